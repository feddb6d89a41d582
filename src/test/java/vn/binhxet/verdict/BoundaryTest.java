package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;
import vn.binhxet.rules.SubjectFact;
import vn.binhxet.testing.RealLaw;

/**
 * Under, equal, over and missing for every comparison of a number with a figure in every edition
 * shipped, in every column and year, through Drools and the checker. What must come out is worked
 * out here from the operator alone.
 */
class BoundaryTest {
  private static final int[] YEARS = {2018, 2021, 2022, 2023, 2024, 2025, 2026};

  /** One comparison of one edition under one column and year. */
  record Bar(
      BoundEdition edition,
      int node,
      int field,
      boolean share,
      Comparator op,
      BigDecimal bar,
      boolean excludes) {
    @Override
    public String toString() {
      Binding b = edition.binding();
      return b.law().key()
          + " "
          + b.column()
          + " "
          + b.year()
          + ": "
          + b.law().nodes().get(node).node().id()
          + " "
          + op.symbol()
          + " "
          + bar;
    }
  }

  static Stream<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    BoundEditions bound = new BoundEditions(RealLaw.release()::engine, ClaimChecker::new);
    for (Edition edition : RealLaw.lawbook().editions()) {
      if (edition.result() instanceof Result.Ranking) {
        continue;
      }
      List<@Nullable Overlay> overlays = new ArrayList<>(edition.overlays());
      overlays.add(null);
      for (Overlay overlay : overlays) {
        EffectiveEdition law = new EffectiveEdition(edition, overlay, lastDay(edition));
        List<String> columns =
            law.columns().values().isEmpty()
                ? List.of("")
                : law.columns().values().stream().map(c -> c.id()).toList();
        for (String column : columns) {
          for (int year : YEARS) {
            collect(bound.of(law, column, year), bars);
          }
        }
      }
    }
    return bars.stream();
  }

  private static java.time.LocalDate lastDay(Edition edition) {
    java.time.LocalDate to = edition.inForce().to();
    return to == null ? java.time.LocalDate.of(2026, 11, 1) : to;
  }

  private static void collect(BoundEdition edition, List<Bar> bars) {
    Binding binding = edition.binding();
    for (EffectiveEdition.Placed placed : binding.law().nodes()) {
      Rule rule = placed.rule();
      if (rule == null || placed.node().ifAny() != null) {
        continue;
      }
      Claim claim = rule.claim();
      if (claim instanceof Claim.Compare c && c.left() instanceof Operand.FieldValue left) {
        Scope.Found at = binding.subjectScope().find(left.field());
        BigDecimal bar = bar(binding, c.right());
        if (bar != null && numeric(at.field().type())) {
          bars.add(
              new Bar(
                  edition,
                  placed.index(),
                  at.index(),
                  at.field().type() == FieldType.SHARE,
                  c.op(),
                  bar,
                  rule.verb() == Rule.Verb.EXCLUDES));
        }
      }
    }
  }

  private static boolean numeric(FieldType type) {
    return type == FieldType.NUMBER || type == FieldType.INTEGER || type == FieldType.SHARE;
  }

  private static @Nullable BigDecimal bar(Binding binding, Operand right) {
    if (right instanceof Operand.Number n) {
      return n.value();
    }
    Targets.Cell cell = right instanceof Operand.Target t ? binding.target(t.id()) : null;
    return cell == null ? null : cell.value();
  }

  @ParameterizedTest
  @MethodSource("bars")
  void under_equal_over_and_missing(Bar bar) {
    for (String step : List.of("0.000001", "0.1", "1")) {
      BigDecimal by = new BigDecimal(step);
      assertThat(status(bar, bar.bar().subtract(by))).isEqualTo(expected(bar, -1));
      assertThat(status(bar, bar.bar().add(by))).isEqualTo(expected(bar, 1));
    }
    assertThat(status(bar, bar.bar())).isEqualTo(expected(bar, 0));
    assertThat(status(bar, bar.bar().setScale(bar.bar().scale() + 3))).isEqualTo(expected(bar, 0));
    assertThat(status(bar, null)).isEqualTo(Status.UNDETERMINED);
    if (bar.share()) {
      counts(bar);
    }
  }

  /** Counts around the bar: of 1 to 60, each against the fraction worked out in whole numbers. */
  private static void counts(Bar bar) {
    for (int of : List.of(1, 3, 7, 50, 60)) {
      for (int count = 0; count <= of; count++) {
        Values values = new Values(bar.edition().law().fields());
        values.setShare(bar.field(), count, of);
        int sign = new BigDecimal(count * 100).compareTo(bar.bar().multiply(new BigDecimal(of)));
        assertThat(judge(bar, values)).as(count + " of " + of).isEqualTo(expected(bar, sign));
      }
    }
  }

  private static Status expected(Bar bar, int sign) {
    return bar.op().holds(sign) != bar.excludes() ? Status.MET : Status.NOT_MET;
  }

  private static Status status(Bar bar, @Nullable BigDecimal value) {
    Values values = new Values(bar.edition().law().fields());
    if (value != null) {
      values.setNumber(bar.field(), value.unscaledValue().longValueExact(), value.scale());
    }
    return judge(bar, values);
  }

  private static Status judge(Bar bar, Values values) {
    BoundEdition edition = bar.edition();
    SubjectFact fact = edition.newFact();
    edition.fill(values, values, fact);
    edition.engine().decide(List.of(fact));
    Judged judged = edition.judge(fact, values, values);
    assertThat(judged).as("the checker confirms " + bar).isNotNull();
    return judged.results().status(bar.node());
  }

  @Test
  void there_are_bars_to_test() {
    assertThat(bars().count()).isGreaterThan(100);
  }
}
