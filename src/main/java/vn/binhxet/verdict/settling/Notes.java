package vn.binhxet.verdict.settling;

import vn.binhxet.law.Text;

/** Why nothing is said of sets. */
final class Notes {
  static final Text EDITION =
      new Text(
          "Chưa xác định được bộ tiêu chí, nên chưa biết cần những trường nào. Hãy nêu bộ tiêu chí"
              + " (edition) và lý do.",
          "The edition is unsettled, so it is not known which fields are asked. Name the edition and"
              + " the reason.");
  static final Text RANKING =
      new Text(
          "Với danh hiệu xếp hạng một danh sách, chưa tính được tập câu trả lời còn thiếu; hãy xem"
              + " nguyên nhân của từng người, từng hộ trong kết luận.",
          "For a title that ranks a list, sets of missing answers are not worked out; see the causes"
              + " of each candidate in the verdict.");
  static final Text HELD =
      new Text(
          "Kết luận đang bị giữ lại để kiểm tra, nên không nêu gì thêm.",
          "The verdict is held back for checking, so nothing more is said.");

  private Notes() {}
}
