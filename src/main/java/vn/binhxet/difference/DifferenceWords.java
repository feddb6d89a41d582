package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Columns;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;

/** The whole difference in sentences: both sides, what each factor does, what to know of it. */
final class DifferenceWords {
  private final Difference d;
  private final Opened a;
  private final Opened b;

  DifferenceWords(Difference difference, Opened a, Opened b) {
    d = difference;
    this.a = a;
    this.b = b;
  }

  List<Text> all() {
    List<Text> all = new ArrayList<>();
    all.add(side(a));
    all.add(side(b));
    if (a.seen().held() || b.seen().held()) {
      all.add(
          new Text(
              "Có bên đang tạm giữ kết luận, nên chưa nói được vì sao khác nhau. Hãy xem mã sự cố"
                  + " của bên ấy trước.",
              "A side is held, so it cannot be said why they differ. Look into its incident"
                  + " first."));
      return all;
    }
    all.add(outcome());
    for (Factor factor : Factor.values()) {
      all.add(factor(factor));
    }
    add(column(), all);
    add(provisional(), all);
    all.addAll(new NotTakenWords(d, a, b).all());
    if (d.heldBetween()) {
      all.add(
          new Text(
              "Khi ghép hai bên có trường hợp bị tạm giữ kết luận; phần liên quan chưa tin được.",
              "A combination of the two sides is held; what hangs on it cannot be relied upon."));
    }
    return all;
  }

  private static void add(@Nullable Text said, List<Text> all) {
    if (said != null) {
      all.add(said);
    }
  }

  private static Text side(Opened side) {
    JsonNode verdict = side.seen().verdict();
    String who =
        side.which()
            + " – "
            + side.assessment().subject().id()
            + ", "
            + side.assessment().awardYear()
            + ": ";
    return Text.same(who).plus(Trees.text(verdict.get("summary"))).plus(Text.same("."));
  }

  private Text outcome() {
    if (d.outcome().changed()) {
      return new Text("Kết luận khác nhau", "The outcomes differ")
          .plus(AccountWords.because(d.outcome()))
          .plus(Text.same("."));
    }
    if (d.none()) {
      return new Text("Hai kết luận như nhau, từng tiêu chí.", "Both verdicts say the same.");
    }
    if (d.outcome().cancelsOut()) {
      Text factors = AccountWords.and(d.outcome().factors().stream().map(Factor::said).toList());
      return new Text(
          "Kết luận chung như nhau, nhưng chỉ vì các thay đổi bù trừ nhau: " + factors.vi() + ".",
          "The outcomes are the same, but only since changes cancel out: " + factors.en() + ".");
    }
    return new Text(
        "Kết luận chung như nhau; khác ở " + d.nodes().size() + " mục.",
        "The outcomes are the same; " + d.nodes().size() + " nodes differ.");
  }

  private Text factor(Factor factor) {
    if (!d.differing().contains(factor)) {
      return switch (factor) {
        case LAW -> new Text("Luật như nhau ở hai bên.", "The law is the same on both sides.");
        case FACTS ->
            new Text("Không có số liệu nào đổi.", "No value stated on both sides changed.");
        case QUALITY ->
            new Text("Chất lượng dữ liệu như nhau.", "The quality of the data is the same.");
      };
    }
    Text named = FactorWords.named(new FactorWords(d).of(factor));
    Text head = capital(factor.said());
    return head.plus(
            named.isEmpty() ? named : new Text(" (" + named.vi() + ")", " (" + named.en() + ")"))
        .plus(Text.same(": "))
        .plus(effect(d.outcome().of(factor)))
        .plus(Text.same("."));
  }

  private Text effect(Account.Share share) {
    if (share.orders() == 0) {
      return new Text("không làm đổi kết luận", "this does not change the outcome");
    }
    if (!share.orderMatters()) {
      return d.differing().size() == 1
          ? new Text("làm đổi kết luận", "this changes the outcome")
          : new Text(
              "làm đổi kết luận, dù xét theo thứ tự nào",
              "this changes the outcome, in whatever order");
    }
    Text when = OrderWords.when(share, d.differing());
    return new Text(
        "chỉ làm đổi kết luận " + when.vi() + " (" + share.orders() + " trong 6 thứ tự)",
        "this changes the outcome only " + when.en() + " (in " + share.orders() + " of 6 orders)");
  }

  private @Nullable Text column() {
    Account account = d.law().column();
    if (!account.changed()) {
      return null;
    }
    return new Text("Mức áp dụng: ", "Column: ")
        .plus(FactorWords.arrow(column(d.law().columnA(), a), column(d.law().columnB(), b)))
        .plus(AccountWords.because(account))
        .plus(Text.same("."));
  }

  private static Text column(@Nullable String id, Opened side) {
    EffectiveEdition law = side.law();
    if (law == null || id == null) {
      return new Text("chưa rõ", "not settled");
    }
    return law.columns().values().stream()
        .filter(column -> column.id().equals(id))
        .findFirst()
        .map(Columns.Column::name)
        .orElse(Text.same(id));
  }

  private @Nullable Text provisional() {
    if (!d.provisional().changed()) {
      return null;
    }
    boolean now = b.seen().provisional();
    return (now
            ? new Text(
                "Bên B là kết luận tạm thời, bên A thì không", "Side B is provisional, A is not")
            : new Text(
                "Bên A là kết luận tạm thời, bên B thì không", "Side A is provisional, B is not"))
        .plus(AccountWords.because(d.provisional()))
        .plus(Text.same("."));
  }

  private static Text capital(Text text) {
    return new Text(capital(text.vi()), capital(text.en()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
