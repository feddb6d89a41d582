package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/** Writes the finding of one node under one column. */
final class FindingWriter {
  private static final byte[] END = {'}'};
  private static final byte[] REASON = ",\"reason\":".getBytes(StandardCharsets.UTF_8);

  private final EffectiveEdition.Placed placed;
  private final NodeTemplate template;
  private final Confidence confidence;
  private final Bars bars;
  private final @Nullable StatedOnce stated;
  private final @Nullable ReadyClaim ready;
  private final @Nullable SimpleClaim simple;
  private final ClaimReader.@Nullable Reading claim;
  private final Sentences sentences;
  private final GroupFinding groups;
  private final ScoreClaim score;
  private final Absence absence;
  private final BriefFinding brief;

  FindingWriter(
      Binding binding,
      EffectiveEdition.Placed placed,
      TreeRollup rollup,
      ClaimReader claims,
      Sentences sentences) {
    this.placed = placed;
    this.sentences = sentences;
    groups = new GroupFinding(binding.law(), placed, rollup);
    score = new ScoreClaim(binding, placed);
    absence = new Absence(binding, placed);
    Rule rule = placed.rule();
    claim = rule == null ? null : claims.ready(rule.claim());
    Confidence least = placed.node().confidence();
    List<@Nullable BigDecimal> figures = new ArrayList<>();
    if (rule != null) {
      for (String id : ClaimParts.of(rule.claim()).targets()) {
        Targets.Cell cell = binding.target(id);
        least = least.weaker(cell == null ? Confidence.NOT_LOADED : cell.confidence());
        figures.add(cell == null ? null : cell.value());
      }
    }
    bars = new Bars(figures, least);
    confidence = least;
    template = new NodeTemplate(binding.law(), placed, "", confidence);
    ready = placed.node().leaf() ? ReadyClaim.of(binding, placed, sentences, claims) : null;
    boolean decided = rule != null || placed.node().field() != null;
    stated = placed.node().leaf() ? StatedOnce.of(ready, decided) : null;
    simple = ready instanceof SimpleClaim one ? one : null;
    brief = new BriefFinding(placed, this, ready, groups);
  }

  /**
   * What may differ from column to column.
   *
   * @param figures null where one is not loaded
   */
  record Bars(List<@Nullable BigDecimal> figures, Confidence confidence) {}

  /** The figures of the claim under this column, and how well they were checked. */
  Bars bars() {
    return bars;
  }

  /** The finding without what the edition's hash pins. */
  BriefFinding brief() {
    return brief;
  }

  /** The node's least certain part: its text, or a figure of its claim. */
  Confidence confidence() {
    return confidence;
  }

  /** Writes the finding of a subject. */
  void write(NodeResults results, Values own, Values outer, Detail detail, JsonBytes out) {
    if (detail == Detail.BRIEF) {
      brief.write(results, own, outer, out);
      return;
    }
    if (detail == Detail.FULL && stated != null) {
      writeOnce(stated, results, own, outer, out);
      return;
    }
    write(template, results, own, outer, detail, out);
  }

  /** Writes a full finding as it was written before, where it says the same. */
  private void writeOnce(
      StatedOnce once, NodeResults results, Values own, Values outer, JsonBytes out) {
    StatedOnce.Said said = once.find(results, placed.index(), own, outer);
    if (said != null && once.write(said, out)) {
      return;
    }
    int start = out.size();
    write(template, results, own, outer, Detail.FULL, out);
    if (said != null) {
      once.keep(said, out.copy(start, out.size()));
    }
  }

  /** Writes the finding without the pre-encoded way: what that is held against. */
  void writeGenerally(NodeResults results, Values own, Values outer, Detail detail, JsonBytes out) {
    if (detail == Detail.BRIEF) {
      brief.writeGenerally(results, own, outer, out);
      return;
    }
    template.head(results.status(placed.index()), results.causes[placed.index()], out);
    general(template, results, own, outer, detail, out);
    out.raw(END);
  }

  /** Writes the finding of a ranking's candidate, whose identity stands before the ids. */
  void writeFor(
      NodeTemplate candidate,
      NodeResults results,
      Values own,
      Values outer,
      Detail detail,
      JsonBytes out) {
    write(candidate, results, own, outer, detail, out);
  }

