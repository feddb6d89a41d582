package vn.binhxet.verdict.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Answer;

/** What is missing of a household under Decree 122/2018, worked out from the clauses by hand. */
class SettlingByTheLawTest {

  /** A household of class c with exactly 85 points, of which some fields are not handed in. */
  private static Settling without(String... fields) throws IOException {
    return of("nd-122-met-exactly-85-points.json", fields);
  }

  private static Settling of(String sample, String... fields) throws IOException {
    Assessment whole =
        RealLaw.read(Files.readAllBytes(Path.of("sample-data/cultural-family", sample)));
    Values values = whole.values();
    for (String field : fields) {
      int at = whole.law() == null ? -1 : whole.law().fieldIndex(field);
      values = values.without(at);
    }
    return new Settler(new Evaluator(RealLaw.release())).settle(whole.with(values));
  }

  private static Settling.Reached reached(Settling settling, Outcome outcome) {
    return settling.outcomes().stream()
        .filter(each -> each.result().outcome() == outcome)
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> sets(Settling settling, Outcome outcome) {
    return reached(settling, outcome).sets().stream()
        .map(set -> set.items().stream().mapToObj(i -> settling.items().get(i).path()).toList())
        .toList();
  }

  @Test
  void both_votes_are_needed_for_the_title_and_either_alone_denies_it() throws IOException {
    Settling settling = without("attendance", "agreement");
    assertThat(sets(settling, Outcome.MET)).containsExactly(List.of("attendance", "agreement"));
    assertThat(sets(settling, Outcome.NOT_MET))
        .containsExactly(List.of("attendance"), List.of("agreement"));
    assertThat(settling.next()).isNotNull();
    assertThat(settling.items().get(settling.next().item()).path()).isEqualTo("attendance");
    assertThat(settling.next().reason()).isEqualTo(Settling.Reason.SETTLES_ALONE);
    String json = SettlingJson.of(settling).toString();
    assertThat(json).contains("{\"ranges\":[{\"from\":60}]}", "{\"ranges\":[{\"below\":60}]}");
    assertThat(json).contains("từ 60 % trở lên", "from 60 % up", "dưới 60 %");
  }

  @Test
  void a_disqualifier_is_asked_before_a_condition() throws IOException {
    Settling settling = without("attendance", "socialEvil");
    assertThat(settling.next()).isNotNull();
    assertThat(settling.items().get(settling.next().item()).path()).isEqualTo("socialEvil");
    assertThat(sets(settling, Outcome.NOT_MET))
        .containsExactly(List.of("socialEvil"), List.of("attendance"));
  }

  @Test
  void an_absent_list_of_fines_is_settled_by_declaring_none_or_by_one_fine() throws IOException {
    Settling settling = without("sanctions");
    Settling.Answers none = reached(settling, Outcome.MET).sets().get(0);
    assertThat(none.example().values()).containsExactly(new Answer.Members(List.of()));
    Settling.Answers fined = reached(settling, Outcome.NOT_MET).sets().get(0);
    assertThat(fined.example().values())
        .singleElement()
        .isInstanceOfSatisfying(
            Answer.Members.class, list -> assertThat(list.members()).hasSize(1));
  }

  @Test
  void points_of_one_standard_are_asked_for_as_a_sum() throws IOException {
    Settling settling = without("score1a", "score1b");
    Settling.Reached met = reached(settling, Outcome.MET);
    assertThat(met.total()).isNotNull().isGreaterThan(BigInteger.ZERO);
    assertThat(met.sets()).isNotEmpty();
    assertThat(SettlingJson.of(settling).toString()).contains("\"atLeast\"", "điểm");
  }

  @Test
  void what_is_settled_asks_nothing() throws IOException {
    Settling settling = without();
    assertThat(settling.settled()).isTrue();
    assertThat(settling.outcomes()).isEmpty();
    assertThat(settling.next()).isNull();
  }
}
