package vn.binhxet.verdict;

import vn.binhxet.law.Node;
import vn.binhxet.law.Text;

/** Why a text that nobody has read, or that says nothing, decides nothing. */
final class UnreadWords {
  private UnreadWords() {}

  /** Of an item of points: its text not known does not undo the points recorded for it. */
  static Text ofItem(Node.Content content) {
    return switch (content) {
      case OPEN -> new Text("; văn bản để ngỏ nội dung mục này", "; the law leaves this item open");
      case PROVINCE ->
          new Text(
              "; nội dung mục này do UBND cấp tỉnh quy định", "; the province decides this item");
      default ->
          new Text(
              "; chưa ai đọc văn bản quy định mục này", "; nobody has read the text of this item");
    };
  }

  /** Of a leaf. */
  static Text of(Node.Content content) {
    return switch (content) {
      case OPEN ->
          new Text(
              "Văn bản để ngỏ nội dung này, nên chưa kết luận được",
              "The law leaves this open, so nothing follows yet");
      case PROVINCE ->
          new Text(
              "Nội dung này do UBND cấp tỉnh quy định, bộ quy tắc chưa có quyết định nào của tỉnh về"
                  + " nội dung này, nên chưa kết luận được",
              "The province decides this and no decision of it on this is loaded, so nothing follows"
                  + " yet");
      default ->
          new Text(
              "Chưa ai đọc văn bản quy định nội dung này, nên chưa kết luận được",
              "Nobody has read the text of this provision, so nothing follows yet");
    };
  }
}
