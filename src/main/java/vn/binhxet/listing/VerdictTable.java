package vn.binhxet.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.search.Asked;
import vn.binhxet.register.search.Found;
import vn.binhxet.register.search.VerdictSearch;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.Language;
import vn.binhxet.sheet.TableOut;

/** Writes the verdicts that a search finds, all pages of it, as a table. */
public final class VerdictTable {
  private static final String PAGE = "100";

  private final Register register;
  private final Lawbook lawbook;
  private final Language language;
  private final NodeLabels labels;

  public VerdictTable(Register register, Lawbook lawbook, Language language) {
    this.register = register;
    this.lawbook = lawbook;
    this.language = language;
    labels = new NodeLabels(lawbook, language);
  }

  /** A search that was understood, before anything is written. */
  public Asked read(Map<String, List<String>> parameters, LocalDate today) throws BadParameter {
    return search().read(paged(parameters, null), lawbook, today);
  }

  /** Whether there are more than a number; nothing is written. */
  public boolean moreThan(int most, Map<String, List<String>> parameters, LocalDate today)
      throws BadParameter {
    // Never more verdicts than records: the register's end mostly answers it.
    if (register.records().head().seq() <= most) {
      return false;
    }
    long count = 0;
    String cursor = null;
    do {
      VerdictSearch.Page page =
          search().page(search().read(paged(parameters, cursor), lawbook, today));
      count += page.items().size();
      cursor = page.next();
    } while (cursor != null && count <= most);
    return count > most;
  }

  /** Says that a workbook cannot hold so many. */
  public static Text tooMany() {
    return new Text(
        "Nhiều hơn 1.048.575 kết luận: một sheet không chứa hết. Dùng .csv, hoặc lọc thêm.",
        "More than 1,048,575 verdicts: a sheet cannot hold them. Use .csv, or filter more.");
  }

  /**
   * Writes all that the parameters ask for; {@code limit} and {@code cursor} are passed over.
   *
   * @return how many verdicts
   */
  public int write(Map<String, List<String>> parameters, LocalDate today, TableOut out)
      throws BadParameter, IOException {
    out.row(head());
    int count = 0;
    String cursor = null;
    do {
      Asked asked = search().read(paged(parameters, cursor), lawbook, today);
      VerdictSearch.Page page = search().page(asked);
      for (Found found : page.items()) {
        out.row(row(found));
        count++;
      }
      cursor = page.next();
    } while (cursor != null);
    out.finish();
    return count;
  }

  /** The numbers of all latest verdicts that the parameters ask for, in the order of storing. */
  public List<Long> numbers(Map<String, List<String>> parameters, LocalDate today)
      throws BadParameter {
    List<Long> numbers = new ArrayList<>();
    String cursor = null;
    do {
      VerdictSearch.Page page =
          search().page(search().read(paged(parameters, cursor), lawbook, today));
      page.items().stream()
          .filter(found -> found.replacedBy() == null)
          .forEach(found -> numbers.add(found.seq()));
      cursor = page.next();
    } while (cursor != null);
    Collections.sort(numbers);
    return numbers;
  }

  private VerdictSearch search() {
    return new VerdictSearch(register.database());
  }

  private static Map<String, List<String>> paged(
      Map<String, List<String>> parameters, @Nullable String cursor) {
    Map<String, List<String>> paged = new LinkedHashMap<>(parameters);
    paged.put("limit", List.of(PAGE));
    paged.remove("cursor");
    if (cursor != null) {
      paged.put("cursor", List.of(cursor));
    }
    return paged;
  }

  private List<String> head() {
    return List.of(
        say("Mã đối tượng", "Code of the subject"),
        say("Tên đối tượng", "Name of the subject"),
        say("Địa bàn", "Unit"),
        say("Danh hiệu", "Title"),
        say("Năm", "Year"),
        say("Ngày đánh giá", "Day of the assessment"),
        say("Kết luận", "Outcome"),
        say("Xếp loại", "Value"),
        say("Tạm tính", "Provisional"),
        say("Nội dung chưa đạt", "Not met"),
        say("Nội dung chưa đủ căn cứ", "Cannot be told"),
        say("Bộ tiêu chí", "Edition"),
        say("Số bản ghi", "Record"),
        say("Quyết định", "Decision"));
  }

  private List<@Nullable Object> row(Found found) throws IOException {
    JsonNode core = RecordJson.read(register.records().record(found.seq()).orElseThrow().core());
    Found.FoundDecision decision = found.decision();
    return Arrays.asList(
        found.subject(),
        found.name(),
        found.territory(),
        lawbook.title(found.title()).map(title -> language.of(title.name())).orElse(found.title()),
        found.awardYear(),
        found.assessedOn().toString(),
        outcome(found.outcome()),
        found.value(),
        found.provisional() ? say("có", "yes") : "",
        labels.of(found.edition(), texts(core.path("failed"))),
        labels.of(found.edition(), texts(core.path("open"))),
        found.edition(),
        found.seq(),
        decision == null
            ? null
            : decided(decision.decided()) + " " + decision.number() + " " + decision.date());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private String outcome(String code) {
    return switch (code) {
      case "MET" -> say("Đạt", "Met");
      case "NOT_MET" -> say("Chưa đạt", "Not met");
      case "UNDETERMINED" -> say("Chưa đủ căn cứ", "Undetermined");
      case "NOT_APPLICABLE" -> say("Không áp dụng", "Not applicable");
      case "HELD" -> say("Tạm giữ để kiểm tra", "Held");
      default -> code;
    };
  }

  private String decided(String code) {
    return switch (code) {
      case "granted" -> say("tặng", "granted");
      case "withheld" -> say("không tặng", "withheld");
      case "withdrawn" -> say("thu hồi", "withdrawn");
      default -> code;
    };
  }

  private String say(String vi, String en) {
    return language.of(new Text(vi, en));
  }
}
