package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Operand;

/**
 * A claim over the members of a list that is declared empty, as most are (no sanction, no
 * proceedings): always the same.
 */
final class ReadyMembers implements ReadyClaim {
  private static final String ACTUAL = "{\"actual\":";

  private final int list;
  private final byte[] inside;
  private final byte[] brief;

  private ReadyMembers(int list, byte[] inside, byte[] brief) {
    this.list = list;
    this.inside = inside;
    this.brief = brief;
  }

  /** Null for another claim, and where its bar is not the same for every subject. */
  static @Nullable ReadyMembers of(Binding binding, Claim claim, ClaimReader claims) {
    String member;
    Operand right;
    if (claim instanceof Claim.Count count) {
      member = count.member();
      right = count.right();
    } else if (claim instanceof Claim.Total total) {
      member = total.member();
      right = total.right();
    } else {
      return null;
    }
    boolean listIsOwn = binding.subjectScope().outer().isEmpty();
    if (!listIsOwn || new Amounts(binding).constant(right) == null) {
      return null;
    }
    int list = binding.listOf(member);
    Values empty = new Values(binding.subjectScope().own());
    empty.setMembers(list, List.of());
    ClaimView view = claims.ready(claim).read(empty, empty);
    JsonBytes whole = new JsonBytes();
    ClaimJson.write(view, whole);
    String json = new String(whole.toByteArray(), StandardCharsets.UTF_8);
    JsonBytes brief = new JsonBytes();
    BriefClaim.write(view, brief);
    String inside = json.substring(ACTUAL.length(), json.length() - 1);
    return new ReadyMembers(
        list, inside.getBytes(StandardCharsets.UTF_8), brief.raw('}').toByteArray());
  }

  private boolean fits(Values own) {
    return own.known(list) && own.members(list).isEmpty();
  }

  @Override
  public boolean write(byte[] before, byte[] after, Values own, Values outer, JsonBytes out) {
    if (!fits(own)) {
      return false;
    }
    out.raw(before).raw(inside).raw(after);
    return true;
  }

  @Override
  public boolean writeBrief(byte[] head, byte[] before, Values own, Values outer, JsonBytes out) {
    if (!fits(own)) {
      return false;
    }
    out.raw(head).raw(brief);
    return true;
  }
}
