package vn.binhxet.register;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.store.Head;
import vn.binhxet.register.store.RecordReader;

/**
 * Keeps the mark of how far this machine saw a register. Where the register does not hold what the
 * mark says, the mark stays as it is, for the audit to tell of. Safe for many threads.
 */
final class MarkKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(MarkKeeper.class);
  private final Path file;
  private final boolean lost;
  private long marked;

  MarkKeeper(Path file, String register, RecordReader records) {
    this.file = file;
    lost = !HighMark.read(file).map(mark -> holds(mark, register, records)).orElse(true);
  }

  private boolean holds(HighMark mark, String register, RecordReader records) {
    boolean held =
        mark.register().equals(register)
            && records
                .record(mark.seq())
                .map(record -> Chain.hex(record.link()).equals(mark.link()))
                .orElse(false);
    if (!held) {
      LOG.error(
          "{} names record {} of register {}, which is not in this register: it was set back to an"
              + " older state, or replaced. Run binhxet audit. The mark stays as it is.",
          file,
          mark.seq(),
          mark.register());
    }
    return held;
  }

  /** Marks an end of the register. Two threads commit; the later end stays marked. */
  synchronized void mark(Head head) {
    if (head.seq() > marked && !lost) {
      marked = head.seq();
      new HighMark(head.register(), head.seq(), Chain.hex(head.link())).write(file);
    }
  }
}
