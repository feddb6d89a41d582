package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;
import vn.binhxet.testing.EditionFixture;

/** Roll-up and checker say the same of a value whose node is declared absent and not counted. */
class RollupsAgreeTest {
  private static Node notCounted(String id) {
    Node leaf = EditionFixture.leaf(id);
    return new Node(
        leaf.id(),
        leaf.kind(),
        leaf.name(),
        leaf.confidence(),
        leaf.content(),
        null,
        leaf.rule(),
        leaf.inForce(),
        Node.WhenAbsent.NOT_COUNTED,
        null,
        true,
        leaf.rollup(),
        List.of(),
        List.of(),
        leaf.at());
  }

  private static EffectiveEdition law(String applies) {
    return EditionFixture.edition("test-area")
        .nodes(notCounted("a"), EditionFixture.leaf("b"), notCounted("c"))
        .result(
            new Result.OneOf(
                List.of(
                    new Result.Value("I", Text.same("I"), "a"),
                    new Result.Value("II", Text.same("II"), "b")),
                applies,
                null))
        .law();
  }

  private static Conclusion conclusion(String applies, Status... statuses) {
    EffectiveEdition law = law(applies);
    NodeResults results = new NodeResults(statuses.length);
    for (int i = 0; i < statuses.length; i++) {
      results.set(i, statuses[i], Cause.DATA_MISSING.bit());
    }
    TreeRollup rollup = new TreeRollup(law);
    rollup.roll(results);
    Conclusion conclusion = rollup.conclude(results);
    assertThat(new RollupChecker(law).confirms(results, conclusion)).as("%s", conclusion).isTrue();
    return conclusion;
  }

  @Test
  void a_value_that_is_absent_and_not_counted_is_passed_over() {
    assertThat(conclusion(null, Status.NOT_APPLICABLE, Status.MET, Status.MET).value())
        .isEqualTo("II");
    assertThat(conclusion(null, Status.NOT_APPLICABLE, Status.NOT_MET, Status.MET).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(conclusion(null, Status.NOT_APPLICABLE, Status.UNDETERMINED, Status.MET).possible())
        .containsExactly("II");
  }

  @Test
  void whether_it_applies_at_all_is_passed_over_likewise() {
    assertThat(conclusion("c", Status.MET, Status.NOT_MET, Status.NOT_APPLICABLE).value())
        .isEqualTo("I");
    assertThat(conclusion("c", Status.MET, Status.NOT_MET, Status.NOT_MET).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
