package vn.binhxet.register.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vn.binhxet.testing.TinyRules;

/** Clients that hand in assessments as fast as they are answered, through every fault. */
final class Load implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ledger ledger;
  private final Supplier<String> address;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong refusals = new AtomicLong();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private volatile boolean ended;

  /**
   * @param address of a service that may be there, with a slash at its end
   */
  Load(Ledger ledger, int clients, Supplier<String> address) {
    this.ledger = ledger;
    this.address = address;
    for (int i = 0; i < clients; i++) {
      Thread thread = new Thread(this::run, "client-" + i);
      thread.start();
      threads.add(thread);
    }
  }

  /** Answers that something was not stored. */
  long refusals() {
    return refusals.get();
  }

  private void run() {
    while (!ended) {
      String subject = ledger.next();
      try {
        HttpResponse<String> answer =
            client.send(request(subject), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
          JsonNode stored = JSON.readTree(answer.body());
          ledger.acknowledged(subject, stored.get("id").asLong());
        } else {
          refusals.incrementAndGet();
          ledger.unanswered(subject);
          Thread.sleep(20);
        }
      } catch (IOException lost) {
        ledger.unanswered(subject);
        pause();
      } catch (InterruptedException e) {
        ledger.unanswered(subject);
        return;
      }
    }
  }

  private HttpRequest request(String subject) {
    return HttpRequest.newBuilder(URI.create(address.get() + "api/v1/assessments?detail=core"))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "subject-" + subject)
        .POST(BodyPublishers.ofString(TinyRules.village(subject)))
        .build();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
    for (Thread thread : threads) {
      try {
        thread.join(30_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
