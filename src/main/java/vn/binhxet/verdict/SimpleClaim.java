package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/**
 * A claim that compares one number or one yes-or-no with a constant: nearly all of them. Its JSON
 * and its sentences are encoded once and filled in, byte for byte what {@link ClaimJson} and {@link
 * Sentences} write; whatever does not fit goes their way.
 */
final class SimpleClaim implements ReadyClaim {
  private static final int KINDS = 5;

  /** No, yes, and nothing said. */
  private static final int TRUTHS = 3;

  private static final int ABSENT = 2;

  private final Node.Kind kind;
  private static final byte[] NO_ACTUAL = "{\"actual\":null".getBytes(StandardCharsets.UTF_8);
  private static final byte[] COUNT = "{\"count\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OF = ",\"of\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

  private final boolean inOwn;
  private final int index;
  private final Comparator op;
  private final boolean truth;
  private final long need;
  private final int needDigits;
  private final byte[] middle;
  private final byte[] briefEnd;
  private final byte[] briefTrue;
  private final byte[] briefFalse;
  private final byte[] briefMargin;
  private final ClaimView.Comparison shape;
  private final Sentences sentences;
  private final boolean oneReadsOtherwise;
  private final AtomicReferenceArray<@Nullable SentenceTemplate> reasons =
      new AtomicReferenceArray<>(Status.values().length * KINDS);

  private SimpleClaim(
      Node.Kind kind,
      Scope.Found at,
      Comparator op,
      BigDecimal bar,
      ClaimView.Comparison shape,
      Sentences sentences) {
    this.kind = kind;
    inOwn = at.own();
    index = at.index();
    this.op = op;
    this.shape = shape;
    this.sentences = sentences;
    truth = at.field().type() == FieldType.BOOLEAN;
    Text unit = shape.unit();
    oneReadsOtherwise = !truth && unit != null && EnglishUnit.changes(unit);
    need = bar.unscaledValue().longValueExact();
    needDigits = bar.scale();
    JsonBytes out = new JsonBytes();
    ClaimJson.write(shape, out);
    String json = new String(out.toByteArray(), StandardCharsets.UTF_8);
    int from = "{\"actual\":null".length();
    int to = json.lastIndexOf("null}");
    middle = json.substring(from, to).getBytes(StandardCharsets.UTF_8);
    Shown required = shape.bar().value();
    String bare = required == null ? "" : ",\"required\":" + required.json();
    briefEnd = (bare + "}").getBytes(StandardCharsets.UTF_8);
    briefTrue = ("true" + bare + "}").getBytes(StandardCharsets.UTF_8);
    briefFalse = ("false" + bare + "}").getBytes(StandardCharsets.UTF_8);
    briefMargin = (bare + ",\"margin\":").getBytes(StandardCharsets.UTF_8);
  }

  /** Null where the claim is of another kind. */
  static @Nullable SimpleClaim of(
      Binding binding, Node.Kind kind, Claim claim, Sentences sentences) {
    Claim one =
        claim instanceof Claim.All all && all.parts().size() == 1 ? all.parts().get(0) : claim;
    if (!(one instanceof Claim.Compare compare)
        || !(compare.left() instanceof Operand.FieldValue left)) {
      return null;
    }
    Scope.Found at = binding.subjectScope().find(left.field());
    BigDecimal bar = bar(binding, compare.right());
    if (bar == null
        || bar.scale() < 0
        || bar.precision() > Powers.MOST
        || !plain(at.field().type())) {
      return null;
    }
    Values nothing = new Values(binding.law().fields());
    Values own = new Values(binding.subjectScope().own());
    ClaimView shape = new ClaimReader(binding).ready(one).read(own, nothing);
    return shape instanceof ClaimView.Comparison comparison
        ? new SimpleClaim(kind, at, compare.op(), bar, comparison, sentences)
        : null;
  }

  private static boolean plain(FieldType type) {
    return type == FieldType.NUMBER
        || type == FieldType.INTEGER
        || type == FieldType.SHARE
        || type == FieldType.BOOLEAN;
  }

