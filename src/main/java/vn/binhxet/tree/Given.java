package vn.binhxet.tree;

/** An assessment as it was handed in, into which more can be put. */
interface Given {
  /**
   * The assessment as a body of its own.
   *
   * @param members to put into {@code data}, as {@code "a":1,"b":true}; may be empty
   */
  byte[] with(String members);
}
