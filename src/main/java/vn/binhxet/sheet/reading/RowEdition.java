package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Title;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Form;

/**
 * A row may say its own day and unit, and be under another edition than the form it stands in. For
 * one thread.
 */
final class RowEdition {
  private final OpenRelease release;
  private final Form form;
  private final Title title;
  private final Map<String, Optional<String>> known = new HashMap<>();

  RowEdition(OpenRelease release, Form form) {
    this.release = release;
    this.form = form;
    title = form.law().edition().title();
  }

  /** The id of that edition; null where it is the form's, or cannot be told. */
  @Nullable String other(JsonNode assessment) {
    String day = assessment.path("assessedOn").asText();
    String unit = assessment.at("/subject/territory/code").asText();
    String as = assessment.at("/subject/territory/on").asText();
    String edition =
        known
            .computeIfAbsent(day + " " + unit + " " + as, any -> edition(day, unit, as))
            .orElse(form.edition());
    return edition.equals(form.edition()) ? null : edition;
  }

  private Optional<String> edition(String day, String unit, String as) {
    try {
      EditionChoice choice =
          release
              .editions()
              .choose(
                  title,
                  form.year(),
                  LocalDate.parse(day),
                  unit,
                  as.isEmpty() ? null : LocalDate.parse(as),
                  null);
      return choice instanceof EditionChoice.Chosen chosen
          ? Optional.of(chosen.law().edition().id())
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
