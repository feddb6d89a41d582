package vn.binhxet.register.faults;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;

/**
 * What the faults did to the register.
 *
 * @param lost acknowledged, and not there
 * @param doubled subjects stored more than once, or acknowledged under two numbers
 * @param torn records that are there in part: a gap, a broken link, a content that does not fit, a
 *     record that is not found again
 */
record Counts(int sent, int acknowledged, int stored, int lost, int doubled, int torn) {

  static Counts of(Ledger ledger, Register register) throws IOException {
    Map<String, Integer> times = new HashMap<>();
    Map<Long, String> subjects = new HashMap<>();
    Chain chain = new Chain();
    byte[] link = Chain.start();
    int torn = 0;
    long end = register.records().head().seq();
    for (long seq = 1; seq <= end; seq++) {
      Optional<StoredRecord> found = register.records().record(seq);
      if (found.isEmpty()) {
        torn++;
        continue;
      }
      StoredRecord record = found.get();
      link = chain.link(link, chain.leaf(seq, record.at(), record.kind(), record.core()));
      boolean whole = java.util.Arrays.equals(link, record.link());
      link = record.link();
      byte[] content = record.content();
      if (record.kind() == RecordKind.ASSESSMENT) {
        whole &=
            content != null
                && Sha256.hex(content).equals(AssessmentCore.read(record).content())
                && listed(register, seq);
        if (content != null) {
          String subject = AssessmentContent.read(content).input().at("/subject/id").asText();
          times.merge(subject, 1, Integer::sum);
          subjects.put(seq, subject);
        }
      }
      torn += whole ? 0 : 1;
    }
    long listed = listed(register);
    int lost = 0;
    for (var acknowledged : ledger.acknowledged().entrySet()) {
      lost += acknowledged.getKey().equals(subjects.get(acknowledged.getValue())) ? 0 : 1;
    }
    int doubled = (int) times.values().stream().filter(n -> n > 1).count();
    return new Counts(
        ledger.sent(),
        ledger.acknowledged().size(),
        subjects.size(),
        lost,
        doubled + ledger.contradicted().size(),
        torn + (int) Math.abs(listed - subjects.size()));
  }

  private static boolean listed(Register register, long seq) {
    return count(register, "SELECT COUNT(*) FROM verdict WHERE seq = " + seq) == 1
        && count(register, "SELECT COUNT(*) FROM idempotency WHERE seq = " + seq) == 1;
  }

  private static long listed(Register register) {
    return count(register, "SELECT COUNT(*) FROM verdict");
  }

  private static long count(Register register, String sql) {
    return register
        .database()
        .reader()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
