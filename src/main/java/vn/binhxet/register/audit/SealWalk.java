package vn.binhxet.register.audit;

import org.jspecify.annotations.Nullable;

/** Goes along the seals beside the chain, and says which of them are no good. */
final class SealWalk {
  private final Findings findings;
  private final Seals seals;

  /** Whether there is no key to check seals with. */
  private final boolean keyless;

  private long last;
  private long lastGood;

  SealWalk(Findings findings, Seals seals, boolean keyless) {
    this.findings = findings;
    this.seals = seals;
    this.keyless = keyless;
  }

  /** Passes the seals of records that are not there; gives the last of them. */
  @Nullable CheckedSeal pass(long number) {
    CheckedSeal passed = null;
    for (CheckedSeal seal = seals.peek();
        seal != null && seal.seq() < number;
        seal = seals.peek()) {
      passed = seals.take();
      if (!passed.good() && !keyless) {
        findings.add(Finding.of(FindingCode.SEAL_CHANGED, passed.seq()));
      }
      last = passed.seq();
      lastGood = passed.good() ? passed.seq() : lastGood;
    }
    CheckedSeal own = seals.peek();
    if (own != null && own.seq() == number) {
      last = number;
      lastGood = own.good() ? number : lastGood;
    }
    return passed;
  }

  /** Takes a record's own seal, null where it has none; a second one of the same is a change. */
  @Nullable CheckedSeal takeOf(long number) {
    CheckedSeal seal = seals.peek();
    if (seal == null || seal.seq() != number) {
      return null;
    }
    seals.take();
    for (CheckedSeal twice = seals.peek();
        twice != null && twice.seq() == number;
        twice = seals.peek()) {
      findings.add(Finding.of(FindingCode.SEAL_CHANGED, number));
      seals.take();
    }
    return seal;
  }

  /** The link that the next seal vouches for, where it is a good one of that record. */
  byte @Nullable [] vouchedFor(long number) {
    CheckedSeal seal = seals.peek();
    return seal != null && seal.seq() == number && seal.good() ? seal.link() : null;
  }

  /** The seal taken last is the next one again. */
  void putBack() {
    seals.putBack();
  }

  /** Number of the last record that has a seal. */
  long last() {
    return last;
  }

  /** Number of the last record that has a good seal. */
  long lastGood() {
    return lastGood;
  }
}
