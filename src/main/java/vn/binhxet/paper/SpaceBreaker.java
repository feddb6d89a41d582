package vn.binhxet.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Lines end at spaces alone: a date as 05/11/2018 or the number of an act stays in one piece. What
 * is longer than its column is broken anywhere, by the style.
 */
final class SpaceBreaker implements FSTextBreaker {
  private String text = "";
  private int at;

  @Override
  public void setText(String given) {
    text = given;
    at = 0;
  }

  @Override
  public int next() {
    if (at >= text.length()) {
      return -1;
    }
    int space = text.indexOf(' ', at);
    while (space >= 0 && space + 1 < text.length() && text.charAt(space + 1) == ' ') {
      space++;
    }
    at = space < 0 ? text.length() : space + 1;
    return at;
  }
}
