package vn.binhxet.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.register.record.Entry.DecisionEntry;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.Tags;
import vn.binhxet.register.store.BulkVerdicts;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Words;
import vn.binhxet.testing.RealLaw;

/**
 * Made-up verdicts of eight years, seeded: nine of ten on households by the editions of their year,
 * five verdicts a household, provinces of very different size, names as often as they are borne,
 * one in two hundred corrected, two of three decided, a new release every few weeks.
 */
final class SearchJob {
  private static final int FIRST_YEAR = 2019;
  private static final int YEARS = 8;
  private static final int RELEASES = 60;
  private static final String[] SURNAMES =
      ("Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Phan Vũ"
              + " Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý")
          .split(" ");
  private static final String[] MIDDLES =
      "Văn Văn Văn Thị Thị Thị Thị Hữu Đức Minh Ngọc Thanh Xuân Quang Bá Kim".split(" ");
  private static final String[] GIVEN =
      ("An Anh Ánh Bắc Bảo Bích Bình Cẩm Chi Chiến Chung Công Cúc Cường Danh Diệp Diễm Dung Dũng"
              + " Duy Duyên Dương Đào Đạt Điệp Định Đông Đức Giang Hà Hải Hạnh Hảo Hằng Hậu Hiền Hiếu"
              + " Hiệp Hoa Hòa Hoài Hoàn Hồng Huệ Hùng Huy Huyền Hưng Hương Khánh Khoa Khôi Kiên Lam"
              + " Lan Lâm Liên Linh Loan Long Lộc Lợi Luân Lực Ly Mai Mạnh Minh My Nam Nga Ngà Ngân"
              + " Nghĩa Ngọc Nguyên Nguyệt Nhàn Nhân Nhi Nhung Như Oanh Phong Phú Phúc Phương Phượng"
              + " Quang Quân Quế Quyên Quyết Quỳnh Sang Sáng Sơn Tài Tâm Tân Tấn Thái Thanh Thành"
              + " Thảo Thắng Thắm Thiện Thịnh Thoa Thu Thuận Thủy Thúy Thư Thương Tiến Tín Toàn Trang"
              + " Trâm Trí Trinh Trọng Trung Trường Tú Tuấn Tuệ Tùng Tuyến Tuyết Tư Uyên Vân Việt Vinh"
              + " Vũ Vui Vượng Xuân Yên Yến")
          .split(" ");
  private static final String[] PROVINCES = {
    "79", "79", "79", "79", "01", "01", "01", "75", "75", "38", "38", "40", "40", "31", "48", "25",
    "37", "51", "52", "66", "68", "80", "82", "86", "91", "92", "96", "04", "08", "11", "12", "14",
    "15", "19", "20", "22", "24", "33", "42", "44", "46", "56"
  };
  private static final List<String> COMMUNES =
      List.of("25270", "25357", "25363", "26116", "26170", "26248", "26326", "26368", "26425");

  private final int size;
  private final int households;
  private final Random random = new Random(BatchBench.SEED);
  private final List<Edition> editions = RealLaw.lawbook().editions();

  SearchJob(int size) {
    this.size = size;
    households = size / 5;
  }

  /** Fills an empty database; on PostgreSQL what nobody asks meanwhile is indexed at the end. */
  void fill(Database database) throws Exception {
    List<String> indexes = database.dialect() == Dialect.POSTGRESQL ? dropped(database) : List.of();
    insert(database);
    for (String index : indexes) {
      database.writer().useHandle(handle -> handle.execute(index));
    }
  }

  private static List<String> dropped(Database database) {
    return database
        .writer()
        .inTransaction(
            handle -> {
              List<String> names =
                  List.of(
                      "verdict_text_by_word",
                      "verdict_by_subject",
                      "verdict_by_territory",
                      "verdict_by_province",
                      "verdict_by_facet",
                      "decision_by_decided");
              List<String> made =
                  handle
                      .createQuery("SELECT indexdef FROM pg_indexes WHERE indexname IN (<names>)")
                      .bindList("names", names)
                      .mapTo(String.class)
                      .list();
              names.forEach(name -> handle.execute("DROP INDEX " + name));
              return made;
            });
  }

