package vn.binhxet.register.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.service.BadParameter;

/**
 * Where a list goes on. It holds the place of the last one seen and where the register ended when
 * the list was begun, so that pages belong together while records are added.
 *
 * @param top number of the last record when the first page was made
 * @param below only records with lower numbers follow
 * @param filters tells the filters it belongs to
 */
record Cursor(long top, long below, String filters) {
  private static final Pattern FORM =
      Pattern.compile("1\\.([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9a-f]{16})");

  String written() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ("1." + top + "." + below + "." + filters).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads one that was given.
   *
   * @param filters of the request it came with
   */
  static Cursor read(String given, String filters) throws BadParameter {
    Matcher form = FORM.matcher(decoded(given));
    if (!form.matches()) {
      throw new BadParameter(
          "cursor",
          "không có vị trí này; hãy dùng nguyên văn “next” của trang trước, hoặc bỏ đi để xem từ"
              + " đầu.",
          "there is no such place; use \"next\" of the page before as it is, or leave it out to"
              + " begin anew.");
    }
    if (!form.group(3).equals(filters)) {
      throw new BadParameter(
          "cursor",
          "vị trí này thuộc một danh sách có bộ lọc khác; hãy giữ nguyên bộ lọc khi sang trang.",
          "this place belongs to a list with other filters; keep the filters from page to page.");
    }
    return new Cursor(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), filters);
  }

  private static String decoded(String given) {
    try {
      return new String(Base64.getUrlDecoder().decode(given), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
