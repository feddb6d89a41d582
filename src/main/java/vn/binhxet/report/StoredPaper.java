package vn.binhxet.report;

import com.fasterxml.jackson.databind.JsonNode;
import vn.binhxet.law.Lawbook;
import vn.binhxet.paper.FreshPaper;
import vn.binhxet.paper.StoredAs;
import vn.binhxet.paper.VerdictPaper;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.Replayed.Answer;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.register.replay.VerdictRecord;
import vn.binhxet.register.store.Database;
import vn.binhxet.service.Language;
import vn.binhxet.verdict.Detail;

/** Stored verdicts on paper, under the release they rest on. Safe for many threads. */
public final class StoredPaper {
  private final Database database;
  private final KeptReleases releases;
  private final Replayer replayer;

  public StoredPaper(Database database, KeptReleases releases) {
    this.database = database;
    this.releases = releases;
    replayer = new Replayer(releases);
  }

  /**
   * The verdict of a record as PDF; where another comes out now, the one that was recorded.
   *
   * @throws RegisterFault ERASED, RECORD_UNREADABLE or RELEASE_NOT_OPENED
   */
  public byte[] pdf(StoredRecord record, Language language) {
    StoredVerdict stored = StoredVerdicts.whole(record);
    Replayer.Again again = replayer.again(stored, Detail.FULL);
    byte[] full = again.json();
    boolean identical = full != null && again.replayed().answer() == Answer.IDENTICAL;
    VerdictRecord standing = VerdictRecord.of(record, database);
    Lawbook lawbook = releases.open(stored.core().release()).lawbook();
    JsonNode verdict =
        full != null && identical
            ? FreshPaper.read(full)
            : CompletedBrief.of(FreshPaper.read(stored.verdict()), lawbook);
    return VerdictPaper.pdf(
        verdict,
        lawbook,
        stored.coreHash(),
        new StoredAs(
            standing.id(),
            standing.version(),
            standing.replacedBy(),
            standing.storedAt(),
            standing.decisions(),
            identical),
        language);
  }
}
