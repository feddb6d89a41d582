package vn.binhxet.verdict.remedy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaf that is refused and that no change of this year mends.
 *
 * @param node its position
 * @param fields positions of the locked fields it reads, with why each is locked
 * @param events members of lists that make it so
 * @param earliest the first award year in which the same facts no longer stand against it; null
 *     where the claim does not look at the year, or none of the next ten is free
 * @param byYear whether the claim looks at the award year at all
 * @param reading whether that year rests on an interpretation
 * @param otherwise the first year by each other reading, null for none of the next ten
 */
public record Standing(
    int node,
    List<Locked> fields,
    List<Event> events,
    @Nullable Integer earliest,
    boolean byYear,
    boolean reading,
    List<Other> otherwise) {
  public Standing {
    fields = List.copyOf(fields);
    events = List.copyOf(events);
    otherwise = List.copyOf(otherwise);
  }

  /** Whether it is about a list that may change, of which no plan is made. */
  public boolean listed() {
    return fields.stream().anyMatch(field -> field.why() == Lock.LIST);
  }

  /** A field that cannot change. */
  public record Locked(int field, Lock why) {}

  /**
   * A member of a list.
   *
   * @param id its identity, or its place from 1
   */
  public record Event(int list, String id, @Nullable LocalDate on) {}

  /** What another reading says. */
  public record Other(String rule, @Nullable Integer earliest) {}
}
