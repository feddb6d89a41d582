package vn.binhxet.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.Decided;
import vn.binhxet.register.store.Database;
import vn.binhxet.report.SmallYear.Row;

/** What was stored in a register, remembered one by one, and counted without any index. */
final class NaiveHistory {
  private static final String WITHDRAWAL = "cultural-family-withdrawal";
  private static final List<String> OUTCOMES = List.of("MET", "NOT_MET", "UNDETERMINED", "HELD");

  private final List<Case> cases = new ArrayList<>();

  private static final class Case {
    final List<Long> versions = new ArrayList<>();
    final List<Paper> papers = new ArrayList<>();
    Row row;
    @Nullable String subject;

    Case(Row row) {
      this.row = row;
      subject = row.subject();
    }

    /** By the day, and of one day by the order of storing; to withhold ends nothing. */
    String standing() {
      return papers.stream()
          .max(
              Comparator.comparing((Paper paper) -> paper.decided() != Decided.WITHHELD)
                  .thenComparing(Paper::day)
                  .thenComparing(Paper::order))
          .map(paper -> paper.decided().name())
          .orElse("");
    }
  }

  private record Paper(Decided decided, String day, int order) {
    boolean before(Paper other) {
      return day.compareTo(other.day) < 0 || day.equals(other.day) && order < other.order;
    }
  }

  private int order;

  /** One thing happens. */
  void step(Random random, SmallYear year) {
    int dice = cases.isEmpty() ? 0 : random.nextInt(10);
    if (dice < 4) {
      Case made = new Case(row(random));
      made.versions.add(year.store(made.row));
      cases.add(made);
      return;
    }
    Case one = cases.get(random.nextInt(cases.size()));
    if (dice == 4 && one.versions.size() == 1) {
      Row now = row(random);
      one.row =
          new Row(
              one.row.subject(),
              one.row.title(),
              one.row.edition(),
              one.row.year(),
              now.territory(),
              now.province(),
              now.on(),
              now.outcome(),
              null,
              now.provisional(),
              now.tags());
      one.versions.add(year.correct(one.versions.get(0), one.row));
    } else {
      Decided decided = Decided.values()[random.nextInt(3)];
      String day = LocalDate.of(one.row.year(), 12, 1).plusDays(random.nextInt(6)).toString();
      year.decide(one.versions.get(random.nextInt(one.versions.size())), decided, day);
      one.papers.add(new Paper(decided, day, order++));
    }
  }

  private static Row row(Random random) {
    int year = 2023 + random.nextInt(3);
    String code = List.of("62", "62001", "51", "51009", "01", "01077").get(random.nextInt(6));
    LocalDate on =
        random.nextInt(4) == 0
            ? LocalDate.of(2025, 6, 28).plusDays(random.nextInt(6))
            : LocalDate.of(year, 11, 20);
    // Former provinces have no days after the merger.
    Row row =
        Row.family("HM-" + random.nextInt(12), year, OUTCOMES.get(random.nextInt(4)))
            .in(code, code.substring(0, 2), on);
    if (random.nextInt(4) == 0) {
      row = row.of(WITHDRAWAL, WITHDRAWAL + ".nd-86-2023");
    }
    return random.nextInt(3) == 0
        ? row.relying(
            random.nextBoolean(),
            random.nextBoolean()
                ? Set.of("q:unverified").toArray(String[]::new)
                : new String[] {"q:unverified", "q:interpretation"})
        : row;
  }

  /** As a retention does to the lists: who it was is gone, the rest stays. */
  void erase(Database database, int year) {
    database
        .writer()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE verdict SET subject = NULL, name = NULL WHERE award_year = ?", year));
    cases.stream().filter(one -> one.row.year() == year).forEach(one -> one.subject = null);
  }

  /** Whether a decision on a withdrawal of the same subject and year took back what was granted. */
  private boolean taken(Case one) {
    return one.row.title().equals("cultural-family")
        && one.subject != null
        && cases.stream()
            .filter(other -> other.row.title().equals(WITHDRAWAL))
            .filter(other -> one.subject.equals(other.subject))
            .filter(other -> other.row.year() == one.row.year())
            .flatMap(other -> other.papers.stream())
            .filter(paper -> paper.decided() == Decided.WITHDRAWN)
            .anyMatch(
                paper ->
                    granted(one).stream().anyMatch(given -> given.before(paper))
                        && granted(one).stream().noneMatch(paper::before));
  }

  private static List<Paper> granted(Case one) {
    return one.papers.stream().filter(paper -> paper.decided() == Decided.GRANTED).toList();
  }

  /** Title, year and outcome, decided and doubts, each with its count. */
  Map<String, Long> count(Map<String, List<String>> asked) {
    String[] years = asked.get("year").get(0).split("-");
    int from = Integer.parseInt(years[0]);
    int to = Integer.parseInt(years[years.length - 1]);
    List<String> title = asked.get("title");
    Map<String, Long> counts = new TreeMap<>();
    for (Case one : cases) {
      Row row = one.row;
      if (row.year() < from || row.year() > to) {
        continue;
      }
      if (title != null && !title.get(0).equals(row.title())) {
        continue;
      }
      if (asked.containsKey("territory") && !inQuangNgai(row)) {
        continue;
      }
      String of = row.title() + " " + row.year() + " ";
      add(counts, of + row.outcome(), true);
      add(counts, of + "provisional", row.provisional());
      add(counts, of + "unverified", row.tags().contains("q:unverified"));
      add(counts, of + "interpretation", row.tags().contains("q:interpretation"));
      String standing = one.standing();
      boolean back = standing.equals("GRANTED") && taken(one);
      add(counts, of + (back ? "WITHDRAWN" : standing), !standing.isEmpty());
    }
    return counts;
  }

  /** Quảng Ngãi took Kon Tum (62) in on 1 July 2025; the communes made up have its code alone. */
  private static boolean inQuangNgai(Row row) {
    boolean merged = !row.on().isBefore(LocalDate.of(2025, 7, 1));
    return row.province().equals("51") || row.province().equals("62") && !merged;
  }

  private static void add(Map<String, Long> counts, String what, boolean is) {
    if (is) {
      counts.merge(what, 1L, Long::sum);
    }
  }

  /** The same of a report. */
  static Map<String, Long> told(Figures figures) {
    Map<String, Long> counts = new TreeMap<>();
    figures
        .all()
        .forEach(
            (key, tally) -> {
              String of = key.title() + " " + key.year() + " ";
              put(counts, of + "MET", tally.met);
              put(counts, of + "NOT_MET", tally.notMet);
              put(counts, of + "UNDETERMINED", tally.undetermined);
              put(counts, of + "HELD", tally.held);
              put(counts, of + "provisional", tally.provisional);
              put(counts, of + "unverified", tally.unverified);
              put(counts, of + "interpretation", tally.interpretation);
              put(counts, of + "GRANTED", tally.granted);
              put(counts, of + "WITHHELD", tally.withheld);
              put(counts, of + "WITHDRAWN", tally.withdrawn);
            });
    return counts;
  }

  private static void put(Map<String, Long> counts, String what, long count) {
    if (count != 0) {
      counts.put(what, count);
    }
  }
}
