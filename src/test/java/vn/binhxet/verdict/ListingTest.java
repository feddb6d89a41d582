package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.Desk;
import vn.binhxet.service.InForce;
import vn.binhxet.service.OpenRelease;

/** What a verdict is found by is what it says it rests on. */
@Timeout(120)
class ListingTest {

  @ParameterizedTest
  @ValueSource(strings = {"cultural-area-merit", "minority-area"})
  void every_doubt_a_verdict_relies_on_is_listed(String title) throws Exception {
    try (InForce inForce = InForce.open(Path.of("rules"), ReleaseCheck.NONE);
        Stream<Path> files = Files.list(Path.of("sample-data", title))) {
      OpenRelease release = inForce.current();
      Desk desk = release.takeDesk();
      Set<String> seen = new TreeSet<>();
      for (Path file : files.sorted().toList()) {
        byte[] body = Files.readAllBytes(file);
        Evaluation evaluation = desk.evaluator().evaluate(desk.reader().read(body, 0, body.length));
        JsonNode verdict = new ObjectMapper().readTree(desk.writer().core(evaluation));
        List<String> relied = verdict.at("/basis/reliedOn").findValuesAsText("why");
        seen.addAll(verdict.at("/basis/reliedOn").findValuesAsText("id"));
        assertThat(Listing.of(evaluation).doubts()).as(file.toString()).containsAll(relied);
      }
      release.giveBack(desk);
      // A candidate's node, and the order of a classification's values.
      assertThat(seen)
          .anyMatch(id -> title.equals("minority-area") ? id.equals("result") : id.contains("/"));
    }
  }
}
