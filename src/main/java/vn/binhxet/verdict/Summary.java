package vn.binhxet.verdict;

import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;

/** The one sentence at the head of a verdict. */
final class Summary {
  private Summary() {}

  static Text of(Evaluation e) {
    EffectiveEdition law = e.assessment().law();
    Text title = law == null ? Text.same("") : law.edition().title().name();
    Text said =
        switch (e.outcome()) {
          case MET -> new Text("đáp ứng bộ tiêu chí", "the criteria are met");
          case NOT_MET -> new Text("chưa đáp ứng bộ tiêu chí", "the criteria are not met");
          case UNDETERMINED -> new Text("chưa đủ căn cứ để kết luận", "cannot be concluded yet");
          case NOT_APPLICABLE -> new Text("không thuộc đối tượng áp dụng", "does not apply");
          case HELD ->
              new Text(
                  "tạm giữ kết luận vì hai cách tính không khớp",
                  "held, since engine and checker disagree");
        };
    Text value = value(e, law);
    Text doubt =
        e.provisional()
            ? new Text(
                " (tạm thời: dựa vào số liệu hoặc cách hiểu chưa được xác minh)",
                " (provisional: rests on an unverified figure or a reading)")
            : Text.same("");
    return new Text(title.vi() + ": " + said.vi(), title.en() + ": " + said.en())
        .plus(value)
        .plus(doubt);
  }

  private static Text value(Evaluation e, @org.jspecify.annotations.Nullable EffectiveEdition law) {
    if (law == null) {
      return Text.same("");
    }
    if (law.edition().result() instanceof Result.OneOf oneOf && e.conclusion().value() != null) {
      String value = e.conclusion().value();
      return oneOf.values().stream()
          .filter(one -> one.id().equals(value))
          .findFirst()
          .map(one -> new Text(" – " + one.name().vi(), " – " + one.name().en()))
          .orElse(Text.same(""));
    }
    if (law.edition().result() instanceof Result.Ranking) {
      String selected = String.join(", ", e.conclusion().selected());
      return selected.isEmpty() ? Text.same("") : Text.same(": " + selected);
    }
    return Text.same("");
  }
}
