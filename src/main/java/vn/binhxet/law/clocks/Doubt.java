package vn.binhxet.law.clocks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.binhxet.law.Text;

/** Why days that were computed are provisional, best known first. */
public enum Doubt {
  /** An open text was taken one way. */
  READING(
      "Thời hạn hiểu theo một cách trong các cách hiểu.",
      "A limit is one reading of an open text."),
  /** The limit is general knowledge. */
  LIMIT_UNVERIFIED("Có thời hạn chưa đối chiếu với văn bản.", "A limit is not verified."),
  /** The step is known, its limit was not read. */
  LIMIT_NOT_LOADED("Có thời hạn chưa đọc được.", "A limit was not read."),
  /** Working days were counted by holidays that nobody has verified. */
  HOLIDAYS_UNVERIFIED(
      "Ngày làm việc đếm theo ngày nghỉ lễ chưa đối chiếu với thông báo hằng năm, chưa có ngày nghỉ"
          + " bù và ngày hoán đổi; hạn thật có thể lệch vài ngày.",
      "Working days are counted by holidays not verified by the yearly announcement, without days"
          + " off in lieu or exchanged; the true day may be some days off.");

  private final Text text;

  Doubt(String vi, String en) {
    text = new Text(vi, en);
  }

  static Set<Doubt> inOrder(Set<Doubt> doubts) {
    Set<Doubt> ordered = EnumSet.noneOf(Doubt.class);
    ordered.addAll(doubts);
    return Collections.unmodifiableSet(ordered);
  }

  /** What is in doubt, in a sentence. */
  public Text text() {
    return text;
  }
}
