package vn.binhxet.law.index;

import java.util.List;
import java.util.Optional;

/** What the sources give, by edition, and what was found and explained. */
public record LawIndex(List<IndexRow> rows, List<Explained> explained) {
  public LawIndex {
    rows = List.copyOf(rows);
    explained = List.copyOf(explained);
  }

  public List<IndexRow> of(String edition) {
    return rows.stream().filter(row -> row.edition().equals(edition)).toList();
  }

  /** Why a finding stays, if somebody looked at it. */
  public Optional<Explained> explained(String check, String edition, String of) {
    return explained.stream()
        .filter(one -> one.check().equals(check) && one.edition().equals(edition))
        .filter(one -> one.of().equals(of))
        .findFirst();
  }
}
