package vn.binhxet.batch;

import java.io.IOException;
import java.io.OutputStream;
import vn.binhxet.service.Language;

/** Writes answered chunks and counts them; used by one thread at a time. */
final class Answers implements Ring.Sink {
  private final OutputStream out;
  private final BatchWatcher watcher;
  private final Language language;
  private long ok;
  private long bad;

  Answers(OutputStream out, BatchWatcher watcher, Language language) {
    this.out = out;
    this.watcher = watcher;
    this.language = language;
  }

  @Override
  public void write(Chunk chunk) throws IOException {
    Kept kept = chunk.kept;
    if (kept == null) {
      chunk.answers.writeTo(out);
    } else {
      int refused = kept.write(chunk, language, out);
      chunk.ok -= refused;
      chunk.bad += refused;
    }
    out.flush();
    ok += chunk.ok;
    bad += chunk.bad;
    watcher.progress(ok + bad, bad);
  }

  /** What was written; to be asked when all is. */
  BatchSummary summary(String release) {
    return new BatchSummary(ok + bad, ok, bad, release);
  }
}
