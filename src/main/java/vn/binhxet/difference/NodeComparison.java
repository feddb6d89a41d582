package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says which nodes two verdicts do not say alike, and why. */
final class NodeComparison {
  private static final String HELD = "HELD";
  private final List<Seen> seen;
  private final NodeWords words;

  /**
   * @param seen the verdicts, by the index of the combination
   */
  NodeComparison(List<Seen> seen, NodeWords words) {
    this.seen = seen;
    this.words = words;
  }

  /** In the order of side A's edition, then what side B alone has. */
  List<NodeDifference> all() {
    Seen a = seen.get(0);
    Seen b = seen.get(seen.size() - 1);
    Set<String> ids = new LinkedHashSet<>(a.findings().keySet());
    ids.addAll(b.findings().keySet());
    List<NodeDifference> differences = new ArrayList<>();
    for (String id : ids) {
      NodeDifference one = of(id, a.findings().get(id), b.findings().get(id));
      if (one != null) {
        differences.add(one);
      }
    }
    return differences;
  }

  private @Nullable NodeDifference of(String id, @Nullable JsonNode a, @Nullable JsonNode b) {
    Account status = account(id, finding -> finding.get("status").asText());
    Account actual = account(id, finding -> Trees.canonical(Compared.actual(finding.get("claim"))));
    Account required =
        account(
            id,
            finding ->
                Arrays.asList(
                    Trees.canonical(Compared.operator(finding.get("claim"))),
                    Trees.canonical(Compared.required(finding.get("claim")))));
    Account clause = account(id, finding -> Trees.canonical(finding.get("citations")));
    boolean alike =
        !status.changed() && !actual.changed() && !required.changed() && !clause.changed();
    if (alike) {
      return null;
    }
    return new NodeDifference(
        id,
        a,
        b,
        status,
        actual,
        required,
        clause,
        words.of(id, a, b, status, actual, required, clause));
  }

  private Account account(String id, Function<JsonNode, @Nullable Object> value) {
    @Nullable Object[] values = new Object[seen.size()];
    for (int i = 0; i < values.length; i++) {
      JsonNode finding = seen.get(i).findings().get(id);
      values[i] = seen.get(i).held() ? HELD : finding == null ? null : value.apply(finding);
    }
    return Account.of(values);
  }
}
