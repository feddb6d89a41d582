package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Node;
import vn.binhxet.law.Text;
import vn.binhxet.law.Wording;

/** A comparison's sentence can be made ahead of time and its values put in later. */
class SentenceTemplateTest {
  private static final Text ACTUAL = Text.same("\uE000");
  private static final Text MARGIN = Text.same("\uE001");
  private static final long COUNTED = 7_777_777_777L;

  private static final Sentences SAY = new Sentences(Wording.STANDARD);
  private static final Sentences OWN =
      new Sentences(
          new Wording(new Text("là trường hợp này", "yes"), new Text("không phải", "no")));

  @Test
  void values_put_into_a_template_give_the_sentence_itself() {
    int tried = 0;
    for (Case one : cases()) {
      for (Sentences say : List.of(SAY, OWN)) {
        Text direct = say.comparison(one.kind, one.status, one.filled());
        Text template = say.comparison(one.kind, one.status, one.template());
        assertThat(one.fill(template.vi(), true)).isEqualTo(direct.vi());
        assertThat(one.fill(template.en(), false)).isEqualTo(direct.en());
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(1000);
  }

  @Test
  void each_value_is_put_in_at_most_once() {
    for (Case one : cases()) {
      String template = SAY.comparison(one.kind, one.status, one.template()).vi();
      for (String mark : List.of(ACTUAL.vi(), MARGIN.vi(), Long.toString(COUNTED))) {
        assertThat(template.indexOf(mark)).as(template).isEqualTo(template.lastIndexOf(mark));
      }
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Node.Kind kind : Node.Kind.values()) {
      for (Status status : Status.values()) {
        for (Comparator op : Comparator.values()) {
          for (int sign = -1; sign <= 1; sign++) {
            for (Long counted : new Long[] {null, 12L, -12L}) {
              for (Text unit : new Text[] {null, OperandWords.PERCENT, Text.same("ha")}) {
                cases.add(new Case(kind, status, op, sign, counted, unit));
              }
            }
          }
        }
      }
    }
    return cases;
  }

  private record Case(
      Node.Kind kind,
      Status status,
      Comparator op,
      int sign,
      @Nullable Long counted,
      @Nullable Text unit) {

    ClaimView.Comparison filled() {
      return with(shown("44.2", actual()), shown(sign + ".5", margin()), counted);
    }

    ClaimView.Comparison template() {
      return with(shown("", ACTUAL), shown(sign + ".5", MARGIN), counted == null ? null : COUNTED);
    }

    String fill(String template, boolean vietnamese) {
      Text actual = actual();
      Text margin = margin();
      return template
          .replace(ACTUAL.vi(), vietnamese ? actual.vi() : actual.en())
          .replace(MARGIN.vi(), vietnamese ? margin.vi() : margin.en())
          .replace(Long.toString(COUNTED), counted == null ? "" : Long.toString(Math.abs(counted)));
    }

    private static Text actual() {
      return new Text("44,2", "44.2");
    }

    private static Text margin() {
      return new Text("5,8", "5.8");
    }

    private static Shown shown(String json, Text words) {
      return new Shown(json.replace("0.5", "0"), words);
    }

    private ClaimView.Comparison with(Shown actual, Shown margin, @Nullable Long by) {
      Truth truth =
          status == Status.UNDETERMINED
              ? Truth.UNKNOWN
              : Truth.of((status == Status.MET) != (kind == Node.Kind.DISQUALIFIER));
      Shown fifty = new Shown("50", Text.same("50"));
      return new ClaimView.Comparison(
          new Text("Diện tích", "Area"),
          actual,
          op,
          new ClaimView.Bar(fifty, ClaimView.Origin.TARGET, 2024, null),
          unit,
          margin,
          by,
          truth);
    }
  }
}
