package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.TinyRules;

/** What nobody should send. The service answers with a refusal and goes on. */
@Timeout(60)
class HostileHttpTest {
  private static final String HEAD =
      "POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

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

  @AfterEach
  void still_answers() throws Exception {
    assertThat(served.evaluate(TinyRules.village("V")).statusCode()).isEqualTo(200);
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void hostile_bodies_are_refused_with_a_place_and_never_an_error_of_the_service()
      throws Exception {
    String deep = "[".repeat(100_000);
    List<String> bodies =
        List.of(
            "",
            "\u0000",
            "{\"a\":1}{\"b\":2}",
            "{\"title\":\"" + "x".repeat(900_000) + "\"}",
            deep,
            "{\"data\":" + deep,
            "{\"awardYear\":1e999999999}",
            "{\"awardYear\":" + "9".repeat(500_000) + "}",
            "{\"title\":\"\\ud800\"}",
            TinyRules.village("V").replace("52.5", "NaN"),
            TinyRules.village("V").replace("52.5", "1E400"),
            TinyRules.village("V").replace("\"data\":{", "\"data\":{\"__proto__\":{},"),
            "\"" + "\\n".repeat(200_000) + "\"");
    for (String body : bodies) {
      HttpResponse<String> answer = served.evaluate(body);
      String shown = body.substring(0, Math.min(40, body.length()));
      assertThat(answer.statusCode()).as(shown).isIn(400, 413);
      assertThat(Served.json(answer).get("code").asText()).as(shown).isNotEqualTo("INTERNAL");
      assertThat(answer.body().length()).as(shown).isLessThan(20_000);
    }
  }

  @Test
  void a_length_that_is_too_large_is_refused_before_anything_is_read() throws Exception {
    String answer = raw(HEAD + "Content-Length: 5000000000\r\n\r\n{");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("PAYLOAD_TOO_LARGE");
  }

  @Test
  void a_hundred_megabytes_in_chunks_are_refused_without_being_kept() throws Exception {
    byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    long sent = 0;
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      try {
        for (int i = 0; i < 1_600; i++) {
          out.write(chunk);
          sent += chunk.length;
        }
      } catch (IOException refused) {
        assertThat(sent).as("the service hung up early").isLessThan(100_000_000);
      }
      assertThat(sent).as("the service took it all").isLessThan(50_000_000);
    }
  }

  @Test
  void little_more_than_allowed_in_chunks_is_told() throws Exception {
    String body = "f4241\r\n" + " ".repeat(0xf4241) + "\r\n0\r\n\r\n";
    assertThat(raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + body))
        .startsWith("HTTP/1.1 413")
        .contains("PAYLOAD_TOO_LARGE");
  }

  @Test
  void a_body_that_breaks_off_is_no_error_of_the_service() throws Exception {
    String answer = raw(HEAD + "Content-Length: 500\r\n\r\n{\"title\":");
    assertThat(answer)
        .satisfiesAnyOf(
            nothing -> assertThat(nothing).isEmpty(),
            refused -> assertThat(refused).startsWith("HTTP/1.1 400"));
  }

  @Test
  void a_slow_body_is_waited_for() throws Exception {
    byte[] body = TinyRules.village("V-SLOW").getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head = HEAD + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < body.length; i += 40) {
        out.write(body, i, Math.min(40, body.length - i));
        out.flush();
        Thread.sleep(20);
      }
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("V-SLOW");
    }
  }

  @Test
  void what_no_route_can_read_is_told_as_a_problem_too() throws Exception {
    String long1 = "/" + "a".repeat(20_000);
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "BREW")) {
      for (String address :
          List.of("/api/v1/verdicts/%00", "/api/v1/titles/%", "/%ED%A0%BD", "/%zz", long1)) {
        String answer =
            raw(
                method
                    + " "
                    + address
                    + " HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");
        assertThat(answer)
            .as("%s %s", method, address.substring(0, Math.min(30, address.length())))
            .matches("(?s)HTTP/1.1 4\\d\\d .*")
            .containsIgnoringCase("Content-Type: application/problem+json")
            .contains("\"code\":\"")
            .contains("\"detail\":\"")
            .doesNotContain("<html")
            .doesNotContain("aaaa");
      }
    }
  }

  @Test
  void malformed_requests_are_refused() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414");
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("HEADERS_TOO_LARGE");
    assertThat(raw(HEAD + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"))
        .startsWith("HTTP/1.1 400");
    for (String answer :
        List.of(
            raw("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"),
            raw("BREW / HTTP/1.1\r\nHost: x\r\n\r\n"))) {
      assertThat(answer).doesNotContain("\tat ").doesNotContain("Exception");
    }
  }
}
