package vn.binhxet.verdict;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;

/**
 * Why this edition and this column, who decides on the day of the assessment, then what to know of
 * the edition and of the overlay.
 */
final class WhyWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private WhyWords() {}

  static Text of(Evaluation e) {
    Text why = after(e.assessment().choice().why(), e.columnWhy());
    EffectiveEdition law = e.assessment().law();
    if (law == null) {
      return why;
    }
    Text decided = after(why, authority(law.edition().title(), e.assessment().assessedOn()));
    Text remarked = after(decided, law.edition().remark());
    Overlay overlay = law.overlay();
    return overlay == null ? remarked : after(remarked, overlay.remark());
  }

  /** Who decides on that day; where no text read says so, that nobody has read it. */
  private static Text authority(Title title, LocalDate day) {
    if (title.authorities().isEmpty()) {
      return Text.same("");
    }
    Title.Authority authority = title.authorityOn(day).orElse(null);
    Text who = authority == null ? null : authority.who();
    if (authority == null || who == null) {
      return new Text(
          "Chưa đọc được văn bản nào nói cấp nào quyết định vào ngày " + DAY.format(day) + ".",
          "No text read says who decides on " + day + ".");
    }
    String clauses =
        authority.citations().stream().map(Citation::toString).collect(Collectors.joining("; "));
    boolean doubtful = authority.confidence() == Confidence.UNVERIFIED;
    return new Text(
        "Cấp quyết định vào ngày "
            + DAY.format(day)
            + ": "
            + who.vi()
            + bracketed(clauses, doubtful ? "chưa đối chiếu" : "")
            + ".",
        "Who decides on "
            + day
            + ": "
            + who.en()
            + bracketed(clauses, doubtful ? "unverified" : "")
            + ".");
  }

  /** " (clauses; doubt)", without what is empty. */
  private static String bracketed(String clauses, String doubt) {
    if (clauses.isEmpty() && doubt.isEmpty()) {
      return "";
    }
    String between = clauses.isEmpty() || doubt.isEmpty() ? "" : "; ";
    return " (" + clauses + between + doubt + ")";
  }

  private static Text after(Text said, Text more) {
    return more.isEmpty() ? said : said.plus(Text.same(" ")).plus(more);
  }
}
