package vn.binhxet.law.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.binhxet.law.Problems;

/**
 * The bytes of a rules folder at one moment, so that what is hashed is what is parsed. Files are
 * named by their path below the folder, with "/".
 */
public final class RulesSnapshot {
  private final SortedMap<String, byte[]> files;

  private RulesSnapshot(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Reads every file below a folder; hidden files and what editors leave behind are passed over.
   *
   * @throws LawRefused where a file cannot be read, leads outside, or is too large
   */
  public static RulesSnapshot read(Path folder) throws LawRefused {
    Problems problems = new Problems();
    SortedMap<String, byte[]> files = new FolderWalk(folder, problems).read();
    if (!problems.none()) {
      throw new LawRefused(problems.all());
    }
    return new RulesSnapshot(files);
  }

  /** A snapshot of files already in memory. */
  public static RulesSnapshot of(Map<String, byte[]> files) {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
    return new RulesSnapshot(copy);
  }

  /** The files by path, in the order of their paths; not to be changed. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /**
   * SHA-256 of the release, hex: of all but what decides no verdict, which is the guide at the top,
   * the editors' schemas and the index.
   */
  public String hash() {
    return hash(
        path ->
            !path.equals("README.md") && !path.startsWith("schema/") && !path.startsWith("index/"));
  }

  /** SHA-256 over one folder's files, hex; they are named by their path below it. */
  public String hashOf(String folder) {
    return hash(path -> path.startsWith(folder + "/"), folder.length() + 1);
  }

  private String hash(Predicate<String> counts) {
    return hash(counts, 0);
  }

  private String hash(Predicate<String> counts, int prefix) {
    MessageDigest digest = sha256();
    files.forEach(
        (path, bytes) -> {
          if (counts.test(path)) {
            // Both lengths go in, so that no two sets of files share their bytes.
            byte[] name = path.substring(prefix).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(name.length).array());
            digest.update(name);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
