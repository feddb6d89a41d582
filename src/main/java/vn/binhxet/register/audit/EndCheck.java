package vn.binhxet.register.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.store.Head;

/** What is known of the register's end: its head row, this machine's mark, an auditor's note. */
final class EndCheck {
  private final Findings findings;
  private final @Nullable Head head;
  private final @Nullable HighMark mark;
  private final @Nullable NotedHead noted;

  EndCheck(Findings findings, String register, @Nullable Head head, AuditOrder order) {
    this.findings = findings;
    this.head = head;
    mark = mine(order.mark(), register);
    noted = own(order.noted(), register);
  }

  private @Nullable HighMark mine(@Nullable HighMark given, String register) {
    if (given != null && !given.register().equals(register)) {
      findings.add(Finding.of(FindingCode.MARK_DIFFERS, 0));
      return null;
    }
    return given;
  }

  private @Nullable NotedHead own(@Nullable NotedHead given, String register) {
    if (given != null && (!given.seal().register().equals(register) || !given.vouched())) {
      findings.add(Finding.of(FindingCode.NOTED_HEAD_REFUSED, 0));
      return null;
    }
    return given;
  }

  /**
   * Holds a record against what was noted when it was the last.
   *
   * @param links it may have
   */
  void pass(long number, List<byte[]> links) {
    if (mark != null && mark.seq() == number && !any(links, mark.link())) {
      findings.add(Finding.of(FindingCode.MARK_DIFFERS, number));
    }
    if (noted != null
        && noted.seal().seq() == number
        && !any(links, Chain.hex(noted.seal().link()))) {
      findings.add(Finding.since(FindingCode.NOTED_HEAD_DIFFERS, number, 1));
    }
  }

  /**
   * Holds the end against what is known of it.
   *
   * @param last the last record, null where there is none
   */
  void end(String register, @Nullable RawRecord last, List<byte[]> links) {
    long end = last == null ? 0 : last.seq();
    Head row = head;
    if (row == null) {
      findings.add(Finding.of(FindingCode.HEAD_CHANGED, end, "head"));
    } else {
      if (row.seq() > end && !any(links, Chain.hex(row.link()))) {
        findings.add(Finding.range(FindingCode.RECORD_REMOVED, end + 1, row.seq()));
      } else if (row.seq() != end) {
        findings.add(Finding.of(FindingCode.HEAD_CHANGED, end, "head.seq"));
      } else {
        same(row, last, links);
      }
      if (!row.register().equals(register)) {
        findings.add(Finding.of(FindingCode.HEAD_CHANGED, end, "head.register"));
      }
    }
    if (mark != null && mark.seq() > end) {
      findings.add(Finding.range(FindingCode.REGISTER_SET_BACK, end + 1, mark.seq()));
    }
    if (noted != null && noted.seal().seq() > end) {
      findings.add(Finding.range(FindingCode.REGISTER_SET_BACK, end + 1, noted.seal().seq()));
    }
  }

  private void same(Head row, @Nullable RawRecord last, List<byte[]> links) {
    if (!any(links, Chain.hex(row.link()))) {
      findings.add(Finding.of(FindingCode.HEAD_CHANGED, row.seq(), "head.link"));
    }
    if (last != null && last.at() != row.at().toEpochMilli()) {
      findings.add(Finding.of(FindingCode.HEAD_CHANGED, row.seq(), "head.at"));
    }
  }

  private static boolean any(List<byte[]> links, String hex) {
    byte[] link;
    try {
      link = HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return links.stream().anyMatch(one -> Arrays.equals(one, link));
  }
}
