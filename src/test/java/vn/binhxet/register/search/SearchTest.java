package vn.binhxet.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.util.Throwables;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Decided;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Tags;
import vn.binhxet.register.search.MadeUp.Verdict;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.TestRegister;

class SearchTest {
  private static final LocalDate BEFORE = LocalDate.of(2024, 11, 20);
  private static final LocalDate AFTER = LocalDate.of(2025, 11, 20);
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void each_filter_finds_what_it_says_and_all_must_hold(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      Verdict failed =
          new Verdict("HM-1")
              .of("cultural-family", 2023, "NOT_MET")
              .tagged(Tags.failed("cultural-family", "total"), Tags.reliedOn("unverified"));
      failed.edition = "cultural-family.nd-122-2018";
      failed.provisional = true;
      long one = made.store(failed);
      Verdict open =
          new Verdict("HM-2")
              .of("cultural-family", 2024, "UNDETERMINED")
              .tagged(Tags.open("cultural-family", "total"), Tags.cause("DATA_MISSING"));
      open.release = "b".repeat(64);
      long two = made.store(open);
      Verdict area = new Verdict("XA-1").of("minority-area", 2025, "MET");
      area.edition = "minority-area.nd-272-2025";
      area.value = "III";
      long three = made.store(area);
      long decision = made.decide(one, Decided.WITHHELD, BEFORE);

      assertThat(made.numbers()).containsExactly(three, two, one);
      assertThat(made.numbers("subject", "HM-1")).containsExactly(one);
      assertThat(made.numbers("title", "cultural-family")).containsExactly(two, one);
      assertThat(made.numbers("edition", "cultural-family.nd-122-2018")).containsExactly(one);
      assertThat(made.numbers("year", "2024")).containsExactly(two);
      assertThat(made.numbers("year", "2023-2024")).containsExactly(two, one);
      assertThat(made.numbers("outcome", "UNDETERMINED")).containsExactly(two);
      assertThat(made.numbers("outcome", "HELD")).isEmpty();
      assertThat(made.numbers("value", "III")).containsExactly(three);
      assertThat(made.numbers("title", "cultural-family", "node", "total")).containsExactly(one);
      assertThat(made.numbers("title", "cultural-family", "nodeOpen", "total"))
          .containsExactly(two);
      assertThat(made.numbers("provisional", "true")).containsExactly(one);
      assertThat(made.numbers("provisional", "false")).containsExactly(three, two);
      assertThat(made.numbers("reliedOn", "unverified")).containsExactly(one);
      assertThat(made.numbers("cause", "DATA_MISSING")).containsExactly(two);
      assertThat(made.numbers("release", "bbbbbbbb")).containsExactly(two);
      assertThat(made.numbers("release", "c".repeat(64))).isEmpty();
      assertThat(made.numbers("decided", "withheld")).containsExactly(one);
      assertThat(made.numbers("decided", "none")).containsExactly(three, two);
      assertThat(made.numbers("decided", "granted")).isEmpty();
      assertThat(made.numbers("storedTo", "2020-01-01")).isEmpty();
      assertThat(made.numbers("storedFrom", "2020-01-01T00:00:00Z"))
          .containsExactly(three, two, one);
      assertThat(made.numbers("title", "cultural-family", "year", "2025")).isEmpty();
      assertThat(made.numbers("title", "cultural-family", "q", "hm", "year", "2023"))
          .containsExactly(one);

      Found found = made.page("subject", "HM-1").items().get(0);
      assertThat(found.failed().first()).containsExactly("total");
      assertThat(found.decision()).isNotNull();
      assertThat(found.decision().seq()).isEqualTo(decision);
      assertThat(FoundJson.of(found).at("/links/history").asText())
          .isEqualTo("/api/v1/subjects/HM-1/history");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void words_without_diacritics_stand_for_any_and_those_with_for_themselves(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long first = made.store(new Verdict("HM-01").named("Đỗ Thị Ngọc Ánh"));
      String apart = Normalizer.normalize("NGUYỄN VĂN ĐỒ", Normalizer.Form.NFD);
      long second = made.store(new Verdict("HM-02").named(apart));
      long third = made.store(new Verdict("TDP-Nguyên").named("Tổ dân phố số 5"));

      assertThat(made.numbers("q", "do")).containsExactly(second, first);
      assertThat(made.numbers("q", "đỗ")).containsExactly(first);
      assertThat(made.numbers("q", "Đồ")).containsExactly(second);
      assertThat(made.numbers("q", Normalizer.normalize("đỗ thị", Normalizer.Form.NFD)))
          .containsExactly(first);
      assertThat(made.numbers("q", "ĐỖ ngoc")).containsExactly(first);
      assertThat(made.numbers("q", "nguyen")).containsExactly(third, second);
      assertThat(made.numbers("q", "nguyễn")).containsExactly(second);
      assertThat(made.numbers("q", "van ngu")).as("the last is a prefix").containsExactly(second);
      assertThat(made.numbers("q", "ngu van")).as("the first is not").isEmpty();
      assertThat(made.numbers("q", "hm 02")).containsExactly(second);
      assertThat(made.numbers("q", "hm-0")).as("one letter is no prefix").isEmpty();
      assertThat(made.numbers("q", "5")).containsExactly(third);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void hostile_words_are_words_or_are_refused(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long one = made.store(new Verdict("HM-1").named("An OR Bình NEAR"));
      made.store(new Verdict("HM-2").named("Chi"));

      for (String words :
          List.of(
              "or",
              "\"an\" OR binh",
              "an* & !binh",
              "an' OR '1'='1",
              "NEAR(an binh)",
              "-an ^binh",
              "an\0binh",
              "an\\binh':*")) {
        assertThat(made.numbers("q", words)).as(words).containsExactly(one);
      }
      for (String words :
          List.of("{words}:an", "an); DROP TABLE verdict; --", "chi* | an", "\"an\" chi", "!chi")) {
        assertThat(made.numbers("q", words)).as(words).doesNotContain(one);
      }
      assertThat(made.numbers("q", "an OR binh")).containsExactly(one);
      assertThat(made.numbers("q", "chi OR an")).as("OR is a word").isEmpty();
      assertThat(made.numbers("subject", "' OR 1=1 --")).isEmpty();
      for (String nothing : List.of("\"", "***", "\0\0", "' '", "🙂", "\uD800")) {
        assertThat(made.refused("q", nothing).name()).isEqualTo("q");
      }
      assertThat(made.refused("q", "a".repeat(1_000_000)).why().en()).contains("200");
      assertThat(made.refused("q", "a ".repeat(50)).why().en()).contains("16 words");
      assertThat(made.refused("subject", "a\0b").why().en()).contains("control");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_unit_is_found_with_what_it_came_from_and_became_and_a_province_with_its_communes(
      Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long konTum = made.store(new Verdict("A").in("62", "62", BEFORE));
      long quangNgai = made.store(new Verdict("B").in("51", "51", BEFORE));
      long merged = made.store(new Verdict("C").in("51", "51", AFTER));
      Verdict meantBefore = new Verdict("D").in("62", "62", AFTER);
      meantBefore.territoryOn = LocalDate.of(2025, 6, 30);
      long former = made.store(meantBefore);
      long yenBai = made.store(new Verdict("E").in("15", "15", BEFORE));
      long laoCaiNow = made.store(new Verdict("F").in("15", "15", AFTER));
      long commune = made.store(new Verdict("G").in("25270", "75", AFTER));
      long ward = made.store(new Verdict("H").in("25270", "75", LocalDate.of(2026, 5, 1)));

      assertThat(made.numbers("territory", "51"))
          .containsExactly(former, merged, quangNgai, konTum);
      assertThat(made.numbers("territory", "62", "on", "2024-01-01"))
          .containsExactly(former, merged, konTum);
      assertThat(made.numbers("territory", "62"))
          .as("a code no longer used means the unit that had it")
          .containsExactly(former, merged, konTum);
      assertThat(made.numbers("territory", "15", "on", "2024-01-01"))
          .containsExactly(laoCaiNow, yenBai);
      assertThat(made.numbers("territory", "10", "on", "2024-01-01"))
          .as("what became of it, and nothing of its new neighbours' past")
          .containsExactly(laoCaiNow);
      assertThat(made.numbers("territory", "75")).containsExactly(ward, commune);
      assertThat(made.numbers("territory", "25270")).containsExactly(ward, commune);
      assertThat(made.refused("territory", "62", "on", "2025-12-01").why().en())
          .contains("Kon Tum");
      assertThat(made.refused("territory", "99999").why().en()).contains("/api/v1/territories");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_was_asked_for_is_in_no_message_of_a_failure(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      made.store(new Verdict("HM-1").named("Nguyễn Văn Kín"));
      register
          .database()
          .writer()
          .useHandle(handle -> handle.execute("ALTER TABLE verdict RENAME TO gone"));
      for (String name : List.of("subject", "q")) {
        assertThatThrownBy(() -> made.page(name, "Nguyễn Văn Kín"))
            .isInstanceOf(JdbiException.class)
            .satisfies(
                fault ->
                    assertThat(Throwables.getStackTrace(fault))
                        .containsIgnoringCase("verdict")
                        .doesNotContainIgnoringCase("kín")
                        .doesNotContainIgnoringCase("kin'"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void only_the_latest_version_is_listed_unless_all_are_asked_for(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long first = made.store(new Verdict("HM-1").of("cultural-family", 2024, "NOT_MET"));
      long other = made.store(new Verdict("HM-2"));
      long second = made.correct(first, new Verdict("HM-1"));

      assertThat(made.numbers()).containsExactly(second, other);
      assertThat(made.numbers("outcome", "NOT_MET")).isEmpty();
      assertThat(made.numbers("versions", "all")).containsExactly(second, other, first);
      Found corrected = made.page("versions", "all", "outcome", "NOT_MET").items().get(0);
      assertThat(corrected.replacedBy()).isEqualTo(second);
      assertThat(made.page("subject", "HM-1").items().get(0).assessment()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_was_erased_is_listed_without_its_subject_and_found_by_no_word(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long one = made.store(new Verdict("HM-1").named("An"));
      made.eraseBefore(2025);

      Found found = made.page().items().get(0);
      assertThat(found.seq()).isEqualTo(one);
      assertThat(FoundJson.of(found).get("erased").asBoolean()).isTrue();
      assertThat(FoundJson.of(found).at("/links/history").isNull()).isTrue();
      assertThat(made.numbers("q", "an")).isEmpty();
      assertThat(made.numbers("subject", "HM-1")).isEmpty();
      assertThat(made.numbers("title", "cultural-family")).containsExactly(one);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void pages_show_each_record_once_while_others_are_added_and_corrected(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      List<Long> there = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        there.add(0, made.store(new Verdict("HM-" + i)));
      }
      List<CompletableFuture<?>> added = new ArrayList<>();
      List<Long> seen = new ArrayList<>();
      String cursor = null;
      int page = 0;
      do {
        VerdictSearch.Page got =
            cursor == null
                ? made.page("limit", "7", "title", "cultural-family")
                : made.page("limit", "7", "title", "cultural-family", "cursor", cursor);
        got.items().forEach(item -> seen.add(item.seq()));
        cursor = got.next();
        for (int i = 0; i < 5; i++) {
          added.add(register.append(List.of(new Verdict("NEW-" + page + "-" + i).record(null))));
        }
        // One not seen yet is corrected: this list still has the version it began with.
        made.correct(there.get(there.size() - 1 - page), new Verdict("HM-" + page));
        page++;
      } while (cursor != null);
      added.forEach(CompletableFuture::join);

      assertThat(seen).containsExactlyElementsOf(there);
      assertThat(page).isEqualTo(9);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_decision_made_after_the_first_page_moves_nothing(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      List<Long> there = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        there.add(0, made.store(new Verdict("HM-" + i)));
      }
      there.forEach(one -> made.decide(one, Decided.GRANTED, BEFORE));
      List<Long> undecided = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        undecided.add(0, made.store(new Verdict("NO-" + i)));
      }
      for (String decided : List.of("granted", "none")) {
        List<Long> listed = decided.equals("none") ? undecided : there;
        List<Long> seen = new ArrayList<>();
        VerdictSearch.Page page = made.page("decided", decided, "limit", "2");
        for (String next = page.next(); ; next = page.next()) {
          for (Found item : page.items()) {
            seen.add(item.seq());
            assertThat(item.decision() == null ? "none" : item.decision().decided())
                .isEqualTo(decided);
          }
          if (next == null) {
            break;
          }
          // The last of the list: not seen yet, or just now.
          made.decide(listed.get(listed.size() - 1), Decided.WITHDRAWN, AFTER);
          page = made.page("decided", decided, "limit", "2", "cursor", next);
        }
        assertThat(seen).as(decided).containsExactlyElementsOf(listed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_cursor_goes_with_the_unit_it_was_made_for(Dialect dialect) throws BadParameter {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      made.store(new Verdict("A").in("15", "15", AFTER));
      made.store(new Verdict("B").in("15", "15", AFTER));
      VerdictSearch search = new VerdictSearch(register.database());
      Map<String, List<String>> asked = Map.of("territory", List.of("15"), "limit", List.of("1"));
      String next = search.page(search.read(asked, RealLaw.lawbook(), MadeUp.TODAY)).next();
      Map<String, List<String>> on = new HashMap<>(asked);
      on.put("cursor", List.of(next));
      assertThat(search.read(on, RealLaw.lawbook(), MadeUp.TODAY).cursor()).isNotNull();
      // On another day the code means another unit.
      assertThatThrownBy(() -> search.read(on, RealLaw.lawbook(), LocalDate.of(2024, 1, 1)))
          .isInstanceOf(BadParameter.class)
          .hasMessage("cursor");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_is_not_understood_is_refused_with_what_is(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      made.store(new Verdict("HM-1"));
      made.store(new Verdict("HM-2"));
      assertThat(made.refused("titel", "x").why().en()).contains("Did you mean \"title\"?");
      assertThat(made.refused("title", "cultural-famly").why().en())
          .contains("Did you mean \"cultural-family\"?");
      assertThat(made.refused("outcome", "met").why().vi()).contains("Ý bạn là “MET”?");
      assertThat(made.refused("outcome", "great").why().en()).contains("NOT_MET");
      assertThat(made.refused("node", "1").why().en()).contains("needs \"title\"");
      assertThat(made.refused("title", "cultural-family", "node", "totl").why().en())
          .contains("Did you mean \"total\"?");
      assertThat(made.refused("year", "24").why().en()).contains("2021-2025");
      assertThat(made.refused("year", "2025-2021").name()).isEqualTo("year");
      assertThat(made.refused("on", "2024-01-01").why().en()).contains("territory");
      assertThat(made.refused("storedFrom", "soon").why().en()).contains("Vietnam");
      for (String extreme :
          List.of(
              "+999999999-12-31",
              "-999999999-01-01",
              "1899-12-31",
              "2101-01-01",
              "+1000000000-12-31T23:59:59.999999999Z",
              "-1000000000-01-01T00:00:00Z",
              "2101-01-01T00:00:00Z",
              "2024-13-01")) {
        assertThat(made.refused("storedFrom", extreme).why().en()).contains("1900 to 2100");
        assertThat(made.refused("storedTo", extreme).why().en()).contains("1900 to 2100");
      }
      assertThat(made.numbers("storedFrom", "1900-01-01", "storedTo", "2100-12-31")).hasSize(2);
      assertThat(made.numbers("year", "1900-2100")).hasSize(2);
      assertThat(made.refused("year", "2101").name()).isEqualTo("year");
      String astral = "𠀋".repeat(200);
      assertThat(made.numbers("subject", astral)).isEmpty();
      assertThat(made.refused("subject", astral + "a").why().en()).contains("200");
      assertThat(made.refused("release", "xyz").why().en()).contains("64 characters");
      assertThat(made.refused("limit", "501").why().en()).contains("1 to 500");
      assertThat(made.refused("limit", "0").name()).isEqualTo("limit");
      assertThat(made.refused("q", "").why().en()).contains("empty");
      for (String cursor : List.of("nope", "!!", "MS4y", "1.2.3")) {
        assertThat(made.refused("cursor", cursor).why().en()).contains("\"next\"");
      }
      String next = made.page("limit", "1").next();
      assertThat(next).isNotNull();
      assertThat(made.numbers("limit", "1", "cursor", next)).hasSize(1);
      assertThat(made.refused("outcome", "MET", "cursor", next).why().en())
          .contains("other filters");
    }
  }
}