  private static @Nullable BigDecimal bar(Binding binding, Operand right) {
    if (right instanceof Operand.Number n) {
      return n.value();
    }
    if (right instanceof Operand.Truth t) {
      return t.value() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    if (right instanceof Operand.Target t) {
      Targets.Cell cell = binding.target(t.id());
      return cell == null ? null : cell.value();
    }
    return null;
  }

  @Override
  public boolean write(byte[] before, byte[] after, Values own, Values outer, JsonBytes out) {
    Values values = inOwn ? own : outer;
    if (!values.known(index)) {
      if (values.notApplicable(index)) {
        return false;
      }
      out.raw(before).raw(NULL).raw(middle).raw(NULL).raw(after);
      return true;
    }
    if (truth) {
      out.raw(before).raw(values.unscaled(index) != 0 ? TRUE : FALSE);
      out.raw(middle).raw(NULL).raw(after);
      return true;
    }
    if (values.whole(index) > 0) {
      return share(before, middle, after, values, out);
    }
    long margin = margin(values);
    if (margin == Powers.TOO_LARGE) {
      return false;
    }
    out.raw(before).decimal(values.unscaled(index), values.scale(index), '.').raw(middle);
    out.decimal(margin, digits(values), '.').raw(after);
    return true;
  }

  @Override
  public boolean writeBrief(byte[] head, byte[] before, Values own, Values outer, JsonBytes out) {
    Values values = inOwn ? own : outer;
    if (!values.known(index)) {
      if (values.notApplicable(index)) {
        return false;
      }
      out.raw(head).raw(briefEnd);
      return true;
    }
    if (truth) {
      out.raw(before).raw(values.unscaled(index) != 0 ? briefTrue : briefFalse);
      return true;
    }
    if (values.whole(index) > 0) {
      return share(before, briefMargin, END, values, out);
    }
    long margin = margin(values);
    if (margin == Powers.TOO_LARGE) {
      return false;
    }
    out.raw(before).decimal(values.unscaled(index), values.scale(index), '.').raw(briefMargin);
    out.decimal(margin, digits(values), '.').raw('}');
    return true;
  }

  @Override
  public int states() {
    return truth ? TRUTHS : 0;
  }

  @Override
  public int state(Values own, Values outer) {
    Values values = inOwn ? own : outer;
    if (!truth || values.notApplicable(index)) {
      return -1;
    }
    return values.known(index) ? (int) values.unscaled(index) : ABSENT;
  }

  /** The same for a share in counts. */
  private boolean share(byte[] before, byte[] between, byte[] after, Values values, JsonBytes out) {
    int mark = out.size();
    long count = values.unscaled(index);
    long of = values.whole(index);
    out.raw(before).raw(COUNT).number(count).raw(OF).number(of).raw('}').raw(between);
    if (!ShareMargin.write(count, of, op, need, needDigits, out)) {
      out.backTo(mark);
      return false;
    }
    out.raw(after);
    return true;
  }

  /** Whether the value is a share in counts, whose sentence says more than a number's. */
  boolean counts(Values own, Values outer) {
    Values values = inOwn ? own : outer;
    return values.known(index) && values.whole(index) > 0;
  }

  /** For a value that is absent. */
  @Override
  public boolean endBriefOpen(Values own, Values outer, JsonBytes out) {
    if (!(inOwn ? own : outer).absent(index)) {
      return false;
    }
    out.raw(briefEnd);
    return true;
  }

  /** For a value that is absent. */
  @Override
  public boolean writeOpen(byte[] after, Values own, Values outer, JsonBytes out) {
    if (!(inOwn ? own : outer).absent(index)) {
      return false;
    }
    out.raw(NO_ACTUAL).raw(middle).raw(NULL).raw(after);
    return true;
  }

  private int digits(Values values) {
    return Math.max(values.scale(index), needDigits);
  }

  private long margin(Values values) {
    int scale = values.scale(index);
    long actual = Powers.times(values.unscaled(index), needDigits - scale);
    long bar = Powers.times(need, scale - needDigits);
    if (actual == Powers.TOO_LARGE
        || bar == Powers.TOO_LARGE
        || Math.max(scale, needDigits) > Field.DEFAULT_DECIMALS) {
      return Powers.TOO_LARGE;
    }
    return switch (op) {
      case AT_LEAST, MORE_THAN -> actual - bar;
      case AT_MOST, LESS_THAN -> bar - actual;
      default -> -Math.abs(actual - bar);
    };
  }

  /** Whether the value is a plain 1 with a unit that English then puts in the singular. */
  boolean singular(Values own, Values outer) {
    Values values = inOwn ? own : outer;
    return oneReadsOtherwise
        && values.known(index)
        && values.whole(index) == 0
        && values.unscaled(index) == Powers.times(1, values.scale(index));
  }

  /** Writes the sentence of a value that {@link #write} took. */
  void writeReason(Status status, Values own, Values outer, JsonBytes out) {
    Values values = inOwn ? own : outer;
    int i = index;
    if (!values.known(i) || truth) {
      int which = !values.known(i) ? 0 : values.unscaled(i) != 0 ? 1 : 2;
      Shown actual = which == 0 ? null : Shown.truth(which == 1);
      template(status, which, actual, null).write(0, 0, 0, 0, out);
      return;
    }
    long margin = margin(values);
    int sign = Long.signum(margin);
    Shown placeholder = SentenceTemplate.ACTUAL;
    Shown distance = SentenceTemplate.margin(sign);
    SentenceTemplate template = template(status, 3 + sign, placeholder, distance);
    template.write(values.unscaled(i), values.scale(i), Math.abs(margin), digits(values), out);
  }

  private SentenceTemplate template(
      Status status, int which, @Nullable Shown actual, @Nullable Shown margin) {
    // Numbers use 2, 3 and 4 for the margin's sign, yes-or-no 1 and 2; no claim is both.
    int key = status.ordinal() * KINDS + which;
    SentenceTemplate ready = reasons.get(key);
    if (ready == null) {
      ClaimView.Comparison filled =
          new ClaimView.Comparison(
              shape.label(),
              actual,
              shape.op(),
              shape.bar(),
              shape.unit(),
              margin,
              null,
              status == Status.UNDETERMINED
                  ? Truth.UNKNOWN
                  : Truth.of((status == Status.MET) != (kind == Node.Kind.DISQUALIFIER)));
      ready = SentenceTemplate.of(sentences.comparison(kind, status, filled));
      reasons.set(key, ready);
    }
    return ready;
  }
}
