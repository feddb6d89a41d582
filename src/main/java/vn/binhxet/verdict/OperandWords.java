package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/** What the sides of a comparison are called. */
final class OperandWords {
  static final Text PERCENT = Text.same("%");
  static final Text POINTS = new Text("điểm", "points");

  private final Binding binding;

  OperandWords(Binding binding) {
    this.binding = binding;
  }

  /** What is compared, as a sentence begins. */
  Text label(Operand operand) {
    if (operand instanceof Operand.FieldValue f) {
      return binding.subjectScope().find(f.field()).field().label();
    }
    if (operand instanceof Operand.YearOf y) {
      Text of = binding.subjectScope().find(y.field()).field().label();
      return new Text(of.vi() + " (năm)", of.en() + " (year)");
    }
    if (operand instanceof Operand.Points p) {
      int node = binding.law().nodeIndex(p.node());
      return node < 0
          ? new Text("Tổng số điểm", "Total points")
          : pointsOf(binding.law().nodes().get(node).node());
    }
    if (operand instanceof Operand.Sum sum) {
      return join(sum.terms(), sum.minus());
    }
    if (operand instanceof Operand.Product product) {
      return product(product);
    }
    if (operand instanceof Operand.Number n) {
      return Shown.number(n.value()).text();
    }
    if (operand instanceof Operand.Target t) {
      BigDecimal value = constant(t);
      return value == null ? new Text("Mức chuẩn", "Target") : Shown.number(value).text();
    }
    return operand instanceof Operand.AwardYear
        ? new Text("Năm xét tặng", "Award year")
        : Text.same("");
  }

  /** By the word that the law itself uses, tiêu chuẩn or tiêu chí. */
  private static Text pointsOf(Node node) {
    boolean standard = node.name().vi().startsWith("Tiêu chuẩn");
    Text points =
        standard
            ? new Text("Tổng điểm tiêu chuẩn ", "Points of standard ")
            : new Text("Tổng điểm tiêu chí ", "Points of criterion ");
    return points.plus(NodeLabel.of(node));
  }

  /** Numbers are drawn together: "50% của …", "1,5 lần …". */
  private Text product(Operand.Product product) {
    BigDecimal numbers = BigDecimal.ONE;
    List<Text> others = new ArrayList<>();
    for (Operand factor : product.factors()) {
      BigDecimal number = constant(factor);
      if (number == null) {
        others.add(factor(factor));
      } else {
        numbers = numbers.multiply(number);
      }
    }
    if (others.isEmpty()) {
      return Shown.number(numbers).text();
    }
    Text rest = Phrase.joined(others, " × ");
    if (numbers.compareTo(BigDecimal.ONE) == 0) {
      return rest;
    }
    boolean part = numbers.signum() > 0 && numbers.compareTo(BigDecimal.ONE) < 0;
    Text said = Shown.number(part ? numbers.movePointRight(2) : numbers).text();
    return said.plus(
        part
            ? Text.same("%").plus(Phrase.whole(rest))
            : new Text(" lần ", " times the ").plus(Phrase.inside(rest)));
  }

  /** A number of the rule, or a target that is loaded; null for anything else. */
  private @Nullable BigDecimal constant(Operand operand) {
    if (operand instanceof Operand.Number n) {
      return n.value();
    }
    Targets.Cell cell = operand instanceof Operand.Target t ? binding.target(t.id()) : null;
    return cell == null ? null : cell.value();
  }

  private Text join(List<Operand> terms, List<Boolean> minus) {
    Text all = Text.same("");
    for (int i = 0; i < terms.size(); i++) {
      Text sign = Text.same(i == 0 ? "" : minus.get(i) ? " − " : " + ");
      Text term = label(terms.get(i));
      // What is taken away as a whole keeps its brackets.
      boolean inner = i > 0 && minus.get(i) && terms.get(i) instanceof Operand.Sum;
      all = all.plus(sign).plus(inner ? bracketed(term) : term);
    }
    return all;
  }

