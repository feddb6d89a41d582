package vn.binhxet.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/**
 * Verdicts whose title was taken back by a decision on another verdict: that of the title which
 * withdraws it, or a unit's own of a later year. There are few, so each is followed by itself. What
 * was granted again after it stands.
 */
final class Withdrawals {
  private final Handle handle;
  private final Question question;

  private Withdrawals(Handle handle, Question question) {
    this.handle = handle;
    this.question = question;
  }

  /**
   * A decision that withdraws.
   *
   * @param subject null where erased
   * @param unit that the verdict is about, null where its title is for none or the lists lack it
   */
  private record Taken(
      @Nullable String subject,
      @Nullable Territory unit,
      String title,
      int year,
      String on,
      long seq) {}

  /** A verdict that may be one that was taken back. */
  private record Granted(long seq, @Nullable String subject, int year, @Nullable Territory unit) {}

  /** Numbers of the latest verdicts within a question that were taken back, with commas between. */
  static String numbers(Handle handle, Question question) {
    return new Withdrawals(handle, question).numbers();
  }

  private String numbers() {
    String titles =
        question.lawbook().titles().stream()
            .filter(title -> title.kind() == Title.Kind.WITHDRAWAL || !title.units().isEmpty())
            .map(title -> "'" + title.id() + "'")
            .collect(Collectors.joining(", "));
    if (titles.isEmpty()) {
      return "";
    }
    List<Taken> taken =
        handle
            .createQuery(
                "SELECT v.subject, v.title, v.award_year, d.decided_on, d.seq, v.territory,"
                    + " v.territory_on FROM decision d JOIN verdict v ON v.seq = d.verdict"
                    + " WHERE d.decided = 'withdrawn' AND v.title IN ("
                    + titles
                    + ") AND v.award_year >= :from")
            .bind("from", question.from())
            .map(
                (row, context) ->
                    new Taken(
                        row.getString(1),
                        unit(row.getString(2), row.getString(6), row.getString(7)),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getLong(5)))
            .list();
    Set<Long> numbers = new TreeSet<>();
    for (Taken one : taken) {
      ends(one.title()).stream()
          .filter(id -> question.title() == null || question.title().equals(id))
          .forEach(id -> numbers.addAll(of(one, id)));
    }
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The titles that a withdrawal decided on a verdict of this title ends. */
  private List<String> ends(String title) {
    return question
        .lawbook()
        .title(title)
        .filter(one -> one.kind() == Title.Kind.WITHDRAWAL)
        .map(Title::withdraws)
        .orElse(List.of(title));
  }

  /**
   * What one decision took back. A unit has a title until it is withdrawn, so whatever it was
   * granted up to that year is over; others are granted theirs for a year, and that year's is.
   */
  private List<Long> of(Taken taken, String title) {
    Territory unit = taken.unit();
    // An index leads to each of them.
    String whose =
        unit == null
            ? "v.subject = :subject"
            : "v.seq IN (SELECT seq FROM verdict WHERE subject = :subject"
                + " UNION SELECT seq FROM verdict WHERE territory = :code)";
    // The versions first: SQLite would begin with everything that was ever granted.
    String granted =
        "EXISTS (SELECT 1 FROM verdict w CROSS JOIN decision d WHERE d.verdict = w.seq"
            + " AND w.assessment = v.assessment AND d.decided = 'granted' AND ";
    List<Granted> found =
        handle
            .createQuery(
                "SELECT v.seq, v.subject, v.award_year, v.territory, v.territory_on"
                    + " FROM verdict v WHERE "
                    + whose
                    + " AND v.title = :title AND v.award_year BETWEEN :from AND :to"
                    + " AND v.replaced_by IS NULL AND "
                    + granted
                    + "(d.decided_on < :on OR d.decided_on = :on AND d.seq < :seq)) AND NOT "
                    + granted
                    + "(d.decided_on > :on OR d.decided_on = :on AND d.seq > :seq))")
            .bind("subject", taken.subject())
            .bind("code", unit == null ? "" : unit.code())
            .bind("title", title)
            .bind("from", question.from())
            .bind("to", Math.min(question.to(), taken.year()))
            .bind("on", taken.on())
            .bind("seq", taken.seq())
            .map(
                (row, context) ->
                    new Granted(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        unit(title, row.getString(4), row.getString(5))))
            .list();
    List<Long> numbers = new ArrayList<>();
    for (Granted one : found) {
      boolean same =
          unit != null && unit.equals(one.unit())
              || taken.subject() != null && taken.subject().equals(one.subject());
      if (same && (one.year() == taken.year() || one.unit() != null)) {
        numbers.add(one.seq());
      }
    }
    return numbers;
  }

  /** As in a subject's history: a province stands for a unit below it that the lists lack. */
  private @Nullable Territory unit(String title, String code, String on) {
    boolean units =
        question.lawbook().title(title).map(one -> !one.units().isEmpty()).orElse(false);
    return !units
        ? null
        : question
            .lawbook()
            .territories()
            .find(code, LocalDate.parse(on))
            .filter(unit -> unit.unitType() != UnitType.PROVINCE)
            .orElse(null);
  }
}
