package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

class HostileBytesProperties {
  private static final byte[] VALID = Bodies.FULL.getBytes(StandardCharsets.UTF_8);
  private static final AssessmentReader READER =
      new AssessmentReader(new FixedFinder(EditionFixture.household()));

  private record Change(int at, byte to, int cut) {}

  @Property(tries = 3_000)
  void changed_bytes_are_refused_properly_or_read_properly(
      @ForAll("changes") List<Object> changes) {
    byte[] bytes = VALID.clone();
    int length = bytes.length;
    for (Object each : changes) {
      Change change = (Change) each;
      if (change.cut() > 0 && change.at() + change.cut() < length) {
        int rest = length - change.at() - change.cut();
        System.arraycopy(bytes, change.at() + change.cut(), bytes, change.at(), rest);
        length -= change.cut();
      } else {
        bytes[change.at()] = change.to();
      }
    }
    answers(bytes, length);
  }

  @Property(tries = 1_000)
  void any_bytes_are_refused_properly(@ForAll byte[] bytes) {
    answers(bytes, bytes.length);
  }

  @Property(tries = 1_000)
  void any_text_comes_back_as_it_went_in(@ForAll("texts") String text) throws Exception {
    var json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(text);
    byte[] bytes = Bodies.with("\"remark\":" + json).getBytes(StandardCharsets.UTF_8);

    assertThat(READER.read(bytes, 0, bytes.length).values().text(8)).isEqualTo(text);
  }

  private static void answers(byte[] bytes, int length) {
    try {
      Assessment read = READER.read(bytes, 0, length);
      assertThat(read.awardYear()).isBetween(1990, 2100);
      assertThat(read.values()).isNotNull();
      READER.recycle(read);
    } catch (BadAssessment bad) {
      assertThat(bad.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
      assertThat(bad.problems())
          .allSatisfy(
              problem -> {
                assertThat(problem.code()).matches("[A-Z][A-Z0-9_]+");
                assertThat(problem.pointer()).matches("(?s)(/.*)?");
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(problem.pointer()))
                    .isTrue();
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(problem.message().vi()))
                    .isTrue();
              });
    }
  }

  @Provide
  Arbitrary<List<Object>> changes() {
    Arbitrary<Byte> bytes =
        Arbitraries.oneOf(
            Arbitraries.bytes(),
            Arbitraries.of(
                (byte) '"', (byte) '{', (byte) '}', (byte) ',', (byte) '0', (byte) '\\'));
    return Combinators.combine(
            Arbitraries.integers().between(0, VALID.length - 1),
            bytes,
            Arbitraries.integers().between(-5, 5))
        .as((at, to, cut) -> (Object) new Change(at, to, cut))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0001', '\uD7FF')
        .withCharRange('\uE000', '\uFFFF')
        .ofMaxLength(50);
  }
}
