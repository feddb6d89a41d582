package vn.binhxet.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Text;

/** The Campaign's yearly report as tables and JSON. */
final class CampaignReport {
  /** 25 November: known from a brief alone, no text of it was read. */
  private static final int MONTH = 11;

  private static final int DAY = 25;

  private final Campaign campaign;
  private final Question question;

  private CampaignReport(Campaign campaign) {
    this.campaign = campaign;
    question = campaign.question();
  }

  static Report of(Campaign campaign) {
    return new CampaignReport(campaign).report();
  }

  private LocalDate due() {
    return LocalDate.of(question.to(), MONTH, DAY);
  }

  private Report report() {
    Report year = SummaryReport.of(campaign.year());
    List<Text> facts = new ArrayList<>();
    facts.add(Say.scope(question));
    facts.add(
        new Text(
            "Hạn báo cáo 25/11/"
                + question.to()
                + ": CHƯA ĐỐI CHIẾU, chưa tìm thấy văn bản quy định ngày này.",
            "Due on " + due() + ": UNVERIFIED, no text that sets the day was found."));
    facts.addAll(year.facts().subList(1, year.facts().size()));
    facts.add(
        new Text(
            "Không có danh mục nội dung báo cáo nào được đọc: bảng dưới là số liệu có trong sổ.",
            "No list of what the report must hold was read: below is what the register holds."));
    List<Block> blocks = new ArrayList<>(year.blocks());
    blocks.add(1, streaks());
    blocks.add(2, units(campaign.households()));
    blocks.add(3, units(campaign.areas()));
    return new Report(
        question,
        new Text(
            "BÁO CÁO HẰNG NĂM CỦA CUỘC VẬN ĐỘNG “TOÀN DÂN ĐOÀN KẾT XÂY DỰNG NÔNG THÔN MỚI, ĐÔ THỊ"
                + " VĂN MINH”",
            "YEARLY REPORT OF THE CAMPAIGN"),
        facts,
        blocks,
        json(year));
  }

  private static Text name(Campaign.Streak streak) {
    return streak.title().equals(Campaign.HOUSEHOLDS)
        ? new Text(
            "Hộ được công nhận Gia đình văn hóa đủ 3 năm liền",
            "Households recognised in each of three years")
        : new Text(
            "Khu dân cư được công nhận văn hóa đủ 5 năm liền",
            "Areas recognised in each of five years");
  }

  private Text span(Campaign.Streak streak) {
    return Text.same((question.to() - streak.years() + 1) + "–" + question.to());
  }

  private Block streaks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Campaign.Streak one : List.of(campaign.households(), campaign.areas())) {
      rows.add(
          List.of(
              Cell.words(name(one)),
              Cell.words(span(one)),
              Cell.count(one.recognised()),
              Cell.count(one.throughout()),
              new Cell.Share(one.throughout(), one.recognised()),
              Cell.count(one.erased()),
              Bars.part(one.throughout(), one.recognised())));
    }
    return new Block(
        new Text("Ba năm và năm năm", "Three and five years"),
        new Text(
            "Theo quyết định trong sổ, cùng mã đối tượng qua các năm. Đã xóa: không còn biết các năm"
                + " trước, không tính là đủ.",
            "By decisions in the register, the same id through the years. Erased: the years before"
                + " are not known any more, not counted as recognised throughout."),
        List.of(
            new Text("Nội dung", "What"),
            new Text("Các năm", "Years"),
            new Text("Công nhận năm nay", "Recognised this year"),
            new Text("Đủ các năm", "In every year"),
            new Text("Tỷ lệ", "Share"),
            new Text("Đã xóa", "Erased"),
            new Text("", "")),
        List.of(30, 12, 11, 11, 14, 8, 14),
        rows);
  }

  private static Block units(Campaign.Streak streak) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Campaign.InUnit one : streak.byUnit()) {
      rows.add(
          List.of(
              Cell.words(unit(one)),
              Cell.count(one.recognised()),
              Cell.count(one.throughout()),
              new Cell.Share(one.throughout(), one.recognised()),
              Bars.part(one.throughout(), one.recognised())));
    }
    return new Block(
        name(streak).plus(new Text(", theo đơn vị", ", by unit")),
        Text.same(""),
        List.of(
            new Text("Đơn vị", "Unit"),
            new Text("Công nhận năm nay", "Recognised this year"),
            new Text("Đủ các năm", "In every year"),
            new Text("Tỷ lệ", "Share"),
            new Text("", "")),
        List.of(34, 14, 14, 18, 20),
        rows);
  }

  private static Text unit(Campaign.InUnit one) {
    return Say.unit(new Summary.Row(one.code(), one.unit(), List.of(), new Figures()));
  }

  private ObjectNode json(Report year) {
    ObjectNode json = ReportJson.head(question, campaign.year().last());
    json.putObject("due").put("date", due().toString()).put("confidence", "unverified");
    ArrayNode streaks = json.putArray("streaks");
    for (Campaign.Streak one : List.of(campaign.households(), campaign.areas())) {
      ObjectNode item = streaks.addObject().put("title", one.title());
      item.put("from", question.to() - one.years() + 1).put("to", question.to());
      item.put("recognised", one.recognised()).put("throughout", one.throughout());
      item.put("erased", one.erased());
      ArrayNode units = item.putArray("units");
      for (Campaign.InUnit in : one.byUnit()) {
        ObjectNode unit = units.addObject().put("code", in.code());
        unit.set("unit", in.unit() == null ? null : ReportJson.unit(in.unit()));
        unit.put("recognised", in.recognised()).put("throughout", in.throughout());
      }
    }
    json.set("summary", year.json());
    return json;
  }
}
