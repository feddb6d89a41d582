package vn.binhxet.verdict.settling;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.verdict.ClaimParts;

/** Which of the items a claim reads. */
final class OpenItems {
  private final EffectiveEdition law;
  private final Items items;

  OpenItems(EffectiveEdition law, Items items) {
    this.law = law;
    this.items = items;
  }

  /** Those that a claim about the subject reads. */
  BitSet of(Claim claim) {
    BitSet open = new BitSet();
    ClaimParts parts = ClaimParts.of(claim);
    parts.fields().forEach(name -> set(items.of(name), open));
    for (String node : parts.points()) {
      for (EffectiveEdition.Placed score : law.scoresBelow(node)) {
        String field = score.node().field();
        set(field == null ? null : items.of(field), open);
      }
    }
    for (String member : parts.members()) {
      int list = law.listIndex(member);
      set(items.of(law.fields().get(list).name()), open);
      for (Item item : items.all()) {
        if (item.at() == list && item.member() >= 0) {
          open.set(item.number());
        }
      }
    }
    return open;
  }

  /** Those that a claim about a member of a list reads: its own, and those around it. */
  BitSet ofMember(Claim where, int list, int number) {
    BitSet open = new BitSet();
    ClaimParts.of(where).fields().forEach(name -> set(near(list, number, name), open));
    return open;
  }

  /** The item of a member's field, or of the field around it that it does not have itself. */
  @Nullable Item near(int list, int number, String name) {
    return Known.index(law.fields().get(list).fields(), name) >= 0
        ? items.of(list, number, name)
        : items.of(name);
  }

  private static void set(@Nullable Item item, BitSet open) {
    if (item != null) {
      open.set(item.number());
    }
  }
}