  /** A sum within a product keeps its brackets. */
  private Text factor(Operand operand) {
    return operand instanceof Operand.Sum ? bracketed(label(operand)) : label(operand);
  }

  private static Text bracketed(Text text) {
    return Text.same("(").plus(text).plus(Text.same(")"));
  }

  /** The unit of a side, null where it has none. */
  @Nullable Text unit(Operand operand) {
    if (operand instanceof Operand.FieldValue f) {
      Field field = binding.subjectScope().find(f.field()).field();
      return field.type() == FieldType.SHARE ? PERCENT : field.unit();
    }
    if (operand instanceof Operand.Points) {
      return POINTS;
    }
    if (operand instanceof Operand.Sum sum) {
      return sum.terms().stream().map(this::unit).filter(Objects::nonNull).findFirst().orElse(null);
    }
    if (operand instanceof Operand.Product product) {
      List<Text> units =
          product.factors().stream().map(this::unit).filter(Objects::nonNull).toList();
      return units.size() == 1 ? units.get(0) : null;
    }
    return null;
  }

  /**
   * What is required, and where it comes from.
   *
   * @param operand of an expression without a value, the part that is missing
   * @param value null where not known
   */
  ClaimView.Bar bar(Operand operand, @Nullable Shown value) {
    Operand main = main(operand);
    if (main instanceof Operand.Target t) {
      Targets.Cell cell = binding.target(t.id());
      ClaimView.Origin origin =
          value != null
              ? ClaimView.Origin.TARGET
              : cell != null && cell.state() == Targets.State.DELEGATED
                  ? ClaimView.Origin.DELEGATED
                  : ClaimView.Origin.NOT_LOADED;
      Text column = cell == null || cell.column().isEmpty() ? null : columnName(cell.column());
      Text share = value == null ? null : share(operand, cell);
      return new ClaimView.Bar(value, origin, cell == null ? null : cell.year(), column, share);
    }
    boolean data = main instanceof Operand.FieldValue || main instanceof Operand.YearOf;
    ClaimView.Origin origin =
        !data
            ? ClaimView.Origin.RULE
            : value == null ? ClaimView.Origin.MISSING : ClaimView.Origin.DATA;
    return new ClaimView.Bar(value, origin, null, data ? label(operand) : null);
  }

  /** "110% của 61" of a target times numbers; null for anything else. */
  private static @Nullable Text share(Operand operand, Targets.@Nullable Cell cell) {
    BigDecimal whole = cell == null ? null : cell.value();
    if (!(operand instanceof Operand.Product product) || whole == null) {
      return null;
    }
    BigDecimal part = BigDecimal.ONE;
    int targets = 0;
    for (Operand factor : product.factors()) {
      if (factor instanceof Operand.Number n) {
        part = part.multiply(n.value());
      } else if (factor instanceof Operand.Target) {
        targets++;
      } else {
        return null;
      }
    }
    if (targets != 1 || part.signum() <= 0) {
      return null;
    }
    Text percent = Shown.number(part.movePointRight(2)).text().plus(PERCENT);
    return percent.plus(new Text(" của ", " of ")).plus(Shown.number(whole).text());
  }

  /** The factors of a product, the terms of a sum; else the operand itself. */
  static List<Operand> parts(Operand operand) {
    return operand instanceof Operand.Product product
        ? product.factors()
        : operand instanceof Operand.Sum sum ? sum.terms() : List.of(operand);
  }

  /** The part of an expression that says where it comes from: a value of the assessment first. */
  private static Operand main(Operand operand) {
    List<Operand> parts = parts(operand);
    Operand found = parts.get(0);
    for (Operand part : parts) {
      if (part instanceof Operand.FieldValue) {
        return part;
      }
      if (part instanceof Operand.Target) {
        found = part;
      }
    }
    return found;
  }

  private Text columnName(String id) {
    return binding.law().columns().values().stream()
        .filter(column -> column.id().equals(id))
        .findFirst()
        .map(Columns.Column::name)
        .orElse(Text.same(id));
  }
}
