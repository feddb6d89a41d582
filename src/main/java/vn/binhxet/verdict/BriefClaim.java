package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a claim that differ from subject to subject, each after a comma: what was found,
 * what is asked, how far it is. Operator and unit are the edition's.
 */
final class BriefClaim {
  private static final byte[] ACTUAL = ascii(",\"actual\":");
  private static final byte[] REQUIRED = ascii(",\"required\":");
  private static final byte[] MARGIN = ascii(",\"margin\":");

  private BriefClaim() {}

  static void write(ClaimView claim, JsonBytes out) {
    if (claim instanceof ClaimView.Comparison c) {
      member(ACTUAL, c.actual(), out);
      member(REQUIRED, c.bar().value(), out);
      member(MARGIN, c.margin(), out);
      if (c.counted() != null) {
        out.raw(",\"marginCount\":").number(c.counted());
      }
    } else if (claim instanceof ClaimView.Group group) {
      out.raw(",\"parts\":[");
      for (int i = 0; i < group.parts().size(); i++) {
        part(group.parts().get(i), i == 0, out);
      }
      out.raw(']');
    } else {
      members((ClaimView.Members) claim, out);
    }
  }

  /** A part keeps its place, even where nothing is to be said of it. */
  private static void part(ClaimView part, boolean first, JsonBytes out) {
    out.raw(first ? "{" : ",{");
    int comma = out.size();
    write(part, out);
    if (out.size() > comma) {
      out.takeOut(comma);
    }
    out.raw('}');
  }

  /** The same under several columns that require different things. */
  static void writeByColumn(List<String> columns, List<ClaimView.Comparison> each, JsonBytes out) {
    member(ACTUAL, each.get(0).actual(), out);
    out.raw(",\"requiredByColumn\":");
    ClaimJson.byColumn(columns, each, out);
  }

  private static void members(ClaimView.Members m, JsonBytes out) {
    int mark = out.size();
    out.raw(ACTUAL);
    int found = out.size();
    ClaimJson.actual(m, out);
    // No value but null begins so.
    if (out.at(found) == 'n') {
      out.backTo(mark);
    }
    member(REQUIRED, m.bar().value(), out);
    ids("matching", m.matching(), out);
    ids("open", m.open(), out);
  }

  private static void ids(String name, List<String> ids, JsonBytes out) {
    if (!ids.isEmpty()) {
      out.raw(",\"" + name + "\":");
      ClaimJson.strings(ids, out);
    }
  }

  private static void member(byte[] name, @Nullable Shown value, JsonBytes out) {
    if (value != null && !value.json().equals("null")) {
      out.raw(name).raw(value.json());
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
