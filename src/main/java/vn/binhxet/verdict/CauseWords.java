package vn.binhxet.verdict;

import java.util.List;
import vn.binhxet.law.Text;

/** Why something is undetermined, in words. */
public final class CauseWords {
  private CauseWords() {}

  /** The causes one after the other, empty for none. */
  static Text of(int causes) {
    List<Text> words = Cause.of(causes).stream().map(CauseWords::of).toList();
    return Phrase.both(words);
  }

  /** One cause, as the end of a sentence. */
  public static Text of(Cause cause) {
    return switch (cause) {
      case DATA_MISSING -> new Text("hồ sơ còn thiếu số liệu", "data are missing");
      case TARGET_NOT_LOADED ->
          new Text("mức chuẩn chưa được nhập vào bộ quy tắc", "a target has not been loaded");
      case CONTENT_NOT_LOADED ->
          new Text("có quy định chưa ai đọc văn bản", "the text of a provision has not been read");
      case OVERLAY_ABSENT ->
          new Text(
              "nội dung do tỉnh quy định mà bộ quy tắc chưa có quyết định nào của tỉnh",
              "the province decides and none of its decisions is loaded");
      case COLUMN_UNKNOWN ->
          new Text(
              "chưa xác định được vùng hoặc nhóm áp dụng", "the column that applies is not known");
      case EDITION_UNSETTLED ->
          new Text(
              "năm xét tặng với ngày đánh giá thuộc hai bộ tiêu chí khác nhau",
              "award year and day of assessment belong to different editions");
      case TEXT_OPEN -> new Text("văn bản để ngỏ", "the law leaves it open");
      case TIE ->
          new Text(
              "có trường hợp bằng phiếu nhau ở suất cuối",
              "votes are tied for the last place under the cap");
    };
  }
}
