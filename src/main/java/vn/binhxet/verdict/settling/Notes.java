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
  static final Text CANDIDATES =
      new Text(
          "Chưa có danh sách được đề nghị. Hãy khai danh sách trước; mỗi người, mỗi hộ còn thiếu gì"
              + " sẽ được nêu sau.",
          "The list of candidates is missing. Hand it in first; what each candidate lacks is said"
              + " then.");
  static final Text LONG_LIST =
      new Text(
          "Danh sách quá dài để xét từng người với mọi người khác; hãy xem nguyên nhân của từng"
              + " người, từng hộ trong kết luận.",
          "The list is too long to hold every candidate against every other; see the causes of each"
              + " candidate in the verdict.");
  static final Text HELD =
      new Text(
          "Kết luận đang bị giữ lại để kiểm tra, nên không nêu gì thêm.",
          "The verdict is held back for checking, so nothing more is said.");

  private Notes() {}
}
