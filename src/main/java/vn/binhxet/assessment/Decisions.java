package vn.binhxet.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Title;

/** Asks which edition applies, and remembers: consecutive assessments mostly ask the same. */
final class Decisions {
  private static final int MOST = 4_096;

  private final EditionFinder finder;
  private final Faults faults;
  private final Map<Header.Question, Decided> known = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<Dated, PointsCheck> points = new HashMap<>();

  /** Law, year and day: what maximum points hang on. */
  private record Dated(String law, int year, LocalDate day) {}

  Decisions(EditionFinder finder, Faults faults) {
    this.finder = finder;
    this.faults = faults;
  }

  /** The edition for a complete header; null (and a fault) where there is none. */
  @Nullable Decided decide(Header.Question question) {
    Decided decided = known.get(question);
    if (decided == null) {
      decided = ask(question);
      if (decided != null) {
        forgetIfMany(known);
        known.put(question, decided);
      }
    }
    return decided;
  }

  /** The fields of a law, null where it was never chosen here. */
  @Nullable Shape shape(EffectiveEdition law) {
    return shapes.get(law.key());
  }

  private @Nullable Decided ask(Header.Question question) {
    Title title = finder.title(question.title());
    if (title == null) {
      unknownTitle(question.title());
      return null;
    }
    EditionChoice choice =
        finder.choose(
            title,
            question.awardYear(),
            question.assessedOn(),
            question.territory(),
            question.on(),
            question.requested());
    if (choice instanceof EditionChoice.Chosen chosen) {
      if (!SubjectUnitCheck.fits(title, chosen.place().unit(), faults)) {
        return null;
      }
      EffectiveEdition law = chosen.law();
      Shape shape = shapes.computeIfAbsent(law.key(), key -> Shape.of(law));
      forgetIfMany(points);
      PointsCheck check =
          points.computeIfAbsent(
              new Dated(law.key(), question.awardYear(), question.assessedOn()),
              dated -> new PointsCheck(law, shape, dated.year(), dated.day()));
      return new Decided(choice, shape, check, new NotAboveCheck(shape));
    }
    if (choice instanceof EditionChoice.Unsettled) {
      return new Decided(choice, null, null, null);
    }
    refuse(question, choice);
    return null;
  }

  private void refuse(Header.Question question, EditionChoice choice) {
    String vi = choice.why().vi();
    String en = choice.why().en();
    if (choice instanceof EditionChoice.None) {
      String pointer = question.requested() == null ? "/title" : "/edition/id";
      faults.addAbsolute(pointer, "NO_EDITION", vi, en);
    } else {
      faults.addAbsolute("/subject/territory/code", "UNKNOWN_TERRITORY", vi, en);
    }
  }

  private void unknownTitle(String id) {
    String shown = Printable.of(id);
    String nearest = NearestName.of(id, finder.titleIds());
    String all = String.join(", ", finder.titleIds());
    faults.addAbsolute(
        "/title",
        "UNKNOWN_TITLE",
        "Không có danh hiệu “" + shown + "”." + Faults.meantVi(nearest) + " Hiện có: " + all + ".",
        "There is no title \""
            + shown
            + "\"."
            + Faults.meantEn(nearest)
            + " There are: "
            + all
            + ".");
  }

  private static void forgetIfMany(Map<?, ?> map) {
    if (map.size() >= MOST) {
      map.clear();
    }
  }
}
