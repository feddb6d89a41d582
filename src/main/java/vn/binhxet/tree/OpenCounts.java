package vn.binhxet.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FieldType;
import vn.binhxet.verdict.reach.Counted;

/** The counts of verdicts below that are still open, with the fields that each fills. */
final class OpenCounts {
  private OpenCounts() {}

  static List<Counted> of(Assessment assessment, List<Filling> fillings) {
    EffectiveEdition law = Objects.requireNonNull(assessment.law());
    Map<Tally, TreeMap<Integer, Long>> fields = new LinkedHashMap<>();
    for (Filling each : fillings) {
      Tally tally = each.tally();
      if (tally != null && each.open()) {
        long of = each.field().type() == FieldType.INTEGER ? 0 : each.of();
        fields
            .computeIfAbsent(tally, any -> new TreeMap<>())
            .put(law.fieldIndex(each.field().name()), of);
      }
    }
    List<Counted> all = new ArrayList<>();
    fields.forEach((tally, of) -> all.add(new Counted(of, tally.met(), tally.open())));
    return all;
  }
}
