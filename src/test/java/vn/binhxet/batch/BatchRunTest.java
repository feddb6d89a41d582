package vn.binhxet.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

@Timeout(60)
class BatchRunTest {
  private static final OpenRelease RELEASE = TinyRules.open();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private static BatchRun batch(int workers, int longest) {
    return new BatchRun(
        RELEASE, Detail.CORE, Language.VI, workers, BatchWatcher.NONE, longest, null);
  }

  private List<JsonNode> run(String input) throws IOException {
    return run(input.getBytes(StandardCharsets.UTF_8));
  }

  private List<JsonNode> run(byte[] input) throws IOException {
    batch(2, 10_000).run(new ByteArrayInputStream(input), out);
    return lines();
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void answers_stand_in_the_order_of_the_input_and_a_summary_closes_them() throws IOException {
    StringBuilder input = new StringBuilder();
    for (int i = 1; i <= 3_000; i++) {
      input.append(i % 7 == 0 ? "{}" : TinyRules.village("V-" + i)).append('\n');
    }
    List<JsonNode> lines = run(input.toString());
    assertThat(lines).hasSize(3_001);
    for (int i = 1; i <= 3_000; i++) {
      JsonNode line = lines.get(i - 1);
      assertThat(line.get("line").asInt()).isEqualTo(i);
      if (i % 7 == 0) {
        assertThat(line.at("/problem/status").asInt()).isEqualTo(400);
      } else {
        assertThat(line.at("/verdict/subject/id").asText()).isEqualTo("V-" + i);
      }
    }
    JsonNode summary = lines.get(3_000).get("summary");
    assertThat(summary.get("lines").asInt()).isEqualTo(3_000);
    assertThat(summary.get("ok").asInt()).isEqualTo(3_000 - 428);
    assertThat(summary.get("bad").asInt()).isEqualTo(428);
    assertThat(summary.get("release").asText()).isEqualTo(RELEASE.hash());
  }

  @Test
  void a_byte_order_mark_carriage_returns_and_blank_lines_are_passed_over() throws IOException {
    List<JsonNode> lines =
        run("\uFEFF" + TinyRules.village("A") + "\r\n\r\n \t\n" + TinyRules.village("B"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).get("line").asInt()).isEqualTo(1);
    assertThat(lines.get(0).at("/verdict/subject/id").asText()).isEqualTo("A");
    assertThat(lines.get(1).get("line").asInt()).isEqualTo(4);
    assertThat(lines.get(1).at("/verdict/subject/id").asText()).isEqualTo("B");
    assertThat(lines.get(2).at("/summary/lines").asInt()).isEqualTo(2);
  }

  @Test
  void an_empty_stream_has_only_a_summary() throws IOException {
    for (String nothing : List.of("", "\n", "\uFEFF", "\uFEFF\r\n\n")) {
      out.reset();
      List<JsonNode> lines = run(nothing);
      assertThat(lines).hasSize(1);
      assertThat(lines.get(0).at("/summary/lines").asInt(-1)).isZero();
    }
  }

  @Test
  void a_line_that_is_too_long_is_told_and_the_next_one_is_answered() throws IOException {
    String longLine = "{\"title\":\"" + "x".repeat(300_000) + "\"}";
    String shortlyTooLong = " ".repeat(9_999) + "{}";
    List<JsonNode> lines =
        run(
            TinyRules.village("A")
                + "\n"
                + longLine
                + "\n"
                + TinyRules.village("B")
                + "\n"
                + shortlyTooLong
                + "\n"
                + longLine);
    assertThat(lines).hasSize(6);
    assertThat(lines.get(1).at("/problem/code").asText()).isEqualTo("LINE_TOO_LONG");
    assertThat(lines.get(1).get("line").asInt()).isEqualTo(2);
    assertThat(lines.get(2).at("/verdict/subject/id").asText()).isEqualTo("B");
    assertThat(lines.get(3).at("/problem/code").asText()).isEqualTo("LINE_TOO_LONG");
    assertThat(lines.get(4).at("/problem/code").asText()).isEqualTo("LINE_TOO_LONG");
    assertThat(lines.get(4).get("line").asInt()).isEqualTo(5);
    assertThat(lines.get(5).at("/summary/bad").asInt()).isEqualTo(3);
  }

  @Test
  void a_line_without_end_takes_no_memory() throws IOException {
    InputStream endless =
        new InputStream() {
          private long left = 300_000_000L;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            int now = (int) Math.min(length, left);
            java.util.Arrays.fill(bytes, offset, offset + now, (byte) 'x');
            left -= now;
            return now;
          }
        };
    batch(1, 10_000).run(endless, out);
    assertThat(lines().get(0).at("/problem/code").asText()).isEqualTo("LINE_TOO_LONG");
    assertThat(lines()).hasSize(2);
  }

