package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a replayed verdict first departs from the recorded one.
 *
 * @param node id of the node, null where it is no node's
 * @param member what differs: "status", "actual", "required" of a node, "finding" where it is there
 *     only once; else a member of the verdict as "outcome" or "basis.overlay", "input" where it is
 *     refused now, "coreHash" where nothing that is stored shows it, "content" or "record" where
 *     what is stored was changed
 * @param recorded what was recorded, null where nothing was or it may not be shown
 * @param replayed what is found now, null likewise
 */
public record Difference(
    @Nullable String node,
    String member,
    @Nullable JsonNode recorded,
    @Nullable JsonNode replayed) {

  static Difference of(String member, @Nullable JsonNode recorded, @Nullable JsonNode replayed) {
    return new Difference(null, member, recorded, replayed);
  }
}
