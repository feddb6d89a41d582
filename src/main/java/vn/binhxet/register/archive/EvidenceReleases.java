package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.binhxet.register.record.Sha256;

/** The releases in a file of evidence, each with all its files as they were kept. */
final class EvidenceReleases {
  private final Set<String> whole = new HashSet<>();

  /**
   * Reads the files of one, which come next.
   *
   * @param core of its record
   * @throws ArchiveRefused where they are not those that the record names
   */
  void read(JsonNode core, ArchiveReader archive) throws IOException {
    String hash = StrictJson.text(core, "release", EvidenceFiles.RECORDS);
    Map<String, byte[]> files = new TreeMap<>();
    for (var file : core.path("files").properties()) {
      String name = EvidenceFiles.release(hash, file.getKey());
      archive.expect(name);
      byte[] bytes = archive.bytes(StrictJson.LONGEST);
      if (!Sha256.hex(bytes).equals(file.getValue().asText())) {
        throw ArchiveRefused.at(name, "tệp bị thay đổi", "the file was changed");
      }
      files.put(file.getKey(), bytes);
    }
    if (!EvidenceFiles.makeUp(hash, files)) {
      throw ArchiveRefused.at(
          "releases/" + hash, "các tệp không phải bộ này", "the files do not make up this release");
    }
    whole.add(hash);
  }

  boolean has(String hash) {
    return whole.contains(hash);
  }

  int size() {
    return whole.size();
  }
}
