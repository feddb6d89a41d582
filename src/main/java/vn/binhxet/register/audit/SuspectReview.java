package vn.binhxet.register.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;

/**
 * Looks at all suspects together: a record that fits at another's place was moved, and one that
 * fits once the true link in front of it is known was not touched at all. A hash that fits cannot
 * have been met by chance.
 */
final class SuspectReview {
  private final Chain chain = new Chain();
  private final Findings findings;

  SuspectReview(Findings findings) {
    this.findings = findings;
  }

  void of(List<Suspect> suspects) {
    List<byte[]> links = new ArrayList<>();
    for (Suspect suspect : suspects) {
      links.add(suspect.record.link());
      links.addAll(suspect.before);
      if (suspect.signed != null) {
        links.add(suspect.signed);
      }
    }
    Map<Suspect, Suspect> sources = new HashMap<>();
    for (Suspect place : suspects) {
      Suspect source = source(place, suspects, links);
      if (source != null) {
        sources.put(place, source);
      }
    }
    Set<Suspect> told = new HashSet<>();
    sources.forEach(
        (place, source) -> {
          told.add(place);
          if (sources.get(source) != place) {
            findings.add(Finding.pair(FindingCode.RECORD_MOVED, place.number, source.number));
          } else if (place.number < source.number) {
            findings.add(Finding.pair(FindingCode.RECORDS_SWAPPED, place.number, source.number));
          }
        });
    for (Suspect suspect : suspects) {
      if (!told.contains(suspect) && !clean(suspect, links)) {
        findings.add(Finding.since(code(suspect), suspect.number, suspect.since));
      }
    }
  }

  private static FindingCode code(Suspect suspect) {
    if (suspect.proven == Suspect.Proven.CORE) {
      return FindingCode.LINK_CHANGED;
    }
    return suspect.shaken && suspect.proven == Suspect.Proven.LINK
        ? FindingCode.RECORD_UNPROVEN
        : FindingCode.RECORD_CHANGED;
  }

  /** Where the record that belongs to a place stands now; null where that is not known. */
  private @Nullable Suspect source(Suspect place, List<Suspect> suspects, List<byte[]> links) {
    for (Suspect other : suspects) {
      if (other != place
          && (fits(other.record, place, other, links)
              || fits(other.record.with(place.record), place, other, links))) {
        return other;
      }
    }
    return null;
  }

  private boolean fits(RawRecord moved, Suspect place, Suspect other, List<byte[]> links) {
    byte[] leaf = moved.leaf(chain, place.number);
    if (leaf == null) {
      return false;
    }
    for (byte[] link : links) {
      byte[] own = chain.link(link, leaf);
      if (Arrays.equals(own, place.record.link())
          || Arrays.equals(own, other.record.link())
          || (place.signed != null && Arrays.equals(own, place.signed))) {
        return true;
      }
    }
    return false;
  }

  private boolean clean(Suspect suspect, List<byte[]> links) {
    byte[] leaf = suspect.record.leaf(chain, suspect.number);
    return leaf != null
        && links.stream()
            .anyMatch(link -> Arrays.equals(chain.link(link, leaf), suspect.record.link()));
  }
}
