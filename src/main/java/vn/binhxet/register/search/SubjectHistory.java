package vn.binhxet.register.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.register.search.Found.FoundDecision;

/**
 * Everything the register has of one subject, in the order of storing; of a unit also what it has
 * of the units it came from and became.
 *
 * @param units the units the subject was on the days of its assessments, and their lineage; empty
 *     where it is no unit of the lists
 * @param complete false where there is more than is listed
 */
public record SubjectHistory(
    String subject,
    List<Place.Related> units,
    List<Event> events,
    List<Held> held,
    boolean complete) {

  public SubjectHistory {
    units = List.copyOf(units);
    events = List.copyOf(events);
    held = List.copyOf(held);
  }

  /** Whose record it is, seen from the subject. */
  public enum Whose {
    OWN("own"),
    /** Another id for the same unit. */
    SAME_UNIT("sameUnit"),
    CAME_FROM("cameFrom"),
    BECAME("became");

    private final String code;

    Whose(String code) {
      this.code = code;
    }

    /** As written in JSON. */
    public String code() {
      return code;
    }

    static Whose of(Place.Relation relation) {
      return switch (relation) {
        case SELF -> SAME_UNIT;
        case CAME_FROM -> CAME_FROM;
        case BECAME -> BECAME;
      };
    }
  }

  /**
   * A record.
   *
   * @param verdict the verdict, or the one that was decided on
   * @param decision null where the record is the verdict itself
   */
  public record Event(Whose whose, Found verdict, @Nullable FoundDecision decision) {
    long seq() {
      return decision == null ? verdict.seq() : decision.seq();
    }
  }

  /**
   * A title that was granted.
   *
   * @param verdict the verdict it was granted on
   * @param ended what took it back, null where nothing did
   * @param afterMerger what the law says of it where the unit went into a merger later
   */
  public record Held(
      Whose whose,
      Found verdict,
      FoundDecision granted,
      @Nullable FoundDecision ended,
      List<Merged> afterMerger) {
    public Held {
      afterMerger = List.copyOf(afterMerger);
    }
  }

  /**
   * A merger.
   *
   * @param into the unit that came from it
   * @param said what becomes of the title, null where nothing was noted
   */
  public record Merged(Territory into, LocalDate on, Title.@Nullable AfterMerger said) {}
}
