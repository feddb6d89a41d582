package vn.binhxet.register.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.binhxet.register.record.Chain;

/**
 * The signed head of a register at one moment; every commit leaves one.
 *
 * @param register id of the register
 * @param seq number of the last record it covers
 * @param at when it was signed
 * @param link the last record's link, and so all records before it
 * @param signature Ed25519 over {@link #statement}
 */
public record Seal(String register, long seq, Instant at, byte[] link, byte[] signature) {

  /** What is signed: readable, and for this purpose alone. */
  public static byte[] statement(String register, long seq, Instant at, byte[] link) {
    String text =
        "binhxet-seal-1\n"
            + register
            + "\n"
            + seq
            + "\n"
            + at.toEpochMilli()
            + "\n"
            + Chain.hex(link)
            + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
