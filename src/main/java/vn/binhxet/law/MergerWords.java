package vn.binhxet.law;

import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/** What is said of a title where the subject's unit came from a merger. */
final class MergerWords {
  /** The longest time that a title read so far looks back on: five years. */
  private static final int LOOK_BACK = 5;

  private final Territories territories;

  MergerWords(Territories territories) {
    this.territories = territories;
  }

  /**
   * A sentence with a leading space; empty where the unit came from one other, where it began
   * before the years that a title may look back on, or where the title notes nothing. Of a unit
   * whose units of before were not read that is said: it may have come from a merger.
   */
  Text of(Title title, Territory unit, int awardYear) {
    Territory formed = formed(unit);
    LocalDate on = formed.valid().from();
    if (on == null || on.getYear() + LOOK_BACK < awardYear) {
      return Text.same("");
    }
    Title.AfterMerger after = title.afterMergerOn(on).orElse(null);
    if (after == null) {
      return Text.same("");
    }
    if (formed.origins().isEmpty()) {
      return unread(on).plus(said(after));
    }
    if (formed.merged()) {
      return origins(formed, on).plus(said(after));
    }
    return inPart(formed.origins().get(0)) ? divided(formed, on) : Text.same("");
  }

  /** The unit as it was formed: before it only changed its type or its name. */
  private Territory formed(Territory unit) {
    Territory formed = unit;
    while (formed.origins().size() == 1 && !inPart(formed.origins().get(0))) {
      Territory.Origin origin = formed.origins().get(0);
      Territory before = territories.find(origin.code(), origin.on()).orElse(null);
      if (before == null || before.equals(formed)) {
        return formed;
      }
      formed = before;
    }
    return formed;
  }

  /** Whether a former unit went into several, so that a part of it alone came here. */
  private boolean inPart(Territory.Origin origin) {
    return territories
        .find(origin.code(), origin.on())
        .filter(former -> territories.became(former).size() > 1)
        .isPresent();
  }

  private static Text unread(LocalDate since) {
    return new Text(
        " Đơn vị có từ ngày "
            + ChoiceWords.VI.format(since)
            + ", chưa đọc được hình thành từ những đơn vị nào. ",
        " The unit exists since " + since + "; which units it came from was not read. ");
  }

  private Text origins(Territory unit, LocalDate merged) {
    if (unit.unitType() == UnitType.PROVINCE) {
      // Of which the subject is a part: whether its own unit was merged is not said.
      return new Text(
          " Địa bàn khai theo tỉnh: "
              + unit.name()
              + " hình thành ngày "
              + ChoiceWords.VI.format(merged)
              + " từ nhiều tỉnh ("
              + names(unit, "một phần ")
              + "). ",
          " The place is given by its province: "
              + unit.name()
              + " came on "
              + merged
              + " from several ("
              + names(unit, "part of ")
              + "). ");
    }
    return new Text(
        " Đơn vị hình thành ngày "
            + ChoiceWords.VI.format(merged)
            + " từ nhiều đơn vị ("
            + names(unit, "một phần ")
            + "). ",
        " The unit came on " + merged + " from several (" + names(unit, "part of ") + "). ");
  }

  private String names(Territory unit, String part) {
    return unit.origins().stream()
        .map(origin -> (inPart(origin) ? part : "") + name(origin))
        .collect(Collectors.joining(", "));
  }

  private String name(Territory.Origin origin) {
    return territories.find(origin.code(), origin.on()).map(Territory::name).orElse(origin.code());
  }

  private Text divided(Territory unit, LocalDate on) {
    String from = name(unit.origins().get(0));
    return new Text(
        " Đơn vị hình thành ngày "
            + ChoiceWords.VI.format(on)
            + " từ một phần của "
            + from
            + ", đơn vị đã được chia; danh hiệu khi đó được xử lý thế nào chưa đọc được.",
        " The unit came on "
            + on
            + " from a part of "
            + from
            + ", which was divided; what becomes of the title then was not read.");
  }

  private static Text said(Title.AfterMerger after) {
    String acts =
        after.citations().stream().map(Citation::toString).collect(Collectors.joining("; "));
    Text rule = after.rule();
    if (rule != null) {
      boolean doubtful = after.confidence() == Confidence.UNVERIFIED;
      return new Text(
          "Danh hiệu sau sáp nhập: "
              + rule.vi()
              + " ("
              + acts
              + (doubtful ? "; chưa đối chiếu)." : ")."),
          "The title after the merger: "
              + rule.en()
              + " ("
              + acts
              + (doubtful ? "; unverified)." : ")."));
    }
    if (after.confidence() == Confidence.NOT_LOADED) {
      return new Text(
          "Danh hiệu của các đơn vị cũ được xử lý thế nào chưa đọc được ở văn bản (" + acts + ").",
          "What becomes of the former units' titles was not read (" + acts + ").");
    }
    return new Text(
        "Văn bản đã đọc (" + acts + ") không quy định danh hiệu này sau sáp nhập ra sao.",
        "The text read (" + acts + ") is silent on what becomes of this title after a merger.");
  }
}
