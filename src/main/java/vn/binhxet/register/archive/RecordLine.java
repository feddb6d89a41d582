package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;

/**
 * A record as a line of JSON. Core and content stand in it as texts, whose UTF-8 are their bytes
 * exactly; bytes that are no UTF-8 would stand in base64 ({@code core64}, {@code content64}).
 *
 * @param seal signature of the seal over this record as the last, null where there is none
 */
record RecordLine(StoredRecord record, byte @Nullable [] seal) {
  private static final Set<String> MEMBERS =
      Set.of("seq", "kind", "at", "core", "core64", "content", "content64", "link", "seal");

  byte[] write() throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("seq", record.seq()).put("kind", record.kind().code());
    json.put("at", record.at().toEpochMilli());
    bytes(json, "core", record.core());
    byte[] content = record.content();
    if (content != null) {
      bytes(json, "content", content);
    }
    json.put("link", Chain.hex(record.link()));
    if (seal != null) {
      json.put("seal", Base64.getEncoder().encodeToString(seal));
    }
    return StrictJson.write(json);
  }

  private static void bytes(ObjectNode json, String name, byte[] bytes) {
    try {
      json.put(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      json.put(name + "64", bytes);
    }
  }

  /**
   * @throws ArchiveRefused where it is no such line
   */
  static RecordLine read(byte[] line, String where) throws ArchiveRefused {
    JsonNode json = StrictJson.object(line, where);
    for (var member : json.properties()) {
      if (!MEMBERS.contains(member.getKey())) {
        throw StrictJson.notReadable(where);
      }
    }
    byte[] core = bytes(json, "core", where);
    if (core == null) {
      throw StrictJson.notReadable(where + "/core");
    }
    StoredRecord record =
        new StoredRecord(
            StrictJson.number(json, "seq", where),
            kind(StrictJson.text(json, "kind", where), where),
            Instant.ofEpochMilli(StrictJson.number(json, "at", where)),
            core,
            bytes(json, "content", where),
            StrictJson.hash(json, "link", where));
    return new RecordLine(record, json.has("seal") ? base64(json, "seal", where) : null);
  }

  private static RecordKind kind(String code, String where) throws ArchiveRefused {
    try {
      return RecordKind.of(code);
    } catch (IllegalArgumentException e) {
      throw StrictJson.notReadable(where + "/kind");
    }
  }

  private static byte @Nullable [] bytes(JsonNode json, String name, String where)
      throws ArchiveRefused {
    if (json.has(name + "64")) {
      if (json.has(name)) {
        throw StrictJson.notReadable(where + "/" + name);
      }
      return base64(json, name + "64", where);
    }
    return json.has(name)
        ? StrictJson.text(json, name, where).getBytes(StandardCharsets.UTF_8)
        : null;
  }

  static byte[] base64(JsonNode json, String name, String where) throws ArchiveRefused {
    try {
      return Base64.getDecoder().decode(StrictJson.text(json, name, where));
    } catch (IllegalArgumentException e) {
      throw StrictJson.notReadable(where + "/" + name);
    }
  }
}
