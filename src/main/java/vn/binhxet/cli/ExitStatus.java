package vn.binhxet.cli;

/** What a command says to the shell. */
final class ExitStatus {
  static final int DONE = 0;

  /** An assessment, a backup, a file of evidence or a list of units was refused. */
  static final int BAD_INPUT = 1;

  /** An audit found that the register is not as it was stored. */
  static final int FOUND = 1;

  static final int WRONG_USAGE = 2;

  /** The rules folder cannot be in force, or a case fails. */
  static final int RULES_REFUSED = 3;

  private ExitStatus() {}
}
