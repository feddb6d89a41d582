package vn.binhxet.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Title;

/**
 * Verdicts whose title was taken back by a decision on another verdict: that of the title which
 * withdraws it. There are few, so each is followed by itself.
 */
final class Withdrawals {
  private Withdrawals() {}

  private record Taken(@Nullable String subject, String title, int year, String on) {}

  /** Numbers of the latest verdicts within a question that were taken back, with commas between. */
  static String numbers(Handle handle, Question question) {
    List<String> titles =
        question.lawbook().titles().stream()
            .filter(title -> title.kind() == Title.Kind.WITHDRAWAL)
            .map(Title::id)
            .toList();
    if (titles.isEmpty()) {
      return "";
    }
    List<Taken> taken =
        handle
            .createQuery(
                "SELECT v.subject, v.title, v.award_year, d.decided_on FROM decision d"
                    + " JOIN verdict v ON v.seq = d.verdict WHERE d.decided = 'withdrawn'"
                    + " AND v.title IN ("
                    + titles.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "))
                    + ") AND v.award_year >= :from")
            .bind("from", question.from())
            .map(
                (row, context) ->
                    new Taken(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
            .list();
    Set<Long> numbers = new TreeSet<>();
    for (Taken one : taken) {
      question.lawbook().title(one.title()).map(Title::withdraws).orElse(List.of()).stream()
          .filter(id -> question.title() == null || question.title().equals(id))
          .forEach(id -> numbers.addAll(of(handle, question, one, id)));
    }
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * What one decision took back. A unit has a title until it is withdrawn, so whatever it was
   * granted up to that year is over; others are granted theirs for a year, and that year's is.
   */
  private static List<Long> of(Handle handle, Question question, Taken taken, String granted) {
    boolean unit =
        question.lawbook().title(granted).map(title -> !title.units().isEmpty()).orElse(false);
    return handle
        .createQuery(
            "SELECT v.seq FROM verdict v WHERE v.subject = :subject AND v.title = :title"
                + " AND v.award_year BETWEEN :from AND :to AND v.replaced_by IS NULL"
                + " AND EXISTS (SELECT 1 FROM verdict w JOIN decision d ON d.verdict = w.seq"
                + " WHERE w.assessment = v.assessment AND d.decided = 'granted'"
                + " AND d.decided_on <= :on)")
        .bind("subject", taken.subject())
        .bind("title", granted)
        .bind("from", unit ? question.from() : Math.max(question.from(), taken.year()))
        .bind("to", Math.min(question.to(), taken.year()))
        .bind("on", taken.on())
        .mapTo(Long.class)
        .list();
  }
}
