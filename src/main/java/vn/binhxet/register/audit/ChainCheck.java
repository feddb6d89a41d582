package vn.binhxet.register.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;

/**
 * Follows the chain from record to record and from seal to seal. A record that does not fit is
 * suspect; which of the links it may have had the next record rests on, or a seal vouches for, says
 * what of it was changed.
 */
final class ChainCheck {
  /** Suspects kept to be looked at together; beyond, each is only said to be changed. */
  private static final int MOST_SUSPECTS = 64;

  private final LinkFit links = new LinkFit();
  private final Findings findings;
  private final SealWalk seals;

  /** Whether there is no key to check seals with. */
  private final boolean keyless;

  private final List<Suspect> suspects = new ArrayList<>();
  private List<byte[]> before = List.of(Chain.start());
  private byte[] lastLink = Chain.start();
  private byte[] linkBeforeLast = Chain.start();
  private @Nullable Suspect open;
  private long last;
  private long lastAt = Long.MIN_VALUE;
  private boolean lastFits = true;
  private boolean lastSealed = true;

  /** How far the records from here on were pushed up by one put in, or down by one taken out. */
  private long shift;

  private long lastProven;
  private boolean rewritten;

  ChainCheck(Findings findings, Seals seals, boolean keyless) {
    this.findings = findings;
    this.seals = new SealWalk(findings, seals, keyless);
    this.keyless = keyless;
  }

  /** The number a row was stored under. */
  long number(RawRecord record) {
    return record.seq() - shift;
  }

  /** Links that the last record may have had. */
  List<byte[]> ends() {
    return before;
  }

  /**
   * Takes the next record.
   *
   * @param next the row behind it, null at the end
   * @return whether it is one: false where a number stands twice or below 1
   */
  boolean take(RawRecord record, @Nullable RawRecord next) {
    if (record.seq() <= last) {
      findings.add(Finding.of(FindingCode.RECORD_ADDED, record.seq()));
      return false;
    }
    boolean gap = record.seq() > last + 1;
    if (gap) {
      settle(null);
      findings.add(
          Finding.range(FindingCode.RECORD_REMOVED, last + 1 - shift, record.seq() - 1 - shift));
      List<byte[]> known = new ArrayList<>(before);
      CheckedSeal passed = seals.pass(record.seq() - shift);
      if (passed != null && passed.good() && passed.seq() == record.seq() - shift - 1) {
        known.add(passed.link());
      }
      before = known;
    }
    byte[] fit = links.fit(before, record, record.seq() - shift);
    if (fit == null && !gap) {
      fit = shifted(record, next);
    }
    seals.pass(number(record));
    follow(record, fit, gap);
    return true;
  }

  private void follow(RawRecord record, byte @Nullable [] fit, boolean gap) {
    long number = number(record);
    if (fit != null) {
      boolean signedOnly = rewritten && !Arrays.equals(fit, lastLink);
      if (signedOnly) {
        rewritten = false;
        lastProven = number - 1;
      }
    }
    boolean shaken = gap || (open != null && open.signed == null);
    settle(fit);
    List<byte[]> own = new ArrayList<>(List.of(record.link()));
    if (fit == null) {
      Suspect suspect = new Suspect(record, number, before, shaken, lastProven + 1);
      own.addAll(links.meant(before, record, number));
      open = suspect;
      if (suspects.size() < MOST_SUSPECTS) {
        suspects.add(suspect);
      } else {
        findings.add(Finding.since(FindingCode.RECORD_CHANGED, number, suspect.since));
      }
    }
    times(record, fit != null && !gap);
    linkBeforeLast = lastLink;
    lastLink = record.link();
    last = record.seq();
    lastSealed = sealed(record, number, fit != null, own);
    before = own;
  }

