package vn.binhxet.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.binhxet.rules.ReleaseStatus;
import vn.binhxet.service.ReleaseSource;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Outcome;

/** What the service counts: how often and how long, never of whom. */
final class Metrics {
  private static final String[] OUTCOMES = names();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Timer> requests = new ConcurrentHashMap<>();
  private final Map<String, Counter[]> evaluations = new ConcurrentHashMap<>();
  private final Counter okLines;
  private final Counter badLines;

  Metrics(ReleaseSource source) {
    okLines = lines("verdict");
    badLines = lines("problem");
    FunctionCounter.builder("binhxet.reloads", source, s -> s.reloads().swapped())
        .description("Times the rules folder was read anew")
        .tag("result", "ok")
        .register(registry);
    FunctionCounter.builder("binhxet.reloads", source, s -> s.reloads().refused())
        .description("Times the rules folder was read anew")
        .tag("result", "refused")
        .register(registry);
    Gauge.builder("binhxet.release.loaded.seconds", source, Metrics::loadedAt)
        .description("When the release in force was loaded, in seconds since 1970")
        .register(registry);
    Gauge.builder("binhxet.release.refused", source, Metrics::refused)
        .description("1 while the rules folder holds something refused")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
  }

  private Counter lines(String answer) {
    return Counter.builder("binhxet.batch.lines")
        .description("Lines of streams answered")
        .tag("answer", answer)
        .register(registry);
  }

  void request(String method, String route, int status, Duration took) {
    requests
        .computeIfAbsent(method + " " + route + " " + status, key -> timer(method, route, status))
        .record(took);
  }

  private Timer timer(String method, String route, int status) {
    return Timer.builder("binhxet.http.requests")
        .description("Requests answered")
        .tags("method", method, "route", route, "status", Integer.toString(status))
        .serviceLevelObjectives(
            Duration.ofMillis(2),
            Duration.ofMillis(5),
            Duration.ofMillis(15),
            Duration.ofMillis(50),
            Duration.ofMillis(250),
            Duration.ofSeconds(1))
        .register(registry);
  }

  void evaluated(Evaluation evaluation) {
    evaluations
        .computeIfAbsent(evaluation.assessment().title(), this::counters)[
        evaluation.outcome().ordinal()]
        .increment();
  }

  private Counter[] counters(String title) {
    Counter[] counters = new Counter[OUTCOMES.length];
    for (int i = 0; i < counters.length; i++) {
      counters[i] =
          Counter.builder("binhxet.evaluations")
              .description("Verdicts found")
              .tags("title", title, "outcome", OUTCOMES[i])
              .register(registry);
    }
    return counters;
  }

  void lines(long ok, long bad) {
    okLines.increment(ok);
    badLines.increment(bad);
  }

  /** In Prometheus' text form; the release's hash is told as a label. */
  String scrape(ReleaseSource source) {
    ReleaseStatus status = source.status();
    String info =
        status == null
            ? ""
            : "# HELP binhxet_release_info The release in force.\n"
                + "# TYPE binhxet_release_info gauge\n"
                + "binhxet_release_info{release=\""
                + status.hash()
                + "\"} 1.0\n";
    return registry.scrape() + info;
  }

  private static double loadedAt(ReleaseSource source) {
    ReleaseStatus status = source.status();
    return status == null ? 0 : status.loadedAt().getEpochSecond();
  }

  private static double refused(ReleaseSource source) {
    ReleaseStatus status = source.status();
    return status != null && status.refused() != null ? 1 : 0;
  }

  private static String[] names() {
    Outcome[] all = Outcome.values();
    String[] names = new String[all.length];
    for (int i = 0; i < all.length; i++) {
      names[i] = all[i].name();
    }
    return names;
  }
}
