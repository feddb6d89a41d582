package vn.binhxet.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.EditionFinder;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;

/** Answers a reader of assessments with one choice, whatever it asks. */
record ChangedEdition(Lawbook lawbook, EditionChoice choice) implements EditionFinder {
  @Override
  public @Nullable Title title(String id) {
    return lawbook.title(id).orElse(null);
  }

  @Override
  public List<String> titleIds() {
    return lawbook.titles().stream().map(Title::id).toList();
  }

  @Override
  public EditionChoice choose(
      Title title,
      int awardYear,
      LocalDate assessedOn,
      String territory,
      @Nullable LocalDate on,
      @Nullable String requestedEdition) {
    return choice;
  }
}
