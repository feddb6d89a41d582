package vn.binhxet.rules.gate;

import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/** A place where an authored rule leaves the grammar. */
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final int line;
  private final transient Text message;

  Fault(String code, int line, String vi, String en) {
    super(code);
    this.code = code;
    this.line = line;
    message = new Text(vi, en);
  }

  void reportTo(Problems problems, String file) {
    problems.add(code, new SourceAt(file, line), message.vi(), message.en());
  }

  /** Faults are for reading, and a hostile file may hold many: no stack is kept. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
