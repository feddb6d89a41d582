package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** Papers and reports over HTTP, each in the form asked for. */
@Timeout(120)
class ReportHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Register register;
  private InForce inForce;
  private HttpApi api;
  private long stored;

  @BeforeEach
  void start() throws Exception {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    inForce = InForce.open(rules, ReleaseCheck.NONE);
    register = TestRegister.open(Dialect.SQLITE, folder.resolve("register"));
    stored = StoredSamples.store(register, inForce.current(), TinyRules.village("V"));
    api = HttpApi.create(inForce, HttpSettings.LOCAL, register).start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    api.close();
    register.close();
    inForce.close();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void a_stored_verdict_is_printed_with_its_number() throws Exception {
    assertThat(text(get("/api/v1/verdicts/" + stored + "/paper.pdf")))
        .contains("BIÊN BẢN ĐỐI CHIẾU TIÊU CHÍ")
        .contains("bản ghi số " + stored + ", lần 1");
    assertThat(text(get("/api/v1/verdicts/" + stored + "/paper.pdf?lang=en")))
        .contains("RECORD OF CRITERIA COMPARED");
    assertThat(get("/api/v1/verdicts/99/paper.pdf").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/verdicts/" + stored + "/paper.pdf?lang=fr").statusCode())
        .isEqualTo(400);
  }

  @Test
  void an_assessment_is_printed_without_being_stored() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + api.port() + "/api/v1/evaluations:pdf"))
            .header("Content-Type", "application/json");
    HttpResponse<byte[]> good =
        CLIENT.send(
            request.POST(HttpRequest.BodyPublishers.ofString(TinyRules.village("V"))).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    HttpResponse<byte[]> bad =
        CLIENT.send(
            request.POST(HttpRequest.BodyPublishers.ofString("{}")).build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(text(good)).contains("chưa ghi sổ");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(register.records().head().seq()).isEqualTo(stored);
  }

  @Test
  void reports_fit_the_contract() throws Exception {
    ObjectNode contract =
        (ObjectNode) JSON.readTree(ReportHttpTest.class.getResourceAsStream("/openapi.json"));
    ObjectNode schema = contract.at("/components/schemas/Report").deepCopy();
    schema.set("components", contract.get("components"));
    for (String kind : List.of("summary", "failures", "campaign")) {
      HttpResponse<byte[]> answer = get("/api/v1/reports/" + kind + "?year=2025");
      JsonNode body = JSON.readTree(answer.body());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(body.get("report").asText()).isEqualTo(kind);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema)
                  .validate(body))
          .as(body.toString())
          .isEmpty();
    }
  }

  @Test
  void the_form_is_told_by_suffix_or_by_what_is_accepted() throws Exception {
    assertThat(text(get("/api/v1/reports/summary.pdf?year=2025"))).contains("TỔNG HỢP KẾT QUẢ");
    assertThat(text(get("/api/v1/reports/summary?year=2025", "Accept", "application/pdf")))
        .contains("Năm xét 2025");
    HttpResponse<byte[]> sheet = get("/api/v1/reports/failures.xlsx?year=2025");
    assertThat(sheet.headers().firstValue("content-type").orElse("")).contains("spreadsheetml");
    assertThat(sheet.body()).startsWith('P', 'K');
    assertThat(get("/api/v1/reports/summary.doc").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/reports/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_not_understood_is_refused() throws Exception {
    for (String query :
        List.of(
            "yaer=2025", "year=25", "territory=zz", "title=nope", "cluster=x", "on=2025-01-01")) {
      HttpResponse<byte[]> answer = get("/api/v1/reports/summary?" + query);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).get("code").asText()).isEqualTo("BAD_PARAMETER");
    }
  }
}
