package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;

/**
 * Writes the finding of one node without what the edition's hash pins: parent, kind, operator,
 * unit, citations, confidence. A member whose value is null or empty is left out.
 */
final class BriefFinding {
  private static final int NOT_MET = Status.NOT_MET.code();
  private static final int UNDETERMINED = Status.UNDETERMINED.code();

  private final EffectiveEdition.Placed placed;
  private final int at;
  private final FindingWriter whole;
  private final @Nullable ReadyClaim form;
  private final GroupFinding groups;
  private final BriefHead own;

  BriefFinding(
      EffectiveEdition.Placed placed,
      FindingWriter whole,
      @Nullable ReadyClaim form,
      GroupFinding groups) {
    this.placed = placed;
    at = placed.index();
    this.whole = whole;
    this.form = form;
    this.groups = groups;
    own = new BriefHead(placed.node().id());
  }

  void write(NodeResults results, Values values, Values outer, JsonBytes out) {
    write(own, results, values, outer, out);
  }

  /** Writes the finding of a ranking's candidate, whose identity stands before the id. */
  void writeFor(String prefix, NodeResults results, Values values, Values outer, JsonBytes out) {
    write(new BriefHead(prefix + placed.node().id()), results, values, outer, out);
  }

  private void write(
      BriefHead head, NodeResults results, Values values, Values outer, JsonBytes out) {
    int status = results.status[at];
    if (form != null
        && status <= NOT_MET
        && form.writeBrief(head.of(status), head.toActual(status), values, outer, out)) {
      return;
    }
    head.write(status, results.causes[at], out);
    if (form == null || status != UNDETERMINED || !form.endBriefOpen(values, outer, out)) {
      end(results, values, outer, out);
    }
  }

  /** Writes the finding without the pre-encoded way: what that is held against. */
  void writeGenerally(NodeResults results, Values values, Values outer, JsonBytes out) {
    own.write(results.status[at], results.causes[at], out);
    end(results, values, outer, out);
  }

  private void end(NodeResults results, Values values, Values outer, JsonBytes out) {
    if (!placed.node().leaf()) {
      groups.endBrief(results, out);
      return;
    }
    ClaimView claim = whole.claim(results, values, outer);
    if (claim != null) {
      BriefClaim.write(claim, out);
    }
    out.raw('}');
  }

  /** Writes the finding where several columns are possible: what each requires. */
  void writeMerged(
      List<FindingWriter> columns,
      List<String> names,
      NodeResults merged,
      Values values,
      JsonBytes out) {
    List<ClaimView.Comparison> each = FindingWriter.comparisons(columns, values, values);
    if (each.size() < columns.size()) {
      FindingWriter.keepAcross(columns, merged, values, values);
    }
    if (each.size() < columns.size() || FindingWriter.sameBar(each)) {
      writeGenerally(merged, values, values, out);
      return;
    }
    own.write(merged.status[at], merged.causes[at], out);
    BriefClaim.writeByColumn(names, each, out);
    out.raw('}');
  }
}
