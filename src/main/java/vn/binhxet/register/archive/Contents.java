package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.store.Head;

/**
 * What a backup holds.
 *
 * @param head where the register ended: its records are those from 1 to there
 * @param publicKey of the register, X.509 in base64
 * @param keys of requests (Idempotency-Key)
 * @param files of releases
 * @param signingKey whether the signing key is in it
 */
public record Contents(
    Head head, String publicKey, long seals, long keys, long files, boolean signingKey) {

  /** As the manifest says it. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", 1).put("kind", BackupReader.KIND).put("register", head.register());
    json.put("publicKey", publicKey);
    json.putObject("head")
        .put("seq", head.seq())
        .put("at", head.at().toEpochMilli())
        .put("link", Chain.hex(head.link()));
    return json.put("records", head.seq())
        .put("seals", seals)
        .put("keys", keys)
        .put("files", files)
        .put("signingKey", signingKey);
  }

  boolean agreesWith(JsonNode manifest) {
    for (var member : json().properties()) {
      // Numbers are compared by their digits: the parser chooses a type by their size.
      JsonNode said = manifest.path(member.getKey());
      if (!said.toString().equals(member.getValue().toString())) {
        return false;
      }
    }
    return true;
  }
}
