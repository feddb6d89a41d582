package vn.binhxet.rules;

/**
 * The members of a subject's own list that meet a condition, as patterns of derived rules.
 *
 * @param list the list's number
 */
record Members(int list, Formula where) {

  /** Some member is there. */
  Formula present() {
    return where.equals(Formula.FALSE) ? Formula.FALSE : new Formula.Presence(pattern(), true);
  }

  /** How many there are, bound to {@code $n}. */
  String count() {
    return pattern() + "; $n : count(1)";
  }

  /** The exact sum of a value slot, bound to {@code $n}. */
  String sum(int slot) {
    return "$m : " + pattern() + "; $n : exactSum($m.value(" + slot + "))";
  }

  private String pattern() {
    // "of" first: it is the join that keeps a neighbour's members out.
    String own = "MemberFact( of == $s, list == " + list;
    if (where.equals(Formula.TRUE)) {
      return own + " )";
    }
    if (where.equals(Formula.FALSE)) {
      return own + ", list != " + list + " )";
    }
    return own + ", " + Formula.text(where) + " )";
  }
}
