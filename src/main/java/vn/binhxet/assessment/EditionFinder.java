package vn.binhxet.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Title;

/** What a reader of assessments asks of the law: the titles, and the edition that applies. */
public interface EditionFinder {

  /**
   * @return null where no title has that id
   */
  @Nullable Title title(String id);

  /** Ids of all titles: what an unknown one is compared with. */
  List<String> titleIds();

  /**
   * The edition that applies. Equal arguments give equal answers: the reader remembers them.
   *
   * @param territory code of the subject's unit
   * @param on the day on which the code is meant, null for {@code assessedOn}
   * @param requestedEdition id of the edition the officer named, null where none was
   */
  EditionChoice choose(
      Title title,
      int awardYear,
      LocalDate assessedOn,
      String territory,
      @Nullable LocalDate on,
      @Nullable String requestedEdition);
}
