package vn.binhxet.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reports there are. */
public enum Kind {
  /** How many were assessed, met and recognised, by unit and title. */
  SUMMARY("summary"),
  /** Where subjects fail, and what cannot be told. */
  FAILURES("failures"),
  /** The yearly report of the Campaign, with three and five years looked back. */
  CAMPAIGN("campaign");

  private final String code;

  Kind(String code) {
    this.code = code;
  }

  /** The word in an address or a command. */
  public String code() {
    return code;
  }

  /** Every word there is. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Kind::code).toList();
  }

  /** The report a word names. */
  public static Optional<Kind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
