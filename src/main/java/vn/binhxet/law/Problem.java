package vn.binhxet.law;

/**
 * A fault in a rule file: what is wrong, where, and what to do.
 *
 * @param code stable, as "UNKNOWN_KEY"
 */
public record Problem(String code, SourceAt at, Text message) {
  @Override
  public String toString() {
    return at + " [" + code + "] " + message.vi() + " / " + message.en();
  }
}
