package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TinyRules;

@Timeout(60)
class StreamedBatchTest {
  private static final String PATH = "/api/v1/evaluations:batch";

  @TempDir static Path rules;
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.rules(rules);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void lines_are_answered_in_order_whatever_they_are() throws Exception {
    String body =
        "\uFEFF"
            + TinyRules.village("A")
            + "\r\n\r\n{\"title\":\r\n"
            + " ".repeat(1_000_001)
            + "\n"
            + TinyRules.village("B");
    List<String> lines =
        served.post(PATH + "?detail=core", "application/x-ndjson", body).body().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(Served.JSON.readTree(lines.get(0)).at("/verdict/subject/id").asText())
        .isEqualTo("A");
    assertThat(Served.JSON.readTree(lines.get(1)).get("line").asInt()).isEqualTo(3);
    assertThat(Served.JSON.readTree(lines.get(1)).at("/problem/code").asText()).isEqualTo("SYNTAX");
    assertThat(Served.JSON.readTree(lines.get(2)).at("/problem/code").asText())
        .isEqualTo("LINE_TOO_LONG");
    assertThat(Served.JSON.readTree(lines.get(3)).get("line").asInt()).isEqualTo(5);
    assertThat(Served.JSON.readTree(lines.get(4)).at("/summary/bad").asInt()).isEqualTo(2);
  }

  @Test
  void problems_are_told_in_the_language_asked_for() throws Exception {
    HttpResponse<String> answer =
        served.send(
            served
                .to(PATH)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString("{}\n")));
    JsonNode problem =
        Served.JSON.readTree(answer.body().lines().findFirst().orElse("")).get("problem");
    assertThat(problem.get("detail")).isEqualTo(problem.at("/details/en"));
  }

  /** Sends lines one by one over one connection and reads each answer before the next. */
  @Test
  void the_first_answer_comes_before_the_last_line_and_all_under_one_release(@TempDir Path own)
      throws Exception {
    try (Served mine = Served.rules(own);
        Socket socket = new Socket("127.0.0.1", mine.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String head =
          "POST "
              + PATH
              + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      sendLine(out, TinyRules.village("V-1"));
      JsonNode first = nextLine(in);
      assertThat(first.at("/verdict/subject/id").asText()).isEqualTo("V-1");
      TinyRules.folder()
          .change(RuleFolder.TARGETS, "1a,hill,2024,50", "1a,hill,2024,60")
          .writeTo(own);
      ((InForce) mine.source).reload();
      assertThat(mine.source.current().hash())
          .isNotEqualTo(first.at("/verdict/basis/release").asText());
      sendLine(out, TinyRules.village("V-2"));
      JsonNode second = nextLine(in);
      assertThat(second.at("/verdict/basis/release")).isEqualTo(first.at("/verdict/basis/release"));
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(nextLine(in).at("/summary/release")).isEqualTo(first.at("/verdict/basis/release"));
    }
  }

  @Test
  void a_client_that_goes_away_leaves_the_service_well() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket("127.0.0.1", served.port())) {
        String head =
            "POST "
                + PATH
                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        sendLine(socket.getOutputStream(), TinyRules.village("V"));
      }
    }
    assertThat(served.post(PATH, "application/x-ndjson", TinyRules.village("V")).statusCode())
        .isEqualTo(200);
  }

  private static void sendLine(OutputStream out, String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** The next line of JSON; headers and chunk sizes are passed over. */
  private static JsonNode nextLine(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.startsWith("{")) {
      line = in.readLine();
    }
    assertThat(line).isNotNull();
    return Served.JSON.readTree(line);
  }
}
