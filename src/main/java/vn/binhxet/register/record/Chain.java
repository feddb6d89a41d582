package vn.binhxet.register.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/**
 * How records are bound to each other. A leaf is hashed as in RFC 6962 (prefix 0, so that a leaf
 * can never be taken for an inner node): the same leaves can later stand under a Merkle tree.
 *
 * <pre>
 *   leaf(n) = SHA-256( 0x00 ‖ seq (8 bytes) ‖ at in ms (8 bytes) ‖ kind ‖ 0x00 ‖ core )
 *   link(n) = SHA-256( 0x01 ‖ link(n - 1) ‖ leaf(n) ),   link(0) = 32 zero bytes
 * </pre>
 *
 * For one thread.
 */
public final class Chain {
  private static final HexFormat HEX = HexFormat.of();
  private static final int LENGTH = 32;

  private final MessageDigest sha256 = Sha256.digest();
  private final ByteBuffer head = ByteBuffer.allocate(17);

  /** What the first record is linked to. */
  public static byte[] start() {
    return new byte[LENGTH];
  }

  /** The hash of one record alone. */
  public byte[] leaf(long seq, Instant at, RecordKind kind, byte[] core) {
    head.clear();
    head.put((byte) 0).putLong(seq).putLong(at.toEpochMilli());
    sha256.update(head.array());
    sha256.update(kind.code().getBytes(StandardCharsets.US_ASCII));
    sha256.update((byte) 0);
    return sha256.digest(core);
  }

  /** The hash of a record and all before it. */
  public byte[] link(byte[] before, byte[] leaf) {
    sha256.update((byte) 1);
    sha256.update(before);
    return sha256.digest(leaf);
  }

  /** As shown and as written in JSON. */
  public static String hex(byte[] hash) {
    return HEX.formatHex(hash);
  }
}
