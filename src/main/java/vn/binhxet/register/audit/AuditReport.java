package vn.binhxet.register.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param register the register's id
 * @param publicKey the seals were checked with; null where there was none
 * @param records how many records were read
 * @param seals how many seals were checked
 * @param seq number of the last record
 * @param link its link, in hex
 * @param marked whether this machine's mark of the last end was there to compare with
 * @param findings in the order of the records; empty where all is as it was stored
 * @param unlisted how many more findings there are than are listed
 */
public record AuditReport(
    String register,
    @Nullable String publicKey,
    long records,
    long seals,
    long seq,
    String link,
    boolean marked,
    List<Finding> findings,
    long unlisted) {

  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** Whether everything is as it was stored. */
  public boolean clean() {
    return findings.isEmpty();
  }
}
