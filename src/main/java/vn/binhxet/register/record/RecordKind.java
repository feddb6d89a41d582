package vn.binhxet.register.record;

import java.util.Locale;

/** What a record of the register is about. */
public enum RecordKind {
  /** The first record: the register's own id and the public key its heads are signed with. */
  OPENING,
  /** A release of the rules: every file of it by its hash (bản phát hành bộ quy tắc). */
  RELEASE,
  /** An assessment as handed in, and the verdict on it; also each corrected version. */
  ASSESSMENT,
  /** What the authority decided (quyết định). */
  DECISION,
  /** Says whose personal contents were erased, when and why. */
  ERASURE;

  /** As stored: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind stored under a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static RecordKind of(String code) {
    for (RecordKind kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of record: " + code);
  }
}
