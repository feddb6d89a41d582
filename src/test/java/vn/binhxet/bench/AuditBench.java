package vn.binhxet.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.audit.AuditOrder;
import vn.binhxet.register.audit.AuditReport;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SampleOrder;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.TestRegister;

/** Measures the audit of a register of household verdicts under the shipped rules. */
public final class AuditBench {
  private AuditBench() {}

  /** Arguments, all optional: {@code n=100000 commit=500 rounds=3 db=sqlite}. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(BatchBench.argument(args, "n", "100000"));
    int commit = Integer.parseInt(BatchBench.argument(args, "commit", "500"));
    int rounds = Integer.parseInt(BatchBench.argument(args, "rounds", "3"));
    Dialect dialect =
        Dialect.valueOf(BatchBench.argument(args, "db", "sqlite").toUpperCase(Locale.ROOT));
    Path folder = Files.createTempDirectory(BatchBench.scratch(), "binhxet-bench");
    try {
      RegisterPlace place = TestRegister.place(dialect, folder);
      long start = System.nanoTime();
      try (Register register = Register.open(place, Clock.systemUTC())) {
        fill(register, count, commit);
      }
      System.out.printf(
          Locale.ROOT, "%s: %,d verdicts stored in %.1f s%n", dialect, count, since(start));
      HighMark mark = HighMark.read(place.mark()).orElse(null);
      for (int round = 0; round < rounds; round++) {
        start = System.nanoTime();
        try (Database database = place.look()) {
          AuditReport report =
              Audit.run(database, new AuditOrder(null, null, mark), (done, all) -> {});
          System.out.printf(
              Locale.ROOT,
              "%,d records and %,d seals audited in %.1f s, %d findings, heap %d MB%n",
              report.records(),
              report.seals(),
              since(start),
              report.findings().size(),
              (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
      }
    } finally {
      BatchBench.delete(folder);
    }
  }

  private static void fill(Register register, int count, int commit) throws Exception {
    OpenRelease release = new OpenRelease(RealLaw.release());
    register.keep(release.release());
    Desk desk = release.takeDesk();
    AssessmentDraft drafts = new AssessmentDraft(release.lawbook().territories(), desk.writer());
    SampleMaker maker =
        new SampleOrder("cultural-family", null, null, null, List.of(), BatchBench.SEED)
            .maker(release.lawbook(), RealLaw.release().chooser());
    List<CompletableFuture<List<Appended>>> answers = new ArrayList<>();
    List<NewRecord> some = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      byte[] line = maker.line(i);
      NewRecord.Key key =
          new NewRecord.Key(
              "bench-" + i, Sha256.of(("bench-" + i).getBytes(StandardCharsets.UTF_8)));
      some.add(
          drafts.draft(
              desk.evaluator().evaluate(desk.reader().read(line, 0, line.length)),
              line,
              key,
              null));
      if (some.size() == commit || i == count) {
        answers.add(register.append(some));
        some = new ArrayList<>();
      }
    }
    answers.forEach(CompletableFuture::join);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
