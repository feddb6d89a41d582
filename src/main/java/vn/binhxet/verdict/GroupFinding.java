package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Text;

/** The claim and the reason of a node that rolls others up: how many of them are met. */
final class GroupFinding {
  private final EffectiveEdition law;
  private final EffectiveEdition.Placed placed;

  GroupFinding(EffectiveEdition law, EffectiveEdition.Placed placed) {
    this.law = law;
    this.placed = placed;
  }

  void writeClaim(NodeResults results, JsonBytes out) {
    int low = results.low[placed.index()];
    int high = results.high[placed.index()];
    out.raw("{\"actual\":");
    if (low == high) {
      out.number(low);
    } else {
      out.raw("{\"least\":").number(low).raw(",\"most\":").number(high).raw('}');
    }
    Rollup rollup = placed.node().rollup();
    switch (rollup.kind()) {
      case ALL -> out.raw(",\"operator\":\"all\",\"required\":").number(placed.counted().size());
      case ANY -> out.raw(",\"operator\":\"any\",\"required\":1");
      case COUNT -> {
        out.raw(",\"operator\":\"count\",\"required\":{\"min\":").number(rollup.min());
        if (rollup.max() < Integer.MAX_VALUE) {
          out.raw(",\"max\":").number(rollup.max());
        }
        out.raw('}');
      }
    }
    out.raw(",\"unit\":null,\"margin\":null}");
  }

  Text reason(NodeResults results, Sentences sentences) {
    List<String> failing = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (int child : placed.counted()) {
      Status status = results.status(child);
      String id = law.nodes().get(child).node().id();
      if (status == Status.NOT_MET) {
        failing.add(id);
      } else if (status == Status.UNDETERMINED) {
        open.add(id);
      }
    }
    int at = placed.index();
    return sentences.group(
        placed.node().kind(),
        placed.node().rollup(),
        results.status(at),
        results.low[at],
        results.high[at] - results.low[at],
        placed.counted().size(),
        failing,
        open);
  }
}
