package vn.binhxet.report;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of {@code verdict v} that a question is about. */
final class AskedRows {
  private final Handle handle;
  private final Question question;
  private final Facets facets;

  AskedRows(Handle handle, Question question, Facets facets) {
    this.handle = handle;
    this.question = question;
    this.facets = facets;
  }

  /** What a row must be, besides lying where it is asked for. */
  String fits(@Nullable String rows) {
    return "v.replaced_by IS NULL AND "
        + facets.rows(question.from(), question.to(), question.title())
        + (rows == null ? "" : " AND " + rows);
  }

  /** A question to the register with the values that every one has. */
  Query query(String sql, Map<String, Object> values) {
    return handle
        .createQuery(sql)
        .bindMap(values)
        .bind("from", question.from())
        .bind("to", question.to())
        .bind("title", question.title())
        .bind("low", facets.low())
        .bind("high", facets.high());
  }
}
