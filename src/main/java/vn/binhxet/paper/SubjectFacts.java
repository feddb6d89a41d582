package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.territory.Territory;

/** Who was assessed, where, when and by what. */
final class SubjectFacts {
  private final Page page;
  private final JsonNode verdict;
  private final Lawbook lawbook;

  SubjectFacts(Page page, JsonNode verdict, Lawbook lawbook) {
    this.page = page;
    this.verdict = verdict;
    this.lawbook = lawbook;
  }

  void write() {
    Element rows = page.facts();
    String name = verdict.at("/subject/name").asText("");
    String id = verdict.at("/subject/id").asText();
    page.fact(
        rows,
        page.say("Đối tượng", "Subject"),
        name.isEmpty() ? id : name + page.say(" (mã ", " (id ") + id + ")");
    page.fact(rows, page.say("Địa bàn", "Territory"), territory());
    page.fact(rows, page.say("Ngày đánh giá", "Assessed on"), page.day(assessedOn()));
    page.fact(
        rows,
        page.say("Bộ tiêu chí", "Edition"),
        edition()
            .map(one -> page.language().of(one.name()) + " (" + one.id() + ")")
            .orElse(page.say("chưa xác định được", "not settled")));
    page.fact(rows, page.say("Văn bản", "Instruments"), instruments());
  }

  private Optional<Edition> edition() {
    return lawbook.edition(verdict.path("edition").asText());
  }

  private LocalDate assessedOn() {
    return LocalDate.parse(verdict.path("assessedOn").asText());
  }

  private String territory() {
    String code = verdict.at("/subject/territory/code").asText();
    String on = verdict.at("/subject/territory/on").asText("");
    LocalDate day = on.isEmpty() ? assessedOn() : LocalDate.parse(on);
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
        + page.day(day)
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
}
