package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;

/**
 * What binds some records to the next seal without the records between: their leaves.
 *
 * @param from number of the first record
 * @param before link of the record in front of it
 * @param leaves of the records from there to the seal
 */
record ChainPiece(long from, byte[] before, List<byte[]> leaves, Seal seal) {
  private static final String WHERE = "chain.json";

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("from", from).put("before", Chain.hex(before));
    ArrayNode each = json.putArray("leaves");
    leaves.forEach(leaf -> each.add(Chain.hex(leaf)));
    json.putObject("seal")
        .put("seq", seal.seq())
        .put("at", seal.at().toEpochMilli())
        .put("link", Chain.hex(seal.link()))
        .put("signature", Base64.getEncoder().encodeToString(seal.signature()));
    return json;
  }

  /**
   * @throws ArchiveRefused where it is no piece, or does not end in a seal of this key
   */
  static ChainPiece read(JsonNode json, String register, String publicKey) throws ArchiveRefused {
    List<byte[]> leaves = new ArrayList<>();
    for (JsonNode leaf : json.path("leaves")) {
      if (!StrictJson.isHash(leaf.asText())) {
        throw StrictJson.notReadable(WHERE);
      }
      leaves.add(HexFormat.of().parseHex(leaf.asText()));
    }
    JsonNode said = json.path("seal");
    Seal seal =
        new Seal(
            register,
            StrictJson.number(said, "seq", WHERE),
            Instant.ofEpochMilli(StrictJson.number(said, "at", WHERE)),
            StrictJson.hash(said, "link", WHERE),
            RecordLine.base64(said, "signature", WHERE));
    ChainPiece piece =
        new ChainPiece(
            StrictJson.number(json, "from", WHERE),
            StrictJson.hash(json, "before", WHERE),
            List.copyOf(leaves),
            seal);
    if (piece.from < 1
        || piece.from + leaves.size() - 1 != seal.seq()
        || !Arrays.equals(piece.linkOf(seal.seq()), seal.link())) {
      throw ArchiveRefused.at(
          WHERE, "đoạn chuỗi không dẫn tới niêm phong", "the links do not lead to the seal");
    }
    if (!SigningKey.vouches(publicKey, seal)) {
      throw ArchiveRefused.at(
          seal.seq(), "dấu niêm phong không đúng", "the seal over it is not genuine");
    }
    return piece;
  }

  boolean covers(long seq) {
    return seq >= from && seq <= seal.seq();
  }

  /** Whether a record is the one that this piece was made of. */
  boolean holds(StoredRecord record) {
    byte[] leaf = new Chain().leaf(record.seq(), record.at(), record.kind(), record.core());
    return covers(record.seq())
        && Arrays.equals(leaf, leaves.get((int) (record.seq() - from)))
        && Arrays.equals(record.link(), linkOf(record.seq()));
  }

  private byte[] linkOf(long seq) {
    Chain chain = new Chain();
    byte[] link = before;
    for (int i = 0; i <= seq - from; i++) {
      link = chain.link(link, leaves.get(i));
    }
    return link;
  }
}
