package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.Wording;

/**
 * The headline of a verdict. It says what the criteria say; granting is for the authority, and no
 * word here takes that from it.
 */
final class OutcomeWords {
  /** A possible value of a classification: that it does not apply at all. */
  static final Text DOES_NOT_APPLY =
      new Text("không thuộc diện phân loại", "outside the classification");

  private static final Text BY_CRITERIA = new Text(", xét theo các tiêu chí", ", by the criteria");

  private static final Text DUE =
      new Text(
          "Thuộc trường hợp thu hồi theo tiêu chí; việc thu hồi do cấp có thẩm quyền quyết định",
          "A case of withdrawal by the criteria; withdrawing is for the authority to decide");
  private static final Text NOT_DUE =
      new Text(
          "Chưa thuộc trường hợp thu hồi theo tiêu chí", "No case of withdrawal by the criteria");

  private final Wording wording;

  OutcomeWords(Wording wording) {
    this.wording = wording;
  }

  Text say(
      Title.Kind kind,
      Outcome outcome,
      @Nullable Text value,
      List<Text> possible,
      List<Text> failing,
      int causes) {
    return switch (outcome) {
      case HELD ->
          new Text(
              "Tạm giữ kết luận: hai phần tính độc lập cho kết quả khác nhau, cần người kiểm tra",
              "Held: two independent computations disagree, a person has to look into it");
      case UNDETERMINED -> open(value, possible, causes);
      case NOT_APPLICABLE ->
          kind == Title.Kind.CLASSIFICATION
              ? new Text(
                  "Không thuộc diện phân loại theo các tiêu chí này",
                  "Outside the classification of these criteria")
              : new Text("Các tiêu chí này không áp dụng", "These criteria do not apply");
      case MET -> kind == Title.Kind.WITHDRAWAL ? DUE : value == null ? met() : value(kind, value);
      case NOT_MET -> notMet(kind, failing);
    };
  }

  private Text met() {
    return standard()
        ? new Text(
            "Đạt: hồ sơ đáp ứng các tiêu chí, việc xét tặng do cấp có thẩm quyền quyết định",
            "Met: the criteria are satisfied, granting is for the authority to decide")
        : Phrase.capital(wording.met()).plus(BY_CRITERIA);
  }

  private static Text value(Title.Kind kind, Text value) {
    return kind == Title.Kind.RANKING
        ? new Text(
            "Đạt tiêu chí và nằm trong giới hạn: " + value.vi(),
            "Meeting the criteria within the cap: " + value.en())
        : new Text("Xếp loại theo tiêu chí: " + value.vi(), "By the criteria: " + value.en());
  }

  private Text notMet(Title.Kind kind, List<Text> failing) {
    Text main =
        switch (kind) {
          case WITHDRAWAL -> NOT_DUE;
          case TITLE ->
              standard()
                  ? new Text(
                      "Chưa đạt: hồ sơ chưa đáp ứng các tiêu chí",
                      "Not met: the criteria are not satisfied")
                  : Phrase.capital(wording.notMet()).plus(BY_CRITERIA);
          case CLASSIFICATION ->
              new Text("Không thuộc loại nào theo các tiêu chí", "No value of the criteria fits");
          case RANKING ->
              new Text(
                  "Không có trường hợp nào đạt tiêu chí trong giới hạn",
                  "Nobody meets the criteria within the cap");
        };
    return failing.isEmpty() || kind == Title.Kind.WITHDRAWAL
        ? main
        : main.plus(MemberWords.named(failing));
  }

  private static Text open(@Nullable Text certain, List<Text> possible, int causes) {
    Phrase sentence = new Phrase().add("Chưa kết luận được", "Undetermined");
    Text why = CauseWords.of(causes);
    if (!why.vi().isEmpty()) {
      sentence.add(", vì ", ", because ").add(why);
    }
    if (certain != null) {
      sentence.add("; đã chắc chắn: ", "; certain so far: ").add(certain);
    }
    if (!possible.isEmpty()) {
      sentence.add("; còn có thể là ", "; still possible: ").add(Phrase.either(possible));
    }
    return sentence.text();
  }

  private boolean standard() {
    return wording.equals(Wording.STANDARD);
  }
}
