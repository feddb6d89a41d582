package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.SealReader;

/**
 * Where a register ended at some moment, signed: an auditor notes it down, and later the register
 * is held against it.
 *
 * @param publicKey X.509 in base64
 */
public record NotedHead(String publicKey, Seal seal) {

  /**
   * The last seal of an open register.
   *
   * @throws RegisterFault where it has none
   */
  public static NotedHead of(Register register) {
    Seal seal =
        register
            .database()
            .reader()
            .withHandle(handle -> new SealReader(handle, register.id()).last())
            .orElseThrow(
                () -> RegisterFault.damaged("không có niêm phong nào", "it has no seal", null));
    return new NotedHead(register.publicKey(), seal);
  }

  /**
   * Reads what was noted.
   *
   * @throws IOException where it is no such note
   */
  public static NotedHead read(byte[] json) throws IOException {
    JsonNode noted = RecordJson.read(json);
    try {
      return new NotedHead(
          noted.required("publicKey").asText(),
          new Seal(
              noted.required("id").asText(),
              noted.required("seq").longValue(),
              Instant.parse(noted.required("at").asText()),
              HexFormat.of().parseHex(noted.required("link").asText()),
              Base64.getDecoder().decode(noted.required("seal").asText())));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("no answer of /api/v1/register: " + e.getMessage(), e);
    }
  }

  /** As it is handed out. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", seal.register()).put("publicKey", publicKey);
    json.put("seq", seal.seq()).put("at", seal.at().toString());
    json.put("link", Chain.hex(seal.link()));
    json.put("seal", Base64.getEncoder().encodeToString(seal.signature()));
    return json;
  }

  /** Whether the key that it names made its seal. */
  boolean vouched() {
    return SigningKey.vouches(publicKey, seal);
  }
}
