package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;

/** The parts of a node's finding that are the same in every verdict, encoded once. */
final class NodeTemplate {
  private static final byte[][] CAUSES = new byte[1 << Cause.values().length][];

  final byte[][] heads = new byte[Status.values().length][];
  private final byte[][] befores = new byte[Status.values().length][];
  final byte[] tail;

  /** From the end of a simple claim to the end of the finding. */
  final byte[] afterCore;

  /** From the end of a simple claim to the start of the reason. */
  final byte[] afterFull;

  final byte[] name;

  /**
   * @param idPrefix before the id and the parent's: a candidate's identity, or empty
   */
  NodeTemplate(
      EffectiveEdition law,
      EffectiveEdition.Placed placed,
      String idPrefix,
      Confidence confidence) {
    String parent = placed.parent() < 0 ? null : law.nodes().get(placed.parent()).node().id();
    for (Status status : Status.values()) {
      heads[status.ordinal()] =
          bytes(
              "{\"id\":"
                  + JsonBytes.quoted(idPrefix + placed.node().id())
                  + ",\"parent\":"
                  + parent(parent, idPrefix)
                  + ",\"kind\":\""
                  + placed.node().kind().code()
                  + "\",\"status\":\""
                  + status
                  + "\",\"causes\":"
                  + (status == Status.UNDETERMINED ? "" : "[]")
                  + ",\"claim\":");
    }
    heads[Status.UNDETERMINED.ordinal()] =
        cut(heads[Status.UNDETERMINED.ordinal()], ",\"claim\":".length());
    JsonBytes end = new JsonBytes().raw(",\"citations\":[");
    List<Citation> citations = placed.citations();
    for (int i = 0; i < citations.size(); i++) {
      end.raw(i == 0 ? "{\"instrument\":" : ",{\"instrument\":")
          .string(citations.get(i).instrument())
          .raw(",\"clause\":")
          .string(citations.get(i).clause())
          .raw('}');
    }
    tail = end.raw("],\"confidence\":\"").raw(confidence.code()).raw('"').toByteArray();
    name = text(",\"name\":", placed.node().name());
    for (Status status : Status.values()) {
      befores[status.ordinal()] = join(heads[status.ordinal()], bytes("{\"actual\":"));
    }
    afterCore = join(bytes("}"), tail, bytes("}"));
    afterFull = join(bytes("}"), tail, name, bytes(",\"reason\":"));
  }

  private static byte[] join(byte[]... parts) {
    JsonBytes all = new JsonBytes();
    for (byte[] part : parts) {
      all.raw(part);
    }
    return all.toByteArray();
  }

  /** Everything up to a simple claim's actual value, for a status without causes. */
  byte[] before(Status status) {
    return befores[status.ordinal()];
  }

  private static String parent(@Nullable String parent, String prefix) {
    if (parent != null) {
      return JsonBytes.quoted(prefix + parent);
    }
    return prefix.isEmpty() ? "null" : JsonBytes.quoted(prefix.substring(0, prefix.length() - 1));
  }

  private static byte[] cut(byte[] whole, int from) {
    return java.util.Arrays.copyOf(whole, whole.length - from);
  }

  /** Everything up to the claim's value. */
  void head(Status status, int causes, JsonBytes out) {
    out.raw(heads[status.ordinal()]);
    if (status == Status.UNDETERMINED) {
      out.raw(causes(causes));
    }
  }

  /** {@code ["DATA_MISSING"]} and the start of the claim. */
  private static byte[] causes(int bits) {
    byte[] ready = CAUSES[bits];
    if (ready == null) {
      JsonBytes out = new JsonBytes();
      ClaimJson.strings(Cause.of(bits).stream().map(Cause::name).toList(), out);
      ready = out.raw(",\"claim\":").toByteArray();
      CAUSES[bits] = ready;
    }
    return ready;
  }

  static byte[] text(String key, Text text) {
    JsonBytes out = new JsonBytes().raw(key);
    text(text, out);
    return out.toByteArray();
  }

  static void text(Text text, JsonBytes out) {
    out.raw("{\"vi\":").string(text.vi()).raw(",\"en\":").string(text.en()).raw('}');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
