package vn.binhxet.difference;

import java.util.Locale;
import vn.binhxet.law.Text;

/** What may differ between two sides; a combination takes each from one side or the other. */
public enum Factor {
  /**
   * Everything the rules and the heading bring: release, edition, overlay, region, day, award year
   * with its targets, and the fields that only this law asks.
   */
  LAW(new Text("luật", "the law")),
  /** Values stated on both sides, but differently. */
  FACTS(new Text("số liệu", "the facts")),
  /**
   * Values stated on one side only, declared not applicable on one, or with other evidence; and how
   * sure a figure is that is the same on both.
   */
  QUALITY(new Text("chất lượng dữ liệu", "the data quality"));

  private final Text named;

  Factor(Text named) {
    this.named = named;
  }

  /** The factor's name in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A short sentence, without its full stop. */
  Text said() {
    return new Text(named.vi() + " đổi", named.en() + " changed");
  }

  /** That it has not changed yet. */
  Text not() {
    return new Text(named.vi() + " chưa đổi", "before " + named.en() + " changed");
  }

  int bit() {
    return 1 << ordinal();
  }
}
