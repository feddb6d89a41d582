package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.service.Language;

/** A verdict on paper (biên bản): for the council to read, discuss and sign. */
public final class VerdictPaper {
  private final JsonNode verdict;
  private final Lawbook lawbook;
  private final Page page;
  private final String lang;

  private VerdictPaper(JsonNode verdict, Lawbook lawbook, Language language) {
    this.verdict = verdict;
    this.lawbook = lawbook;
    lang = language.code();
    page =
        new Page(
            new Text(
                "Biên bản đối chiếu tiêu chí – " + title().vi(),
                "Record of the criteria compared – " + title().en()),
            language,
            LocalDate.parse(verdict.path("assessedOn").asText()),
            false);
  }

  /**
   * The paper as PDF; the same verdict gives the same bytes.
   *
   * @param verdict in full, as the service answers
   * @param lawbook of the release it rests on: the names of titles, instruments and units
   * @param coreHash of the verdict, hex
   * @param stored null where it is not in the register
   */
  public static byte[] pdf(
      JsonNode verdict,
      Lawbook lawbook,
      String coreHash,
      @Nullable StoredAs stored,
      Language language) {
    VerdictPaper paper = new VerdictPaper(verdict, lawbook, language);
    paper.write(coreHash, stored);
    return Pdf.of(paper.page);
  }

  private void write(String coreHash, @Nullable StoredAs stored) {
    heading();
    new SubjectFacts(page, verdict, lawbook).write();
    new OutcomeBox(page, verdict, lang).write();
    new MissingList(page, verdict, lang).write();
    new FindingTable(page, verdict, lang).write();
    new CheckNumbers(page, verdict).write(coreHash, stored);
    signing();
    String short_ = coreHash.substring(0, Math.min(16, coreHash.length()));
    page.foot(
        page.say("Bình Xét · mã kết luận ", "Bình Xét · verdict ")
            + short_
            + (stored == null
                ? page.say(" · chưa ghi sổ", " · not stored")
                : page.say(" · bản ghi số ", " · record ") + stored.id()));
  }

  private Text title() {
    return lawbook
        .title(verdict.path("title").asText())
        .map(Title::name)
        .orElse(Text.same(verdict.path("title").asText()));
  }

  private void heading() {
    Element body = page.body();
    if (page.language() == Language.VI) {
      Element row = page.add(page.add(body, "table", "letterhead"), "tr", "");
      Element left = page.add(row, "td", "");
      page.add(left, "div", "", "……………………………………");
      page.add(left, "div", "small", "(cơ quan, hội đồng hoặc cuộc họp xét)");
      Element right = page.add(row, "td", "");
      page.add(right, "b", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      page.add(page.add(right, "div", ""), "b", "", "Độc lập - Tự do - Hạnh phúc");
    }
    page.add(
        body, "h1", "", page.say("BIÊN BẢN ĐỐI CHIẾU TIÊU CHÍ", "RECORD OF CRITERIA COMPARED"));
    page.add(
        body,
        "p",
        "centre",
        page.language().of(title())
            + page.say(", năm ", ", year ")
            + verdict.path("awardYear").asText());
  }

  private void signing() {
    Element block = page.add(page.body(), "div", "signing");
    page.add(
        block,
        "p",
        "",
        page.say(
            "Ý kiến của hội đồng: …………………………………………………………………………………………………………………………",
            "The council's opinion: ………………………………………………………………………………………………………………"));
    Element row = page.add(page.add(block, "table", "sign"), "tr", "");
    for (Text who :
        List.of(
            new Text("Thư ký", "Secretary"),
            new Text("Đại diện thành viên", "For the members"),
            new Text("Chủ trì", "Chair"))) {
      Element cell = page.add(row, "td", "");
      page.add(cell, "b", "", page.language().of(who));
      page.add(cell, "div", "small", page.say("(ký, ghi rõ họ tên)", "(signature, full name)"));
    }
  }
}
