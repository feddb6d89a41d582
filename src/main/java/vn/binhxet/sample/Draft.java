package vn.binhxet.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;

/** What was made up so far of a subject, or of one member of its list. */
final class Draft {
  private final List<Field> fields;
  private final @Nullable Draft owner;
  private final Map<String, Value> values = new LinkedHashMap<>();

  /**
   * @param owner whose list this is a member of, null for the subject itself
   */
  Draft(List<Field> fields, @Nullable Draft owner) {
    this.fields = fields;
    this.owner = owner;
  }

  List<Field> fields() {
    return fields;
  }

  /** The field that a claim means by a name: the member's own first, then its owner's. */
  @Nullable Field field(String name) {
    for (Field field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return owner == null ? null : owner.field(name);
  }

  @Nullable Value get(String name) {
    Value own = values.get(name);
    return own != null || owner == null || has(name) ? own : owner.get(name);
  }

  private boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** Gives a field its value, where it has none yet. */
  void put(String name, Value value) {
    if (owner != null && !has(name)) {
      owner.put(name, value);
    } else {
      values.putIfAbsent(name, value);
    }
  }

  void remove(String name) {
    values.remove(name);
  }

  /** Names of the fields that have a value. */
  List<String> given() {
    return List.copyOf(values.keySet());
  }
}
