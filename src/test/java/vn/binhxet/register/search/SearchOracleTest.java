package vn.binhxet.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Entry.DecisionEntry;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Tags;
import vn.binhxet.register.store.BulkVerdicts;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Words;
import vn.binhxet.testing.TestRegister;

/** Lists against a walk over all verdicts, for random filters on enough of them for every way. */
@Timeout(300)
class SearchOracleTest {
  private static final int VERDICTS = 15_000;
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final String[] NAMES = {
    "Nguyễn", "Trần", "Lê", "Đỗ", "Văn", "Thị", "An", "Bình", "Ánh", "Nguyên"
  };

  @TempDir private Path folder;
  private final Random random = new Random(7);
  private final TreeMap<Long, VerdictEntry> verdicts = new TreeMap<>();
  private final Map<Long, Long> replaced = new HashMap<>();
  private final Map<Long, String> decided = new HashMap<>();

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void any_filters_find_what_a_walk_over_all_verdicts_finds(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      fill(new BulkVerdicts(register.database()));
      MadeUp made = new MadeUp(register);
      int filled = 0;
      for (int i = 0; i < 200; i++) {
        List<String> asked = new ArrayList<>();
        Predicate<Map.Entry<Long, VerdictEntry>> wanted = filters(asked);
        List<Long> expected =
            verdicts.descendingMap().entrySet().stream()
                .filter(wanted)
                .map(Map.Entry::getKey)
                .limit(120)
                .toList();
        filled += expected.isEmpty() ? 0 : 1;
        assertThat(pages(made, asked)).as(asked.toString()).isEqualTo(expected);
      }
      assertThat(filled).as("filters that fit something").isGreaterThan(80);
    }
  }

  /** The first 120, in pages of 40. */
  private static List<Long> pages(MadeUp made, List<String> asked) {
    List<Long> seen = new ArrayList<>();
    List<String> filters = new ArrayList<>(asked);
    filters.add("limit");
    filters.add("40");
    String cursor = null;
    for (int page = 0; page < 3 && (page == 0 || cursor != null); page++) {
      List<String> all = new ArrayList<>(filters);
      if (cursor != null) {
        all.add("cursor");
        all.add(cursor);
      }
      VerdictSearch.Page got = made.page(all.toArray(String[]::new));
      got.items().forEach(item -> seen.add(item.seq()));
      cursor = got.next();
    }
    return seen;
  }

  private void fill(BulkVerdicts bulk) throws Exception {
    long seq = 1;
    for (int i = 0; i < VERDICTS; i++) {
      seq++;
      int year = 2018 + i * 8 / VERDICTS;
      boolean first = i < VERDICTS / 3;
      Set<String> tags = new HashSet<>();
      String outcome = one("MET", "MET", "MET", "NOT_MET", "UNDETERMINED");
      if (i == 17 || i == 4_000) {
        outcome = "HELD";
      }
      String title = random.nextInt(50) == 0 ? "cultural-area" : "cultural-family";
      if (outcome.equals("NOT_MET")) {
        tags.add(Tags.failed(title, one("total", "1a", "consent")));
      } else if (outcome.equals("UNDETERMINED")) {
        tags.add(Tags.cause(one("DATA_MISSING", "TEXT_OPEN")));
      }
      String name = one(NAMES) + " " + one(NAMES) + " " + one(NAMES);
      if (random.nextInt(500) == 0) {
        name += " Hiếm";
      }
      String code = random.nextInt(40) == 0 ? "62" : one("25", "01", "79");
      long before = random.nextInt(30) == 0 && !verdicts.isEmpty() ? verdicts.lastKey() : 0;
      if (before != 0 && verdicts.get(before).version() != 1) {
        before = 0;
      }
      VerdictEntry entry =
          new VerdictEntry(
              before == 0 ? 1 : 2,
              title,
              title + (first ? ".nd-122-2018" : ".nd-86-2023"),
              year,
              LocalDate.of(2024, 1, 1),
              "HM-" + random.nextInt(4_000),
              name,
              code,
              LocalDate.of(2024, 1, 1),
              code,
              outcome,
              null,
              random.nextInt(20) == 0,
              (first ? "a" : "b").repeat(64),
              tags);
      if (before != 0) {
        replaced.put(before, seq);
      }
      verdicts.put(seq, entry);
      bulk.add(
          seq,
          START.plusSeconds(seq),
          RecordKind.ASSESSMENT,
          entry,
          before == 0 ? null : new NewRecord.Replaces(before, before));
      if (random.nextInt(3) == 0) {
        long on = seq;
        seq++;
        String what = one("granted", "granted", "withheld", "withdrawn");
        decided.put(on, what);
        bulk.add(
            seq,
            START.plusSeconds(seq),
            RecordKind.DECISION,
            new DecisionEntry(on, what, null, "1/QĐ", LocalDate.of(2024, 1, 1), false),
            null);
      }
    }
    bulk.flush();
  }

  private Predicate<Map.Entry<Long, VerdictEntry>> filters(List<String> asked) {
    Predicate<Map.Entry<Long, VerdictEntry>> all = row -> true;
    String title = null;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int which = random.nextInt(14);
      String name =
          List.of(
                  "title",
                  "year",
                  "outcome",
                  "q",
                  "territory",
                  "decided",
                  "provisional",
                  "cause",
                  "edition",
                  "storedFrom",
                  "storedTo",
                  "release",
                  "subject",
                  "node")
              .get(which);
      if (asked.contains(name)) {
        continue;
      }
      String value =
          switch (name) {
            case "title" -> one("cultural-family", "cultural-area");
            case "year" -> one("2018", "2020", "2025", "2019-2021");
            case "outcome" -> one("MET", "NOT_MET", "UNDETERMINED", "HELD");
            case "q" ->
                one(
                    "nguyen",
                    "nguyễn",
                    "tran an",
                    "hiem",
                    "hiếm bi",
                    "hiem ngu",
                    "bình ngu",
                    "do zz");
            case "territory" -> one("62", "25", "79");
            case "decided" -> one("granted", "withheld", "withdrawn", "none");
            case "provisional" -> one("true", "false");
            case "cause" -> one("DATA_MISSING", "TEXT_OPEN", "TIE");
            case "edition" -> one("cultural-family.nd-122-2018", "cultural-area.nd-86-2023");
            case "storedFrom", "storedTo" ->
                START.plusSeconds(random.nextInt(VERDICTS * 4 / 3)).toString();
            case "release" -> one("a", "b").repeat(64);
            case "subject" -> "HM-" + random.nextInt(4_000);
            default -> one("total", "consent");
          };
      if (name.equals("title")) {
        title = value;
      }
      if (name.equals("node") && title == null) {
        continue;
      }
      asked.add(name);
      asked.add(value);
      all = all.and(fits(name, value, title));
    }
    if (random.nextInt(4) == 0) {
      asked.add("versions");
      asked.add("all");
      return all;
    }
    return all.and(row -> !replaced.containsKey(row.getKey()));
  }

  private Predicate<Map.Entry<Long, VerdictEntry>> fits(String name, String value, String title) {
    return row -> {
      VerdictEntry entry = row.getValue();
      return switch (name) {
        case "title" -> entry.title().equals(value);
        case "year" ->
            value.length() == 4
                ? entry.awardYear() == Integer.parseInt(value)
                : entry.awardYear() >= 2019 && entry.awardYear() <= 2021;
        case "outcome" -> entry.outcome().equals(value);
        case "q" -> named(entry, value);
        case "territory" -> entry.territory().equals(value);
        case "decided" -> decided.getOrDefault(row.getKey(), "none").equals(value);
        case "provisional" -> entry.provisional() == Boolean.parseBoolean(value);
        case "cause" -> entry.tags().contains(Tags.cause(value));
        case "edition" -> value.equals(entry.edition());
        case "storedFrom" -> !START.plusSeconds(row.getKey()).isBefore(Instant.parse(value));
        case "storedTo" -> !START.plusSeconds(row.getKey()).isAfter(Instant.parse(value));
        case "release" -> entry.release().equals(value);
        case "subject" -> entry.subject().equals(value);
        default -> entry.tags().contains(Tags.failed(title, value));
      };
    };
  }

  /** By words cut another way than the register cuts them. */
  private static boolean named(VerdictEntry entry, String question) {
    List<String> exact =
        List.of((entry.subject() + " " + entry.name()).toLowerCase().split("[ -]"));
    List<String> plain = List.of(Words.folded(entry.subject() + " " + entry.name()).split(" "));
    String[] words = question.split(" ");
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean last = i == words.length - 1;
      List<String> among = word.matches("[a-z0-9]+") ? plain : exact;
      if (among.stream().noneMatch(w -> last ? w.startsWith(word) : w.equals(word))) {
        return false;
      }
    }
    return true;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
