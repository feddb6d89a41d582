package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Ranges;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;

/** Whether each content is the one that its core knows, or was erased as a record says. */
final class ContentCheck {
  private static final int MOST_PAIRED = 64;

  private final Findings findings;
  private final Ranges present = new Ranges();
  private final Ranges gone = new Ranges();
  private final Ranges erased = new Ranges();
  private final List<Wrong> wrong = new ArrayList<>();

  private record Wrong(long seq, String expected, String found) {}

  ContentCheck(Findings findings) {
    this.findings = findings;
  }

  /** Takes a record's content; tells whether it is gone. */
  boolean check(long seq, RawRecord record, JsonNode core) {
    String expected = core.hasNonNull("content") ? core.get("content").asText() : null;
    byte[] content = record.content();
    if (record.kind() == RecordKind.ERASURE) {
      core.path("erased").forEach(range -> erased.add(number(range, 0), number(range, 1)));
    }
    if (expected == null) {
      if (content != null) {
        findings.add(Finding.of(FindingCode.CONTENT_ADDED, seq));
      }
      return false;
    }
    if (content == null) {
      gone.add(seq);
      return true;
    }
    present.add(seq);
    String found = Sha256.hex(content);
    if (!found.equals(expected)) {
      if (wrong.size() < MOST_PAIRED) {
        wrong.add(new Wrong(seq, expected, found));
      } else {
        findings.add(Finding.of(FindingCode.CONTENT_CHANGED, seq));
      }
    }
    return false;
  }

  void end() {
    Set<Wrong> told = new HashSet<>();
    for (Wrong one : wrong) {
      Wrong other = partner(one);
      if (other == null) {
        findings.add(Finding.of(FindingCode.CONTENT_CHANGED, one.seq()));
      } else if (told.add(one) && told.add(other)) {
        findings.add(Finding.pair(FindingCode.CONTENTS_SWAPPED, one.seq(), other.seq()));
      }
    }
    for (Ranges.Range range : gone.without(erased)) {
      findings.add(Finding.range(FindingCode.CONTENT_REMOVED, range.from(), range.to()));
    }
    for (Ranges.Range range : present.within(erased)) {
      findings.add(Finding.range(FindingCode.CONTENT_NOT_ERASED, range.from(), range.to()));
    }
  }

  private @Nullable Wrong partner(Wrong one) {
    for (Wrong other : wrong) {
      if (one != other
          && one.expected().equals(other.found())
          && other.expected().equals(one.found())) {
        return other;
      }
    }
    return null;
  }

  private static long number(JsonNode range, int index) {
    return range.path(index).asLong();
  }
}
