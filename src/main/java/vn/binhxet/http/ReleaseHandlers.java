package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.StoredRecord;

/** The releases of the rules that verdicts rest on, file by file. */
final class ReleaseHandlers {
  private final OpenRegister open;

  ReleaseHandlers(OpenRegister open) {
    this.open = open;
  }

  private record Kept(String hash, long seq) {}

  void list(Context ctx) {
    Register register = open.get();
    List<Kept> kept =
        register
            .database()
            .reader()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT hash, seq FROM kept_release ORDER BY seq")
                        .map((row, context) -> new Kept(row.getString(1), row.getLong(2)))
                        .list());
    Answers.json(
        ctx,
        Paging.page(
            ctx,
            kept,
            Kept::hash,
            one ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("hash", one.hash())
                    .put("record", String.valueOf(one.seq()))));
  }

  void show(Context ctx) throws IOException {
    Register register = open.get();
    StoredRecord record = release(ctx, register);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("hash", ctx.pathParam("hash")).put("record", String.valueOf(record.seq()));
    answer.put("storedAt", record.at().toString());
    ArrayNode files = answer.putArray("files");
    for (var file : files(record).properties()) {
      files.addObject().put("path", file.getKey()).set("sha256", file.getValue());
    }
    Answers.json(ctx, answer);
  }

  /** One file, byte for byte: {@code ?path=} names it. */
  void file(Context ctx) throws IOException {
    Register register = open.get();
    String path = ctx.queryParam("path");
    String hash = files(release(ctx, register)).path(path == null ? "" : path).asText();
    byte[] bytes = register.records().file(hash).orElse(null);
    if (bytes == null) {
      throw Refused.notFound(
          "Bản phát hành này không có tệp đó; xem danh sách tệp của bản phát hành.",
          "This release has no such file; see the release's list of files.");
    }
    Answers.bytes(ctx, "text/plain; charset=utf-8", bytes);
  }

  private static JsonNode files(StoredRecord record) throws IOException {
    return RecordJson.read(record.core()).path("files");
  }

  private static StoredRecord release(Context ctx, Register register) {
    return register
        .records()
        .release(ctx.pathParam("hash"))
        .flatMap(register.records()::record)
        .orElseThrow(
            () ->
                Refused.notFound(
                    "Sổ đăng ký không giữ bản phát hành này. Xem /api/v1/releases.",
                    "The register keeps no such release. See /api/v1/releases."));
  }
}
