package vn.binhxet.register.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that does not fit the chain, until it is known why. */
final class Suspect {
  /** What of it the record after it bears out. */
  enum Proven {
    NOTHING,
    /** Its link: so its core was changed. */
    LINK,
    /** The link that its core asks for: so its link was changed. */
    CORE
  }

  final RawRecord record;
  final long number;

  /** Links the record before it may have had. */
  final List<byte[]> before;

  /** Whether it may fail only because of what stands, or stood, in front of it. */
  final boolean shaken;

  /** First record that a change made unseen could concern. */
  final long since;

  /** Its link as signed, null where no seal tells. */
  byte @Nullable [] signed;

  Proven proven = Proven.NOTHING;

  Suspect(RawRecord record, long number, List<byte[]> before, boolean shaken, long since) {
    this.record = record;
    this.number = number;
    this.before = List.copyOf(before);
    this.shaken = shaken;
    this.since = since;
  }
}
