package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import vn.binhxet.service.Marks;

/** What came out, why by this edition, and what of it is still to be checked. */
final class OutcomeBox {
  private final Page page;
  private final JsonNode verdict;
  private final String lang;

  OutcomeBox(Page page, JsonNode verdict, String lang) {
    this.page = page;
    this.verdict = verdict;
    this.lang = lang;
  }

  void write() {
    outcome();
    why();
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
}