  private void write(
      NodeTemplate head,
      NodeResults results,
      Values own,
      Values outer,
      Detail detail,
      JsonBytes out) {
    int at = placed.index();
    Status status = results.status(at);
    boolean settled = status.ordinal() <= Status.NOT_MET.ordinal();
    if (detail == Detail.CORE) {
      if (settled
          && ready != null
          && ready.write(head.before(status), head.afterCore, own, outer, out)) {
        return;
      }
    } else if (settled
        && simple != null
        && results.relied[at] < NodeResults.READING
        && !simple.singular(own, outer)
        && !simple.counts(own, outer)
        && simple.write(head.before(status), head.afterFull, own, outer, out)) {
      simple.writeReason(status, own, outer, out);
      out.raw(END);
      return;
    }
    head.head(status, results.causes[at], out);
    if (detail == Detail.CORE
        && status == Status.UNDETERMINED
        && ready != null
        && ready.writeOpen(head.afterCore, own, outer, out)) {
      return;
    }
    general(head, results, own, outer, detail, out);
    out.raw(END);
  }

  private void general(
      NodeTemplate head,
      NodeResults results,
      Values own,
      Values outer,
      Detail detail,
      JsonBytes out) {
    ClaimView claim = null;
    if (!placed.node().leaf()) {
      groups.writeClaim(results, out);
    } else {
      claim = claim(results, own, outer);
      if (claim == null) {
        out.raw("null");
      } else {
        ClaimJson.write(claim, out);
      }
    }
    out.raw(head.tail);
    if (detail == Detail.FULL) {
      out.raw(head.name).raw(REASON);
      if (placed.node().leaf()) {
        NodeTemplate.text(reason(results, claim, own), out);
      } else {
        groups.writeReason(results, sentences, out);
      }
    }
  }

  /** The claim of a leaf, read once for all forms of a verdict; null where there is none. */
  @Nullable ClaimView claim(NodeResults results, Values own, Values outer) {
    int at = placed.index();
    ClaimView read = results.claim(at);
    if (read == null) {
      read = claim(own, outer);
      if (read != null) {
        results.keep(at, read);
      }
    }
    return read;
  }

  private @Nullable ClaimView claim(Values own, Values outer) {
    return claim == null ? score.view(own) : claim.read(own, outer);
  }

  private Text reason(NodeResults results, @Nullable ClaimView claim, Values own) {
    int at = placed.index();
    if (results.status(at) == Status.NOT_APPLICABLE) {
      return sentences.notApplicable(absence.reason(own), placed.node().ifAny());
    }
    boolean read = (results.relied[at] & NodeResults.READING) != 0;
    return sentences.reason(
        placed.node().kind(),
        placed.node().content(),
        results.status(at),
        results.causes[at],
        claim,
        read ? placed.node().interpretation() : null);
  }

  /** What each column compares; fewer than there are columns where it is no comparison. */
  static List<ClaimView.Comparison> comparisons(
      List<FindingWriter> columns, Values own, Values outer) {
    List<ClaimView.Comparison> each = new ArrayList<>();
    for (FindingWriter column : columns) {
      if (column.placed.rule() != null
          && column.claim(own, outer) instanceof ClaimView.Comparison comparison) {
        each.add(comparison);
      }
    }
    return each;
  }

  /** Keeps what can be said of a claim whose figures differ from column to column. */
  static void keepAcross(
      List<FindingWriter> columns, NodeResults merged, Values own, Values outer) {
    List<ClaimView> claims = new ArrayList<>();
    for (FindingWriter column : columns) {
      ClaimView claim = column.claim(own, outer);
      if (claim == null) {
        return;
      }
      claims.add(claim);
    }
    merged.keep(columns.get(0).placed.index(), AcrossColumns.of(claims));
  }

  /** Whether every column requires the same. */
  static boolean sameBar(List<ClaimView.Comparison> each) {
    Shown required = each.get(0).bar().value();
    return each.stream().allMatch(c -> Objects.equals(c.bar().value(), required));
  }

  /** Writes the finding where several columns are possible: what each requires. */
  static void writeMerged(
      List<FindingWriter> columns,
      List<String> names,
      NodeResults merged,
      Values own,
      Values outer,
      Detail detail,
      JsonBytes out) {
    FindingWriter first = columns.get(0);
    List<ClaimView.Comparison> each = comparisons(columns, own, outer);
    int at = first.placed.index();
    if (each.size() < columns.size()) {
      keepAcross(columns, merged, own, outer);
      first.writeGenerally(merged, own, outer, detail, out);
      return;
    }
    boolean same = sameBar(each);
    first.template.head(merged.status(at), merged.causes[at], out);
    if (same) {
      ClaimJson.write(each.get(0), out);
    } else {
      ClaimJson.writeByColumn(each.get(0), names, each, out);
    }
    out.raw(first.template.tail);
    if (detail == Detail.FULL) {
      out.raw(first.template.name).raw(REASON);
      NodeTemplate.text(
          same
              ? first.reason(merged, each.get(0), own)
              : first.sentences.acrossColumns(first.placed.node().kind(), merged.status(at), each),
          out);
    }
    out.raw(END);
  }
}
