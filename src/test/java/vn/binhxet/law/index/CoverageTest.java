package vn.binhxet.law.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.reading.IndexReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RealLaw;

/** The shipped editions against the index of the law; and that a fault of either would show. */
class CoverageTest {
  private static final String RURAL = "new-rural-commune.qd-318-2022";

  static Stream<Edition> editions() {
    return RealLaw.lawbook().editions().stream();
  }

  private static LawIndex index() throws LawRefused {
    return IndexReader.read(RealLaw.release().snapshot(), RealLaw.lawbook());
  }

  private static Coverage rural(UnaryOperator<IndexRow> change) throws LawRefused {
    List<IndexRow> rows = new ArrayList<>();
    index().rows().forEach(row -> rows.add(change.apply(row)));
    return Coverage.of(
        RealLaw.lawbook().edition(RURAL).orElseThrow(), new LawIndex(rows, index().explained()));
  }

  private static IndexRow row(IndexRow r, String node, Confidence confidence, String figure) {
    return new IndexRow(
        r.edition(),
        r.overlay(),
        node,
        r.split(),
        r.clause(),
        confidence,
        r.content(),
        r.column(),
        r.year(),
        figure,
        r.source(),
        r.at());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void an_edition_holds_all_of_the_index_and_nothing_beyond_it(Edition edition) throws LawRefused {
    Coverage coverage = Coverage.of(edition, index());

    assertThat(coverage.clausesWithoutRule()).as("read, no rule").isEmpty();
    assertThat(coverage.rulesWithoutClause()).as("rules beyond the index").isEmpty();
    assertThat(coverage.nodesMissing()).as("nodes missing").isEmpty();
    assertThat(coverage.confidenceRaised()).as("surer than the sources").isEmpty();
    assertThat(coverage.figuresMissing()).as("figures missing").isEmpty();
    assertThat(coverage.whole()).isTrue();
  }

  @Test
  void all_that_was_explained_is_still_found() throws LawRefused {
    Set<Explained> used = new LinkedHashSet<>();
    for (Edition edition : RealLaw.lawbook().editions()) {
      used.addAll(Coverage.of(edition, index()).explained());
    }

    assertThat(index().explained().stream().filter(one -> !one.check().equals("mutants")))
        .isNotEmpty()
        .allMatch(used::contains);
  }

  @Test
  void a_figure_the_edition_does_not_hold_is_missing_and_the_one_it_holds_is_unfounded()
      throws LawRefused {
    Coverage coverage = rural(r -> figure(r, "3.1") ? row(r, "3.1", r.confidence(), "81") : r);

    assertThat(coverage.figuresMissing()).containsExactly("3.1 = 81");
    assertThat(coverage.confidenceRaised()).containsExactly("3.1 = 80");
  }

  @Test
  void a_figure_of_another_column_or_year_does_not_count() throws LawRefused {
    Coverage coverage =
        rural(
            r ->
                figure(r, "10") && r.column().equals("tn") && r.year().equals("2024")
                    ? row(r, "10", r.confidence(), "53")
                    : r);

    assertThat(coverage.figuresMissing()).containsExactly("10 tn 2024 = 53");
    assertThat(coverage.confidenceRaised()).containsExactly("10 tn 2024 = 50");
  }

  @Test
  void what_is_said_more_surely_than_the_source_is_raised() throws LawRefused {
    Coverage coverage =
        rural(
            r ->
                r.edition().equals(RURAL) && r.node().equals("3.2")
                    ? row(r, "3.2", Confidence.UNVERIFIED, r.figure())
                    : r);

    assertThat(coverage.confidenceRaised()).containsExactly("3.2");
    assertThat(coverage.whole()).isFalse();
  }

  @Test
  void a_provision_without_a_node_is_missing() throws LawRefused {
    Coverage coverage =
        rural(
            r ->
                r.edition().equals(RURAL) && r.node().equals("19.2")
                    ? row(r, "19.3", r.confidence(), r.figure())
                    : r);

    assertThat(coverage.nodesMissing()).containsExactly("19.3");
  }

  @Test
  void without_an_index_every_rule_is_beyond_it() {
    Edition edition = RealLaw.lawbook().edition(RURAL).orElseThrow();

    assertThat(Coverage.of(edition, new LawIndex(List.of(), List.of())).rulesWithoutClause())
        .hasSameSizeAs(edition.rules());
  }

  private static boolean figure(IndexRow row, String node) {
    return row.edition().equals(RURAL)
        && row.node().equals(node)
        && row.content() == IndexRow.Content.FIGURE;
  }
}
