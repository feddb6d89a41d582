package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;

/** Sentences about what is missing. */
public final class SettlingWords {
  private SettlingWords() {}

  /** The next question, and why it is that one. */
  public static Text question(Item item, Settling.Reason reason) {
    Text label =
        (item.counted() == null
                ? Text.same("“")
                : new Text(
                    "các hồ sơ bên dưới còn chưa rõ, để đếm “",
                    "the open verdicts below, to count “"))
            .plus(item.field().label())
            .plus(Text.same("” (" + item.path() + ")"));
    return switch (reason) {
      case SETTLES_ALONE ->
          new Text("Nên hỏi trước: ", "Ask first: ")
              .plus(label)
              .plus(
                  new Text(
                      ", vì chỉ riêng câu trả lời này có thể đã đủ để kết luận.",
                      ", since its answer alone may settle the verdict."));
      case IN_EVERY_SET ->
          new Text("Nên hỏi trước: ", "Ask first: ")
              .plus(label)
              .plus(
                  new Text(
                      ", vì thiếu câu trả lời này thì không cách nào kết luận là đạt.",
                      ", since without it nothing can be found to be met."));
      case IN_MOST_SETS ->
          new Text("Nên hỏi trước: ", "Ask first: ")
              .plus(label)
              .plus(
                  new Text(
                      ", vì nhiều cách kết luận nhất cần tới câu trả lời này.",
                      ", since more ways to a verdict need it than any other."));
    };
  }

  static Text hindrance(Settling.Hindrance hindrance) {
    return switch (hindrance) {
      case FAILED ->
          new Text("không câu trả lời nào còn cứu được", "no answer can save this any more");
      case OBSTACLE ->
          new Text(
              "còn vướng điều không phải do hồ sơ thiếu (xem obstacles)",
              "something stands open that is not for the assessment to answer (see obstacles)");
      case NOT_FOUND ->
          new Text(
              "chưa tìm được trong giới hạn tính toán; không có nghĩa là không thể",
              "none was found within the limits of the search, which does not say that there is none");
      case CONTRADICTION ->
          new Text(
              "các câu trả lời cần có loại trừ lẫn nhau, hoặc còn vướng điều ngoài hồ sơ",
              "the answers it needs exclude each other, or something else than an answer is open");
    };
  }

  /** What points are still needed. */
  record Sum(BigDecimal known, BigDecimal needed, Text words) {}

  static Sum sum(Settling settling, Expr.Points asked) {
    EffectiveEdition law = settling.evaluation().assessment().law();
    Values values = settling.evaluation().assessment().values();
    BigDecimal known = BigDecimal.ZERO;
    if (law != null) {
      for (EffectiveEdition.Placed score : law.scoresBelow(asked.node())) {
        String field = score.node().field();
        int at = field == null ? -1 : law.fieldIndex(field);
        known = at >= 0 && values.known(at) ? known.add(values.decimal(at)) : known;
      }
    }
    BigDecimal needed = asked.bound().subtract(known);
    String number = AnswerWords.plain(needed);
    String room = room(settling, asked);
    String strictVi = asked.strict() ? (asked.floor() ? "hơn " : "dưới ") : "";
    Text words =
        asked.floor()
            ? new Text(
                "các mục này cần thêm "
                    + (asked.strict() ? strictVi : "ít nhất ")
                    + AnswerWords.vi(number)
                    + " điểm"
                    + (room.isEmpty() ? "" : ", còn chỗ " + AnswerWords.vi(room)),
                "these items need "
                    + (asked.strict() ? "more than " : "at least ")
                    + number
                    + " points more"
                    + (room.isEmpty() ? "" : ", with room for " + room))
            : new Text(
                "tổng điểm mục "
                    + asked.node()
                    + " phải "
                    + (asked.strict() ? "dưới " : "không quá ")
                    + AnswerWords.vi(AnswerWords.plain(asked.bound()))
                    + " dù các mục còn lại được tối đa",
                "points of "
                    + asked.node()
                    + " must stay "
                    + (asked.strict() ? "below " : "at most ")
                    + AnswerWords.plain(asked.bound())
                    + " even if all else gets its maximum");
    return new Sum(known, asked.floor() ? needed : asked.bound(), words);
  }

  /** What the missing items below the node may still come to, empty where nothing bounds it. */
  private static String room(Settling settling, Expr.Points asked) {
    EffectiveEdition law = settling.evaluation().assessment().law();
    if (law == null) {
      return "";
    }
    int year = settling.evaluation().assessment().awardYear();
    String column =
        settling.evaluation().columnIds().isEmpty() ? "" : settling.evaluation().columnIds().get(0);
    BigDecimal most = asked.node().equals("*") ? null : Maxima.of(law, asked.node(), column, year);
    if (most == null) {
      return "";
    }
    Values values = settling.evaluation().assessment().values();
    for (EffectiveEdition.Placed score : law.scoresBelow(asked.node())) {
      String field = score.node().field();
      int at = field == null ? -1 : law.fieldIndex(field);
      most = at >= 0 && values.known(at) ? most.subtract(values.decimal(at)) : most;
    }
    return AnswerWords.plain(most);
  }
}
