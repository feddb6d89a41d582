package vn.binhxet.difference;

import java.nio.charset.StandardCharsets;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RealLaw;

/** Made-up communes under the shipped rules, and what their differences come to. */
final class Communes {
  static final OpenRelease RELEASE = new OpenRelease(RealLaw.release());

  private static final String REST =
      """
      "specialCommune":false,"irrigatedFarmland":85.5,"disasterReady":true,"stuntedUnder5":20,
      "constructionArrears":0,"satisfied":{"count":940,"of":980},"securitySafe":true
      """;

  private Communes() {}

  /** A commune of Kon Tum, of which everything that was read is met but for the income. */
  static String konTum(int year, String income) {
    return commune(year, "62", "\"incomePerCapita\":" + income);
  }

  /**
   * @param more members of the data, with which to go on; empty for none
   */
  static String commune(int year, String province, String more) {
    return """
    {"title":"new-rural-commune","awardYear":%d,"assessedOn":"%d-05-20",
     "subject":{"id":"XA-011","territory":{"code":"%s"}},
     "data":{%s%s}}
    """
        .formatted(year, year, province, REST, more.isEmpty() ? "" : "," + more);
  }

  static Difference between(String a, String b) {
    try {
      return Differences.between(side(a), side(b));
    } catch (NoDifference refused) {
      throw new IllegalArgumentException(refused.problems().toString(), refused);
    }
  }

  static Side side(String json) {
    return new Side(RELEASE, json.getBytes(StandardCharsets.UTF_8));
  }

  static NodeDifference node(Difference difference, String id) {
    return difference.nodes().stream()
        .filter(node -> node.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no difference of " + id));
  }

  /** Everything said, in Vietnamese. */
  static String said(Difference difference) {
    StringBuilder all = new StringBuilder();
    difference.text().forEach(text -> all.append(text.vi()).append('\n'));
    return all.toString();
  }
}
