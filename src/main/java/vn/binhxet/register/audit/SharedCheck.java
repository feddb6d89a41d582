package vn.binhxet.register.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What many rows have in common, held against those rows, which were held against their records: a
 * facet that is gone or says something else would hide its verdicts from lists.
 */
final class SharedCheck {
  private static final int MOST = 1_000;

  private SharedCheck() {}

  static void check(Handle handle, Findings findings) {
    numbers(
            handle,
            "SELECT v.seq FROM verdict v LEFT JOIN facet f ON f.facet = v.facet"
                + " WHERE f.facet IS NULL OR f.title <> v.title"
                + " OR f.edition IS DISTINCT FROM v.edition OR f.award_year <> v.award_year"
                + " OR f.outcome <> v.outcome OR f.value IS DISTINCT FROM v.value"
                + " OR f.provisional <> v.provisional ORDER BY v.seq LIMIT ")
        .forEach(seq -> findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, "facet")));
    numbers(
            handle,
            "SELECT MIN(v.seq) FROM verdict v LEFT JOIN release_span s ON s.release = v.release"
                + " GROUP BY v.release, s.first, s.last"
                + " HAVING s.first IS NULL OR MIN(v.seq) < s.first OR MAX(v.seq) > s.last"
                + " ORDER BY 1 LIMIT ")
        .forEach(seq -> findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, "release_span")));
  }

  private static List<Long> numbers(Handle handle, String sql) {
    return handle.createQuery(sql + MOST).mapTo(Long.class).list();
  }
}
