package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.difference.LawDifference.Kind;
import vn.binhxet.difference.LawDifference.Part;
import vn.binhxet.difference.LawDifference.Unanswered;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Field;
import vn.binhxet.service.TerritoryFinder;

/** Says what the law of two sides does not have in common. */
final class LawComparison {
  private LawComparison() {}

  static LawDifference of(Opened a, Opened b, List<Seen> seen) {
    List<Part> parts = new ArrayList<>();
    String editionA = verdict(a, "/edition");
    String editionB = verdict(b, "/edition");
    add(Kind.EDITION, editionA, editionB, parts);
    if (Objects.equals(editionA, editionB)) {
      add(
          Kind.EDITION_TEXT,
          verdict(a, "/basis/editionHash"),
          verdict(b, "/basis/editionHash"),
          parts);
    }
    add(Kind.OVERLAY, verdict(a, "/basis/overlay"), verdict(b, "/basis/overlay"), parts);
    add(Kind.AWARD_YEAR, verdict(a, "/awardYear"), verdict(b, "/awardYear"), parts);
    add(Kind.ASSESSED_ON, verdict(a, "/assessedOn"), verdict(b, "/assessedOn"), parts);
    territory(a.assessment(), b.assessment(), parts);
    add(Kind.RELEASE, a.bench().release(), b.bench().release(), parts);
    List<Unanswered> unanswered = new ArrayList<>(unanswered(a, b));
    unanswered.addAll(unanswered(b, a));
    return new LawDifference(
        parts, column(a.seen()), column(b.seen()), Seen.account(seen, Seen::columns), unanswered);
  }

  private static void add(
      Kind kind, @Nullable String one, @Nullable String other, List<Part> parts) {
    if (!Objects.equals(one, other)) {
      parts.add(new Part(kind, one, other));
    }
  }

  private static @Nullable String verdict(Opened side, String pointer) {
    JsonNode value = side.seen().verdict().at(pointer);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  /** The unit that is meant, by its code; with its first day where a code was used anew. */
  private static void territory(Assessment a, Assessment b, List<Part> parts) {
    String codeA = a.subject().territory();
    String codeB = b.subject().territory();
    if (!codeA.equals(codeB)) {
      parts.add(new Part(Kind.TERRITORY, codeA, codeB));
    } else if (a.choice() instanceof EditionChoice.Chosen one
        && b.choice() instanceof EditionChoice.Chosen other) {
      String unitA = TerritoryFinder.key(one.place().unit());
      add(Kind.TERRITORY, unitA, TerritoryFinder.key(other.place().unit()), parts);
    }
  }

  private static @Nullable String column(Seen seen) {
    List<String> columns = seen.columns();
    return columns.size() != 1 || columns.get(0).isEmpty() ? null : columns.get(0);
  }

  /** What this law asks, the other does not, and this side does not say. */
  private static List<Unanswered> unanswered(Opened side, Opened other) {
    return side.fields().stream()
        .map(Field::name)
        .filter(name -> !other.takes(name) && side.value(name) == null)
        .map(name -> new Unanswered(side.which(), name))
        .toList();
  }
}
