package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.EditionFixture.field;
import static vn.binhxet.testing.EditionFixture.leaf;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Text;
import vn.binhxet.testing.EditionFixture;

/** What is named as missing where the bar is a target times a value of the assessment. */
class MissingBarTest {
  private static final Operand TIMES = new Operand.Target("times");
  private static final Operand MEAN = new Operand.FieldValue("mean");
  private static final Operand PRODUCT = new Operand.Product(List.of(TIMES, MEAN));

  private static EditionFixture fixture() {
    return EditionFixture.edition("test")
        .fields(field("rate", FieldType.NUMBER), field("mean", FieldType.NUMBER))
        .nodes(leaf("1"));
  }

  private static ClaimView.Bar bar(EffectiveEdition law, Operand right, boolean mean) {
    Values values = new Values(law.fields());
    values.setNumber(0, 7, 0);
    if (mean) {
      values.setNumber(1, 3, 0);
    }
    Claim claim = new Claim.Compare(new Operand.FieldValue("rate"), Comparator.AT_LEAST, right);
    ClaimView view =
        new ClaimReader(new Binding(law, "", EditionFixture.YEAR))
            .ready(claim)
            .read(values, values);
    return ((ClaimView.Comparison) view).bar();
  }

  @Test
  void a_target_nobody_read_is_named_where_the_value_is_there() {
    ClaimView.Bar bar = bar(fixture().target("times", "", "").law(), PRODUCT, true);

    assertThat(bar.origin()).isEqualTo(ClaimView.Origin.NOT_LOADED);
    assertThat(bar.value()).isNull();
  }

  @Test
  void a_target_without_a_row_is_not_loaded_either() {
    assertThat(bar(fixture().law(), PRODUCT, true).origin()).isEqualTo(ClaimView.Origin.NOT_LOADED);
  }

  @Test
  void a_target_left_to_the_province_is_named_so() {
    assertThat(bar(fixture().delegated("times").law(), PRODUCT, true).origin())
        .isEqualTo(ClaimView.Origin.DELEGATED);
  }

  @Test
  void a_missing_value_is_named_alone_where_the_target_is_there() {
    ClaimView.Bar bar = bar(fixture().target("times", "", "2").law(), PRODUCT, false);

    assertThat(bar.origin()).isEqualTo(ClaimView.Origin.MISSING);
    assertThat(bar.column()).isEqualTo(new Text("Trường mean", "Field mean"));
  }

  @Test
  void where_both_are_missing_the_one_that_can_be_handed_in_is_named() {
    ClaimView.Bar bar = bar(fixture().target("times", "", "").law(), PRODUCT, false);

    assertThat(bar.origin()).isEqualTo(ClaimView.Origin.MISSING);
    assertThat(bar.column()).isEqualTo(new Text("Trường mean", "Field mean"));
  }

  @Test
  void a_sum_in_a_product_keeps_its_brackets_and_a_difference_taken_away_too() {
    Operand hundred = new Operand.Number(new BigDecimal("100"));
    OperandWords words = new OperandWords(new Binding(fixture().law(), "", EditionFixture.YEAR));
    Operand sum = new Operand.Sum(List.of(hundred, TIMES), List.of(false, false));
    Operand product = new Operand.Product(List.of(sum, MEAN));
    Operand difference = new Operand.Sum(List.of(MEAN, sum), List.of(false, true));

    assertThat(words.label(product))
        .isEqualTo(new Text("(100 + Mức chuẩn) × Trường mean", "(100 + Target) × Field mean"));
    assertThat(words.label(difference).vi()).isEqualTo("Trường mean − (100 + Mức chuẩn)");
    assertThat(words.label(new Operand.Sum(List.of(MEAN, PRODUCT), List.of(false, true))).vi())
        .isEqualTo("Trường mean − Mức chuẩn × Trường mean");
  }

  @Test
  void the_missing_part_is_found_inside_a_sum() {
    Operand sum =
        new Operand.Sum(
            List.of(MEAN, new Operand.Product(List.of(new Operand.Number(BigDecimal.TEN), TIMES))),
            List.of(false, false));

    assertThat(bar(fixture().target("times", "", "").law(), sum, true).origin())
        .isEqualTo(ClaimView.Origin.NOT_LOADED);
  }

  @Test
  void where_nothing_is_missing_the_bar_is_the_assessments() {
    ClaimView.Bar bar = bar(fixture().target("times", "", "2").law(), PRODUCT, true);

    assertThat(bar.origin()).isEqualTo(ClaimView.Origin.DATA);
    assertThat(bar.value()).isEqualTo(Shown.number(new BigDecimal("6")));
  }
}
