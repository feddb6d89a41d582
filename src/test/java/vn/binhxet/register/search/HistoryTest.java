package vn.binhxet.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Period;
import vn.binhxet.law.SubjectType;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.territory.UnitType;
import vn.binhxet.register.Decided;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.search.MadeUp.Verdict;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TestRegister;

/** Communes 00011 and 00022 became 00033 in 2025; a part of 00011 goes on as 00011. */
class HistoryTest {
  private static final LocalDate BEFORE = LocalDate.of(2024, 11, 20);
  private static final LocalDate AFTER = LocalDate.of(2025, 11, 20);
  private static final String TITLE = "clean-commune";
  @TempDir private Path folder;

  private static Lawbook law() throws LawRefused {
    Lawbook made = new RuleFolder().read();
    Title.AfterMerger after =
        new Title.AfterMerger(
            new Period(LocalDate.of(2025, 1, 1), null),
            new Text("xét lại", "review anew"),
            Citation.parse("1/2020/NĐ-CP, Điều 12"),
            Confidence.READ);
    Title commune =
        new Title(
            TITLE,
            Title.Kind.TITLE,
            SubjectType.COMMUNE,
            Text.same("Commune"),
            List.of(),
            Set.of(UnitType.COMMUNE),
            List.of(after),
            List.of());
    Title withdrawal =
        new Title(
            "commune-taken-back",
            Title.Kind.WITHDRAWAL,
            SubjectType.COMMUNE,
            Text.same("Withdrawal"),
            List.of(),
            Set.of(UnitType.COMMUNE),
            List.of(),
            List.of(TITLE));
    Title homeWithdrawal =
        new Title(
            "clean-home-withdrawal",
            Title.Kind.WITHDRAWAL,
            SubjectType.HOUSEHOLD,
            Text.same("Withdrawal"),
            List.of(),
            Set.of(),
            List.of(),
            List.of("clean-home", "clean-home-merit"));
    Title merit =
        new Title(
            "clean-home-merit",
            Title.Kind.TITLE,
            SubjectType.HOUSEHOLD,
            Text.same("Merit"),
            List.of());
    Title household =
        new Title(
            "clean-home", Title.Kind.TITLE, SubjectType.HOUSEHOLD, Text.same("Home"), List.of());
    return new Lawbook(
        List.of(commune, household, withdrawal, homeWithdrawal, merit),
        List.of(),
        made.territories(),
        made.holidays(),
        made.hash());
  }

