package vn.binhxet.batch;

import java.io.IOException;
import java.io.OutputStream;

/** Writes answered chunks and counts them; used by one thread at a time. */
final class Answers implements Ring.Sink {
  private final OutputStream out;
  private final BatchWatcher watcher;
  private long ok;
  private long bad;

  Answers(OutputStream out, BatchWatcher watcher) {
    this.out = out;
    this.watcher = watcher;
  }

  @Override
  public void write(Chunk chunk) throws IOException {
    chunk.answers.writeTo(out);
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
