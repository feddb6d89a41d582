package vn.binhxet.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.SigningKey;

/** Whoever hands something in is answered, whatever becomes of the appender. */
@Timeout(60)
class AppenderTest {
  private static final List<NewRecord> ONE =
      List.of(
          new NewRecord(
              RecordKind.ERASURE,
              "{}".getBytes(StandardCharsets.UTF_8),
              null,
              null,
              null,
              null,
              List.of()));

  @TempDir private Path folder;
  private Database database;
  private SigningKey key;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("register.db"));
    key = SigningKey.at(folder.resolve("register.key"));
    Opening.ensure(database, key, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Appender appender() {
    return new Appender(database, key, Clock.systemUTC(), head -> {});
  }

  @Test
  void what_is_handed_in_after_the_end_fails_at_once() {
    Appender appender = appender();
    appender.close();
    failed(appender.append(ONE));
  }

  @Test
  void nobody_waits_for_a_thread_that_was_ended() throws Exception {
    try (Appender appender = appender()) {
      Thread working =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("register-appender"))
              .findFirst()
              .orElseThrow();
      working.interrupt();
      working.join();
      failed(appender.append(ONE));
    }
  }

  @Test
  void whoever_comes_while_it_is_closed_is_answered() throws Exception {
    for (int round = 0; round < 100; round++) {
      Appender appender = appender();
      Queue<CompletableFuture<List<Appended>>> answers = new ConcurrentLinkedQueue<>();
      List<Thread> clients =
          List.of(client(appender, answers), client(appender, answers), client(appender, answers));
      clients.forEach(Thread::start);
      answered(appender.append(ONE));
      appender.close();
      for (Thread client : clients) {
        client.join();
      }
      for (CompletableFuture<List<Appended>> answer : answers) {
        answered(answer);
      }
    }
  }

  /** Hands in one after the other until it is told that it is over. */
  private static Thread client(
      Appender appender, Queue<CompletableFuture<List<Appended>>> answers) {
    return new Thread(
        () -> {
          CompletableFuture<List<Appended>> answer;
          do {
            answer = appender.append(ONE);
            answers.add(answer);
          } while (!answer.isCompletedExceptionally());
        });
  }

  private static void answered(CompletableFuture<List<Appended>> answer) throws Exception {
    try {
      assertThat(answer.get(20, TimeUnit.SECONDS)).hasSize(1);
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(RegisterFault.class);
    }
  }

  private static void failed(CompletableFuture<List<Appended>> answer) {
    assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(RegisterFault.class);
  }
}
