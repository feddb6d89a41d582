package vn.binhxet.difference;

import java.util.Locale;
import vn.binhxet.law.Text;

/** What may differ between two sides; a combination takes each from one side or the other. */
public enum Factor {
  /**
   * Everything the rules and the heading bring: release, edition, overlay, region, day, award year
   * with its targets, and the fields that only this law asks.
   */
  LAW(new Text("luật đổi", "the law changed")),
  /** Values stated on both sides, but differently. */
  FACTS(new Text("số liệu đổi", "the facts changed")),
  /**
   * Values stated on one side only, declared not applicable on one, or with other evidence; and how
   * sure a figure is that is the same on both.
   */
  QUALITY(new Text("chất lượng dữ liệu đổi", "the data quality changed"));

  private final Text said;

  Factor(Text said) {
    this.said = said;
  }

  /** The factor's name in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A short sentence, without its full stop. */
  Text said() {
    return said;
  }

  int bit() {
    return 1 << ordinal();
  }
}
