package vn.binhxet.register.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become a record, whole or not at all.
 *
 * @param core canonical JSON; see {@link StoredRecord}
 * @param content JSON that may be erased later, null where there is none
 * @param key makes a repeated request the same request; null where nobody can repeat it
 * @param replaces the version this one corrects, null for anything but a correction
 * @param entry how it is found again
 * @param files of a release: the bytes that the core names by their hash; else empty
 * @param place in a tree that is stored whole; null for what is stored by itself
 */
public record NewRecord(
    RecordKind kind,
    byte[] core,
    byte @Nullable [] content,
    @Nullable Key key,
    @Nullable Replaces replaces,
    @Nullable Entry entry,
    List<byte[]> files,
    @Nullable TreePlace place) {

  public NewRecord {
    files = List.copyOf(files);
  }

  /** What is stored by itself. */
  public NewRecord(
      RecordKind kind,
      byte[] core,
      byte @Nullable [] content,
      @Nullable Key key,
      @Nullable Replaces replaces,
      @Nullable Entry entry,
      List<byte[]> files) {
    this(kind, core, content, key, replaces, entry, files, null);
  }

  /**
   * A request's own name, given by whoever sends it (Idempotency-Key).
   *
   * @param fingerprint SHA-256 of what was sent, so that the name is not used for something else
   */
  public record Key(String name, byte[] fingerprint) {

    /**
     * What a record's content holds of the request it came with, so that nobody can change the key
     * unnoticed: SHA-256 of both in hex. Only for content, which is salted and may be erased: the
     * fingerprint is a hash of what was handed in.
     */
    public String proof() {
      MessageDigest digest = Sha256.digest();
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(fingerprint));
    }
  }

  /**
   * A correction takes the place of the version it was made from, and of no other.
   *
   * @param assessment number of the first version
   * @param seq number of the version that must be the latest
   */
  public record Replaces(long assessment, long seq) {}
}
