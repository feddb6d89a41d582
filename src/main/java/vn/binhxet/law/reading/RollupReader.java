package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Rollup;

/** Reads {@code rollup} and {@code of} of a node. */
final class RollupReader {
  private RollupReader() {}

  static Rollup read(YamlMap node) {
    List<String> of = node.texts("of");
    YamlValue value = node.valueOrNull("rollup");
    if (value == null) {
      return of.isEmpty() ? Rollup.ALL : new Rollup(Rollup.Kind.ALL, of, 0, 0);
    }
    if (value.isMap()) {
      return count(value.map(), of);
    }
    String word = value.text();
    if ("all".equals(word) || "any".equals(word)) {
      return new Rollup("all".equals(word) ? Rollup.Kind.ALL : Rollup.Kind.ANY, of, 0, 0);
    }
    if (word != null) {
      bad(node);
    }
    return Rollup.ALL;
  }

  private static Rollup count(YamlMap yaml, List<String> of) {
    int min = 0;
    int max = Integer.MAX_VALUE;
    if (yaml.has("atLeast")) {
      min = yaml.integer("atLeast");
    } else if (yaml.has("fewerThan")) {
      max = yaml.integer("fewerThan") - 1;
    } else if (yaml.has("between")) {
      List<Integer> ends = ends(yaml);
      min = ends.size() == 2 ? ends.get(0) : 1;
      max = ends.size() == 2 ? ends.get(1) : 0;
    } else {
      bad(yaml);
    }
    if (min < 0 || max < min) {
      bad(yaml);
    }
    yaml.done();
    return new Rollup(Rollup.Kind.COUNT, of, min, max);
  }

  private static List<Integer> ends(YamlMap yaml) {
    YamlValue value = yaml.valueOrNull("between");
    List<Integer> ends = new ArrayList<>();
    for (YamlValue each : value == null ? List.<YamlValue>of() : value.list()) {
      Integer end = each.integer();
      if (end != null) {
        ends.add(end);
      }
    }
    return ends;
  }

  private static void bad(YamlMap yaml) {
    yaml.problem(
        "BAD_VALUE",
        "rollup",
        "rollup là all, any, {atLeast: 6}, {fewerThan: 3} hoặc {between: [3, 5]}",
        "rollup is all, any, {atLeast: 6}, {fewerThan: 3} or {between: [3, 5]}");
  }
}
