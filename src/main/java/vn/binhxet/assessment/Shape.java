package vn.binhxet.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;

/**
 * The fields of an edition, or of a list's members, made ready for reading, with a store of spent
 * values to use again. Belongs to one reader.
 */
final class Shape {
  private static final int MOST_SPARE = 10_000;

  final List<Field> fields;
  final List<Slot> slots = new ArrayList<>();
  final @Nullable Slot identity;

  private final Map<String, Slot> byName = new HashMap<>();
  private final int[] seen;

  private int round;
  private int next;
  private final ArrayDeque<Values> spare = new ArrayDeque<>();

  private Shape(
      List<Field> fields, String prefix, Set<String> points, Set<String> mayBeNotApplicable) {
    this.fields = List.copyOf(fields);
    seen = new int[fields.size()];
    for (Field field : fields) {
      String path = prefix + field.name();
      Shape members =
          field.type() == FieldType.LIST
              ? new Shape(field.fields(), path + "/", Set.of(), mayBeNotApplicable)
              : null;
      Slot slot =
          new Slot(
              field,
              slots.size(),
              points.contains(path),
              mayBeNotApplicable.contains(path),
              members);
      slots.add(slot);
      byName.put(field.name(), slot);
    }
    identity = slots.stream().filter(slot -> slot.field.identity()).findFirst().orElse(null);
  }

  static Shape of(EffectiveEdition law) {
    return new Shape(
        law.fields(), "", pointsFields(law), new HashSet<>(FieldsRead.mayBeNotApplicable(law)));
  }

  /** Names of the fields that hold points. */
  static Set<String> pointsFields(EffectiveEdition law) {
    return law.scoresBelow("*").stream()
        .map(score -> score.node().field())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The field that comes next where fields come in their order; null after the last. */
  @Nullable Slot expected() {
    return next < slots.size() ? slots.get(next) : null;
  }

  /** The field of that name, null where there is none. */
  @Nullable Slot find(String name) {
    return byName.get(name);
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** Starts a new object: no field has been seen in it. */
  void begin() {
    next = 0;
    if (++round == Integer.MAX_VALUE) {
      Arrays.fill(seen, 0);
      round = 1;
    }
  }

  /** Whether the field comes for the first time in this object; the one after it is expected. */
  boolean first(Slot slot) {
    next = slot.index + 1;
    boolean first = seen[slot.index] != round;
    seen[slot.index] = round;
    return first;
  }

  /** Whether the field has come in this object. */
  boolean seen(Slot slot) {
    return seen[slot.index] == round;
  }

  /** Empty values, used before or new. */
  Values take() {
    Values values = spare.poll();
    return values == null ? new Values(fields) : values;
  }

  /** Takes values back, with those of the members. */
  void giveBack(Values values) {
    if (values.fields() != fields) {
      return;
    }
    for (Slot slot : slots) {
      if (slot.members != null) {
        values.members(slot.index).forEach(slot.members::giveBack);
      }
    }
    if (spare.size() < MOST_SPARE) {
      values.clear();
      spare.push(values);
    }
  }
}
