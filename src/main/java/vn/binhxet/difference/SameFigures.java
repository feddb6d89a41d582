package vn.binhxet.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Targets;

/**
 * Targets that are the same on both sides but not as sure. The law did not change there, what is
 * known of it did: how sure they are goes with the quality, the figures with the law.
 */
final class SameFigures {
  private SameFigures() {}

  static List<ConfidenceDifference> of(Opened a, Opened b) {
    List<ConfidenceDifference> found = new ArrayList<>();
    for (String id : ids(a)) {
      Targets.Cell one = cell(id, a);
      Targets.Cell other = cell(id, b);
      if (one != null
          && other != null
          && same(one.value(), other.value())
          && one.unit().equals(other.unit())
          && one.confidence() != other.confidence()) {
        found.add(new ConfidenceDifference(id, one.confidence(), other.confidence()));
      }
    }
    return found;
  }

  /** An assessment under one side's law, whose shared figures are as sure as on that other side. */
  static Assessment with(
      Assessment assessment, Opened law, Which quality, List<ConfidenceDifference> differences) {
    if (!(assessment.choice() instanceof EditionChoice.Chosen chosen)) {
      return assessment;
    }
    Map<Targets.Cell, Confidence> changed =
        differences.stream()
            .collect(
                Collectors.toMap(
                    one -> cellOf(one.target(), law),
                    one -> quality == Which.A ? one.a() : one.b()));
    List<Targets.Cell> rows =
        chosen.law().targets().rows().stream()
            .map(row -> row.with(changed.getOrDefault(row, row.confidence())))
            .toList();
    return new Assessment(
        assessment.title(),
        assessment.requested(),
        assessment.awardYear(),
        assessment.assessedOn(),
        assessment.subject(),
        new EditionChoice.Chosen(
            chosen.law().withTargets(new Targets(rows)), chosen.place(), chosen.why()),
        assessment.values(),
        assessment.evidence());
  }

  private static Set<String> ids(Opened side) {
    EffectiveEdition law = side.law();
    return law == null
        ? Set.of()
        : law.targets().rows().stream()
            .map(Targets.Cell::id)
            .sorted()
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Targets.Cell cellOf(String id, Opened side) {
    Targets.Cell cell = cell(id, side);
    if (cell == null) {
      throw new IllegalStateException("no target " + id + " any more");
    }
    return cell;
  }

  /** The row that counts; null where the column is not settled. */
  private static Targets.@Nullable Cell cell(String id, Opened side) {
    EffectiveEdition law = side.law();
    List<String> columns = side.seen().columns();
    return law == null || columns.size() != 1
        ? null
        : law.targets().find(id, columns.get(0), side.assessment().awardYear(), law.day());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }
}
