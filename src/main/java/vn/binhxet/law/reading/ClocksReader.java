package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Step;

/** Reads clocks.yaml. */
final class ClocksReader {
  private ClocksReader() {}

  static Clocks read(YamlMap yaml) {
    Text remark = yaml.wordsOrNull("remark");
    List<Step> steps = new ArrayList<>();
    for (YamlMap each : yaml.maps("steps")) {
      Step step = StepReader.read(each);
      if (steps.stream().anyMatch(s -> s.id().equals(step.id()))) {
        each.problem(
            "DUPLICATE_ID",
            "id",
            "bước “" + step.id() + "” đã có",
            "step \"" + step.id() + "\" is there twice");
      }
      steps.add(step);
    }
    if (steps.isEmpty()) {
      missing(yaml, "steps");
    }
    yaml.done();
    return new Clocks(remark == null ? Text.same("") : remark, steps);
  }

  static void missing(YamlMap yaml, String key) {
    yaml.problem(
        "MISSING_KEY", key, "thiếu khóa “" + key + "”", "the key \"" + key + "\" is missing");
  }

  /** Reports keys that have no meaning in a step of this kind. */
  static void refuse(YamlMap yaml, String why, List<String> keys) {
    for (String key : keys) {
      if (yaml.has(key)) {
        yaml.problem(
            "BAD_VALUE",
            key,
            "“" + key + "” không dùng ở đây: " + why,
            "\"" + key + "\" has no place here: " + why);
      }
    }
  }
}
