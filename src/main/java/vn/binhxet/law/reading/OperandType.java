package vn.binhxet.law.reading;

/** Types that sides have; UNKNOWN where a fault was already reported. */
enum OperandType {
  NUMBER("số", "a number"),
  SHARE("tỷ lệ", "a share"),
  BOOLEAN("true/false", "true or false"),
  CHOICE("trường choice", "a choice field"),
  CODE("mã", "a code"),
  DATE("ngày", "a date"),
  UNKNOWN("", "");

  private final String vi;
  private final String en;

  OperandType(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  String vi() {
    return vi;
  }

  String en() {
    return en;
  }

  boolean known() {
    return this != UNKNOWN;
  }

  boolean number() {
    return this == NUMBER || this == SHARE;
  }
}