  @Test
  void many_blank_lines_take_no_memory() throws IOException {
    byte[] blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    InputStream in =
        new ByteArrayInputStream(TinyRules.village("Z").getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 50; i++) {
      in = new SequenceInputStream(new ByteArrayInputStream(blank), in);
    }
    batch(2, 10_000).run(in, out);
    assertThat(lines().get(0).get("line").asInt()).isEqualTo(50 * (1 << 20) + 1);
  }

  @Test
  void one_line_is_answered_before_the_next_is_sent() throws Exception {
    PipedOutputStream toBatch = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(toBatch, 1 << 16);
    PipedOutputStream fromBatch = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream(fromBatch, 1 << 20);
    CompletableFuture<BatchSummary> running =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return batch(2, 10_000).run(in, fromBatch);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    var reader =
        new java.io.BufferedReader(new java.io.InputStreamReader(answers, StandardCharsets.UTF_8));
    for (int i = 0; i < 5; i++) {
      toBatch.write((TinyRules.village("V-" + i) + "\n").getBytes(StandardCharsets.UTF_8));
      toBatch.flush();
      assertThat(reader.readLine()).contains("\"id\":\"V-" + i + "\"");
    }
    toBatch.close();
    assertThat(reader.readLine()).startsWith("{\"summary\":");
    assertThat(running.get(10, TimeUnit.SECONDS).ok()).isEqualTo(5);
  }

  @Test
  void an_unforeseen_fault_spoils_one_line_only() throws IOException {
    BatchWatcher trap =
        new BatchWatcher() {
          @Override
          public void evaluated(Evaluation evaluation) {
            if (evaluation.assessment().subject().id().equals("V-3")) {
              throw new IllegalStateException("made by the test");
            }
          }
        };
    StringBuilder input = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      input.append(TinyRules.village("V-" + i)).append('\n');
    }
    new BatchRun(RELEASE, Detail.FULL, Language.EN, 1, trap)
        .run(new ByteArrayInputStream(input.toString().getBytes(StandardCharsets.UTF_8)), out);
    List<JsonNode> lines = lines();
    JsonNode problem = lines.get(2).get("problem");
    assertThat(problem.get("code").asText()).isEqualTo("INTERNAL");
    assertThat(problem.get("incident").asText()).hasSize(36);
    assertThat(problem.toString()).doesNotContain("made by the test").doesNotContain("V-3");
    assertThat(lines.get(3).at("/verdict/subject/id").asText()).isEqualTo("V-4");
    assertThat(lines.get(5).at("/summary/ok").asInt()).isEqualTo(4);
  }

  @Test
  void an_input_that_breaks_off_leaves_answers_but_no_summary() {
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(
                (TinyRules.village("A") + "\n").getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cut");
              }
            });
    assertThatThrownBy(() -> batch(2, 10_000).run(breaking, out))
        .isInstanceOf(IOException.class)
        .hasMessage("cut");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("summary");
  }

  @Test
  void an_output_that_breaks_off_ends_the_run() {
    StringBuilder input = new StringBuilder();
    for (int i = 1; i <= 3_000; i++) {
      input.append(TinyRules.village("V-" + i)).append('\n');
    }
    java.io.OutputStream broken =
        new java.io.OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("nobody listens");
          }
        };
    assertThatThrownBy(
            () ->
                batch(2, 10_000)
                    .run(
                        new ByteArrayInputStream(input.toString().getBytes(StandardCharsets.UTF_8)),
                        broken))
        .hasMessage("nobody listens");
  }

  @Test
  void progress_counts_lines_and_bad_ones() throws IOException {
    List<Long> seen = new ArrayList<>();
    BatchWatcher watcher =
        new BatchWatcher() {
          @Override
          public void progress(long lines, long bad) {
            seen.add(lines);
            seen.add(bad);
          }
        };
    new BatchRun(RELEASE, Detail.CORE, Language.VI, 1, watcher)
        .run(
            new ByteArrayInputStream(
                (TinyRules.village("A") + "\n[]\n").getBytes(StandardCharsets.UTF_8)),
            out);
    assertThat(seen).containsExactly(2L, 1L);
  }
}
