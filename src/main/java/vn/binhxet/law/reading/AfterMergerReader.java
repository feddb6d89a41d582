package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;

/** Reads {@code afterMerger} of title.yaml: what becomes of the title when units merge. */
final class AfterMergerReader {
  private AfterMergerReader() {}

  static List<Title.AfterMerger> read(List<YamlMap> list) {
    List<Title.AfterMerger> read = new ArrayList<>();
    for (YamlMap yaml : list) {
      Title.AfterMerger after = one(yaml);
      for (Title.AfterMerger other : read) {
        if (other.period().overlaps(after.period())) {
          yaml.problem(
              "PERIODS_OVERLAP",
              "from",
              "thời kỳ này trùng với một mục afterMerger khác; mỗi ngày sáp nhập chỉ một mục",
              "this period overlaps another entry's; each day of a merger has one");
        }
      }
      read.add(after);
    }
    return read;
  }

  private static Title.AfterMerger one(YamlMap yaml) {
    Period period = yaml.period();
    Text rule = yaml.wordsOrNull("rule");
    String clause = yaml.text("clause");
    Confidence confidence = yaml.word("confidence", Words.CONFIDENCE, Confidence.UNVERIFIED);
    if (rule != null && confidence == Confidence.NOT_LOADED) {
      yaml.problem(
          "CONFIDENCE_MISMATCH",
          "confidence",
          "đã ghi rule thì không thể là not-loaded",
          "an entry with a rule cannot be not-loaded");
    }
    yaml.done();
    return new Title.AfterMerger(period, rule, Citation.parse(clause), confidence);
  }
}
