package vn.binhxet.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.Decided;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.archive.Erasing;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.RealLaw;

/** Puts made-up verdicts into a register and looks for them. */
final class MadeUp {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final Register register;

  MadeUp(Register register) {
    this.register = register;
  }

  /** A verdict with usual members; a test changes what it is about. */
  static final class Verdict {
    int version = 1;
    String title = "cultural-family";
    @Nullable String edition = "cultural-family.nd-86-2023";
    int year = 2024;
    LocalDate assessedOn = LocalDate.of(2024, 11, 20);
    String subject = "HM-1";
    @Nullable String name;
    String territory = "25";
    @Nullable LocalDate territoryOn;
    @Nullable String province = "25";
    String outcome = "MET";
    @Nullable String value;
    boolean provisional;
    String release = "a".repeat(64);
    Set<String> tags = Set.of();

    Verdict(String subject) {
      this.subject = subject;
    }

    Verdict named(String given) {
      name = given;
      return this;
    }

    Verdict of(String givenTitle, int givenYear, String givenOutcome) {
      title = givenTitle;
      year = givenYear;
      outcome = givenOutcome;
      return this;
    }

    Verdict in(String code, @Nullable String itsProvince, LocalDate day) {
      territory = code;
      province = itsProvince;
      assessedOn = day;
      return this;
    }

    Verdict tagged(String... given) {
      tags = Set.of(given);
      return this;
    }

    VerdictEntry entry() {
      return new VerdictEntry(
          version,
          title,
          edition,
          year,
          assessedOn,
          subject,
          name,
          territory,
          territoryOn == null ? assessedOn : territoryOn,
          province,
          outcome,
          value,
          provisional,
          release,
          tags);
    }

    NewRecord record(NewRecord.@Nullable Replaces replaces) {
      return new NewRecord(
          RecordKind.ASSESSMENT,
          "{\"made\":\"up\"}".getBytes(StandardCharsets.US_ASCII),
          "{}".getBytes(StandardCharsets.US_ASCII),
          null,
          replaces,
          entry(),
          List.of());
    }
  }

  long store(Verdict verdict) {
    return ((Appended.Stored) register.append(verdict.record(null))).seq();
  }

  /** A correction of a first version. */
  long correct(long first, Verdict verdict) {
    verdict.version = 2;
    return ((Appended.Stored) register.append(verdict.record(new NewRecord.Replaces(first, first))))
        .seq();
  }

  long decide(long verdict, Decided decided, LocalDate day) {
    return decide(verdict, decided, null, day);
  }

  long decide(long verdict, Decided decided, @Nullable String value, LocalDate day) {
    DecisionDraft.Decision decision =
        new DecisionDraft.Decision(
            verdict, decided, value, verdict + "/QĐ", day, "Người ký mẫu", null, null);
    return ((Appended.Stored) register.append(DecisionDraft.of(decision, null))).seq();
  }

  /** Erases what years before one hold of persons. */
  void eraseBefore(int year) {
    assertThat(
            Erasing.erase(
                    register,
                    new Erasing.Order(LocalDate.of(year, 1, 1), null, "Hết thời hạn lưu trữ"))
                .record())
        .isPresent();
  }

  VerdictSearch.Page page(String... namesAndValues) {
    try {
      VerdictSearch search = new VerdictSearch(register.database());
      return search.page(search.read(parameters(namesAndValues), RealLaw.lawbook(), TODAY));
    } catch (BadParameter e) {
      throw new AssertionError(e.name() + ": " + e.why().en(), e);
    }
  }

  /** Why parameters are refused. */
  BadParameter refused(String... namesAndValues) {
    try {
      new VerdictSearch(register.database())
          .read(parameters(namesAndValues), RealLaw.lawbook(), TODAY);
    } catch (BadParameter e) {
      return e;
    }
    throw new AssertionError("accepted: " + List.of(namesAndValues));
  }

  List<Long> numbers(String... namesAndValues) {
    return page(namesAndValues).items().stream().map(Found::seq).toList();
  }

  private static Map<String, List<String>> parameters(String... namesAndValues) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return parameters;
  }
}
