package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.VietnamTime;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.Ranges;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;

/** Evidence in words, for people. */
final class EvidenceText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(VietnamTime.ZONE);

  private EvidenceText() {}

  /** What the file is and how it is checked. */
  static String readme(String register, String publicKey, long end) {
    return """
        BẰNG CHỨNG TRÍCH TỪ SỔ ĐĂNG KÝ BÌNH XÉT

        Sổ: %1$s, tại bản ghi cuối số %3$d.
        Khóa công khai của sổ: %2$s

        verdicts/      kết luận đầy đủ: .txt để đọc, .json để máy đọc
        records.ndjson các bản ghi: hồ sơ, mọi bản sửa, quyết định, bộ quy tắc
        releases/      nguyên văn bộ quy tắc mà kết luận dựa vào
        chain.json     đoạn chuỗi từ mỗi bản ghi tới niêm phong kế tiếp

        Kiểm tra, không cần sổ:  binhxet verify TỆP.zip --public-key KHÓA
        Hãy lấy khóa công khai từ cơ quan giữ sổ, không lấy từ tệp này: tệp chỉ tự chứng minh
        nó khớp với khóa ghi trong nó. Tệp không nói gì về những gì ghi vào sổ sau đó.
        Tệp có dữ liệu cá nhân; giữ và hủy như hồ sơ gốc.

        EVIDENCE FROM A REGISTER OF BÌNH XÉT, as of its record %3$d. Check it offline with
        "binhxet verify FILE.zip --public-key KEY", the key taken from who keeps the register and
        not from this file. It says nothing of what was stored later. It holds personal data.
        """
        .formatted(register, publicKey, end);
  }

  /**
   * A verdict for people to read.
   *
   * @param explained null where its content was erased or its release cannot be opened
   */
  static String verdict(
      StoredRecord record, Collection<StoredRecord> all, Explainer.@Nullable Explained explained)
      throws IOException {
    AssessmentCore core = AssessmentCore.read(record);
    StringBuilder text = new StringBuilder();
    line(text, "Bản ghi số " + record.seq() + ", ghi lúc " + TIME.format(record.at()));
    line(text, "Danh hiệu " + core.title() + ", năm xét " + core.awardYear());
    line(text, "Địa bàn " + core.territory() + ", kết luận " + core.outcome());
    line(text, "Bộ quy tắc " + core.release());
    for (CountedParts parts : core.parts()) {
      line(text, counted(parts));
    }
    byte[] content = record.content();
    if (core.replaces() != null) {
      String reason = content == null ? null : AssessmentContent.read(content).reason();
      line(
          text,
          "Bản sửa thứ "
              + core.version()
              + ", thay bản ghi số "
              + core.replaces()
              + (reason == null ? "" : ", lý do: " + reason));
    }
    for (StoredRecord other : all) {
      if (other.kind() == RecordKind.ASSESSMENT
          && Long.valueOf(record.seq()).equals(AssessmentCore.read(other).replaces())) {
        line(text, "Đã được sửa bằng bản ghi số " + other.seq());
      }
      if (other.kind() == RecordKind.DECISION) {
        decision(other, record.seq(), text);
      }
    }
    line(text, "");
    if (content == null) {
      line(text, "ERASED. " + RegisterFault.erased(record.seq()).text().vi());
    } else if (explained == null) {
      line(text, "Bộ quy tắc này không mở được nữa; kết luận như đã ghi nằm trong tệp .json.");
    } else {
      line(
          text,
          explained.identical()
              ? "Tính lại khi trích, dưới đúng bộ quy tắc trên: trùng khớp từng byte."
              : "Tính lại khi trích, dưới đúng bộ quy tắc trên: KHÔNG TRÙNG KHỚP. Hãy chạy binhxet"
                  + " replay.");
      line(text, "");
      text.append(explained.text());
    }
    return text.toString();
  }

  /** Which records were counted: their numbers, in rows. */
  private static String counted(CountedParts parts) {
    Ranges numbers = new Ranges();
    parts.records().stream().map(CountedParts.Named::seq).sorted().forEach(numbers::add);
    StringBuilder rows = new StringBuilder();
    for (Ranges.Range range : numbers.all()) {
      rows.append(rows.isEmpty() ? "" : ", ").append(range.from());
      if (range.to() > range.from()) {
        rows.append('–').append(range.to());
      }
    }
    return "Trường "
        + String.join(", ", parts.fields())
        + ": đếm từ "
        + parts.records().size()
        + " kết luận về "
        + parts.title()
        + ", bản ghi số "
        + rows;
  }

  private static void decision(StoredRecord record, long verdict, StringBuilder text)
      throws IOException {
    JsonNode core = RecordJson.read(record.core());
    if (core.path("verdict").longValue() != verdict) {
      return;
    }
    byte[] bytes = record.content();
    JsonNode content = bytes == null ? null : RecordJson.read(bytes);
    line(
        text,
        "Quyết định "
            + core.path("number").asText()
            + " ngày "
            + core.path("date").asText()
            + ": "
            + switch (core.path("decided").asText()) {
              case "granted" -> "công nhận";
              case "withheld" -> "không công nhận";
              default -> "thu hồi";
            }
            + (content == null
                ? " (người ký đã xóa)"
                : ", người ký " + content.path("signer").asText())
            + (core.hasNonNull("clause")
                ? "; khác với kết luận theo " + core.get("clause").asText()
                : "")
            + (content != null && content.hasNonNull("reason")
                ? ", lý do: " + content.get("reason").asText()
                : ""));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
