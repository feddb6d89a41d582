package vn.binhxet.register.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first of some ids and how many there are, kept beside a verdict so that a list can show them.
 *
 * @param first at most eight
 */
public record Few(int count, List<String> first) {
  private static final int MOST = 8;

  /** As kept: "12 1 1a 2"; null where there are none. */
  public static @Nullable String of(List<String> ids) {
    return ids.isEmpty()
        ? null
        : ids.size() + " " + String.join(" ", ids.subList(0, Math.min(MOST, ids.size())));
  }

  /** Reads what was kept. */
  public static Few read(@Nullable String kept) {
    if (kept == null) {
      return new Few(0, List.of());
    }
    List<String> parts = List.of(kept.split(" ", -1));
    return new Few(Integer.parseInt(parts.get(0)), parts.subList(1, parts.size()));
  }
}
