package vn.binhxet.testing;

import java.time.LocalDate;
import java.util.List;
import vn.binhxet.assessment.EditionFinder;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;

/** One title with one choice; in 2000 the edition is unsettled, before 2000 there is none. */
public final class FixedFinder implements EditionFinder {
  private final EditionFixture fixture;
  private final EditionChoice.Chosen chosen;
  private int asked;

  public FixedFinder(EditionFixture fixture) {
    this.fixture = fixture;
    chosen = fixture.chosen();
  }

  @Override
  public Title title(String id) {
    return id.equals(fixture.title().id()) ? fixture.title() : null;
  }

  @Override
  public List<String> titleIds() {
    return List.of(fixture.title().id());
  }

  @Override
  public EditionChoice choose(
      Title title,
      int awardYear,
      LocalDate assessedOn,
      String territory,
      LocalDate on,
      String requestedEdition) {
    asked++;
    if (requestedEdition != null && !requestedEdition.equals(fixture.edition().id())) {
      return new EditionChoice.None(new Text("không có bộ tiêu chí đó", "no such edition"));
    }
    if (awardYear == 2000) {
      return new EditionChoice.Unsettled(
          List.of(fixture.edition()), new Text("chưa rõ bộ nào", "which edition is open"));
    }
    return awardYear < 2000
        ? new EditionChoice.None(new Text("chưa có bộ tiêu chí", "no edition yet"))
        : chosen;
  }

  /** How often the choice was asked for. */
  public int asked() {
    return asked;
  }
}
