package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/** Lists as {@code {"items":[…],"next":cursor}}; the cursor is the id of the last one seen. */
final class Paging {
  private static final int DEFAULT = 100;
  private static final int MOST = 500;

  private Paging() {}

  /**
   * The page that {@code ?limit} and {@code ?cursor} ask for.
   *
   * @param id tells the items apart
   */
  static <T> ObjectNode page(
      Context ctx, List<T> all, Function<T, String> id, Function<T, JsonNode> json) {
    int limit = limit(ctx.queryParam("limit"));
    String cursor = ctx.queryParam("cursor");
    int from = 0;
    if (cursor != null) {
      from = all.stream().map(id).toList().indexOf(cursor) + 1;
      if (from == 0) {
        throw Refused.badParameter(
            "cursor",
            "không có vị trí này; hãy dùng “next” của trang trước.",
            "there is no such place; use \"next\" of the page before.");
      }
    }
    int to = Math.min(from + limit, all.size());
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode items = page.putArray("items");
    all.subList(from, to).forEach(item -> items.add(json.apply(item)));
    page.put("next", to < all.size() ? id.apply(all.get(to - 1)) : null);
    return page;
  }

  /** How many a page has at most. */
  static int limit(@org.jspecify.annotations.Nullable String given) {
    if (given == null) {
      return DEFAULT;
    }
    try {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Told below, together with a number out of range.
    }
    throw Refused.badParameter(
        "limit", "cần một số từ 1 đến " + MOST + ".", "expected a number from 1 to " + MOST + ".");
  }
}
