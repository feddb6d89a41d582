package vn.binhxet.verdict.margin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Result;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;

/** What would turn a verdict is something that can be handed in, and then says what was told. */
class MarginsAtTheDoorTest {
  private final Evaluator evaluator = new Evaluator(RealLaw.release());
  private final MarginFinder margins = new MarginFinder(evaluator);

  @Test
  void every_flip_can_be_handed_in_and_comes_out_as_told() {
    int flips = 0;
    for (Edition edition : RealLaw.lawbook().editions()) {
      if (edition.result() instanceof Result.Ranking) {
        continue;
      }
      for (byte[] line : RealLaw.sample(edition, 5, 17)) {
        flips += checked(line);
      }
    }
    assertThat(flips).isGreaterThan(200);
  }

  /** Kon Tum gives a maximum to each standard and none to an item: one item is not given. */
  @Test
  void points_never_go_above_what_the_standard_leaves_room_for() {
    Edition family =
        RealLaw.lawbook().editions().stream()
            .filter(edition -> edition.id().equals("cultural-family.nd-122-2018"))
            .findFirst()
            .orElseThrow();
    int flips = 0;
    for (byte[] line : RealLaw.sample(family, 300, 23)) {
      for (String missing : new String[] {"score1a", "score2a", "score3g"}) {
        ObjectNode json = (ObjectNode) RealLaw.json(line);
        ((ObjectNode) json.get("subject")).putObject("territory").put("code", "62");
        ((ObjectNode) json.get("data")).remove(missing);
        flips += checked(json.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(flips).isGreaterThan(200);
  }

  /** Where maxima differ by column the door cannot refuse: then nobody's verdict is held for it. */
  @Test
  void engine_and_checker_agree_on_points_above_a_maximum_too() {
    Edition family =
        RealLaw.lawbook().editions().stream()
            .filter(edition -> edition.id().equals("cultural-family.nd-122-2018"))
            .findFirst()
            .orElseThrow();
    int tried = 0;
    for (byte[] line : RealLaw.sample(family, 40, 23)) {
      ObjectNode json = (ObjectNode) RealLaw.json(line);
      ((ObjectNode) json.get("subject")).putObject("territory").put("code", "62");
      ((ObjectNode) json.get("data")).remove("score1a");
      Optional<Assessment> given = accepted(json.toString().getBytes(StandardCharsets.UTF_8));
      for (int points = 0; given.isPresent() && points < 120; points++) {
        Values values = given.get().values().copy();
        values.setNumber(given.get().law().fieldIndex("score1b"), points, 0);
        assertThat(evaluator.evaluate(given.get().with(values)).outcome())
            .as("%s points of 1b", points)
            .isNotEqualTo(Outcome.HELD);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(1_000);
  }

  private int checked(byte[] line) {
    Optional<Assessment> read = accepted(line);
    if (read.isEmpty()) {
      return 0;
    }
    Margins found = margins.find(read.get());
    for (Flip flip : found.flips()) {
      String field = flip.lever().of().name();
      Optional<Assessment> then = Door.read(line, field, flip.lever().answer(flip.to()));
      assertThat(then).as("%s of %s", field, read.get().subject().id()).isPresent();
      assertThat(evaluator.evaluate(then.get()).agrees(flip.verdict())).isTrue();
      assertThat(flip.verdict().outcome()).isNotEqualTo(Outcome.HELD);
    }
    return found.flips().size();
  }

  private static Optional<Assessment> accepted(byte[] line) {
    try {
      return Optional.of(RealLaw.read(line));
    } catch (IllegalArgumentException refused) {
      return Optional.empty();
    }
  }
}
