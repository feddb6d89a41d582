package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Text;

/** The claim and the reason of a node that rolls others up: how many of them are met. */
final class GroupFinding {
  private static final byte[] ACTUAL = bytes("{\"actual\":");
  private static final byte[] BRIEF_ACTUAL = bytes(",\"actual\":");
  private static final byte[] LEAST = bytes("{\"least\":");
  private static final byte[] MOST = bytes(",\"most\":");

  private final EffectiveEdition law;

  /** Groups of more children have too many states to keep their sentences. */
  private static final int KEPT_CHILDREN = 6;

  private final EffectiveEdition.Placed placed;
  private final int[] counted;
  private final Node.Kind kind;
  private final byte[] afterActual;
  private final byte[] afterBrief;
  private final Map<Integer, byte[]> reasons = new ConcurrentHashMap<>();

  GroupFinding(EffectiveEdition law, EffectiveEdition.Placed placed, TreeRollup rollup) {
    this.counted = rollup.counted(placed.index());
    this.law = law;
    // A group of nothing but scores says how many were given, whatever it is called.
    boolean points = counted.length > 0 && Arrays.stream(counted).noneMatch(rollup::decides);
    kind = points ? Node.Kind.SCORE : placed.node().kind();
    this.placed = placed;
    String required = required(placed.node().rollup(), counted.length);
    afterActual = afterActual(placed.node().rollup(), required);
    afterBrief = bytes(",\"required\":" + required + "}");
  }

  void writeClaim(NodeResults results, JsonBytes out) {
    out.raw(ACTUAL);
    actual(results, out);
    out.raw(afterActual);
  }

  /** Appends how many are met and how many there should be, as a brief finding ends. */
  void endBrief(NodeResults results, JsonBytes out) {
    out.raw(BRIEF_ACTUAL);
    actual(results, out);
    out.raw(afterBrief);
  }

  private void actual(NodeResults results, JsonBytes out) {
    int low = results.low[placed.index()];
    int high = results.high[placed.index()];
    if (low == high) {
      out.number(low);
    } else {
      out.raw(LEAST).number(low).raw(MOST).number(high).raw('}');
    }
  }

  private static byte[] afterActual(Rollup rollup, String required) {
    String operator = rollup.kind().name().toLowerCase(Locale.ROOT);
    return bytes(
        ",\"operator\":\""
            + operator
            + "\",\"required\":"
            + required
            + ",\"unit\":null,\"margin\":null}");
  }

  private static String required(Rollup rollup, int counted) {
    return switch (rollup.kind()) {
      case ALL -> String.valueOf(counted);
      case ANY -> "1";
      case COUNT ->
          "{\"min\":"
              + rollup.min()
              + (rollup.max() < Integer.MAX_VALUE ? ",\"max\":" + rollup.max() : "")
              + "}";
    };
  }

  /** Writes the reason; a small group's sentences are encoded once per state of its children. */
  void writeReason(NodeResults results, Sentences sentences, JsonBytes out) {
    if (counted.length > KEPT_CHILDREN) {
      NodeTemplate.text(reason(results, sentences), out);
      return;
    }
    int state = results.status[placed.index()] * 2 + (reading(results) ? 1 : 0);
    for (int child : counted) {
      state = state * Status.values().length + results.status[child];
    }
    state = state * 64 + results.low[placed.index()] * 8 + results.high[placed.index()];
    byte[] ready = reasons.get(state);
    if (ready == null) {
      JsonBytes sentence = new JsonBytes();
      NodeTemplate.text(reason(results, sentences), sentence);
      ready = sentence.toByteArray();
      reasons.put(state, ready);
    }
    out.raw(ready);
  }

  private Text reason(NodeResults results, Sentences sentences) {
    List<Text> failing = new ArrayList<>();
    List<Text> open = new ArrayList<>();
    for (int child : counted) {
      Status status = results.status(child);
      Text name = NodeLabel.of(law.nodes().get(child).node());
      if (status == Status.NOT_MET) {
        failing.add(name);
      } else if (status == Status.UNDETERMINED) {
        open.add(name);
      }
    }
    Text main = group(results, sentences, failing, open);
    Text interpretation = placed.node().interpretation();
    return interpretation != null && reading(results)
        ? Sentences.readAs(main, interpretation)
        : main;
  }

  private boolean reading(NodeResults results) {
    return (results.relied[placed.index()] & NodeResults.READING) != 0;
  }

  private Text group(
      NodeResults results, Sentences sentences, List<Text> failing, List<Text> open) {
    int at = placed.index();
    return sentences.group(
        kind,
        placed.node().rollup(),
        results.status(at),
        results.low[at],
        results.high[at] - results.low[at],
        counted.length,
        failing,
        open);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
