package vn.binhxet.testing;

import java.time.LocalDate;
import java.util.List;
import vn.binhxet.assessment.EditionFinder;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;

/** Finds editions in a lawbook, as the service does. */
public final class LawbookFinder implements EditionFinder {
  private final Lawbook lawbook;
  private final EditionChooser chooser;

  public LawbookFinder(Lawbook lawbook) {
    this.lawbook = lawbook;
    chooser = new EditionChooser(lawbook);
  }

  public EditionChooser chooser() {
    return chooser;
  }

  @Override
  public Title title(String id) {
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
      LocalDate on,
      String requestedEdition) {
    return chooser.choose(title, awardYear, assessedOn, territory, on, requestedEdition);
  }
}
