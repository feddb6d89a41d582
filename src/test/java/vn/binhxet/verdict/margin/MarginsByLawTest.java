package vn.binhxet.verdict.margin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;

/** Distances as the law lets them be worked out by hand. */
class MarginsByLawTest {
  private final Evaluator evaluator = Evaluator.byCheckerAlone("test");
  private final MarginFinder finder = new MarginFinder(evaluator);

  private static ObjectNode sample(String name) throws IOException {
    return (ObjectNode) RealLaw.json(Files.readAllBytes(Path.of("sample-data", name)));
  }

  /** Exactly 85 points (Điều 5 khoản 3 điểm c): a hundredth less in any item, and it is lost. */
  @Test
  void a_household_with_just_85_points_loses_by_a_hundredth() throws IOException {
    Margins margins =
        finder.find(
            RealLaw.read(sample("cultural-family/nd-122-met-exactly-85-points.json").toString()));
    assertThat(margins.settled()).isTrue();
    assertThat(margins.flips())
        .filteredOn(flip -> flip.lever().of().name().startsWith("score"))
        .hasSize(24)
        .allSatisfy(flip -> assertThat(flip.by()).isEqualByComparingTo("-0.01"))
        .allSatisfy(flip -> assertThat(flip.verdict().outcome()).isEqualTo(Outcome.NOT_MET));
  }

  /** 26 of 30 where 90 % are needed: one vote. */
  @Test
  void the_closest_of_26_of_30_in_favour_is_one_vote() throws IOException {
    Margins margins =
        finder.find(
            RealLaw.read(
                sample("cultural-family/nd-86-phu-tho-not-met-26-of-30-agree.json").toString()));
    assertThat(margins.closest()).isNotNull();
    assertThat(margins.closest().steps()).isEqualTo(1);
    assertThat(MarginWords.summary(margins).vi())
        .contains("thêm 1 (thành 27/30 (90%)) thì kết luận đổi thành đạt");
  }

  @Test
  void an_open_verdict_is_close_to_nothing() throws IOException {
    Margins margins =
        finder.find(
            RealLaw.read(
                sample("cultural-family/nd-122-undetermined-score-missing.json").toString()));
    assertThat(margins.settled()).isFalse();
    assertThat(margins.flips()).isEmpty();
  }

  /** The votes said are enough, and one fewer is not. */
  @Test
  void votes_to_enter_and_to_leave_are_the_least() throws IOException {
    int checked = 0;
    try (Stream<Path> files = Files.list(Path.of("sample-data/cultural-family-merit"))) {
      for (Path file : files.sorted().toList()) {
        Assessment assessment = RealLaw.read(Files.readAllBytes(file));
        Margins margins = finder.find(assessment);
        for (int i = 0; i < margins.votes().size(); i++) {
          checked += check(assessment, margins.votes().get(i), i);
        }
      }
    }
    assertThat(checked).isGreaterThan(3);
  }

  private int check(Assessment assessment, VotesMargin one, int i) {
    Long enter = one.toEnter();
    Long leave = one.toLeave();
    if (enter != null) {
      assertThat(selected(assessment, i, one.votes() + enter)).contains(one.id());
      assertThat(selected(assessment, i, one.votes() + enter - 1)).doesNotContain(one.id());
    }
    if (leave != null) {
      assertThat(selected(assessment, i, one.votes() - leave)).doesNotContain(one.id());
      assertThat(selected(assessment, i, one.votes() - leave + 1)).contains(one.id());
    }
    return (enter == null ? 0 : 1) + (leave == null ? 0 : 1);
  }

  private List<String> selected(Assessment assessment, int i, long votes) {
    int list = assessment.law().fieldIndex("candidates");
    List<Values> members = new java.util.ArrayList<>(assessment.values().members(list));
    Values changed = members.get(i).copy();
    for (int at = 0; at < changed.fields().size(); at++) {
      if (changed.fields().get(at).name().equals("votes")) {
        changed.setNumber(at, votes, 0);
      }
    }
    members.set(i, changed);
    Values values = assessment.values().copy();
    values.setMembers(list, members);
    Evaluation then = evaluator.evaluate(assessment.with(values));
    return then.selected();
  }
}
