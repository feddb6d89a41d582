package vn.binhxet.register.near;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.service.BadParameter;

/**
 * What is looked for: verdicts as a search names them, and how close.
 *
 * @param search parameters of the search, with a cursor where an earlier look goes on
 * @param within a verdict is near where one fact, off by no more than this in its own unit
 *     (households of a count), would turn it
 * @param limit near verdicts told, nearest first
 */
public record NearQuery(Map<String, List<String>> search, BigDecimal within, int limit) {
  /** Verdicts taken from the search at once: time is looked at in between. */
  private static final int PAGE = 200;

  private static final int MOST = 500;
  private static final int LIMIT = 50;

  public NearQuery {
    search = Map.copyOf(search);
  }

  /**
   * Reads the parameters: those of a search, of which a title is needed, and {@code within}.
   *
   * @throws BadParameter for the first that is not understood
   */
  public static NearQuery read(Map<String, List<String>> parameters) throws BadParameter {
    Map<String, List<String>> search = new LinkedHashMap<>(parameters);
    List<String> within = search.remove("within");
    List<String> limit = search.remove("limit");
    if (!search.containsKey("title")) {
      throw new BadParameter(
          "title",
          "cần có: khoảng cách chỉ so được trong một danh hiệu.",
          "is needed: distances compare within one title only.");
    }
    search.put("limit", List.of(String.valueOf(PAGE)));
    return new NearQuery(search, within(within), limit(limit));
  }

  /** The search from a cursor on, null for where the query begins. */
  Map<String, List<String>> from(@Nullable String cursor) {
    if (cursor == null) {
      return search;
    }
    Map<String, List<String>> from = new LinkedHashMap<>(search);
    from.put("cursor", List.of(cursor));
    return from;
  }

  private static BigDecimal within(@Nullable List<String> given) throws BadParameter {
    if (given == null) {
      return BigDecimal.ONE;
    }
    if (given.size() == 1 && given.get(0).matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
      return new BigDecimal(given.get(0));
    }
    throw new BadParameter(
        "within",
        "cần một số từ 0 trở lên, như 1 hoặc 0.5.",
        "expected a number of 0 or more, such as 1 or 0.5.");
  }

  private static int limit(@Nullable List<String> given) throws BadParameter {
    if (given == null) {
      return LIMIT;
    }
    if (given.size() == 1 && given.get(0).matches("[1-9][0-9]{0,2}")) {
      int limit = Integer.parseInt(given.get(0));
      if (limit <= MOST) {
        return limit;
      }
    }
    throw new BadParameter(
        "limit", "cần một số từ 1 đến " + MOST + ".", "expected a number from 1 to " + MOST + ".");
  }
}
