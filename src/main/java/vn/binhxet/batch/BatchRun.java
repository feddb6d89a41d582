package vn.binhxet.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.service.Desk;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;

/**
 * Reads assessments, one a line, and writes for each {@code {"line":n,"verdict":{…}}} or {@code
 * {"line":n,"problem":{…}}}, in the order of the input, then one summary line. The workers read,
 * answer and write in turn: a caller gets its first answers before its last line is sent. A stream
 * that ends without a summary is not complete.
 */
public final class BatchRun {
  /** Bytes of the longest line accepted. */
  public static final int LONGEST_LINE = 1_000_000;

  private final OpenRelease release;
  private final Detail detail;
  private final Language language;
  private final int workers;
  private final BatchWatcher watcher;
  private final int longest;
  private final @Nullable BatchKeeping keeping;

  /**
   * @param workers threads that evaluate, at least 1
   */
  public BatchRun(
      OpenRelease release, Detail detail, Language language, int workers, BatchWatcher watcher) {
    this(release, detail, language, workers, watcher, LONGEST_LINE, null);
  }

  /**
   * A run that stores every assessment with its verdict; an answer is written once its record is
   * durable, and names it.
   *
   * @param workers threads that evaluate, at least 1
   */
  public static BatchRun storing(
      OpenRelease release,
      Detail detail,
      Language language,
      int workers,
      BatchWatcher watcher,
      BatchKeeping keeping) {
    return new BatchRun(release, detail, language, workers, watcher, LONGEST_LINE, keeping);
  }

  BatchRun(
      OpenRelease release,
      Detail detail,
      Language language,
      int workers,
      BatchWatcher watcher,
      int longest,
      @Nullable BatchKeeping keeping) {
    this.release = release;
    this.detail = detail;
    this.language = language;
    this.workers = workers;
    this.watcher = watcher;
    this.longest = longest;
    this.keeping = keeping;
  }

  /**
   * Runs to the end of the input; both streams stay open.
   *
   * @throws IOException where a stream fails; what was answered until then is written, without a
   *     summary
   */
  public BatchSummary run(InputStream in, OutputStream out) throws IOException {
    if (keeping != null) {
      keeping.register().keep(release.release());
    }
    Answers answers = new Answers(out, watcher, language);
    // More and larger ones go round where they wait for the disk: one commit then takes many lines.
    Ring ring =
        keeping == null
            ? new Ring(2 * workers + 2, Chunk.WANTED, workers, answers)
            : new Ring(2 * workers + 16, Chunk.WANTED_TO_STORE, workers, answers);
    Input input = new Input(new LineSource(in, longest), ring);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Thread thread = new Thread(() -> work(input, ring), "batch-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    boolean complete = false;
    try {
      Throwable fault = ring.await();
      if (fault != null) {
        throw fault instanceof IOException io ? io : new IOException("A worker failed", fault);
      }
      BatchSummary summary = answers.summary(release.hash());
      out.write(summary.json().getBytes(StandardCharsets.US_ASCII));
      out.flush();
      complete = true;
      return summary;
    } catch (InterruptedException e) {
      InterruptedIOException interrupted = interrupted(e);
      ring.breakOff(interrupted);
      Thread.currentThread().interrupt();
      throw interrupted;
    } finally {
      if (!complete) {
        threads.forEach(Thread::interrupt);
      }
      join(threads);
    }
  }

  /** The lines, dealt out with a ticket each chunk. */
  private static final class Input {
    private final LineSource lines;
    private final Ring ring;
    private long tickets;
    private boolean ended;

    Input(LineSource lines, Ring ring) {
      this.lines = lines;
      this.ring = ring;
    }

    synchronized boolean fill(Chunk chunk) {
      try {
        if (!ended && lines.fill(chunk)) {
          chunk.ticket = tickets++;
          return true;
        }
        ring.end();
      } catch (IOException e) {
        ring.breakOff(e);
      }
      ended = true;
      return false;
    }
  }

  private void work(Input input, Ring ring) {
    try {
      Desk desk = release.takeDesk();
      ChunkWorker worker =
          new ChunkWorker(release, desk, detail, language, longest, watcher, keeper(desk));
      for (@Nullable Chunk chunk = ring.takeFree();
          chunk != null && input.fill(chunk);
          chunk = ring.takeFree()) {
        worker.answer(chunk);
        ring.publish(chunk);
      }
      release.giveBack(desk);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ring.breakOff(interrupted(e));
    } catch (Throwable e) {
      // Memory ran out, say: the caller has to learn of it, not wait for ever.
      ring.breakOff(e);
    } finally {
      ring.leave();
    }
  }

  private @Nullable ChunkKeeper keeper(Desk desk) {
    return keeping == null
        ? null
        : new ChunkKeeper(
            keeping, new AssessmentDraft(release.lawbook().territories(), desk.writer()));
  }

  private static InterruptedIOException interrupted(InterruptedException cause) {
    InterruptedIOException e = new InterruptedIOException("The batch was interrupted");
    e.initCause(cause);
    return e;
  }

  private static void join(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      try {
        thread.join(2_000);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
