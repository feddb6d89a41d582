package vn.binhxet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.binhxet.law.Field;

/** Lowers made-up parts to their whole where they came out above it. */
final class Parts {
  private Parts() {}

  /** Lowers the subject's parts, then those of its lists' members. */
  static void lower(Draft draft) {
    // A whole may be part of another: once for each field settles every chain of them.
    for (int i = 0; i < draft.fields().size(); i++) {
      draft.fields().forEach(field -> lower(field, draft));
    }
    for (Field field : draft.fields()) {
      if (draft.get(field.name()) instanceof Value.Members members) {
        members.drafts().forEach(Parts::lower);
      }
    }
  }

  private static void lower(Field field, Draft draft) {
    String other = field.notAbove();
    if (other != null
        && draft.get(field.name()) instanceof Value.Counted part
        && draft.get(other) instanceof Value.Counted whole
        && part.of() == whole.of()
        && part.count() > whole.count()) {
      draft.remove(field.name());
      draft.put(field.name(), new Value.Counted(whole.count(), part.of()));
    }
    if (other != null
        && draft.get(field.name()) instanceof Value.Amount part
        && draft.get(other) instanceof Value.Amount whole
        && part.value().compareTo(whole.value()) > 0) {
      BigDecimal most = whole.value();
      int digits = Math.min(Math.max(0, most.scale()), field.decimals());
      draft.remove(field.name());
      draft.put(field.name(), new Value.Amount(most.setScale(digits, RoundingMode.FLOOR)));
    }
  }
}
