package vn.binhxet.verdict.mutation;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Operand;

/** A claim as a rule writes it, near enough to be found in the file. */
final class ClaimText {
  private ClaimText() {}

  static String of(Claim claim) {
    if (claim instanceof Claim.Compare c) {
      return of(c.left()) + " " + c.op().symbol() + " " + of(c.right());
    }
    if (claim instanceof Claim.In in) {
      String values = in.values().stream().map(ClaimText::of).collect(Collectors.joining(", "));
      return in.field() + (in.negated() ? " not in (" : " in (") + values + ")";
    }
    if (claim instanceof Claim.All all) {
      return joined(all.parts(), " && ");
    }
    if (claim instanceof Claim.Any any) {
      return joined(any.parts(), " || ");
    }
    if (claim instanceof Claim.Count count) {
      return "count "
          + count.member()
          + "( "
          + of(count.where())
          + " ) "
          + count.op().symbol()
          + " "
          + of(count.right());
    }
    Claim.Total total = (Claim.Total) claim;
    return "sum "
        + total.member()
        + "( "
        + of(total.where())
        + " )."
        + total.field()
        + " "
        + total.op().symbol()
        + " "
        + of(total.right());
  }

  private static String joined(List<Claim> parts, String by) {
    return parts.stream().map(ClaimText::of).collect(Collectors.joining(by, "(", ")"));
  }

  static String of(Operand operand) {
    if (operand instanceof Operand.FieldValue f) {
      return f.field();
    }
    if (operand instanceof Operand.YearOf y) {
      return y.field() + ".year";
    }
    if (operand instanceof Operand.Number n) {
      return n.value().toPlainString();
    }
    if (operand instanceof Operand.Truth t) {
      return Boolean.toString(t.value());
    }
    if (operand instanceof Operand.Code c) {
      return '"' + c.code() + '"';
    }
    if (operand instanceof Operand.Target t) {
      return "target(\"" + t.id() + "\")";
    }
    if (operand instanceof Operand.Points p) {
      return "points(\"" + p.node() + "\")";
    }
    if (operand instanceof Operand.Sum sum) {
      StringBuilder text = new StringBuilder("(");
      for (int i = 0; i < sum.terms().size(); i++) {
        text.append(i == 0 ? "" : sum.minus().get(i) ? " - " : " + ")
            .append(of(sum.terms().get(i)));
      }
      return text.append(')').toString();
    }
    return operand instanceof Operand.Product product
        ? product.factors().stream().map(ClaimText::of).collect(Collectors.joining(" * "))
        : "awardYear";
  }
}
