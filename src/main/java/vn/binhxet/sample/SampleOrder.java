package vn.binhxet.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;

/**
 * What somebody wants made up.
 *
 * @param edition id of the edition, with or without the title in front; null for the one in force
 *     on the day, or the latest
 * @param assessedOn null for a usual day of the edition
 * @param awardYear null for the year of that day
 * @param territories codes of units; empty for provinces in which the edition applies
 */
public record SampleOrder(
    String title,
    @Nullable String edition,
    @Nullable LocalDate assessedOn,
    @Nullable Integer awardYear,
    List<String> territories,
    long seed) {

  public SampleOrder {
    territories = List.copyOf(territories);
  }

  /**
   * What makes it up.
   *
   * @throws SampleRefused where no such title or edition exists, or it applies nowhere then
   */
  public SampleMaker maker(Lawbook lawbook, EditionChooser chooser) throws SampleRefused {
    Edition chosen = edition(lawbook);
    LocalDate day = assessedOn == null ? SamplePlaces.usualDay(chosen) : assessedOn;
    int year = awardYear == null ? day.getYear() : awardYear;
    List<SamplePlace> places =
        new SamplePlaces(lawbook, chooser).find(chosen, year, day, territories);
    if (places.isEmpty()) {
      String where = territories.isEmpty() ? "" : " (" + String.join(", ", territories) + ")";
      throw new SampleRefused(
          "NO_PLACE",
          "Bộ tiêu chí %s không áp dụng ở địa bàn nào%s vào ngày %s cho năm %d. Hãy chọn ngày khác hoặc bỏ mã địa bàn."
              .formatted(chosen.id(), where, day, year),
          "The edition %s applies nowhere%s on %s for %d. Choose another day, or leave the territory out."
              .formatted(chosen.id(), where, day, year));
    }
    return new SampleMaker(places, year, day, seed);
  }

  private Edition edition(Lawbook lawbook) throws SampleRefused {
    if (lawbook.title(title).isEmpty()) {
      String known = lawbook.titles().stream().map(Title::id).collect(Collectors.joining(", "));
      throw new SampleRefused(
          "UNKNOWN_TITLE",
          "Không có danh hiệu “" + title + "”. Các danh hiệu: " + known + ".",
          "There is no title \"" + title + "\". Titles: " + known + ".");
    }
    List<Edition> editions = lawbook.editionsOf(title);
    if (edition == null) {
      return inForce(editions);
    }
    for (Edition one : editions) {
      if (one.id().equals(edition) || one.id().equals(title + "." + edition)) {
        return one;
      }
    }
    throw unknownEdition(editions);
  }

  private Edition inForce(List<Edition> editions) throws SampleRefused {
    LocalDate day = assessedOn;
    Edition found = null;
    for (Edition one : editions) {
      if (day == null || one.inForce().contains(day)) {
        found = one;
      }
    }
    if (found == null) {
      throw unknownEdition(editions);
    }
    return found;
  }

  private SampleRefused unknownEdition(List<Edition> editions) {
    String known = editions.stream().map(Edition::id).collect(Collectors.joining(", "));
    return new SampleRefused(
        "UNKNOWN_EDITION",
        "Không tìm thấy bộ tiêu chí của danh hiệu “" + title + "”. Các bộ: " + known + ".",
        "No such edition of the title \"" + title + "\". Editions: " + known + ".");
  }
}
