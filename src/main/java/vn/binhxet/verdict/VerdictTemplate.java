package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;

/** The findings of one edition under one column and year, ready to be written. */
final class VerdictTemplate {
  private final List<FindingWriter> findings = new ArrayList<>();
  private final FindingWriter[] ready;

  /** By the names of several possible columns, for the first of them. */
  private final Map<List<String>, boolean[]> alike = new ConcurrentHashMap<>();

  private final EffectiveEdition law;
  private final byte[][] unverified;
  private final byte[][] readings;
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
    unverified = relied(NodeResults.UNVERIFIED);
    readings = relied(NodeResults.READING);
  }

  private byte[][] relied(byte doubt) {
    return law.nodes().stream()
        .map(placed -> VerdictWriter.relied(placed.node().id(), doubt))
        .toArray(byte[][]::new);
  }

  /** That a verdict relies on a node, and why that is worth saying. */
  byte[] relied(int node, byte doubt) {
    return (doubt & NodeResults.READING) != 0 ? readings[node] : unverified[node];
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
    VerdictTemplate first = columns.get(0);
    boolean[] alike = first.alike.computeIfAbsent(names, key -> alike(columns));
    for (int i = 0; i < first.ready.length; i++) {
      int node = i;
      out.raw(i == 0 ? "" : ",");
      if (alike[i]) {
        first.ready[i].write(merged, values, values, detail, out);
        continue;
      }
      List<FindingWriter> writers =
          columns.stream().map(column -> column.findings.get(node)).toList();
      if (detail == Detail.BRIEF) {
        writers.get(0).brief().writeMerged(writers, names, merged, values, out);
      } else {
        FindingWriter.writeMerged(writers, names, merged, values, values, detail, out);
      }
    }
  }

  /** By node: whether every column asks for the same, so that one says it for all. */
  private static boolean[] alike(List<VerdictTemplate> columns) {
    boolean[] alike = new boolean[columns.get(0).ready.length];
    for (int i = 0; i < alike.length; i++) {
      List<FindingWriter> writers = new ArrayList<>();
      for (VerdictTemplate column : columns) {
        writers.add(column.ready[i]);
      }
      alike[i] = writers.stream().map(FindingWriter::bars).distinct().count() == 1;
    }
    return alike;
  }
}
