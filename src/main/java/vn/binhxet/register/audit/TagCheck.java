package vn.binhxet.register.audit;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Holds the tags of verdicts against their records. */
final class TagCheck implements AutoCloseable {
  private final Findings findings;
  private final Cursor<Tag> tags;

  private record Tag(long seq, @Nullable String tag) {}

  TagCheck(Handle handle, Findings findings) {
    this.findings = findings;
    tags =
        new Cursor<>(
            handle,
            "SELECT seq, tag FROM verdict_tag ORDER BY seq",
            row -> new Tag(row.getLong(1), row.getString(2)),
            Tag::seq);
  }

  void check(long seq, Set<String> expected) {
    tags.below(seq, this::added);
    Set<String> found = new HashSet<>();
    tags.at(seq).forEach(tag -> found.add(String.valueOf(tag.tag())));
    if (!expected.equals(found)) {
      FindingCode code =
          expected.containsAll(found)
              ? FindingCode.ENTRY_REMOVED
              : found.containsAll(expected) ? FindingCode.ENTRY_ADDED : FindingCode.ENTRY_CHANGED;
      findings.add(Finding.of(code, seq, "verdict_tag"));
    }
  }

  /** Takes the tags of records that are not there. */
  void end() {
    tags.below(Long.MAX_VALUE, this::added);
  }

  private void added(Tag tag) {
    findings.add(Finding.of(FindingCode.ENTRY_ADDED, tag.seq(), "verdict_tag"));
  }

  @Override
  public void close() {
    tags.close();
  }
}
