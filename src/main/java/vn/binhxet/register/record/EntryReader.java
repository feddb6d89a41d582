package vn.binhxet.register.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what a record is found by from the record alone, as it was made when it was stored. */
public final class EntryReader {
  private EntryReader() {}

  /**
   * How a stored record is found again.
   *
   * @param entry null where its kind is not listed
   * @param replaces null for anything but a correction
   * @param parts numbers of the verdicts it was counted from
   */
  public record Listed(
      @Nullable Entry entry, NewRecord.@Nullable Replaces replaces, List<Long> parts) {
    public Listed {
      parts = List.copyOf(parts);
    }

    private Listed(@Nullable Entry entry) {
      this(entry, null, List.of());
    }
  }

  /**
   * Reads a record; of an erased one what its core still says.
   *
   * @throws IOException where the record is not of its kind's form
   */
  public static Listed read(StoredRecord record) throws IOException {
    try {
      return switch (record.kind()) {
        case ASSESSMENT -> assessment(record);
        case DECISION -> new Listed(decision(record));
        case RELEASE ->
            new Listed(
                new Entry.ReleaseEntry(
                    RecordJson.read(record.core()).required("release").asText()));
        case OPENING, ERASURE -> new Listed(null);
      };
    } catch (RuntimeException e) {
      throw new IOException("Record " + record.seq() + " is not of its form", e);
    }
  }

  private static Listed assessment(StoredRecord record) throws IOException {
    AssessmentCore core = AssessmentCore.read(record);
    byte[] bytes = record.content();
    AssessmentContent content = bytes == null ? null : AssessmentContent.read(bytes);
    JsonNode subject = content == null ? null : content.input().required("subject");
    Entry entry =
        new Entry.VerdictEntry(
            core.version(),
            core.title(),
            core.edition(),
            core.awardYear(),
            core.assessedOn(),
            subject == null ? null : subject.required("id").asText(),
            subject == null || !subject.hasNonNull("name") ? null : subject.get("name").asText(),
            core.territory(),
            core.territoryOn(),
            core.province(),
            core.outcome(),
            core.value(),
            core.provisional(),
            core.release(),
            core.tags());
    Long first = core.assessment();
    Long before = core.replaces();
    return new Listed(
        entry,
        first == null || before == null ? null : new NewRecord.Replaces(first, before),
        core.parts().stream()
            .flatMap(part -> part.records().stream())
            .map(CountedParts.Named::seq)
            .distinct()
            .toList());
  }

  private static Entry decision(StoredRecord record) throws IOException {
    JsonNode core = RecordJson.read(record.core());
    return new Entry.DecisionEntry(
        core.required("verdict").longValue(),
        core.required("decided").asText(),
        core.hasNonNull("value") ? core.get("value").asText() : null,
        core.required("number").asText(),
        LocalDate.parse(core.required("date").asText()),
        core.hasNonNull("clause"));
  }
}
