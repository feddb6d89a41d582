package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.TinyRules;

/** The program as a process of its own, in a locale that knows no Vietnamese. */
@Timeout(120)
class ProcessTest {
  @TempDir Path folder;

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.binhxet.cli.Main"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(folder.resolve("stderr").toFile());
    return builder.start();
  }

  @Test
  void evaluates_prints_vietnamese_serves_and_stops_when_told() throws Exception {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    Path assessment = folder.resolve("v.json");
    Files.writeString(assessment, TinyRules.village("V-1"));
    Process process =
        start(
            "serve",
            "--rules=" + rules,
            "--port=0",
            "--register=" + folder.resolve("register"),
            "--evaluate=" + assessment);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder table = new StringBuilder();
      String line = out.readLine();
      while (line != null && !line.startsWith("http://127.0.0.1:")) {
        table.append(line).append('\n');
        line = out.readLine();
      }
      assertThat(table).contains("Đối tượng").contains("V-1").contains("clean-village");
      assertThat(line).as(Files.readString(folder.resolve("stderr"))).isNotNull();
      HttpResponse<String> ready =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(line + "health/ready")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(ready.statusCode()).isEqualTo(200);
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain("Exception");
  }

  @Test
  void its_exit_status_reaches_the_shell() throws Exception {
    Process process = start("check", folder.resolve("no-rules").toString());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
  }
}
