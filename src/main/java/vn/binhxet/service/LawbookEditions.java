package vn.binhxet.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.EditionFinder;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;
import vn.binhxet.rules.Release;

/** Answers a reader of assessments from a release. Safe for many threads. */
public final class LawbookEditions implements EditionFinder {
  private final Lawbook lawbook;
  private final EditionChooser chooser;

  public LawbookEditions(Release release) {
    lawbook = release.lawbook();
    chooser = release.chooser();
  }

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
    return chooser.choose(title, awardYear, assessedOn, territory, on, requestedEdition);
  }
}