  private void insert(Database database) throws Exception {
    BulkVerdicts bulk = new BulkVerdicts(database);
    long seq = 1;
    List<Long> undecided = new ArrayList<>();
    long correctable = 0;
    VerdictEntry before = null;
    for (int i = 0; i < size; i++) {
      int year = FIRST_YEAR + (int) ((long) i * YEARS / size);
      LocalDate day = LocalDate.of(year, 12, 1).plusDays((long) i * YEARS % size * 60 / size);
      Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(i / 100);
      seq++;
      boolean correction = correctable != 0 && before != null && random.nextInt(200) == 0;
      VerdictEntry entry = entry(i, year, correction ? before : null);
      bulk.add(
          seq,
          at,
          RecordKind.ASSESSMENT,
          entry,
          correction ? new NewRecord.Replaces(correctable, correctable) : null);
      correctable = correction ? 0 : seq;
      before = entry;
      undecided.add(seq);
      if (undecided.size() == 10_000) {
        for (long verdict : undecided) {
          if (random.nextInt(3) > 0) {
            seq++;
            bulk.add(seq, at, RecordKind.DECISION, decision(verdict, day), null);
          }
        }
        undecided.clear();
      }
    }
    bulk.flush();
  }

  private DecisionEntry decision(long verdict, LocalDate day) {
    int dice = random.nextInt(1_000);
    String decided = dice < 770 ? "granted" : dice < 998 ? "withheld" : "withdrawn";
    return new DecisionEntry(
        verdict, decided, null, verdict % 900 + "/QĐ-UBND", day, dice % 97 == 0);
  }

  private VerdictEntry entry(int i, int year, @Nullable VerdictEntry corrected) {
    Edition edition =
        corrected == null
            ? edition(year)
            : editions.stream()
                .filter(e -> e.id().equals(corrected.edition()))
                .findFirst()
                .orElseThrow();
    String title = edition.title().id();
    int dice = random.nextInt(10_000);
    boolean classes = edition.result() instanceof Result.OneOf;
    String outcome =
        dice < 6_200
            ? "MET"
            : dice < 8_400
                ? "NOT_MET"
                : dice < 9_998
                    ? classes && dice < 8_800 ? "NOT_APPLICABLE" : "UNDETERMINED"
                    : "HELD";
    Set<String> tags = tags(edition, outcome);
    String province = PROVINCES[random.nextInt(PROVINCES.length)];
    String code =
        province.equals("75") && random.nextInt(20) == 0
            ? COMMUNES.get(random.nextInt(COMMUNES.size()))
            : random.nextInt(10) == 0
                ? province
                : province + String.format("%03d", (int) Math.abs(random.nextGaussian() * 60));
    LocalDate on = LocalDate.of(year, 11, 1 + random.nextInt(28));
    int household = random.nextInt(households);
    return new VerdictEntry(
        corrected == null ? 1 : 2,
        title,
        edition.id(),
        year,
        on,
        corrected == null ? "HM-" + household : corrected.subject(),
        corrected == null ? name(new Random(household)) : corrected.name(),
        code,
        on,
        province,
        outcome,
        classes && outcome.equals("MET") ? List.of("I", "II", "III").get(random.nextInt(3)) : null,
        random.nextInt(100) < 6,
        release((int) ((long) i * RELEASES / size)),
        tags);
  }

