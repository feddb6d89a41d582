package vn.binhxet.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.binhxet.paper.Numbers;
import vn.binhxet.service.Language;

/** Cells in words. */
final class Cells {
  private Cells() {}

  static String said(Cell cell, Language language) {
    if (cell instanceof Cell.Words words) {
      return language.of(words.text());
    }
    if (cell instanceof Cell.Bar bar) {
      return bar.drawn();
    }
    if (cell instanceof Cell.Count count) {
      Long number = count.number();
      return number == null ? unknown(language) : Numbers.of(number, language);
    }
    return share((Cell.Share) cell, language);
  }

  private static String share(Cell.Share share, Language language) {
    BigDecimal percent = percent(share);
    if (percent == null) {
      return unknown(language);
    }
    return Numbers.of(percent, language)
        + " % ("
        + Numbers.of(share.count(), language)
        + "/"
        + Numbers.of(share.of() == null ? 0 : share.of(), language)
        + ")";
  }

  /** Two digits behind the point, cut: 89.999 is not 90. Null where it is of nothing known. */
  static @Nullable BigDecimal percent(Cell.Share share) {
    Long of = share.of();
    return of == null || of == 0
        ? null
        : BigDecimal.valueOf(share.count())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(of), 2, RoundingMode.DOWN);
  }

  private static String unknown(Language language) {
    return language == Language.VI ? "chưa có" : "not known";
  }
}
