package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;

/** The findings of one edition under one column and year, ready to be written. */
final class VerdictTemplate {
  private final List<FindingWriter> findings = new ArrayList<>();
  private final FindingWriter[] ready;
  private final EffectiveEdition law;
  private final byte[] basis;
  private final byte[] briefStart;
  private final byte[] briefBasis;

  VerdictTemplate(Binding binding, TreeRollup rollup) {
    law = binding.law();
    basis = VerdictWriter.basis(law);
    briefStart = BriefVerdict.start(law, binding.year());
    briefBasis = BriefVerdict.basis(law);
    Sentences sentences = new Sentences(law.edition().wording());
    ClaimReader claims = new ClaimReader(binding);
    for (EffectiveEdition.Placed placed : law.nodes()) {
      findings.add(new FindingWriter(binding, placed, rollup, claims, sentences));
    }
    ready = findings.toArray(FindingWriter[]::new);
  }

  List<FindingWriter> findings() {
    return findings;
  }

  /** What the verdict rests on, the same for every subject. */
  byte[] basis() {
    return basis;
  }

  /** The start of a brief verdict, up to the day of assessment. */
  byte[] briefStart() {
    return briefStart;
  }

  /** What a brief verdict rests on. */
  byte[] briefBasis() {
    return briefBasis;
  }

  void write(NodeResults results, Values values, Detail detail, JsonBytes out) {
    for (FindingWriter finding : ready) {
      finding.write(results, values, values, detail, out);
      out.raw(',');
    }
    if (ready.length > 0) {
      out.dropLast();
    }
  }

  void writeCandidate(
      String id, NodeResults results, Values own, Values outer, Detail detail, JsonBytes out) {
    for (int i = 0; i < findings.size(); i++) {
      if (detail == Detail.BRIEF) {
        out.raw(i == 0 ? "" : ",");
        findings.get(i).brief().writeFor(id + "/", results, own, outer, out);
        continue;
      }
      NodeTemplate head =
          new NodeTemplate(law, law.nodes().get(i), id + "/", findings.get(i).confidence());
      out.raw(i == 0 ? "" : ",");
      findings.get(i).writeFor(head, results, own, outer, detail, out);
    }
  }

  static void writeMerged(
      List<VerdictTemplate> columns,
      List<String> names,
      NodeResults merged,
      Values values,
      Detail detail,
      JsonBytes out) {
    int nodes = columns.get(0).findings.size();
    for (int i = 0; i < nodes; i++) {
      int node = i;
      out.raw(i == 0 ? "" : ",");
      List<FindingWriter> writers =
          columns.stream().map(column -> column.findings.get(node)).toList();
      if (detail == Detail.BRIEF) {
        writers.get(0).brief().writeMerged(writers, names, merged, values, out);
      } else {
        FindingWriter.writeMerged(writers, names, merged, values, values, detail, out);
      }
    }
  }
}
