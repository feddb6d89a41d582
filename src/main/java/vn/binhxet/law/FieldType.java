package vn.binhxet.law;

/** Kinds of input, each with its form in an assessment's JSON. */
public enum FieldType {
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** A whole number. */
  INTEGER,
  /** A decimal number, kept exactly as stated. */
  NUMBER,
  /** A share: {@code {"count":43,"of":50}}, or a percentage such as {@code 86.5}. */
  SHARE,
  /** One of the listed codes. */
  CHOICE,
  /** {@code "2025-11-05"}. */
  DATE,
  /** Words that no rule compares: numbers of decisions, reasons. */
  TEXT,
  /** A list of members with fields of their own; absent is unknown, [] is none. */
  LIST;

  /** The word used in edition.yaml. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
