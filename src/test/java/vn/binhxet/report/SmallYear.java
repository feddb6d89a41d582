package vn.binhxet.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.Decided;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.service.BadParameter;
import vn.binhxet.testing.RealLaw;

/** Puts verdicts that a test writes down one by one into a register, and asks for reports. */
final class SmallYear {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final Register register;

  SmallYear(Register register) {
    this.register = register;
  }

  /** A verdict as a test writes it down. */
  record Row(
      String subject,
      String title,
      String edition,
      int year,
      String territory,
      String province,
      LocalDate on,
      String outcome,
      @Nullable String value,
      boolean provisional,
      Set<String> tags) {

    static Row family(String subject, int year, String outcome) {
      return new Row(
          subject,
          "cultural-family",
          "cultural-family.nd-86-2023",
          year,
          "62",
          "62",
          LocalDate.of(year, 11, 20),
          outcome,
          null,
          false,
          Set.of());
    }

    Row in(String code, String itsProvince, LocalDate day) {
      return new Row(
          subject, title, edition, year, code, itsProvince, day, outcome, value, provisional, tags);
    }

    Row of(String otherTitle, @Nullable String otherEdition) {
      return new Row(
          subject,
          otherTitle,
          otherEdition == null ? edition : otherEdition,
          year,
          territory,
          province,
          on,
          outcome,
          value,
          provisional,
          tags);
    }

    Row relying(boolean isProvisional, String... itsTags) {
      return new Row(
          subject,
          title,
          edition,
          year,
          territory,
          province,
          on,
          outcome,
          value,
          isProvisional,
          Set.of(itsTags));
    }
  }

  long store(Row row) {
    return append(row, 1, null);
  }

  /** A correction of a first version. */
  long correct(long first, Row row) {
    return append(row, 2, new NewRecord.Replaces(first, first));
  }

  /** The same where another may have been faster. */
  void tryToCorrect(long first, Row row) {
    register.append(record(row, 2, new NewRecord.Replaces(first, first)));
  }

  private long append(Row row, int version, NewRecord.@Nullable Replaces replaces) {
    return ((Appended.Stored) register.append(record(row, version, replaces))).seq();
  }

  private static NewRecord record(Row row, int version, NewRecord.@Nullable Replaces replaces) {
    VerdictEntry entry =
        new VerdictEntry(
            version,
            row.title(),
            row.edition(),
            row.year(),
            row.on(),
            row.subject(),
            null,
            row.territory(),
            row.on(),
            row.province(),
            row.outcome(),
            row.value(),
            row.provisional(),
            "a".repeat(64),
            row.tags());
    return new NewRecord(
        RecordKind.ASSESSMENT,
        "{\"made\":\"up\"}".getBytes(StandardCharsets.US_ASCII),
        null,
        null,
        replaces,
        entry,
        List.of());
  }

  void decide(long verdict, Decided decided, String day) {
    DecisionDraft.Decision decision =
        new DecisionDraft.Decision(
            verdict,
            decided,
            null,
            verdict + "/QĐ",
            LocalDate.parse(day),
            "Người ký mẫu",
            null,
            null);
    register.append(DecisionDraft.of(decision, null));
  }

  Question question(Kind kind, Map<String, List<String>> parameters) throws BadParameter {
    return new QuestionReader(RealLaw.lawbook(), TODAY).read(kind, parameters);
  }

  Summary summary(Map<String, List<String>> parameters) throws BadParameter {
    Question question = question(Kind.SUMMARY, parameters);
    return Look.of(register.database(), handle -> Summary.of(handle, question));
  }

  static Map<String, List<String>> year(int year) {
    return Map.of("year", List.of("" + year));
  }
}
