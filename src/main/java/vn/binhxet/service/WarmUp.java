package vn.binhxet.service;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.verdict.Detail;

/** Evaluates the samples in the background, so that no request waits for a compiler. */
public final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final int ROUNDS = 20;

  private WarmUp() {}

  /** Starts it; it ends by itself and may be left alone. */
  public static Thread start(OpenRelease release) {
    Thread thread = new Thread(() -> run(release), "warm-up");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void run(OpenRelease release) {
    try {
      List<Samples.Sample> samples = Samples.all();
      for (int round = 0; round < ROUNDS; round++) {
        samples.forEach(sample -> evaluate(sample.body(), release));
      }
    } catch (RuntimeException e) {
      LOG.warn("The warm-up ended early", e);
    }
  }

  private static void evaluate(byte[] body, OpenRelease release) {
    try {
      release.answer(body, body.length, Detail.FULL);
    } catch (BadAssessment e) {
      LOG.debug("A sample is not for these rules: {}", e.getMessage());
    }
  }
}
