package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.paper.FreshPaper;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.Desk;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

/** A stored verdict that does not come out again is printed as it was recorded. */
class StoredPaperTest {
  @TempDir private Path folder;

  /** A record whose whole content says another verdict than its input gives. */
  private static NewRecord altered(OpenRelease release) throws Exception {
    byte[] body = TinyRules.village("V-1").getBytes(StandardCharsets.UTF_8);
    Desk desk = release.takeDesk();
    Evaluation evaluation = desk.evaluator().evaluate(desk.reader().read(body, 0, body.length));
    NewRecord draft =
        new AssessmentDraft(release.lawbook().territories(), desk.writer())
            .draft(evaluation, body, null, null);
    byte[] before = draft.content();
    byte[] content =
        new String(before, StandardCharsets.UTF_8)
            .replace("\"actual\":52.5", "\"actual\":77.5")
            .replaceFirst("\"core\":\"[0-9a-f]{64}\"", "\"core\":\"" + "0".repeat(64) + "\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(content).isNotEqualTo(before);
    byte[] core =
        new String(draft.core(), StandardCharsets.UTF_8)
            .replace(Sha256.hex(before), Sha256.hex(content))
            .getBytes(StandardCharsets.UTF_8);
    return new NewRecord(draft.kind(), core, content, null, null, draft.entry(), draft.files());
  }

  @Test
  void a_verdict_that_does_not_come_out_again_is_printed_as_recorded_with_names_and_clauses()
      throws Exception {
    OpenRelease release = TinyRules.open();
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      register.keep(release.release());
      long id = ((Appended.Stored) register.append(altered(release))).seq();

      byte[] pdf =
          new StoredPaper(register.database(), new KeptReleases(register.records(), null))
              .pdf(register.records().record(id).orElseThrow(), Language.VI);

      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
            .contains("tính lại KHÔNG TRÙNG, đây là kết luận đã ghi")
            .contains("≥ 50")
            .contains("77,5")
            .contains("1/2020/NĐ-CP, Điều 2");
      }
    }
  }

  /** Where the same rules are at hand what was put back is what a full verdict says. */
  @Test
  void what_is_put_back_is_what_the_whole_verdict_says() throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (String sample :
        new String[] {
          "cultural-family/nd-122-undetermined-score-missing",
          "new-rural-commune/khanh-hoa-2024-not-met-income-49.9"
        }) {
      byte[] body = java.nio.file.Files.readAllBytes(Path.of("sample-data", sample + ".json"));
      OpenRelease release = new OpenRelease(RealLaw.release());
      JsonNode full = json.readTree(release.answer(body, body.length, Detail.FULL).json());
      byte[] brief = release.answer(body, body.length, Detail.BRIEF).json();

      JsonNode completed = CompletedBrief.of(FreshPaper.read(brief), release.lawbook());

      assertThat(completed.get("titleKind")).isEqualTo(full.get("titleKind"));
      assertThat(completed.at("/basis/instruments")).isEqualTo(full.at("/basis/instruments"));
      assertThat(completed.get("findings")).hasSameSizeAs(full.get("findings"));
      for (int i = 0; i < full.get("findings").size(); i++) {
        JsonNode one = completed.get("findings").get(i);
        JsonNode whole = full.get("findings").get(i);
        for (String member : new String[] {"id", "kind", "status", "name", "citations"}) {
          assertThat(one.get(member)).as(member).isEqualTo(whole.get(member));
        }
        assertThat(one.path("parent").asText()).isEqualTo(whole.path("parent").asText());
        if (!one.at("/claim/operator").isMissingNode() && !one.at("/claim/operator").isNull()) {
          assertThat(one.at("/claim/operator")).isEqualTo(whole.at("/claim/operator"));
        }
      }
    }
  }
}
