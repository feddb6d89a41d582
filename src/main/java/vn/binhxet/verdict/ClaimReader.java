package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Text;

/** Fills a claim with the values of one subject, for the finding and its sentence. */
final class ClaimReader {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Binding binding;
  private final ClaimChecker checker;
  private final Amounts amounts;
  private final OperandWords words;

  ClaimReader(Binding binding) {
    this.binding = binding;
    this.checker = new ClaimChecker(binding);
    this.amounts = new Amounts(binding);
    this.words = new OperandWords(binding);
  }

  /** The claim of a rule about the subject, or about a ranking's candidate. */
  ClaimView read(Claim claim, Values own, Values outer) {
    Truth truth = checker.ready(claim).test(own, outer, new Unknowns());
    if (claim instanceof Claim.All all) {
      return all.parts().size() == 1
          ? read(all.parts().get(0), own, outer)
          : new ClaimView.Group(true, parts(all.parts(), own, outer), truth);
    }
    if (claim instanceof Claim.Any any) {
      return any.parts().size() == 1
          ? read(any.parts().get(0), own, outer)
          : new ClaimView.Group(false, parts(any.parts(), own, outer), truth);
    }
    if (claim instanceof Claim.Compare compare) {
      return comparison(compare, own, outer, truth);
    }
    if (claim instanceof Claim.In in) {
      return in(in, own, outer, truth);
    }
    return members(claim, own, outer, truth);
  }

  private List<ClaimView> parts(List<Claim> parts, Values own, Values outer) {
    return parts.stream().map(part -> read(part, own, outer)).toList();
  }

  private ClaimView comparison(Claim.Compare compare, Values own, Values outer, Truth truth) {
    Scope scope = binding.subjectScope();
    Operand left = compare.left();
    Operand right = compare.right();
    Field field = left instanceof Operand.FieldValue f ? scope.find(f.field()).field() : null;
    Shown actual;
    ClaimView.Bar bar;
    if (field != null && (field.type() == FieldType.CHOICE || field.type() == FieldType.BOOLEAN)) {
      actual = plain(scope.find(field.name()), own, outer);
      bar = codeBar(field, right);
      return new ClaimView.Comparison(
          words.label(left), actual, compare.op(), bar, null, null, null, truth);
    }
    Unknowns why = new Unknowns();
    Span l = amounts.of(left, scope).of(own, outer, why);
    Span r = amounts.of(right, scope).of(own, outer, why);
    actual = field != null ? plain(scope.find(field.name()), own, outer) : shown(l);
    bar = bar(right, r, own, outer);
    TwoMultiples multiples = TwoMultiples.of(left, right);
    if (multiples != null) {
      return multiples(multiples, compare.op(), l, r, bar, words.unit(left), truth);
    }
    boolean numbers = l != null && r != null && l.exact() && r.exact();
    Values values = field == null ? own : scope.find(field.name()).in(own, outer);
    int at = field == null ? -1 : scope.find(field.name()).index();
    boolean inCounts = at >= 0 && values.known(at) && values.whole(at) > 0;
    Shown margin =
        numbers && l != null && r != null ? margin(l.low(), compare.op(), r.low()) : null;
    Long counted =
        inCounts && r != null && r.exact()
            ? counted(values.unscaled(at), values.whole(at), compare.op(), r.low())
            : null;
    return new ClaimView.Comparison(
        words.label(left), actual, compare.op(), bar, words.unit(left), margin, counted, truth);
  }

  /** As a share of the other amount: "từ 2/3 của …". */
  private ClaimView multiples(
      TwoMultiples multiples,
      Comparator op,
      @Nullable Span left,
      @Nullable Span right,
      ClaimView.Bar bar,
      @Nullable Text unit,
      Truth truth) {
    Shown margin = left == null || right == null ? null : margin(left.low(), op, right.low());
    Ratio distance = left == null || right == null ? null : left.low().minus(right.low());
    return new ClaimView.Comparison(
        words.label(multiples.left()),
        multiples.said(shown(left), left == null ? null : left.low()),
        op,
        new ClaimView.Bar(
            multiples.said(bar.value(), right == null ? null : right.low()),
            bar.origin(),
            null,
            multiples.share(words.label(multiples.right()))),
        unit,
        multiples.said(margin, distance),
        null,
        truth);
  }

  private ClaimView.Bar bar(Operand right, @Nullable Span value, Values own, Values outer) {
    return value == null
        ? words.bar(missing(right, own, outer), null)
        : words.bar(right, Shown.ratio(value.low()));
  }

  /** The part for which an expression has no value: one that the assessment can give first. */
  private Operand missing(Operand operand, Values own, Values outer) {
    Operand found = null;
    for (Operand part : OperandWords.parts(operand)) {
      if (amounts.of(part, binding.subjectScope()).of(own, outer, new Unknowns()) == null) {
        Operand missing = part.equals(operand) ? part : missing(part, own, outer);
        if (missing instanceof Operand.FieldValue || missing instanceof Operand.YearOf) {
          return missing;
        }
        found = found == null ? missing : found;
      }
    }
    return found == null ? operand : found;
  }

  private ClaimView.Bar codeBar(Field field, Operand right) {
    Shown value = null;
    if (right instanceof Operand.Truth t) {
      value = Shown.truth(t.value());
    } else if (right instanceof Operand.Code code) {
      int i = field.choiceIndex(code.code());
      value = i < 0 ? null : Shown.code(code.code(), field.choices().get(i).label());
    }
    return new ClaimView.Bar(value, ClaimView.Origin.RULE, null, null);
  }

