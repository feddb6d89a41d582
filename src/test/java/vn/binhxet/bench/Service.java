package vn.binhxet.bench;

import java.nio.file.Path;
import java.util.Locale;
import vn.binhxet.batch.BatchRun;
import vn.binhxet.batch.BatchSummary;
import vn.binhxet.batch.BatchWatcher;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;

/** The service's own batch runner, as the command line calls it. */
final class Service {
  private Service() {}

  static Fork.Contender of(Path rules, String detail, int threads) throws LawRefused {
    OpenRelease release = new OpenRelease(Releases.open(rules, ReleaseCheck.NONE).current());
    Detail written = Detail.valueOf(detail.toUpperCase(Locale.ROOT));
    return (in, out) -> {
      BatchSummary summary =
          new BatchRun(release, written, Language.VI, threads, BatchWatcher.NONE).run(in, out);
      if (summary.bad() > 0) {
        throw new IllegalStateException(summary.bad() + " lines were refused");
      }
    };
  }
}
