package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a claim that differ from subject to subject, each after a comma: what was found,
 * what is asked, how far it is. Operator and unit are the edition's.
 */
final class BriefClaim {
  private BriefClaim() {}

  static void write(ClaimView claim, JsonBytes out) {
    if (claim instanceof ClaimView.Comparison c) {
      member("actual", c.actual(), out);
      member("required", c.bar().value(), out);
      member("margin", c.margin(), out);
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
    JsonBytes inside = new JsonBytes();
    write(part, inside);
    byte[] members = inside.toByteArray();
    out.raw(first ? "{" : ",{");
    out.write(members, Math.min(1, members.length), Math.max(0, members.length - 1));
    out.raw('}');
  }

  /** The same under several columns that require different things. */
  static void writeByColumn(List<String> columns, List<ClaimView.Comparison> each, JsonBytes out) {
    member("actual", each.get(0).actual(), out);
    out.raw(",\"requiredByColumn\":");
    ClaimJson.byColumn(columns, each, out);
  }

  private static void members(ClaimView.Members m, JsonBytes out) {
    JsonBytes actual = new JsonBytes();
    ClaimJson.actual(m, actual);
    byte[] found = actual.toByteArray();
    // No value but null begins so.
    if (found[0] != 'n') {
      out.raw(",\"actual\":").raw(found);
    }
    member("required", m.bar().value(), out);
    ids("matching", m.matching(), out);
    ids("open", m.open(), out);
  }

  private static void ids(String name, List<String> ids, JsonBytes out) {
    if (!ids.isEmpty()) {
      out.raw(",\"" + name + "\":");
      ClaimJson.strings(ids, out);
    }
  }

  private static void member(String name, @Nullable Shown value, JsonBytes out) {
    if (value != null && !value.json().equals("null")) {
      out.raw(",\"" + name + "\":").raw(value.json());
    }
  }
}