  private ClaimView in(Claim.In in, Values own, Values outer, Truth truth) {
    Scope.Found at = binding.subjectScope().find(in.field());
    List<ClaimView> parts = new ArrayList<>();
    for (Operand value : in.values()) {
      Comparator op = in.negated() ? Comparator.NOT_EQUAL : Comparator.EQUAL;
      Claim one = new Claim.Compare(new Operand.FieldValue(at.field().name()), op, value);
      parts.add(read(one, own, outer));
    }
    return new ClaimView.Group(in.negated(), parts, truth);
  }

  private ClaimView members(Claim claim, Values own, Values outer, Truth truth) {
    boolean sum = claim instanceof Claim.Total;
    String member = sum ? ((Claim.Total) claim).member() : ((Claim.Count) claim).member();
    Claim where = sum ? ((Claim.Total) claim).where() : ((Claim.Count) claim).where();
    Comparator op = sum ? ((Claim.Total) claim).op() : ((Claim.Count) claim).op();
    Operand right = sum ? ((Claim.Total) claim).right() : ((Claim.Count) claim).right();
    int list = binding.listOf(member);
    Values owner = binding.subjectScope().outer().isEmpty() ? own : outer;
    Unknowns why = new Unknowns();
    Span bar = amounts.of(right, binding.subjectScope()).of(own, outer, why);
    List<String> matching = new ArrayList<>();
    List<String> open = new ArrayList<>();
    ClaimChecker.Check check = checker.readyFor(where, member);
    Amounts.Amount amount =
        claim instanceof Claim.Total t
            ? amounts.of(new Operand.FieldValue(t.field()), binding.memberScope(member))
            : null;
    Span total = Amounts.whole(0);
    int number = 0;
    for (Values one : owner.members(list)) {
      number++;
      String id = CandidateId.of(one);
      Truth fits = check.test(one, owner, why);
      if (fits != Truth.FALSE) {
        (fits == Truth.TRUE ? matching : open).add(id.isEmpty() ? "#" + number : id);
        Span part = amount == null || fits == Truth.UNKNOWN ? null : amount.of(one, owner, why);
        total = total == null || part == null ? null : total.plus(part);
      }
    }
    return new ClaimView.Members(
        binding.law().fields().get(list).label(),
        owner.known(list),
        number,
        matching,
        open,
        sum ? total(owner.known(list) ? total : null) : null,
        op,
        bar(right, bar, own, outer),
        truth);
  }

  private static Shown total(@Nullable Span total) {
    Shown shown = shown(total);
    return shown == null ? new Shown("null", new Text("chưa rõ", "not known")) : shown;
  }

  /** A field's value as stated, null where missing or open. */
  private static @Nullable Shown plain(Scope.Found at, Values own, Values outer) {
    Values values = at.in(own, outer);
    int i = at.index();
    if (!values.known(i)) {
      return null;
    }
    Field field = at.field();
    return switch (field.type()) {
      case BOOLEAN -> Shown.truth(values.unscaled(i) != 0);
      case CHOICE -> {
        Field.Choice choice = field.choices().get((int) values.unscaled(i));
        yield Shown.code(choice.code(), choice.label());
      }
      case DATE ->
          new Shown(JsonBytes.quoted(values.date(i).toString()), Dates.words(values.date(i)));
      case SHARE ->
          values.whole(i) > 0
              ? Shown.share(values.unscaled(i), values.whole(i))
              : Shown.number(values.decimal(i));
      default -> Shown.number(values.decimal(i));
    };
  }

  /** An amount: a number, or from-to while points are missing. */
  private static @Nullable Shown shown(@Nullable Span span) {
    if (span == null) {
      return null;
    }
    Shown low = Shown.ratio(span.low());
    Ratio high = span.high();
    if (span.exact()) {
      return low;
    }
    Shown top = high == null ? null : Shown.ratio(high);
    return new Shown(
        "{\"least\":" + low.json() + ",\"most\":" + (top == null ? "null" : top.json()) + "}",
        new Text(
            "từ " + low.text().vi() + (top == null ? " trở lên" : " đến " + top.text().vi()),
            "from " + low.text().en() + (top == null ? " up" : " to " + top.text().en())));
  }

  /** Distance to the bar; what is no decimal number is rounded down, so a failing one shows < 0. */
  private static Shown margin(Ratio left, Comparator op, Ratio right) {
    Ratio distance =
        switch (op) {
          case AT_LEAST, MORE_THAN -> left.minus(right);
          case AT_MOST, LESS_THAN -> right.minus(left);
          default -> {
            Ratio d = left.minus(right);
            yield d.num().signum() > 0 ? Ratio.ZERO.minus(d) : d;
          }
        };
    BigDecimal exact = Shown.decimal(distance);
    if (exact != null && exact.scale() <= Field.DEFAULT_DECIMALS) {
      return Shown.distance(exact);
    }
    BigDecimal rounded = distance.num().divide(distance.den(), 2, RoundingMode.FLOOR);
    boolean vanished = rounded.signum() == 0 && distance.num().signum() != 0;
    return Shown.distance(
        vanished
            ? distance.num().divide(distance.den(), new MathContext(2, RoundingMode.FLOOR))
            : rounded);
  }

  /** How many more of the whole the count has than the bar needs; negative where it lacks some. */
  private static @Nullable Long counted(long count, long of, Comparator op, Ratio bar) {
    BigDecimal exact = bar.num().multiply(BigDecimal.valueOf(of));
    BigDecimal per = bar.den().multiply(HUNDRED);
    BigDecimal[] split = exact.divideAndRemainder(per);
    boolean whole = split[1].signum() == 0;
    long down = split[0].longValue();
    return switch (op) {
      case AT_LEAST -> count - (whole ? down : down + 1);
      case MORE_THAN -> count - (down + 1);
      case AT_MOST -> down - count;
      case LESS_THAN -> (whole ? down - 1 : down) - count;
      default -> null;
    };
  }
}
