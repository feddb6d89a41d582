package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/** A number against a figure nobody has loaded, or that a province has yet to set: always open. */
final class ReadyWithoutBar implements ReadyClaim {
  private static final byte[] START = ascii("{\"actual\":");
  private static final byte[] BRIEF = ascii(",\"actual\":");
  private static final byte[] COUNT = ascii("{\"count\":");
  private static final byte[] OF = ascii(",\"of\":");

  private final boolean inOwn;
  private final int index;
  private final byte[] middle;

  private ReadyWithoutBar(Scope.Found at, Claim.Compare compare, @Nullable Text unit) {
    inOwn = at.own();
    index = at.index();
    middle = ClaimJson.middle(compare.op(), null, unit);
  }

  /** Null for another claim. */
  static @Nullable ReadyWithoutBar of(Binding binding, Claim.Compare compare) {
    if (!(compare.left() instanceof Operand.FieldValue left)
        || !(compare.right() instanceof Operand.Target target)) {
      return null;
    }
    Targets.Cell cell = binding.target(target.id());
    Scope.Found at = binding.subjectScope().find(left.field());
    return cell != null && cell.value() != null || !number(at.field())
        ? null
        : new ReadyWithoutBar(at, compare, new OperandWords(binding).unit(left));
  }

  private static boolean number(Field field) {
    return field.type() == FieldType.NUMBER
        || field.type() == FieldType.INTEGER
        || field.type() == FieldType.SHARE;
  }

  private void actual(Values own, Values outer, JsonBytes out) {
    Values values = inOwn ? own : outer;
    long whole = values.whole(index);
    if (whole > 0) {
      out.raw(COUNT).number(values.unscaled(index)).raw(OF).number(whole).raw('}');
    } else {
      out.decimal(values.unscaled(index), values.scale(index), '.');
    }
  }

  private boolean known(Values own, Values outer) {
    return (inOwn ? own : outer).known(index);
  }

  @Override
  public boolean writeOpen(byte[] after, Values own, Values outer, JsonBytes out) {
    out.raw(START);
    if (known(own, outer)) {
      actual(own, outer, out);
    } else {
      out.raw(NULL);
    }
    out.raw(middle).raw(NULL).raw(after);
    return true;
  }

  @Override
  public boolean endBriefOpen(Values own, Values outer, JsonBytes out) {
    if (known(own, outer)) {
      out.raw(BRIEF);
      actual(own, outer, out);
    }
    out.raw('}');
    return true;
  }

  /** Such a claim is never settled. */
  @Override
  public boolean write(byte[] before, byte[] after, Values own, Values outer, JsonBytes out) {
    return false;
  }

  @Override
  public boolean writeBrief(byte[] head, byte[] before, Values own, Values outer, JsonBytes out) {
    return false;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
