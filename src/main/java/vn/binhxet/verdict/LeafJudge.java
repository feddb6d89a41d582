package vn.binhxet.verdict;

import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;

/** What is said of one leaf, and on what it rests: ready for one edition, column and year. */
final class LeafJudge {
  private final EffectiveEdition.Placed placed;
  private final int leaf;
  private final ClaimChecker.@Nullable Check check;
  private final ClaimChecker.Check[] otherReadings;
  private final Absence absence;
  private final int scoreField;
  private final int[] unverifiedScores;
  private final boolean unverified;
  private final int at;
  private final boolean excludes;
  private final boolean interpreted;

  /**
   * @param leaf number of the leaf in the facts, -1 where no rule decides it
   */
  LeafJudge(Binding binding, EffectiveEdition.Placed placed, int leaf, ClaimChecker checker) {
    this.placed = placed;
    this.leaf = leaf;
    at = placed.index();
    interpreted = placed.node().interpretation() != null;
    Rule rule = placed.rule();
    excludes = rule != null && rule.verb() == Rule.Verb.EXCLUDES;
    check = rule == null ? null : checker.ready(rule.claim());
    otherReadings =
        placed.otherReadings().stream()
            .map(other -> checker.ready(other.claim()))
            .toArray(ClaimChecker.Check[]::new);
    ClaimParts parts = rule == null ? ClaimParts.NONE : ClaimParts.of(rule.claim());
    String field = placed.node().field();
    scoreField = field == null ? -1 : binding.law().fieldIndex(field);
    absence = new Absence(binding, placed);
    unverifiedScores =
        parts.points().stream()
            .flatMap(node -> binding.law().scoresBelow(node).stream())
            .filter(score -> score.node().confidence() == Confidence.UNVERIFIED)
            .map(score -> score.node().field())
            .filter(java.util.Objects::nonNull)
            .mapToInt(binding.law()::fieldIndex)
            .toArray();
    unverified =
        rule != null
            && (placed.node().confidence() == Confidence.UNVERIFIED
                || parts.targets().stream().map(binding::target).anyMatch(LeafJudge::isUnverified));
  }

  private static boolean isUnverified(Targets.@Nullable Cell cell) {
    return cell != null && cell.confidence() == Confidence.UNVERIFIED;
  }

  /** Number of the leaf in the facts, -1 where no rule decides it. */
  int leaf() {
    return leaf;
  }

  /**
   * Judges the leaf.
   *
   * @param decided what the engine said: 0 met, 1 not met, 2 undetermined; ignored without a rule
   * @return false where the checker disagrees with the engine
   */
  boolean judge(byte decided, Values own, Values outer, Unknowns why, NodeResults results) {
    if (absence.declared(own)) {
      results.set(at, Status.NOT_APPLICABLE, 0);
      return true;
    }
    if (check == null) {
      unruled(own, results);
      return true;
    }
    why.clear();
    Status status = status(check.test(own, outer, why));
    results.set(at, status, why.bits());
    results.relied[at] = status == Status.UNDETERMINED ? 0 : doubts(status, own, outer, why);
    return decided == engineCode(status);
  }

  private void unruled(Values own, NodeResults results) {
    Node node = placed.node();
    if (node.kind() == Node.Kind.SCORE) {
      boolean there = scoreField >= 0 && own.known(scoreField);
      results.set(
          at, there ? Status.MET : Status.UNDETERMINED, there ? 0 : Cause.DATA_MISSING.bit());
    } else {
      results.set(at, Status.UNDETERMINED, cause(node.content()).bit());
    }
  }

  private static Cause cause(Node.Content content) {
    return switch (content) {
      case OPEN -> Cause.TEXT_OPEN;
      case PROVINCE -> Cause.OVERLAY_ABSENT;
      default -> Cause.CONTENT_NOT_LOADED;
    };
  }

  private Status status(Truth truth) {
    return switch (truth) {
      case UNKNOWN -> Status.UNDETERMINED;
      case TRUE -> excludes ? Status.NOT_MET : Status.MET;
      case FALSE -> excludes ? Status.MET : Status.NOT_MET;
    };
  }

  private static byte engineCode(Status status) {
    return (byte) (status == Status.MET ? 0 : status == Status.NOT_MET ? 1 : 2);
  }

  private byte doubts(Status status, Values own, Values outer, Unknowns why) {
    int doubts = unverified ? NodeResults.UNVERIFIED : 0;
    if (interpreted && (otherReadings.length == 0 || differs(status, own, outer, why))) {
      doubts |= NodeResults.READING;
    }
    if (unverifiedScores.length > 0 && without(own, unverifiedScores, outer, why) != status) {
      doubts |= NodeResults.UNVERIFIED;
    }
    return (byte) doubts;
  }

  /** Whether one of the other readings answers otherwise. */
  private boolean differs(Status status, Values own, Values outer, Unknowns why) {
    for (ClaimChecker.Check reading : otherReadings) {
      if (status(reading.test(own, outer, why)) != status) {
        return true;
      }
    }
    return false;
  }

  /** The status with those points taken as missing: whether the answer needs them. */
  private Status without(Values own, int[] fields, Values outer, Unknowns why) {
    Values fewer = own.without(fields);
    return check == null ? Status.UNDETERMINED : status(check.test(fewer, outer, why));
  }
}
