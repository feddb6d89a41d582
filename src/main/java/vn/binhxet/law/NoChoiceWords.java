package vn.binhxet.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.law.territory.NearUnits;
import vn.binhxet.law.territory.Place;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** The sentences for where no edition could be chosen, and what to do then. */
final class NoChoiceWords {
  private static final int LONGEST_SHOWN = 40;
  private final Territories territories;
  private final ChoiceWords words;

  NoChoiceWords(Territories territories, ChoiceWords words) {
    this.territories = territories;
    this.words = words;
  }

  /** What came from outside, fit to be shown: short, and without signs that cannot be seen. */
  private static String shown(String given) {
    String plain = given.replaceAll("\\p{C}", "?");
    return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
  }

  Text unsettled(int awardYear, LocalDate assessedOn, Place place, List<Edition> candidates) {
    Text list = list(candidates);
    boolean sameYear = assessedOn.getYear() == awardYear;
    return new Text(
            (sameYear
                    ? "Địa bàn nằm trên nhiều tỉnh cũ có bộ tiêu chí khác nhau hoặc chưa có đủ: "
                    : "Năm xét "
                        + awardYear
                        + " và ngày đánh giá "
                        + ChoiceWords.VI.format(assessedOn)
                        + " không cùng một bộ tiêu chí, và chưa đọc được quy định chuyển tiếp: ")
                + list.vi()
                + ". Hãy ghi edition kèm lý do để chọn một bộ.",
            (sameYear
                    ? "The place lies in former provinces with different editions, or not all have one: "
                    : "Award year "
                        + awardYear
                        + " and day of assessment "
                        + assessedOn
                        + " point to different editions, and no transition clause was read: ")
                + list.en()
                + ". Name one as edition, with a reason.")
        .plus(words.place(place));
  }

  private static Text list(Collection<Edition> editions) {
    return new Text(
        editions.stream()
            .map(e -> e.id() + " (" + ChoiceWords.inForce(e.inForce()).vi() + ")")
            .collect(Collectors.joining("; ")),
        editions.stream()
            .map(e -> e.id() + " (" + ChoiceWords.inForce(e.inForce()).en() + ")")
            .collect(Collectors.joining("; ")));
  }

  Text noneInForce(Place place, LocalDate assessedOn, LocalDate yearDay, List<Edition> all) {
    Text list = all.isEmpty() ? new Text("chưa có bộ nào", "none") : list(all);
    boolean two = !yearDay.equals(assessedOn);
    return new Text(
        "Không có bộ tiêu chí nào có hiệu lực ngày "
            + ChoiceWords.VI.format(assessedOn)
            + (two ? " hoặc " + ChoiceWords.VI.format(yearDay) : "")
            + " ở "
            + place.unit().name()
            + ". Đã nạp: "
            + list.vi()
            + ".",
        "No edition is in force on "
            + assessedOn
            + (two ? " or " + yearDay : "")
            + " in "
            + place.unit().name()
            + ". Loaded: "
            + list.en()
            + ".");
  }

  Text unknownEdition(String given, List<Edition> all) {
    String requested = shown(given);
    String known = all.stream().map(Edition::id).collect(Collectors.joining(", "));
    return new Text(
        "Danh hiệu này không có bộ tiêu chí “" + requested + "”. Có: " + known + ".",
        "This title has no edition \"" + requested + "\". Known: " + known + ".");
  }

  Text notTheLaws(String requested, Collection<Edition> candidates) {
    Text list = list(candidates);
    return new Text(
        "Bộ tiêu chí “"
            + requested
            + "” không có hiệu lực cho hồ sơ này; áp dụng: "
            + list.vi()
            + ". Bỏ edition hoặc sửa ngày đánh giá.",
        "Edition \""
            + requested
            + "\" is not in force for this assessment; in force: "
            + list.en()
            + ". Leave edition out, or mend the day of assessment.");
  }

  Text noPlace(String given, LocalDate on) {
    List<Territory> known = territories.everWith(given);
    String code = shown(given);
    Text start =
        new Text(
            "Không có đơn vị nào mang mã “" + code + "” ngày " + ChoiceWords.VI.format(on) + ".",
            "No unit has code \"" + code + "\" on " + on + ".");
    for (Territory unit : known) {
      start =
          start.plus(
              new Text(
                  " Mã "
                      + code
                      + " là "
                      + unit.fullName().vi()
                      + " "
                      + ChoiceWords.inForce(unit.valid()).vi()
                      + ".",
                  " Code "
                      + code
                      + " was "
                      + unit.fullName().en()
                      + " "
                      + ChoiceWords.inForce(unit.valid()).en()
                      + "."));
    }
    NearUnits near = new NearUnits(territories);
    return known.isEmpty()
        ? start
            .plus(near.of(given, on))
            .plus(new Text(" Kiểm tra mã và số 0 ở đầu.", " Check the code and its leading zeros."))
        : start
            .plus(near.heirs(known, on))
            .plus(
                new Text(
                    " Hãy ghi territory.on là một ngày mã ấy còn hiệu lực.",
                    " Give territory.on, a day on which the code was valid."));
  }
}
