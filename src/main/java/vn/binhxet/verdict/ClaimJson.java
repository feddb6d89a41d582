package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/** Writes a claim as a finding shows it, in the order the contract names. */
final class ClaimJson {
  private ClaimJson() {}

  static void write(ClaimView claim, JsonBytes out) {
    if (claim instanceof ClaimView.Comparison c) {
      comparison(c, c.bar().value(), out);
      out.raw('}');
    } else if (claim instanceof ClaimView.Group group) {
      out.raw("{\"actual\":null,\"operator\":\"")
          .raw(group.all() ? "all" : "any")
          .raw("\",\"required\":null,\"unit\":null,\"margin\":null,\"parts\":[");
      for (int i = 0; i < group.parts().size(); i++) {
        out.raw(i == 0 ? "" : ",");
        write(group.parts().get(i), out);
      }
      out.raw("]}");
    } else {
      members((ClaimView.Members) claim, out);
    }
  }

  /** The same claim under several possible columns: what each requires. */
  static void writeByColumn(
      ClaimView.Comparison first,
      List<String> columns,
      List<ClaimView.Comparison> each,
      JsonBytes out) {
    comparison(
        new ClaimView.Comparison(
            first.label(),
            first.actual(),
            first.op(),
            first.bar(),
            first.unit(),
            null,
            null,
            first.truth()),
        null,
        out);
    out.raw(",\"requiredByColumn\":");
    byColumn(columns, each, out);
    out.raw('}');
  }

  static void byColumn(List<String> columns, List<ClaimView.Comparison> each, JsonBytes out) {
    out.raw('{');
    for (int i = 0; i < each.size(); i++) {
      out.raw(i == 0 ? "" : ",").string(columns.get(i)).raw(':');
      value(each.get(i).bar().value(), out);
    }
    out.raw('}');
  }

  private static void comparison(ClaimView.Comparison c, @Nullable Shown required, JsonBytes out) {
    out.raw("{\"actual\":");
    value(c.actual(), out);
    middle(c.op(), required, c.unit(), out);
    value(c.margin(), out);
    if (c.counted() != null) {
      out.raw(",\"marginCount\":").number(c.counted());
    }
  }

  private static void members(ClaimView.Members m, JsonBytes out) {
    out.raw("{\"actual\":");
    actual(m, out);
    out.raw(",\"operator\":\"").raw(m.op().symbol()).raw("\",\"required\":");
    value(m.bar().value(), out);
    out.raw(",\"unit\":null,\"margin\":null,\"matching\":");
    strings(m.matching(), out);
    out.raw(",\"open\":");
    strings(m.open(), out);
    Shown total = m.total();
    if (total != null) {
      out.raw(",\"total\":").raw(total.json());
    }
    out.raw('}');
  }

  /** What stands between a comparison's actual value and its margin. */
  static byte[] middle(Comparator op, @Nullable Shown required, @Nullable Text unit) {
    JsonBytes out = new JsonBytes();
    middle(op, required, unit, out);
    return out.toByteArray();
  }

  private static void middle(
      Comparator op, @Nullable Shown required, @Nullable Text unit, JsonBytes out) {
    out.raw(",\"operator\":\"").raw(op.symbol()).raw("\",\"required\":");
    value(required, out);
    out.raw(",\"unit\":");
    if (unit == null) {
      out.raw("null");
    } else {
      out.string(unit.vi());
    }
    out.raw(",\"margin\":");
  }

  /** How many members fit, or the sum of their amounts. */
  static void actual(ClaimView.Members m, JsonBytes out) {
    Shown total = m.total();
    if (total != null) {
      out.raw(total.json());
    } else if (!m.known()) {
      out.raw("null");
    } else if (m.open().isEmpty()) {
      out.number(m.matching().size());
    } else {
      out.raw("{\"least\":")
          .number(m.matching().size())
          .raw(",\"most\":")
          .number(m.matching().size() + m.open().size())
          .raw('}');
    }
  }

  static void strings(List<String> texts, JsonBytes out) {
    out.raw('[');
    for (int i = 0; i < texts.size(); i++) {
      out.raw(i == 0 ? "" : ",").string(texts.get(i));
    }
    out.raw(']');
  }

  private static void value(@Nullable Shown value, JsonBytes out) {
    out.raw(value == null ? "null" : value.json());
  }
}
