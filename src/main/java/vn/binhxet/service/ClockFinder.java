package vn.binhxet.service;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.clocks.Clocks;

/** Finds the time limits that bind a round. */
public final class ClockFinder {
  private static final Text NO_UNIT =
      new Text(
          "Không nêu địa bàn (territory) nên chưa xem quy định của địa phương: nơi có quy định riêng"
              + " thì thời hạn có thể khác.",
          "No unit (territory) was given, so no provincial overlay was looked at: where a province"
              + " has its own, the limits may be others.");

  private final OpenRelease release;

  public ClockFinder(OpenRelease release) {
    this.release = release;
  }

  /**
   * @param clocks null where no edition applies there and then; without steps where the edition's
   *     limits were not read
   * @param edition its id, "" for none
   * @param overlay id of the province's decision in place, null for none
   * @param overlaysLookedAt whether a unit was given, so that its province's decisions were sought
   * @param code "" where limits were found
   * @param why how the edition was found, or why there is none
   */
  public record Found(
      @Nullable Clocks clocks,
      String edition,
      @Nullable String overlay,
      boolean overlaysLookedAt,
      String code,
      Text why) {}

  /** The limits of one edition as it stands, without a province's. */
  public Found of(Edition edition) {
    return new Found(edition.clocks(), edition.id(), null, false, "", NO_UNIT);
  }

  /** The limits of one edition in a unit. */
  public Found of(Edition edition, int year, String territory, LocalDate today) {
    return found(
        release
            .editions()
            .choose(edition.title(), year, day(year, today), territory, null, edition.id()));
  }

  /** The limits of whichever edition of a title applies in a unit. */
  public Found of(Title title, int year, String territory, LocalDate today) {
    return found(release.editions().choose(title, year, day(year, today), territory, null, null));
  }

  /** The day whose law is asked: today where it lies in the award year, else the year's last. */
  private static LocalDate day(int year, LocalDate today) {
    return today.getYear() == year ? today : LocalDate.of(year, Month.DECEMBER, 31);
  }

  private static Found found(EditionChoice choice) {
    if (choice instanceof EditionChoice.Chosen chosen) {
      Overlay overlay = chosen.law().overlay();
      return new Found(
          chosen.law().clocks(),
          chosen.law().edition().id(),
          overlay == null ? null : overlay.id(),
          true,
          "",
          choice.why());
    }
    return new Found(null, "", null, true, SchemaFinder.code(choice), choice.why());
  }
}
