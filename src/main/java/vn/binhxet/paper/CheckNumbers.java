package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a printed verdict can be checked by: its release, its core, its record. */
final class CheckNumbers {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private final Page page;
  private final JsonNode verdict;

  CheckNumbers(Page page, JsonNode verdict) {
    this.page = page;
    this.verdict = verdict;
  }

  void write(String coreHash, @Nullable StoredAs stored) {
    page.add(page.body(), "h2", "", page.say("Mã kiểm tra", "To check this paper by"));
    Element rows = page.facts();
    page.fact(rows, page.say("Bản phát hành", "Release"), verdict.at("/basis/release").asText());
    page.fact(rows, page.say("Mã kết luận", "Verdict's core"), coreHash);
    page.fact(rows, page.say("Phần mềm tính", "Engine"), verdict.at("/basis/engine").asText());
    page.fact(
        rows, page.say("Sổ đăng ký", "Register"), stored == null ? notStored() : said(stored));
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
                    + page.day(stored.storedAt().atZone(HERE).toLocalDate()));
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
}
