package vn.binhxet.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.binhxet.cli.shown.VerdictTree;
import vn.binhxet.register.archive.Explainer;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.Replayed;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.service.Language;
import vn.binhxet.verdict.Detail;

/** Tells stored verdicts in full again, under the release they rest on. */
final class StoredExplainer implements Explainer {
  private final Replayer replayer;

  StoredExplainer(RecordReader records) {
    replayer = new Replayer(new KeptReleases(records, null));
  }

  @Override
  public Explained explain(StoredRecord assessment) throws IOException {
    StoredVerdict stored =
        StoredVerdict.read(assessment)
            .orElseThrow(() -> new IOException("record " + assessment.seq() + " was erased"));
    Replayer.Again again = replayer.again(stored, Detail.FULL);
    byte[] full = again.json();
    if (full == null) {
      throw new IOException("The input of record " + assessment.seq() + " is refused now");
    }
    boolean identical = again.replayed().answer() == Replayed.Answer.IDENTICAL;
    return new Explained(full, text(full), identical);
  }

  private static String text(byte[] full) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      VerdictTree.print(RecordJson.read(full), Language.VI, print);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
