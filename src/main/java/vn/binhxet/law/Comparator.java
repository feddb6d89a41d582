package vn.binhxet.law;

/** How a claim compares; strict and non-strict forms both occur in the law. */
public enum Comparator {
  AT_LEAST(">="),
  MORE_THAN(">"),
  AT_MOST("<="),
  LESS_THAN("<"),
  EQUAL("=="),
  NOT_EQUAL("!=");

  private final String symbol;

  Comparator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** The comparison that holds exactly when this one fails. */
  public Comparator negated() {
    return switch (this) {
      case AT_LEAST -> LESS_THAN;
      case LESS_THAN -> AT_LEAST;
      case AT_MOST -> MORE_THAN;
      case MORE_THAN -> AT_MOST;
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
    };
  }

  /** Whether the comparison holds for the sign of left minus right. */
  public boolean holds(int sign) {
    return switch (this) {
      case AT_LEAST -> sign >= 0;
      case MORE_THAN -> sign > 0;
      case AT_MOST -> sign <= 0;
      case LESS_THAN -> sign < 0;
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
    };
  }
}
