package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.service.Language;
import vn.binhxet.service.Marks;

/** A verdict on paper (biên bản): for the council to read, discuss and sign. */
public final class VerdictPaper {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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
            day("assessedOn"),
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
    facts();
    outcome();
    why();
    new MissingList(page, verdict, lang).write();
    new FindingTable(page, verdict, lang).write();
    numbers(coreHash, stored);
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

  private Optional<Edition> edition() {
    return lawbook.edition(verdict.path("edition").asText());
  }

  private LocalDate day(String member) {
    return LocalDate.parse(verdict.path(member).asText());
  }

  private String date(LocalDate date) {
    return page.language() == Language.VI ? date.format(VI) : date.toString();
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

  private void facts() {
    Element rows = page.add(page.add(page.body(), "table", "facts"), "tbody", "");
    String name = verdict.at("/subject/name").asText("");
    String id = verdict.at("/subject/id").asText();
    fact(
        rows,
        page.say("Đối tượng", "Subject"),
        name.isEmpty() ? id : name + page.say(" (mã ", " (id ") + id + ")");
    fact(rows, page.say("Địa bàn", "Territory"), territory());
    fact(rows, page.say("Ngày đánh giá", "Assessed on"), date(day("assessedOn")));
    fact(
        rows,
        page.say("Bộ tiêu chí", "Edition"),
        edition()
            .map(one -> page.language().of(one.name()) + " (" + one.id() + ")")
            .orElse(page.say("chưa xác định được", "not settled")));
    fact(rows, page.say("Văn bản", "Instruments"), instruments());
  }

  private void fact(Element rows, String label, String value) {
    Element row = page.add(rows, "tr", "");
    page.add(row, "th", "", label);
    page.add(row, "td", "", value);
  }

  private String territory() {
    String code = verdict.at("/subject/territory/code").asText();
    String on = verdict.at("/subject/territory/on").asText("");
    LocalDate day = on.isEmpty() ? day("assessedOn") : LocalDate.parse(on);
    Territory unit = lawbook.territories().find(code, day).orElse(null);
    if (unit == null) {
      return page.say("mã ", "code ") + code;
    }
    String province =
        unit.province() == null
            ? ""
            : lawbook
                .territories()
                .find(unit.province(), day)
                .map(one -> ", " + page.language().of(one.fullName()))
                .orElse("");
    return page.language().of(unit.fullName())
        + province
        + page.say(" (mã ", " (code ")
        + code
        + page.say(", tại ngày ", ", on ")
        + date(day)
        + ")";
  }

  private String instruments() {
    List<String> names = new ArrayList<>();
    for (JsonNode id : verdict.at("/basis/instruments")) {
      names.add(
          edition().stream()
              .flatMap(one -> one.instruments().stream())
              .filter(one -> one.id().equals(id.asText()))
              .findFirst()
              .map(one -> page.language().of(one.name()))
              .map(words -> words.contains(id.asText()) ? words : id.asText() + ": " + words)
              .orElse(id.asText()));
    }
    return names.isEmpty() ? "–" : String.join("; ", names);
  }

  private void outcome() {
    Element box = page.add(page.body(), "div", "outcome");
    page.add(box, "p", "said", Marks.said(verdict, page.language()));
    page.add(box, "p", "", verdict.at("/summary/" + lang).asText());
    if (verdict.path("provisional").booleanValue()) {
      List<String> turning = new ArrayList<>();
      verdict.path("provisionalOn").forEach(one -> turning.add(named(one)));
      if (turning.isEmpty()) {
        verdict.at("/basis/reliedOn").forEach(one -> turning.add(one.path("id").asText()));
      }
      page.add(
          box,
          "p",
          "",
          page.say(
                  "TẠM THỜI: kết luận có thể khác sau khi đối chiếu văn bản về: ",
                  "PROVISIONAL: the verdict may change once these are checked: ")
              + String.join("; ", turning)
              + ".");
    }
    if (verdict.hasNonNull("incident")) {
      page.add(
          box,
          "p",
          "",
          page.say("Mã sự việc để kiểm tra: ", "Incident to look into: ")
              + verdict.get("incident").asText());
    }
    page.add(
        box,
        "p",
        "small",
        page.say(
            "Chương trình chỉ đối chiếu hồ sơ với tiêu chí và không quyết định gì: xét và ký là"
                + " việc của hội đồng, công nhận là của cấp có thẩm quyền.",
            "The program compares and decides nothing: the council considers and signs, the"
                + " authority grants."));
  }

  private String named(JsonNode one) {
    String id = one.path("id").asText();
    String name = one.at("/name/" + lang).asText("");
    for (JsonNode finding : verdict.path("findings")) {
      if (name.equals(id) && finding.path("id").asText().equals(id)) {
        name = finding.at("/name/" + lang).asText(id);
      }
    }
    return name.isEmpty() || name.equals(id) ? id : id + " " + name;
  }

  private void why() {
    page.add(page.body(), "h2", "", page.say("Vì sao áp dụng bộ tiêu chí này", "Why this edition"));
    page.add(page.body(), "p", "", verdict.at("/basis/why/" + lang).asText());
    List<String> doubts = new ArrayList<>();
    for (JsonNode one : verdict.at("/basis/reliedOn")) {
      doubts.add(
          one.path("id").asText()
              + (one.path("why").asText().equals("interpretation")
                  ? page.say(" (một cách hiểu)", " (one reading)")
                  : page.say(" (chưa đối chiếu)", " (unverified)")));
    }
    if (!doubts.isEmpty()) {
      page.add(
          page.body(),
          "p",
          "",
          page.say("Nội dung dựa vào điều còn phải đối chiếu: ", "Rests on what is to be checked: ")
              + String.join(", ", doubts)
              + ".");
    }
  }

  private void numbers(String coreHash, @Nullable StoredAs stored) {
    page.add(page.body(), "h2", "", page.say("Mã kiểm tra", "To check this paper by"));
    Element rows = page.add(page.add(page.body(), "table", "facts"), "tbody", "");
    fact(rows, page.say("Bản phát hành", "Release"), verdict.at("/basis/release").asText());
    fact(rows, page.say("Mã kết luận", "Verdict's core"), coreHash);
    fact(rows, page.say("Phần mềm tính", "Engine"), verdict.at("/basis/engine").asText());
    fact(rows, page.say("Sổ đăng ký", "Register"), stored == null ? notStored() : said(stored));
  }

  private String notStored() {
    return page.say(
        "chưa ghi sổ: bản in này không thay cho bản ghi", "not stored: this paper is no record");
  }

  private String said(StoredAs stored) {
    StringBuilder said =
        new StringBuilder(page.say("bản ghi số ", "record ") + stored.id())
            .append(page.say(", lần ", ", version ") + stored.version())
            .append(
                page.say(", ghi ngày ", ", stored on ")
                    + date(stored.storedAt().atZone(HERE).toLocalDate()));
    if (stored.replacedBy() != null) {
      said.append(
          page.say("; ĐÃ ĐƯỢC SỬA bằng bản ghi số ", "; CORRECTED by record ")
              + stored.replacedBy());
    }
    if (!stored.decisions().isEmpty()) {
      said.append(page.say("; quyết định: bản ghi số ", "; decisions: records "))
          .append(
              stored.decisions().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (!stored.identical()) {
      said.append(
          page.say(
              "; tính lại KHÔNG TRÙNG, đây là kết luận đã ghi",
              "; derived again it DIFFERS, this is what was recorded"));
    }
    return said.toString();
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
