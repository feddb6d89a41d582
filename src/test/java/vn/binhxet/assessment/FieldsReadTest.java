package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.EditionFixture.atLeast;
import static vn.binhxet.testing.EditionFixture.edition;
import static vn.binhxet.testing.EditionFixture.field;
import static vn.binhxet.testing.EditionFixture.group;
import static vn.binhxet.testing.EditionFixture.ifAny;
import static vn.binhxet.testing.EditionFixture.leaf;
import static vn.binhxet.testing.EditionFixture.list;
import static vn.binhxet.testing.EditionFixture.number;
import static vn.binhxet.testing.EditionFixture.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Result;
import vn.binhxet.testing.EditionFixture;

class FieldsReadTest {
  private static final Operand ONE = new Operand.Number(BigDecimal.ONE);

  private static Claim compare(Operand left, Operand right) {
    return new Claim.Compare(left, Comparator.AT_LEAST, right);
  }

  private static Operand value(String field) {
    return new Operand.FieldValue(field);
  }

  private static EditionFixture fixture(Claim claim) {
    return edition("test")
        .fields(
            number("a", null, null, 2),
            number("b", null, null, 2),
            field("day", FieldType.DATE),
            number("points", "0", null, 2),
            list("loans", "Loan", number("amount", null, null, 0), field("due", FieldType.DATE)))
        .nodes(ifAny(leaf("x")), group("1", score("1.a", "points")))
        .rule("x", claim);
  }

  private static Set<String> read(EditionFixture fixture) {
    EffectiveEdition law = fixture.law();
    return FieldsRead.by(law.nodes().get(law.nodeIndex("x")), law);
  }

  @Test
  void every_side_of_every_comparison_is_looked_at() {
    Claim claim =
        new Claim.Any(
            List.of(
                compare(new Operand.Sum(List.of(value("a"), ONE), List.of(false, true)), ONE),
                new Claim.All(
                    List.of(
                        compare(new Operand.YearOf("day"), new Operand.AwardYear()),
                        compare(ONE, new Operand.Product(List.of(value("b"), ONE)))))));

    assertThat(read(fixture(claim))).containsExactly("a", "day", "b");
  }

  @Test
  void members_fields_are_named_below_their_list() {
    Claim claim =
        new Claim.Total(
            "Loan",
            "amount",
            compare(new Operand.YearOf("due"), ONE),
            Comparator.AT_MOST,
            value("a"));

    assertThat(read(fixture(claim))).containsExactly("loans", "loans/amount", "loans/due", "a");
  }

  @Test
  void points_stand_for_the_scores_below_their_node() {
    assertThat(read(fixture(compare(new Operand.Points("1"), ONE)))).containsExactly("points");
  }

  @Test
  void only_what_a_node_marked_so_reads_of_the_subject_may_be_not_applicable() {
    Claim claim =
        new Claim.All(
            List.of(
                atLeast("a", "1"),
                compare(new Operand.Points("1"), ONE),
                new Claim.Count("Loan", atLeast("amount", "1"), Comparator.AT_MOST, ONE)));

    assertThat(FieldsRead.mayBeNotApplicable(fixture(claim).law())).containsExactly("a");
  }

  @Test
  void the_points_of_a_score_marked_so_may_be_not_applicable() {
    EffectiveEdition law =
        edition("test").fields(number("p", "0", null, 2)).nodes(ifAny(score("1", "p"))).law();

    assertThat(FieldsRead.mayBeNotApplicable(law)).containsExactly("p");
  }

  @Test
  void a_rankings_rules_read_the_candidate_first_and_then_its_owner() {
    EditionFixture ranking =
        fixture(compare(value("amount"), value("a")))
            .result(new Result.Ranking("loans", "amount", "cap", "a"));

    assertThat(read(ranking)).containsExactly("loans/amount", "a");
  }
}
