package vn.binhxet.register;

import java.util.Locale;
import java.util.Optional;

/** What an authority does with a title. */
public enum Decided {
  /** The title is granted (công nhận). */
  GRANTED,
  /** It is not granted (không công nhận). */
  WITHHELD,
  /** A title granted before is taken back (thu hồi). */
  WITHDRAWN;

  /** As written in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a code stands for; empty where nothing. */
  public static Optional<Decided> of(String code) {
    for (Decided decided : values()) {
      if (decided.code().equals(code)) {
        return Optional.of(decided);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether this departs from what the criteria say. A verdict that cannot be told carries no
   * grant; withholding on it departs from nothing.
   *
   * @param outcome of the verdict, as MET
   * @param withdrawal whether the verdict is about taking a title back
   */
  public boolean departsFrom(String outcome, boolean withdrawal) {
    boolean met = outcome.equals("MET");
    return switch (this) {
      case GRANTED -> withdrawal || !met;
      case WITHHELD -> met;
      case WITHDRAWN -> withdrawal != met;
    };
  }
}
