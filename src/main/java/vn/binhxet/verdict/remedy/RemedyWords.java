package vn.binhxet.verdict.remedy;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.NodeLabel;
import vn.binhxet.verdict.Outcome;

/** Plans, in sentences. */
public final class RemedyWords {
  /** Nodes that a sentence names before it only counts the rest. */
  private static final int NAMED = 8;

  private final EffectiveEdition law;
  private final RaiseWords raises;

  public RemedyWords(EffectiveEdition law) {
    this.law = law;
    raises = new RaiseWords(law);
  }

  /** The answer in a sentence or two. */
  public Text summary(Remedies remedies) {
    return switch (remedies.state()) {
      case NOTHING_TO_CHANGE ->
          new Text(
              "Không có nội dung nào cần thay đổi để đạt: xem những gì còn thiếu, nếu có.",
              "Nothing has to change: see what is still missing, if anything.");
      case NOT_PLANNED ->
          new Text(
              "Không lập phương án cho xếp hạng, hồ sơ chưa rõ bộ tiêu chí hoặc kết luận bị giữ lại.",
              "No plan is made for a ranking, an unsettled edition or a held verdict.");
      case PLANS -> plans(remedies);
      case NONE_THIS_YEAR -> none(remedies);
    };
  }

  private static Text plans(Remedies remedies) {
    BigInteger count = remedies.more().add(BigInteger.valueOf(remedies.plans().size()));
    String atLeast = remedies.exact() ? "" : "ít nhất ";
    String atLeastEn = remedies.exact() ? "" : "at least ";
    return new Text(
        "Có " + atLeast + count + " phương án, mỗi phương án chỉ đổi những gì cần đổi.",
        "There are " + atLeastEn + count + " plans, each changing no more than it must.");
  }

  private static Text none(Remedies remedies) {
    Text none =
        remedies.exact()
            ? new Text("Không có phương án trong năm nay.", "There is no plan for this year.")
            : new Text(
                "Không tìm thấy phương án trong năm nay.", "No plan was found for this year.");
    Integer year = remedies.earliest();
    if (year == null) {
      return none;
    }
    boolean reading = remedies.standing().stream().anyMatch(Standing::reading);
    return none.plus(
        new Text(
            " Sớm nhất là năm xét "
                + year
                + ", nếu tiêu chuẩn vẫn như hiện nay"
                + (reading ? " và theo cách hiểu đã chọn." : "."),
            " The earliest round is "
                + year
                + ", if the criteria stay as they are"
                + (reading ? " and by the reading taken." : ".")));
  }

  /** A plan, and what the verdict is then. */
  public Text plan(Plan plan) {
    List<Text> parts = plan.parts().stream().map(this::part).toList();
    Text all =
        new Text(
            parts.stream().map(Text::vi).collect(Collectors.joining("; ")),
            parts.stream().map(Text::en).collect(Collectors.joining("; ")));
    return all.plus(new Text(". ", ". ")).plus(then(plan));
  }

  private Text then(Plan plan) {
    String value = plan.verdict().value();
    if (plan.verdict().outcome() != Outcome.UNDETERMINED) {
      return value != null
          ? new Text("Khi đó: kết quả " + value + ".", "The result is then " + value + ".")
          : plan.verdict().outcome() == Outcome.MET
              ? new Text("Khi đó: đạt.", "It is then met.")
              : new Text("Khi đó: không thuộc trường hợp này.", "The case then falls away.");
    }
    List<Text> open =
        plan.open().stream().map(node -> NodeLabel.of(law.nodes().get(node).node())).toList();
    int rest = open.size() - NAMED;
    return new Text(
        "Khi đó không còn nội dung nào chưa đạt; còn chưa rõ: "
            + listed(open, Text::vi)
            + (rest > 0 ? " và " + rest + " nội dung khác." : "."),
        "Nothing then fails; still unknown: "
            + listed(open, Text::en)
            + (rest > 0 ? " and " + rest + " more." : "."));
  }

  private static String listed(List<Text> texts, Function<Text, String> language) {
    return texts.stream().limit(NAMED).map(language).collect(Collectors.joining(", "));
  }

  /** One part of a plan. */
  public Text part(Part part) {
    return part instanceof Part.Move move ? MoveWords.of(move) : raises.of((Part.Raise) part);
  }
}
