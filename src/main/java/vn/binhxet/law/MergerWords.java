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
    Territory first = territories.first(unit);
    LocalDate since = first.valid().from();
    if (since == null || since.getYear() + LOOK_BACK < awardYear) {
      return Text.same("");
    }
    return title
        .afterMergerOn(since)
        .map(after -> (first.merged() ? origins(first, since) : unread(since)).plus(said(after)))
        .orElse(Text.same(""));
  }

  private static Text unread(LocalDate since) {
    return new Text(
        " Đơn vị có từ ngày "
            + ChoiceWords.VI.format(since)
            + ", chưa đọc được hình thành từ những đơn vị nào. ",
        " The unit exists since " + since + "; which units it came from was not read. ");
  }

  private Text origins(Territory unit, LocalDate merged) {
    String names =
        unit.origins().stream()
            .map(o -> territories.find(o.code(), o.on()).map(Territory::name).orElse(o.code()))
            .collect(Collectors.joining(", "));
    if (unit.unitType() == UnitType.PROVINCE) {
      // Of which the subject is a part: whether its own unit was merged is not said.
      return new Text(
          " Địa bàn khai theo tỉnh: "
              + unit.name()
              + " hình thành ngày "
              + ChoiceWords.VI.format(merged)
              + " từ nhiều tỉnh ("
              + names
              + "). ",
          " The place is given by its province: "
              + unit.name()
              + " came on "
              + merged
              + " from several ("
              + names
              + "). ");
    }
    return new Text(
        " Đơn vị hình thành ngày "
            + ChoiceWords.VI.format(merged)
            + " từ nhiều đơn vị ("
            + names
            + "). ",
        " The unit came on " + merged + " from several (" + names + "). ");
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
