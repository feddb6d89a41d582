package vn.binhxet.register.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something in the register that is not as it was stored.
 *
 * @param seq number of the record it is about; 0 where it is about none
 * @param to last number, where it is about several in a row; else the same
 * @param other the other record of a swap, or the number a record stands under now; else null
 * @param since first record that it could concern, where that cannot be told more closely; else
 *     null
 * @param what table and column, or hash of a file; empty where it is about the record itself
 */
public record Finding(
    FindingCode code, long seq, long to, @Nullable Long other, @Nullable Long since, String what) {

  static Finding of(FindingCode code, long seq) {
    return new Finding(code, seq, seq, null, null, "");
  }

  static Finding of(FindingCode code, long seq, String what) {
    return new Finding(code, seq, seq, null, null, what);
  }

  static Finding range(FindingCode code, long seq, long to) {
    return new Finding(code, seq, to, null, null, "");
  }

  static Finding since(FindingCode code, long seq, long since) {
    return new Finding(code, seq, seq, null, since == seq ? null : since, "");
  }

  static Finding pair(FindingCode code, long seq, long other) {
    return new Finding(code, seq, seq, other, null, "");
  }

  /** Whether it names a record. */
  public boolean names(long number) {
    Long partner = other;
    return (seq <= number && number <= to) || (partner != null && partner == number);
  }
}
