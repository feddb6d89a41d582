package vn.binhxet.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.law.territory.Place;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/** The sentences that explain a choice of edition. */
final class ChoiceWords {
  static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private final Territories territories;

  ChoiceWords(Territories territories) {
    this.territories = territories;
  }

  /**
   * @param named whether the officer chose between several
   */
  Text chosen(Edition edition, LocalDate day, boolean named) {
    Text what =
        named
            ? new Text("Người lập hồ sơ chọn áp dụng ", "The officer named ")
            : new Text("Áp dụng ", "Applies: ");
    return what.plus(edition.name())
        .plus(Text.same(" (" + edition.id() + ")"))
        .plus(
            new Text(
                ", có hiệu lực "
                    + inForce(edition.inForce()).vi()
                    + ", xét tại ngày "
                    + VI.format(day)
                    + ".",
                ", in force " + inForce(edition.inForce()).en() + ", as of " + day + "."));
  }

  static Text inForce(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    String vi = from == null ? "" : "từ " + VI.format(from);
    String en = from == null ? "" : "from " + from;
    return new Text(
        to == null ? vi : vi + " đến " + VI.format(to), to == null ? en : en + " to " + to);
  }

  /** Where the subject is, and what the place came from. */
  Text place(Place place) {
    Territory unit = place.unit();
    Text where =
        new Text(
            " Địa bàn: " + unit.name() + " (mã " + unit.code() + ")",
            " Territory: " + unit.name() + " (code " + unit.code() + ")");
    boolean itself = place.provinces().equals(List.of(unit.code())) && unit.origins().isEmpty();
    if (!itself) {
      String names = names(place.provinces(), ", ");
      // A place whose own units of before were not read lies in one of its province's.
      boolean several =
          place.provinces().size() > 1
              && (unit.unitType() == UnitType.PROVINCE || !territories.first(unit).merged());
      where =
          where.plus(
              new Text(
                  ", theo danh mục tỉnh trước 01/7/2025: " + (several ? "một trong: " : "") + names,
                  ", by the provinces before 2025-07-01: " + (several ? "one of: " : "") + names));
    }
    return where.plus(Text.same("."));
  }

  private String names(Collection<String> provinces, String between) {
    return provinces.stream().map(this::province).collect(Collectors.joining(between));
  }

  private String province(String code) {
    return territories.everWith(code).stream()
            .filter(unit -> unit.origins().isEmpty())
            .findFirst()
            .map(Territory::name)
            .orElse("?")
        + " ("
        + code
        + ")";
  }

  Text overlay(OverlayChooser.Choice choice) {
    Overlay overlay = choice.overlay();
    if (overlay != null) {
      return new Text(
          " Theo quy định của địa phương: "
              + overlay.name().vi()
              + " ("
              + overlay.instrument().id()
              + "), có hiệu lực "
              + inForce(overlay.inForce()).vi()
              + ".",
          " With the province's decision: "
              + overlay.name().en()
              + " ("
              + overlay.instrument().id()
              + "), in force "
              + inForce(overlay.inForce()).en()
              + ".");
    }
    if (!choice.differing().isEmpty()) {
      String acts =
          choice.differing().stream()
              .map(o -> o.instrument().id())
              .collect(Collectors.joining(", "));
      return new Text(
          " Địa bàn nằm trên nhiều tỉnh cũ không chung một quy định ("
              + acts
              + "), nên không áp dụng quy định nào; hãy ghi mã đơn vị nhỏ hơn hoặc mã cũ kèm"
              + " territory.on.",
          " The place lies in several former provinces that do not share one decision ("
              + acts
              + "), so none is applied; give a smaller unit, or a former code with territory.on.");
    }
    return new Text(
        " Chưa nạp quy định nào của "
            + names(choice.provinces(), " hoặc ")
            + " có hiệu lực ngày "
            + VI.format(choice.day())
            + ".",
        " No decision of "
            + names(choice.provinces(), " or ")
            + " in force on "
            + choice.day()
            + " is loaded.");
  }

  Text changedSince(LocalDate yearDay, LocalDate day) {
    return new Text(
        " Từ "
            + VI.format(yearDay)
            + " đến "
            + VI.format(day)
            + " nội dung hoặc quy định của địa phương có thay đổi; lấy bản ngày "
            + VI.format(day)
            + ".",
        " Between "
            + yearDay
            + " and "
            + day
            + " its text or the province's decision differs; that of "
            + day
            + " is taken.");
  }
}
