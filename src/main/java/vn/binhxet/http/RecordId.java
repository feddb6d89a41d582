package vn.binhxet.http;

import io.javalin.http.Context;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.RecordReader;

/** The number of a record in an address. */
final class RecordId {
  private RecordId() {}

  /** The record of a kind that the address names; refused where there is none. */
  static StoredRecord record(Context ctx, RecordReader records, RecordKind kind) {
    String given = ctx.pathParam("id");
    if (given.matches("[1-9][0-9]{0,17}")) {
      StoredRecord record = records.record(Long.parseLong(given)).orElse(null);
      if (record != null && record.kind() == kind) {
        return record;
      }
    }
    throw Refused.notFound(
        "Sổ đăng ký không có số này ở đây. Xem /api/v1/verdicts.",
        "The register has no such number here. See /api/v1/verdicts.");
  }
}