  private Set<String> tags(Edition edition, String outcome) {
    String title = edition.title().id();
    List<Node> nodes = edition.nodes();
    Set<String> tags = new HashSet<>();
    if (outcome.equals("NOT_MET")) {
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        tags.add(Tags.failed(title, node(nodes, random)));
      }
    }
    if (outcome.equals("UNDETERMINED")) {
      for (int k = 1 + random.nextInt(5); k > 0; k--) {
        tags.add(Tags.open(title, node(nodes, random)));
      }
      tags.add(
          Tags.cause(
              random.nextInt(5) > 0
                  ? "DATA_MISSING"
                  : random.nextInt(50) > 0 ? "TEXT_OPEN" : "TIE"));
    }
    int doubt = random.nextInt(100);
    if (doubt < 13) {
      tags.add(Tags.reliedOn(doubt < 10 ? "unverified" : "interpretation"));
    }
    return tags;
  }

  private static String node(List<Node> nodes, Random random) {
    Node node = nodes.get(random.nextInt(nodes.size()));
    return node.children().isEmpty() || random.nextInt(3) == 0
        ? node.id()
        : node.children().get(random.nextInt(node.children().size())).id();
  }

  /** An edition in force in a year; nine of ten of the household title. */
  private Edition edition(int year) {
    LocalDate day = LocalDate.of(year, 11, 20);
    String wanted =
        random.nextInt(10) > 0 ? "cultural-family" : random.nextInt(2) > 0 ? "cultural-area" : null;
    List<Edition> inForce =
        editions.stream()
            .filter(e -> e.inForce().contains(day))
            .filter(e -> wanted == null || e.title().id().equals(wanted))
            .toList();
    return inForce.get(random.nextInt(inForce.size()));
  }

  private static String release(int number) {
    return Sha256.hex(new byte[] {(byte) number});
  }

  private static String name(Random random) {
    String given =
        GIVEN[(int) Math.min(GIVEN.length - 1, Math.abs(random.nextGaussian()) * GIVEN.length / 3)];
    return SURNAMES[random.nextInt(SURNAMES.length)]
        + " "
        + MIDDLES[random.nextInt(MIDDLES.length)]
        + " "
        + given
        + (random.nextInt(3_000) == 0 ? " Rơ Chăm" + random.nextInt(30) : "");
  }

  String subject(Random of) {
    // A household that was judged: nearly all were.
    return "HM-" + (of.nextInt(households / 2) * 2);
  }

  String province(Random of) {
    return PROVINCES[of.nextInt(PROVINCES.length)];
  }

  String former(Random of) {
    return List.of("62", "67", "60", "74", "77", "51", "70", "49").get(of.nextInt(8));
  }

  String commune(Random of) {
    return COMMUNES.get(of.nextInt(COMMUNES.size()));
  }

  String title(Random of) {
    return List.of(
            "cultural-family",
            "cultural-area",
            "minority-area",
            "new-rural-commune",
            "cultural-family-merit",
            "safe-area",
            "exemplary-commune")
        .get(of.nextInt(7));
  }

  String edition(Random of) {
    return List.of(
            "cultural-family.nd-122-2018",
            "cultural-family.nd-86-2023",
            "new-rural-commune.qd-318-2022",
            "cultural-area.nd-122-2018",
            "safe-area.tt-124-2021")
        .get(of.nextInt(5));
  }

  String year(Random of) {
    return "" + (FIRST_YEAR + of.nextInt(YEARS));
  }

  String day(Random of) {
    return FIRST_YEAR + of.nextInt(5) + "-12-" + (10 + of.nextInt(20));
  }

  String outcome(Random of) {
    return List.of("MET", "NOT_MET", "UNDETERMINED", "NOT_APPLICABLE").get(of.nextInt(4));
  }

  String release(Random of) {
    return release(of.nextInt(RELEASES));
  }

  Map<String, List<String>> node(Random of, String name) {
    Edition edition = RealLaw.lawbook().edition(edition(of)).orElseThrow();
    return SearchBench.filters("title", edition.title().id(), name, node(edition.nodes(), of));
  }

  String surname(Random of) {
    return Words.folded(SURNAMES[of.nextInt(SURNAMES.length)]);
  }

  String marked(Random of) {
    return SURNAMES[of.nextInt(SURNAMES.length)] + " " + GIVEN[of.nextInt(GIVEN.length)];
  }

  String fullName(Random of) {
    return name(new Random(of.nextInt(households)));
  }

  String plainName(Random of) {
    return Words.folded(fullName(of));
  }

  String rare(Random of) {
    return "cham" + of.nextInt(30);
  }

  String prefix(Random of) {
    String word = Words.folded(GIVEN[of.nextInt(GIVEN.length)]);
    return word.substring(0, Math.min(word.length(), 2 + of.nextInt(2)));
  }
}
