package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;

/**
 * Checks that no two fields that a rule may see together have one name, and that a field is held
 * against one that it can be compared with.
 */
final class FieldCheck {
  private final CheckScope scope;

  FieldCheck(CheckScope scope) {
    this.scope = scope;
  }

  void run() {
    Map<String, Field> names = new HashMap<>();
    Map<String, Field> members = new HashMap<>();
    for (Field field : scope.fields()) {
      clash(names.putIfAbsent(field.name(), field), field, field.name());
      String member = field.member();
      if (member != null) {
        clash(members.putIfAbsent(member, field), field, member);
      }
    }
    for (Field field : scope.candidateFields()) {
      clash(names.get(field.name()), field, field.name());
    }
    NotAboveCheck notAbove = new NotAboveCheck(scope);
    for (Field field : scope.ownFields()) {
      notAbove.run(field, scope.fields());
      field.fields().forEach(member -> notAbove.run(member, joined(field.fields())));
    }
  }

  /** A member's field is looked for among the members' first, then among their owner's. */
  private List<Field> joined(List<Field> members) {
    List<Field> all = new ArrayList<>(members);
    all.addAll(scope.fields());
    return all;
  }

  private void clash(@Nullable Field other, Field field, String name) {
    if (other != null && !other.at().equals(field.at())) {
      scope.add(
          "DUPLICATE_ID",
          field.at(),
          "“" + name + "” đã có ở " + other.at(),
          "\"" + name + "\" is already in " + other.at());
    }
  }
}
