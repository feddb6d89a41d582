package vn.binhxet.sheet;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.SubjectUnitCheck;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.service.OpenRelease;

/** Finds the form of an edition for a unit and a year. */
public final class FormFinder {
  private final OpenRelease release;

  public FormFinder(OpenRelease release) {
    this.release = release;
  }

  /**
   * @param form null where no edition applies there and then
   * @param code "" where there is a form
   * @param why how the edition was found, or why there is none
   */
  public record Found(@Nullable Form form, String code, Text why) {}

  /**
   * The form of whichever edition of a title applies.
   *
   * @param territory as {@link UnitOn} writes it
   * @param on day of the assessments, null where each row says its own; the edition is then that of
   *     the latest day of the year on which the unit is there and an edition in force
   */
  public Found of(Title title, int year, String territory, @Nullable LocalDate on) {
    return found(title, year, territory, on, release.lawbook().editionsOf(title.id()), null);
  }

  /** The form of one edition; without a day as of the latest day of the year that has it. */
  public Found of(Edition edition, int year, String territory, @Nullable LocalDate on) {
    return found(edition.title(), year, territory, on, List.of(edition), edition.id());
  }

  private Found found(
      Title title,
      int year,
      String territory,
      @Nullable LocalDate on,
      List<Edition> editions,
      @Nullable String edition) {
    UnitOn unit = UnitOn.of(territory);
    List<LocalDate> days = on == null ? latestFirst(year, unit, editions) : List.of(on);
    EditionChoice first = null;
    Text otherType = null;
    for (LocalDate day : days) {
      EditionChoice choice =
          release.editions().choose(title, year, day, unit.code(), unit.on(), edition);
      if (choice instanceof EditionChoice.Chosen chosen) {
        Text other = SubjectUnitCheck.mismatch(title, chosen.place().unit()).orElse(null);
        if (other != null) {
          // No row could be handed in; the unit may have been of another type earlier in the year.
          otherType = otherType == null ? other : otherType;
          continue;
        }
        Form form = Form.of(chosen.law(), year, unit.toString(), on, day);
        return new Found(form, "", choice.why());
      }
      first = first == null ? choice : first;
      if (choice instanceof EditionChoice.Unsettled) {
        break; // an earlier day would only hide that the officer must choose
      }
    }
    if (otherType != null) {
      return new Found(null, SubjectUnitCheck.CODE, otherType);
    }
    EditionChoice none = Objects.requireNonNull(first);
    String code =
        none instanceof EditionChoice.NoPlace
            ? "UNKNOWN_TERRITORY"
            : none instanceof EditionChoice.Unsettled ? "EDITION_UNSETTLED" : "NO_EDITION";
    return new Found(null, code, none.why());
  }

  /** The last day of the year, and the last days in it of the unit and of the editions. */
  private List<LocalDate> latestFirst(int year, UnitOn unit, List<Edition> editions) {
    Stream<@Nullable LocalDate> units =
        release.lawbook().territories().everWith(unit.code()).stream()
            .map(Territory::valid)
            .map(valid -> valid.to());
    Stream<@Nullable LocalDate> laws = editions.stream().map(each -> each.inForce().to());
    return Stream.concat(
            Stream.of(LocalDate.of(year, Month.DECEMBER, 31)),
            Stream.concat(units, laws)
                .filter(Objects::nonNull)
                .filter(day -> day.getYear() == year))
        .distinct()
        .sorted((a, b) -> b.compareTo(a))
        .toList();
  }
}