  private static Verdict commune(String subject, String code, LocalDate day) {
    return new Verdict(subject).of(TITLE, day.getYear(), "MET").in(code, "01", day);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_units_history_goes_through_its_merger(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long one = made.store(commune("XA-11", "00011", BEFORE));
      long two = made.store(commune("XA-22", "00022", BEFORE));
      made.store(new Verdict("HO-1").of("clean-home", 2024, "MET").in("00011", "01", BEFORE));
      long granted = made.decide(one, Decided.GRANTED, BEFORE);
      long other = made.store(commune("XA-33", "00033", AFTER));
      long again = made.store(commune("C-11", "00011", BEFORE));
      long rest = made.store(commune("XA-11-M", "00011", AFTER));

      JsonNode heir = history(register, "XA-33");
      assertThat(numbers(heir)).containsExactly(one, two, granted, other, again);
      assertThat(whose(heir))
          .containsExactly("cameFrom", "cameFrom", "cameFrom", "own", "cameFrom");
      assertThat(heir.at("/events/2/kind").asText()).isEqualTo("decision");
      assertThat(heir.at("/held/0/whose").asText()).isEqualTo("cameFrom");

      JsonNode former = history(register, "XA-11");
      assertThat(numbers(former)).containsExactly(one, granted, other, again, rest);
      assertThat(whose(former)).containsExactly("own", "own", "became", "sameUnit", "became");
      JsonNode merged = former.at("/held/0/afterMerger");
      assertThat(merged).hasSize(1);
      assertThat(merged.at("/0/into/code").asText()).isEqualTo("00033");
      assertThat(merged.at("/0/mergedOn").asText()).isEqualTo("2025-07-01");
      assertThat(merged.at("/0/rule/vi").asText()).isEqualTo("xét lại");
      assertThat(merged.at("/0/citations/0/clause").asText()).isEqualTo("Điều 12");
      assertThat(merged.at("/0/confidence").asText()).isEqualTo("read");
      assertThat(former.get("complete").asBoolean()).isTrue();

      JsonNode home = history(register, "HO-1");
      assertThat(home.get("events")).hasSize(1);
      assertThat(home.get("units")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void corrections_and_what_took_a_title_back_are_told(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long first = made.store(new Verdict("HO-1").of("clean-home", 2024, "NOT_MET"));
      long second = made.correct(first, new Verdict("HO-1").of("clean-home", 2024, "MET"));
      long granted = made.decide(second, Decided.GRANTED, BEFORE);
      long withdrawal = made.store(new Verdict("HO-1").of("clean-home-withdrawal", 2024, "MET"));
      long withdrawn = made.decide(withdrawal, Decided.WITHDRAWN, AFTER);
      long next = made.store(new Verdict("HO-1").of("clean-home", 2025, "MET"));
      long held = made.decide(next, Decided.GRANTED, AFTER);

      JsonNode history = history(register, "HO-1");
      assertThat(numbers(history))
          .containsExactly(first, second, granted, withdrawal, withdrawn, next, held);
      assertThat(history.at("/events/0/verdict/replacedBy").asText()).isEqualTo("" + second);
      assertThat(history.at("/events/1/kind").asText()).isEqualTo("correction");
      assertThat(history.get("held")).hasSize(2);
      assertThat(history.at("/held/0/granted/id").asText()).isEqualTo("" + granted);
      assertThat(history.at("/held/0/ended/id").asText()).isEqualTo("" + withdrawn);
      assertThat(history.at("/held/1/awardYear").asInt()).isEqualTo(2025);
      assertThat(history.at("/held/1/ended").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_units_title_is_withdrawn_under_whatever_id_and_in_whatever_later_year(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      LocalDate early = LocalDate.of(2023, 11, 20);
      LocalDate spring = LocalDate.of(2025, 3, 1);
      made.decide(made.store(commune("XA-11", "00011", early)), Decided.GRANTED, early);
      made.decide(made.store(commune("XA-11", "00011", BEFORE)), Decided.GRANTED, BEFORE);
      made.decide(made.store(commune("XA-22", "00022", BEFORE)), Decided.GRANTED, BEFORE);
      Verdict taken = commune("C-11", "00011", spring).of("commune-taken-back", 2025, "MET");
      long withdrawn = made.decide(made.store(taken), Decided.WITHDRAWN, spring);

      for (String subject : List.of("XA-11", "C-11")) {
        JsonNode held = history(register, subject).get("held");
        assertThat(held).as(subject).hasSize(2);
        assertThat(held.at("/0/ended/id").asText()).isEqualTo("" + withdrawn);
        assertThat(held.at("/1/ended/id").asText()).isEqualTo("" + withdrawn);
      }
      JsonNode other = history(register, "XA-22").get("held");
      assertThat(other).hasSize(1);
      assertThat(other.at("/0/ended").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_title_ends_only_by_a_decision_that_withdraws_it(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long first = made.store(new Verdict("HO-1").of("clean-home", 2024, "MET"));
      long granted = made.decide(first, Decided.GRANTED, BEFORE);
      long again = made.store(new Verdict("HO-1").of("clean-home", 2024, "NOT_MET"));
      made.decide(again, Decided.WITHHELD, AFTER);
      long looked = made.store(new Verdict("HO-1").of("clean-home-withdrawal", 2024, "MET"));
      made.decide(looked, Decided.GRANTED, AFTER);
      made.decide(looked, Decided.WITHHELD, AFTER);
      long later = made.store(new Verdict("HO-1").of("clean-home-withdrawal", 2025, "MET"));
      made.decide(later, Decided.WITHDRAWN, AFTER);

      JsonNode held = history(register, "HO-1").get("held");
      assertThat(held).as("a household's title is of a year").hasSize(1);
      assertThat(held.at("/0/granted/id").asText()).isEqualTo("" + granted);
      assertThat(held.at("/0/ended").isNull()).isTrue();

      long withdrawn = made.decide(first, Decided.WITHDRAWN, AFTER);
      assertThat(history(register, "HO-1").at("/held/0/ended/id").asText())
          .isEqualTo("" + withdrawn);
      long anew = made.decide(first, Decided.GRANTED, AFTER.plusDays(1));
      held = history(register, "HO-1").get("held");
      assertThat(held.findValuesAsText("id")).hasSize(3);
      assertThat(held.at("/1/granted/id").asText()).isEqualTo("" + anew);
      assertThat(held.at("/1/ended").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void all_that_a_withdrawal_takes_back_ends_and_papers_count_by_their_day(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long taken = made.store(new Verdict("HO-1").of("clean-home-withdrawal", 2024, "MET"));
      long withdrawn = made.decide(taken, Decided.WITHDRAWN, AFTER);
      // Stored late, signed before.
      for (String title : List.of("clean-home", "clean-home-merit")) {
        made.decide(
            made.store(new Verdict("HO-1").of(title, 2024, "MET")), Decided.GRANTED, BEFORE);
      }
      JsonNode held = history(register, "HO-1").get("held");
      assertThat(held.findValuesAsText("title")).containsExactly("clean-home", "clean-home-merit");
      assertThat(held.at("/0/ended/id").asText()).isEqualTo("" + withdrawn);
      assertThat(held.at("/1/ended/id").asText()).isEqualTo("" + withdrawn);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_was_erased_is_still_whose_it_was(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long first = made.store(commune("XA-11", "00011", BEFORE));
      made.decide(first, Decided.GRANTED, BEFORE);
      Verdict taken = commune("C-11", "00011", BEFORE).of("commune-taken-back", 2024, "MET");
      long withdrawn = made.decide(made.store(taken), Decided.WITHDRAWN, BEFORE);
      LocalDate spring = LocalDate.of(2025, 3, 1);
      long second = made.correct(first, commune("XA-11", "00011", spring));
      long home = made.store(new Verdict("HO-1").of("clean-home", 2024, "MET"));
      made.decide(home, Decided.GRANTED, BEFORE);
      long corrected = made.correct(home, new Verdict("HO-1").of("clean-home", 2025, "MET"));
      made.eraseBefore(2025);

      JsonNode history = history(register, "XA-11");
      assertThat(history.get("events")).hasSize(5);
      assertThat(history.at("/events/0/verdict/erased").asBoolean()).isTrue();
      assertThat(whose(history)).containsExactly("own", "own", "sameUnit", "sameUnit", "own");
      assertThat(numbers(history)).contains(first, second);
      assertThat(history.get("held")).hasSize(1);
      assertThat(history.at("/held/0/ended/id").asText()).isEqualTo("" + withdrawn);
      JsonNode household = history(register, "HO-1");
      assertThat(numbers(household)).contains(home, corrected);
      assertThat(household.get("held")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_was_recognised_is_told_with_the_decision(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      Verdict area = new Verdict("HO-1").of("clean-home", 2024, "MET");
      area.value = "II";
      made.decide(made.store(area), Decided.GRANTED, "III", BEFORE);

      JsonNode history = history(register, "HO-1");
      assertThat(history.at("/events/0/verdict/value").asText()).isEqualTo("II");
      assertThat(history.at("/events/0/verdict/decision/value").asText()).isEqualTo("III");
      assertThat(history.at("/events/1/decision/value").asText()).isEqualTo("III");
      assertThat(history.at("/held/0/value").asText()).isEqualTo("III");
      assertThat(made.page().items().get(0).decision().value()).isEqualTo("III");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void strangers_under_the_same_code_take_no_room(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      long former = made.store(commune("XA-11", "00011", BEFORE));
      long own = made.store(commune("XA-33", "00033", AFTER));
      // The commune that has the code of 00011 now: not what 00033 came from.
      List<NewRecord> strangers = new ArrayList<>();
      for (int i = 0; i <= 1_000; i++) {
        strangers.add(commune("XA-11-M", "00011", AFTER).record(null));
      }
      register.append(strangers).join();

      JsonNode history = history(register, "XA-33");
      assertThat(numbers(history)).containsExactly(former, own);
      assertThat(history.get("complete").asBoolean()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void one_look_sees_one_state_while_others_write(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      MadeUp made = new MadeUp(register);
      made.store(new Verdict("HO-1"));
      List<Long> counts =
          Reading.of(
              register.database(),
              handle -> {
                long before = count(handle);
                made.store(new Verdict("HO-2"));
                return List.of(before, count(handle));
              });
      assertThat(counts).containsExactly(1L, 1L);
      assertThat(made.numbers()).hasSize(2);
    }
  }

  private static long count(Handle handle) {
    return handle.createQuery("SELECT COUNT(*) FROM verdict").mapTo(Long.class).one();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_subject_the_register_does_not_know_has_no_history(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      HistoryReader reader = new HistoryReader(register.database());
      assertThat(reader.of("HO-1", law())).isEmpty();
      assertThat(reader.of("a\0b", law())).isEmpty();
      assertThat(reader.of("' OR 1=1 --", law())).isEmpty();
    }
  }

  private static JsonNode history(Register register, String subject) throws LawRefused {
    return new HistoryReader(register.database())
        .of(subject, law())
        .map(HistoryJson::of)
        .orElseThrow();
  }

  private static List<Long> numbers(JsonNode history) {
    List<Long> numbers = new ArrayList<>();
    history.get("events").forEach(event -> numbers.add(event.get("id").asLong()));
    return numbers;
  }

  private static List<String> whose(JsonNode history) {
    return history.get("events").findValuesAsText("whose");
  }
}
