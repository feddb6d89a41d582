package vn.binhxet.http;

import io.javalin.http.Context;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RecordNumber;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.RecordReader;

/** The number of a record in an address. */
final class RecordId {
  private RecordId() {}

  /** The record of a kind that the address names; refused where there is none. */
  static StoredRecord record(Context ctx, RecordReader records, RecordKind kind) {
    StoredRecord record = find(ctx.pathParam("id"), records);
    if (record != null && record.kind() == kind) {
      return record;
    }
    throw Refused.notFound(
        "Sổ đăng ký không có số này ở đây. Xem /api/v1/verdicts.",
        "The register has no such number here. See /api/v1/verdicts.");
  }

  /** The record of a verdict; where there is none it is said what that number is. */
  static StoredRecord verdict(String given, RecordReader records) {
    StoredRecord record = find(given, records);
    if (record == null) {
      long last = records.head().seq();
      throw Refused.notFound(
          "Sổ đăng ký không có số này; các số đi từ 1 đến "
              + last
              + ". Số của kết luận nằm trong câu trả lời khi lưu hồ sơ.",
          "The register has no such number; they go from 1 to "
              + last
              + ". A verdict's number stands in the answer to storing its assessment.");
    }
    if (record.kind() != RecordKind.ASSESSMENT) {
      String kind = record.kind().code();
      throw Refused.notFound(
          "Bản ghi số " + given + " không phải là kết luận mà là " + kind + ".",
          "Record " + given + " is no verdict but of kind " + kind + ".");
    }
    return record;
  }

  private static @Nullable StoredRecord find(String given, RecordReader records) {
    OptionalLong number = RecordNumber.read(given);
    return number.isEmpty() ? null : records.record(number.getAsLong()).orElse(null);
  }
}
