package vn.binhxet.register.archive;

import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.law.reading.RulesSnapshot;

/** The names of what lies in a file of evidence. */
final class EvidenceFiles {
  static final String KIND = "binhxet-evidence";
  static final String README = "README.txt";
  static final String RECORDS = "records.ndjson";
  static final String CHAIN = "chain.json";
  private static final String VERDICTS = "verdicts/";
  private static final String RELEASES = "releases/";

  private EvidenceFiles() {}

  static String verdictJson(long seq) {
    return VERDICTS + seq + ".json";
  }

  static String verdictText(long seq) {
    return VERDICTS + seq + ".txt";
  }

  static String release(String hash, String path) {
    return RELEASES + hash + "/" + path;
  }

  /** Whether files are those of a release, whose hash is over their paths and bytes. */
  static boolean makeUp(String release, Map<String, byte[]> files) {
    return RulesSnapshot.of(new TreeMap<>(files)).hash().equals(release);
  }
}
