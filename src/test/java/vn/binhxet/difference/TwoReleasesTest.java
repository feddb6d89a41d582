package vn.binhxet.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.rules.Derivation;
import vn.binhxet.rules.Derived;
import vn.binhxet.rules.Engine;
import vn.binhxet.rules.EngineFault;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.VerdictWriter;

/** One side may rest on another release, be held, or no longer be evaluated. */
class TwoReleasesTest {
  private static final String TARGETS = "new-rural-commune/qd-318-2022/targets.csv";
  private static final String INCOME =
      "10,tn,2024,50,triệu đồng/người/năm,million VND/person/year,";
  private static final String COMMUNE = Communes.konTum(2024, "44.2");

  @Test
  void a_target_that_another_release_has_otherwise_is_law(@TempDir Path folder) throws Exception {
    OpenRelease other = changed(folder, text -> text.replace(INCOME, INCOME.replace("50", "44")));
    Difference d = between(other);
    assertThat(d.law().parts())
        .extracting(LawDifference.Part::kind)
        .containsExactly(LawDifference.Kind.EDITION_TEXT, LawDifference.Kind.RELEASE);
    assertThat(d.outcome().factors()).containsExactly(Factor.LAW);
    assertThat(Communes.node(d, "10").text().vi()).contains("mức chuẩn 50 → 44: luật đổi");
  }

  @Test
  void a_target_that_stayed_but_was_checked_is_quality(@TempDir Path folder) throws Exception {
    OpenRelease other =
        changed(folder, text -> text.replace(INCOME + "unverified", INCOME + "read"));
    Difference d = between(other);
    assertThat(d.confidences()).extracting(ConfidenceDifference::target).containsExactly("10");
    assertThat(d.outcome().changed()).isFalse();
    assertThat(d.provisional().changed()).isTrue();
    assertThat(d.provisional().factors()).containsExactly(Factor.QUALITY);
    assertThat(Communes.said(d))
        .contains("mức chuẩn 10 unverified → read")
        .contains("Bên A là kết luận tạm thời, bên B thì không: chất lượng dữ liệu đổi.");
  }

  private static Difference between(OpenRelease other) throws Exception {
    byte[] json = COMMUNE.getBytes(StandardCharsets.UTF_8);
    return Differences.between(new Side(Communes.RELEASE, json), new Side(other, json));
  }

  private static OpenRelease changed(Path folder, UnaryOperator<String> change) throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(Path.of("rules").relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    rewrite(folder.resolve(TARGETS), change);
    return new OpenRelease(Releases.open(folder, ReleaseCheck.NONE).current());
  }

  private static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(file);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  @Test
  void a_held_side_is_said_and_nothing_is_put_down_to_anything() throws Exception {
    Opened held = opened(Which.B, altered());
    assertThat(held.seen().held()).isTrue();
    Difference d = Differences.between(opened(Which.A, sound()), held);
    assertThat(d.nodes()).isEmpty();
    assertThat(d.outcome().changed()).isTrue();
    assertThat(Communes.said(d)).contains("đang tạm giữ kết luận").doesNotContain("luật đổi");
    JsonNode json = DifferenceJson.of(d);
    assertThat(json.at("/b/outcome").asText()).isEqualTo("HELD");
    assertThat(json.get("same").asBoolean()).isFalse();
    assertNothingIsPutDown(d);
  }

  @Test
  void two_held_sides_are_not_the_same() throws Exception {
    Difference d = Differences.between(opened(Which.A, altered()), opened(Which.B, altered()));
    assertThat(d.outcome().changed()).isFalse();
    assertThat(DifferenceJson.of(d).get("same").asBoolean()).isFalse();
    assertThat(Communes.said(d)).contains("đang tạm giữ kết luận").doesNotContain("như nhau");
    assertNothingIsPutDown(d);
  }

  private static void assertNothingIsPutDown(Difference d) {
    for (Account account : List.of(d.outcome(), d.provisional(), d.law().column())) {
      assertThat(account.factors()).isEmpty();
      assertThat(account.shares())
          .hasSize(Factor.values().length)
          .allMatch(share -> !share.alone() && !share.back() && share.after().isEmpty());
    }
  }

  @Test
  void a_release_that_no_longer_evaluates_is_a_clear_problem() {
    Evaluator broken =
        new Evaluator(
            "old",
            law -> {
              throw new EngineFault("cannot be built");
            });
    assertThatThrownBy(() -> opened(Which.A, broken))
        .isInstanceOf(NoDifference.class)
        .hasMessage(NoDifference.SIDE_NOT_EVALUABLE)
        .extracting(e -> ((NoDifference) e).problems().get(0).pointer())
        .isEqualTo("/a");
  }

  private static Opened opened(Which which, Evaluator evaluator) throws NoDifference {
    AssessmentReader reader = RealLaw.reader();
    Desk desk = new Desk(reader, evaluator, new VerdictWriter());
    byte[] json = COMMUNE.getBytes(StandardCharsets.UTF_8);
    return Opened.open(which, json, new Bench("test", desk, reader, () -> evaluator));
  }

  private static Evaluator sound() {
    return new Evaluator("test", RealLaw.release()::engine);
  }

  /** The derived rule of the income never says that it is too low. */
  private static Evaluator altered() {
    return new Evaluator(
        "test",
        law -> {
          Derived d = Derivation.derive(law);
          String silent = d.drl().replaceAll("(?s)(rule \"10/N\".*?then).*?end", "$1\nend");
          assertThat(silent).isNotEqualTo(d.drl());
          return Engine.compile(new Derived(d.law(), d.slots(), d.lists(), d.leaves(), silent));
        });
  }
}
