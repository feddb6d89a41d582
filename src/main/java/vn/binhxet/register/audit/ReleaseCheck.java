package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;

/** Whether every release that a verdict rests on is kept, each file of it as it was. */
final class ReleaseCheck {
  private final Findings findings;

  /** Releases are few: a register holds as many as there were changes of the rules. */
  private final Map<String, Long> releases = new HashMap<>();

  private final Map<String, Long> files = new HashMap<>();

  ReleaseCheck(Findings findings) {
    this.findings = findings;
  }

  void check(long seq, RawRecord record, JsonNode core) {
    if (record.kind() == RecordKind.RELEASE) {
      releases.putIfAbsent(core.path("release").asText(), seq);
      core.path("files").forEach(hash -> files.putIfAbsent(hash.asText(), seq));
    } else if (record.kind() == RecordKind.ASSESSMENT
        && !releases.containsKey(core.path("release").asText())) {
      findings.add(Finding.of(FindingCode.RELEASE_NOT_KEPT, seq));
    }
  }

  void end(Handle handle) {
    kept(handle);
    Set<String> missing = new HashSet<>(files.keySet());
    try (Cursor<String[]> rows =
        new Cursor<>(
            handle,
            "SELECT sha256, bytes FROM release_file",
            row -> {
              byte[] bytes = row.getBytes(2);
              return new String[] {row.getString(1), bytes == null ? "" : Sha256.hex(bytes)};
            },
            row -> 0)) {
      for (String[] row = rows.take(); row != null; row = rows.take()) {
        Long seq = files.get(row[0]);
        missing.remove(row[0]);
        if (seq == null) {
          findings.add(Finding.of(FindingCode.RELEASE_FILE_ADDED, 0, row[0]));
        } else if (!row[0].equals(row[1])) {
          findings.add(Finding.of(FindingCode.RELEASE_FILE_CHANGED, seq, row[0]));
        }
      }
    }
    missing.stream()
        .sorted()
        .forEach(
            file ->
                findings.add(
                    Finding.of(
                        FindingCode.RELEASE_FILE_REMOVED, files.getOrDefault(file, 0L), file)));
  }

  private void kept(Handle handle) {
    Set<String> missing = new HashSet<>(releases.keySet());
    handle
        .createQuery("SELECT hash, seq FROM kept_release")
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(
            row -> {
              Long seq = releases.get(row.getKey());
              if (seq == null) {
                findings.add(Finding.of(FindingCode.ENTRY_ADDED, row.getValue(), "kept_release"));
              } else {
                missing.remove(row.getKey());
                if (!seq.equals(row.getValue())) {
                  findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, "kept_release.seq"));
                }
              }
            });
    for (String hash : missing) {
      findings.add(
          Finding.of(FindingCode.ENTRY_REMOVED, releases.getOrDefault(hash, 0L), "kept_release"));
    }
  }
}