  /** Looks at the record's own seal; tells whether there is one. */
  private boolean sealed(RawRecord record, long number, boolean fits, List<byte[]> own) {
    CheckedSeal seal = seals.takeOf(number);
    if (seal == null) {
      return false;
    }
    if (!seal.good()) {
      if (!keyless) {
        findings.add(Finding.since(FindingCode.SEAL_CHANGED, number, lastProven + 1));
      }
      return true;
    }
    if (open != null) {
      open.signed = seal.link();
    }
    if (Arrays.equals(seal.link(), record.link())) {
      lastProven = number;
      return true;
    }
    if (fits && !rewritten) {
      findings.add(Finding.since(FindingCode.CHAIN_REWRITTEN, number, lastProven + 1));
      rewritten = true;
    }
    own.add(seal.link());
    return true;
  }

  /** Ends the chain where the head row does. */
  void end(byte @Nullable [] headLink, SuspectReview review) {
    settle(headLink == null ? null : fitting(before, headLink));
    long end = last - shift;
    long unsealed = seals.last() + 1;
    seals.pass(Long.MAX_VALUE);
    if (seals.lastGood() > end) {
      findings.add(Finding.range(FindingCode.RECORD_REMOVED, end + 1, seals.lastGood()));
    } else if (!lastSealed) {
      findings.add(Finding.range(FindingCode.RECORD_UNSEALED, unsealed, end));
    }
    review.of(suspects);
  }

  private void times(RawRecord record, boolean fits) {
    if (fits && lastFits) {
      if (record.at() < lastAt) {
        findings.add(Finding.of(FindingCode.TIME_BACK, number(record)));
      } else if (record.at() > lastAt && !lastSealed) {
        // The records of one commit share their time: a commit ended at the one before.
        findings.add(Finding.of(FindingCode.SEAL_REMOVED, number(record) - 1));
      }
    }
    lastFits = fits;
    lastAt = record.at();
  }

  /** Says of the suspect in front what the link that the next record rests on tells of it. */
  private void settle(byte @Nullable [] next) {
    Suspect suspect = open;
    open = null;
    if (suspect == null) {
      return;
    }
    byte[] truth = suspect.signed == null ? next : suspect.signed;
    if (truth != null) {
      boolean link = Arrays.equals(truth, suspect.record.link());
      suspect.proven =
          link
              ? Suspect.Proven.LINK
              : links.fit(suspect.before, suspect.record, suspect.number, truth) == null
                  ? Suspect.Proven.NOTHING
                  : Suspect.Proven.CORE;
    }
  }

  /** Tries whether a record was put in, or taken out and the gap closed, just before this one. */
  private byte @Nullable [] shifted(RawRecord record, @Nullable RawRecord next) {
    Suspect added = open;
    if (added != null) {
      byte[] fit = links.fit(List.of(linkBeforeLast), record, added.number);
      if (fit != null
          && links.goesOn(record, next, added.number + 1)
          && !links.follows(added, record)) {
        suspects.remove(added);
        open = null;
        if (lastSealed) {
          // It was the seal of this record, which the added one stood in front of.
          seals.putBack();
        }
        findings.add(Finding.of(FindingCode.RECORD_ADDED, added.record.seq()));
        shift++;
        lastLink = fit;
        return fit;
      }
    }
    List<byte[]> known = new ArrayList<>(before);
    long number = record.seq() - shift;
    byte[] vouched = seals.vouchedFor(number);
    if (vouched != null) {
      known.add(vouched);
    }
    byte[] fit = links.fit(known, record, number + 1);
    if (fit != null && links.goesOn(record, next, number + 2)) {
      long removed = number;
      if (added != null) {
        suspects.remove(added);
        open = null;
        removed = added.number;
      }
      findings.add(Finding.of(FindingCode.RECORD_REMOVED, removed));
      shift--;
      return fit;
    }
    return null;
  }

  private static byte @Nullable [] fitting(List<byte[]> links, byte[] link) {
    return links.stream().filter(one -> Arrays.equals(one, link)).findFirst().orElse(null);
  }
}
