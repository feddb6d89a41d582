package vn.binhxet.register.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;

/** Which link must have stood in front of a record for its own link to come out. */
final class LinkFit {
  private final Chain chain = new Chain();

  /** The link in front that makes a record's own link what it is; null where none does. */
  byte @Nullable [] fit(List<byte[]> links, RawRecord record, long number) {
    return fit(links, record, number, record.link());
  }

  /** The link in front that makes a record's own link a given one. */
  byte @Nullable [] fit(List<byte[]> links, RawRecord record, long number, byte[] expected) {
    byte[] leaf = record.leaf(chain, number);
    if (leaf != null) {
      for (byte[] link : links) {
        if (Arrays.equals(chain.link(link, leaf), expected)) {
          return link;
        }
      }
    }
    return null;
  }

  /** The links that a record which does not fit was to have, behind each of those in front. */
  List<byte[]> meant(List<byte[]> before, RawRecord record, long number) {
    List<byte[]> links = new ArrayList<>();
    byte[] leaf = record.leaf(chain, number);
    if (leaf != null) {
      before.forEach(link -> links.add(chain.link(link, leaf)));
    }
    return links;
  }

  /** Records that only changed places look like one put in or taken out, but it ends there. */
  boolean goesOn(RawRecord record, @Nullable RawRecord next, long number) {
    return next == null || fit(List.of(record.link()), next, number) != null;
  }

  /** Whether what seemed put in belongs behind the record that it stands in front of. */
  boolean follows(Suspect added, RawRecord record) {
    return fit(List.of(record.link()), added.record, added.number + 1) != null;
  }
}
