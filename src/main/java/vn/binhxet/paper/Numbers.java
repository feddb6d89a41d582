package vn.binhxet.paper;

import java.math.BigDecimal;
import vn.binhxet.service.Language;

/** Numbers as people write them: 1.234,5 in Vietnamese, 1,234.5 in English. */
public final class Numbers {
  private Numbers() {}

  /** Every digit of it, thousands set apart. */
  public static String of(BigDecimal number, Language language) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    boolean vietnamese = language == Language.VI;
    String grouped = whole.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", vietnamese ? "." : ",");
    return point < 0 ? grouped : grouped + (vietnamese ? "," : ".") + plain.substring(point + 1);
  }

  /** A count. */
  public static String of(long number, Language language) {
    return of(BigDecimal.valueOf(number), language);
  }
}
