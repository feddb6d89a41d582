package vn.binhxet.difference;

import static vn.binhxet.difference.FieldDifference.Kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;

/** Says which fields two assessments do not say alike, and which factor each belongs to. */
final class FieldComparison {
  private FieldComparison() {}

  /** In the order in which the law of side A asks them, then that of side B. */
  static List<FieldDifference> of(Opened a, Opened b) {
    List<FieldDifference> found = new ArrayList<>();
    for (String name : names(a, b)) {
      Kind kind = kind(name, a, b);
      if (kind != null) {
        found.add(difference(kind, name, a, b));
      }
    }
    return found;
  }

  /** Every field that a law asks or a side states. */
  static Set<String> names(Opened a, Opened b) {
    Set<String> names = new LinkedHashSet<>();
    for (Opened side : List.of(a, b)) {
      side.fields().forEach(field -> names.add(field.name()));
      side.data().fieldNames().forEachRemaining(names::add);
      side.body().path("evidence").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static @Nullable Kind kind(String name, Opened a, Opened b) {
    JsonNode one = a.value(name);
    JsonNode other = b.value(name);
    boolean evidence = Trees.same(a.evidence(name), b.evidence(name));
    if (one == null && other == null && evidence) {
      return null;
    }
    if (!a.takes(name) || !b.takes(name)) {
      return a.takes(name) ? Kind.NOT_ASKED_BY_B : Kind.NOT_ASKED_BY_A;
    }
    if (askedOtherwise(a.field(name), b.field(name))) {
      return Kind.ASKED_OTHERWISE;
    }
    if (alike(one, other)) {
      return evidence ? null : Kind.EVIDENCE;
    }
    if (one == null || other == null) {
      return one == null ? Kind.ONLY_B : Kind.ONLY_A;
    }
    return absent(one) || absent(other) ? Kind.NOT_APPLICABLE : Kind.CHANGED;
  }

  /** Fields of one name that do not measure the same. */
  private static boolean askedOtherwise(@Nullable Field one, @Nullable Field other) {
    return one != null
        && other != null
        && (one.type() != other.type()
            || !Objects.equals(one.unit(), other.unit())
            || !Objects.equals(one.member(), other.member()));
  }

  /** The order of a list's members says nothing. */
  private static boolean alike(@Nullable JsonNode one, @Nullable JsonNode other) {
    return one != null && other != null && one.isArray() && other.isArray()
        ? members(one).equals(members(other))
        : Trees.same(one, other);
  }

  private static boolean absent(JsonNode value) {
    return value.has("notApplicable");
  }

  private static FieldDifference difference(Kind kind, String name, Opened a, Opened b) {
    JsonNode one = a.value(name);
    JsonNode other = b.value(name);
    Field asked = a.field(name);
    return new FieldDifference(
        kind,
        name,
        asked == null ? b.field(name) : asked,
        one,
        other,
        missing(members(other), members(one)),
        missing(members(one), members(other)));
  }

  /** How often each member stands there; none where there is no list. */
  private static Map<String, Integer> members(@Nullable JsonNode list) {
    if (list == null || !list.isArray()) {
      return Map.of();
    }
    Map<String, Integer> members = new HashMap<>();
    list.forEach(
        member -> members.merge(Objects.requireNonNull(Trees.canonical(member)), 1, Integer::sum));
    return members;
  }

  /** How many of these the others lack. */
  private static int missing(Map<String, Integer> these, Map<String, Integer> others) {
    int missing = 0;
    for (Map.Entry<String, Integer> one : these.entrySet()) {
      missing += Math.max(0, one.getValue() - others.getOrDefault(one.getKey(), 0));
    }
    return missing;
  }
}
