package vn.binhxet.verdict.settling;

/** What must be answered for a claim to hold, and for it to fail. */
record Both(Expr holds, Expr fails) {
  static final Both HOLDS = new Both(Expr.YES, Expr.NO);
  static final Both FAILS = new Both(Expr.NO, Expr.YES);

  /** No answer settles it either way. */
  static final Both OPEN = new Both(Expr.NO, Expr.NO);

  Both not() {
    return new Both(fails, holds);
  }
}
