package vn.binhxet.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.search.Asked;
import vn.binhxet.register.search.FoundJson;
import vn.binhxet.register.search.HistoryJson;
import vn.binhxet.register.search.HistoryReader;
import vn.binhxet.register.search.VerdictSearch;
import vn.binhxet.register.store.Database;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.Postgres;
import vn.binhxet.testing.RealLaw;

/**
 * Measures lists over many verdicts: for each kind of question, seeded ones of that kind, each
 * asked once, from reading the parameters to the bytes of the answer. Pages have 100 items.
 */
public final class SearchBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Cpu cpu;
  private final VerdictSearch search;
  private final HistoryReader histories;
  private final Random random = new Random(BatchBench.SEED);
  private final int asks;
  private final List<Double> all = new ArrayList<>();
  private final List<Double> allCpus = new ArrayList<>();

  private SearchBench(Database database, Cpu cpu, int asks) {
    this.cpu = cpu;
    search = new VerdictSearch(database);
    histories = new HistoryReader(database);
    this.asks = asks;
  }

  /**
   * Arguments, all optional: {@code n=1000000 db=sqlite|postgresql asks=60 folder=DIR}; a folder is
   * kept, and what lies in it is not filled again.
   */
  public static void main(String[] args) throws Exception {
    int n = Integer.parseInt(BatchBench.argument(args, "n", "1000000"));
    boolean sqlite = BatchBench.argument(args, "db", "sqlite").equals("sqlite");
    String given = BatchBench.argument(args, "folder", "");
    Path folder =
        given.isEmpty()
            ? Files.createTempDirectory(BatchBench.scratch(), "binhxet-search")
            : Files.createDirectories(Path.of(given));
    boolean filled = Files.exists(folder.resolve("register.db"));
    String server = BatchBench.argument(args, "url", "");
    String url = sqlite ? null : server.isEmpty() ? Postgres.newDatabase() : server;
    try (Database database =
        url == null
            ? Database.sqlite(folder.resolve("register.db"))
            : Database.postgresql(new RegisterPlace(folder, url).url())) {
      long start = System.nanoTime();
      SearchJob job = new SearchJob(n);
      filled |= url != null && full(url);
      if (!filled) {
        job.fill(database);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (url != null) {
        vacuum(url);
      }
      System.out.printf(
          Locale.ROOT,
          filled
              ? "%,d verdicts, %s, filled before%n%n"
              : "%,d verdicts, %s, filled in %.0f s (%,.0f/s)%n%n",
          n,
          sqlite
              ? "SQLite, " + (Files.size(folder.resolve("register.db")) >> 20) + " MB"
              : "PostgreSQL",
          seconds,
          n / seconds);
      int asks = Integer.parseInt(BatchBench.argument(args, "asks", "60"));
      SearchBench bench = new SearchBench(database, new Cpu(url), asks);
      bench.run(job);
    } finally {
      if (given.isEmpty()) {
        BatchBench.delete(folder);
      }
    }
  }

  private static boolean full(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT 1 FROM verdict LIMIT 1")) {
      return rows.next();
    }
  }

  /** What PostgreSQL's own housekeeping does sooner or later. */
  private static void vacuum(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE");
    }
  }

  private void run(SearchJob job) throws BadParameter {
    for (int i = 0; i < 200; i++) {
      ask(filters("year", job.year(random), "q", job.surname(random)));
      ask(filters("territory", job.province(random), "title", job.title(random)));
    }
    all.clear();
    System.out.println("| question | p50 ms | p95 ms | max ms | CPU p50 ms | CPU p95 ms | items |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    kind("no filter", () -> filters());
    kind("subject", () -> filters("subject", job.subject(random)));
    kind("history of a subject", null, () -> job.subject(random));
    kind("territory: province", () -> filters("territory", job.province(random)));
    kind(
        "territory: former province",
        () -> filters("territory", job.former(random), "on", "2024-01-01"));
    kind("territory: commune", () -> filters("territory", job.commune(random)));
    kind("title", () -> filters("title", job.title(random)));
    kind("edition", () -> filters("edition", job.edition(random)));
    kind("year", () -> filters("year", job.year(random)));
    kind("years from-to", () -> filters("year", "2019-2021"));
    kind("outcome", () -> filters("outcome", job.outcome(random)));
    kind("outcome HELD (rare)", () -> filters("outcome", "HELD"));
    kind("value", () -> filters("value", "III"));
    kind("node", () -> job.node(random, "node"));
    kind("nodeOpen", () -> job.node(random, "nodeOpen"));
    kind("provisional", () -> filters("provisional", "true"));
    kind("reliedOn", () -> filters("reliedOn", one("unverified", "interpretation")));
    kind("cause", () -> filters("cause", one("DATA_MISSING", "TEXT_OPEN", "TIE")));
    kind("stored from-to", () -> filters("storedFrom", job.day(random), "storedTo", "2024-12-31"));
    kind("release", () -> filters("release", job.release(random)));
    kind("decided", () -> filters("decided", one("granted", "withheld", "withdrawn")));
    kind("not decided", () -> filters("decided", "none"));
    kind("all versions", () -> filters("versions", "all", "outcome", "NOT_MET"));
    kind("q: common word", () -> filters("q", job.surname(random)));
    kind("q: with diacritics", () -> filters("q", job.marked(random)));
    kind("q: full name", () -> filters("q", job.fullName(random)));
    kind("q: full name, no diacritics", () -> filters("q", job.plainName(random)));
    kind("q: rare word", () -> filters("q", job.rare(random)));
    kind("q: beginning of a word", () -> filters("q", job.prefix(random)));
    kind("q: id", () -> filters("q", job.subject(random)));
    kind("q: common and rare", () -> filters("q", job.rare(random) + " nguyen"));
    kind("q: nothing fits", () -> filters("q", "nguyen zzz" + random.nextInt(99)));
    kind(
        "q + province",
        () -> filters("q", job.plainName(random), "territory", job.province(random)));
    kind(
        "q + title + year",
        () ->
            filters(
                "q", job.surname(random), "title", job.title(random), "year", job.year(random)));
    kind("q + node", () -> with(job.node(random, "node"), "q", job.plainName(random)));
    kind(
        "province + title",
        () -> filters("territory", job.province(random), "title", job.title(random)));
    kind(
        "province + title + year + outcome",
        () ->
            filters(
                "territory",
                job.province(random),
                "title",
                job.title(random),
                "year",
                job.year(random),
                "outcome",
                job.outcome(random)));
    kind(
        "province + outcome",
        () -> filters("territory", job.province(random), "outcome", job.outcome(random)));
    kind(
        "province + cause",
        () ->
            filters(
                "territory",
                job.province(random),
                "cause",
                one("DATA_MISSING", "TEXT_OPEN", "TIE")));
    kind(
        "commune + year",
        () -> filters("territory", job.commune(random), "year", job.year(random)));
    kind("title + year", () -> filters("title", job.title(random), "year", job.year(random)));
    kind(
        "title + outcome",
        () -> filters("title", job.title(random), "outcome", job.outcome(random)));
    kind("title + HELD", () -> filters("title", job.title(random), "outcome", "HELD"));
    kind("node + year", () -> with(job.node(random, "node"), "year", job.year(random)));
    kind(
        "node + province", () -> with(job.node(random, "node"), "territory", job.province(random)));
    kind("year + not decided", () -> filters("year", job.year(random), "decided", "none"));
    kind(
        "year + decided",
        () ->
            filters("year", job.year(random), "decided", one("granted", "withheld", "withdrawn")));
    kind("outcome + decided against it", () -> filters("outcome", "NOT_MET", "decided", "granted"));
    kind(
        "provisional + reliedOn",
        () -> filters("provisional", "true", "reliedOn", "interpretation"));
    kind(
        "outcome + stored from",
        () -> filters("outcome", job.outcome(random), "storedTo", job.day(random)));
    kind(
        "release + outcome",
        () -> filters("release", job.release(random), "outcome", job.outcome(random)));
    deep("pages in a row of a year", filters("year", "2021"));
    deep("pages in a row of a province", filters("territory", "79"));
    deep("pages in a row of a common word", filters("q", "nguyen"));
    deep("pages in a row of a name", filters("q", "tran thi huong"));
    deep("pages in a row of all, old end", filters("storedTo", "2020-03-01"));
    line("all questions", all, allCpus, 0);
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private void kind(String name, Supplier<Map<String, List<String>>> question) throws BadParameter {
    kind(name, question, null);
  }

  private void kind(
      String name,
      @Nullable Supplier<Map<String, List<String>>> question,
      @Nullable Supplier<String> subject)
      throws BadParameter {
    List<Double> millis = new ArrayList<>();
    List<Double> cpus = new ArrayList<>();
    long items = 0;
    String slowest = "";
    double most = 0;
    for (int i = 0; i < asks; i++) {
      Map<String, List<String>> asked = question == null ? Map.of() : question.get();
      String of = subject == null ? "" : subject.get();
      long before = cpu.nanos();
      long start = System.nanoTime();
      items += question == null ? history(of) : ask(asked).items().size();
      double took = (System.nanoTime() - start) / 1e6;
      millis.add(took);
      cpus.add((cpu.nanos() - before) / 1e6);
      if (took > most) {
        most = took;
        slowest = question == null ? of : asked.toString();
      }
    }
    line(name, millis, cpus, items / asks);
    if (most > 100) {
      System.out.println("  slowest: " + slowest);
    }
    all.addAll(millis);
    allCpus.addAll(cpus);
  }

  private void deep(String name, Map<String, List<String>> filters) throws BadParameter {
    List<Double> millis = new ArrayList<>();
    List<Double> cpus = new ArrayList<>();
    String cursor = null;
    long items = 0;
    for (int i = 0; i < asks && (i == 0 || cursor != null); i++) {
      Map<String, List<String>> asked = cursor == null ? filters : with(filters, "cursor", cursor);
      long before = cpu.nanos();
      long start = System.nanoTime();
      VerdictSearch.Page page = ask(asked);
      millis.add((System.nanoTime() - start) / 1e6);
      cpus.add((cpu.nanos() - before) / 1e6);
      cursor = page.next();
      items += page.items().size();
    }
    line(name, millis, cpus, items / millis.size());
    all.addAll(millis);
    allCpus.addAll(cpus);
  }

  private VerdictSearch.Page ask(Map<String, List<String>> parameters) throws BadParameter {
    Asked asked = search.read(parameters, RealLaw.lawbook(), TODAY);
    VerdictSearch.Page page = search.page(asked);
    FoundJson.page(page).toString().getBytes(StandardCharsets.UTF_8);
    return page;
  }

  private int history(String subject) {
    return histories
        .of(subject, RealLaw.lawbook())
        .map(history -> HistoryJson.of(history).get("events").size())
        .orElse(0);
  }

  private static void line(String name, List<Double> millis, List<Double> cpus, long items) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %s |%n",
        name,
        share(millis, 50),
        share(millis, 95),
        share(millis, 100),
        share(cpus, 50),
        share(cpus, 95),
        items == 0 ? "" : "" + items);
  }

  private static double share(List<Double> millis, int percent) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  static Map<String, List<String>> filters(String... namesAndValues) {
    Map<String, List<String>> filters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      filters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return filters;
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> filters, String... namesAndValues) {
    Map<String, List<String>> more = filters(namesAndValues);
    more.putAll(filters);
    return more;
  }
}
