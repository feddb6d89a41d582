package vn.binhxet.report;

import java.util.Comparator;

/** The order of rows: by code, and of one code the unit of before first. */
final class Rows {
  static final Comparator<Summary.Row> ORDER =
      Comparator.comparing(Summary.Row::code)
          .thenComparing(row -> row.unit() == null ? "" : "" + row.unit().valid().from());

  private Rows() {}
}
