package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.store.Head;

/**
 * The key and the register's id that seals are checked with.
 *
 * @param publicKey empty where there is none to be trusted
 */
record KeyChoice(String publicKey, String register) {

  /** Chooses them, and says where record 1 leaves none or another. */
  static KeyChoice of(Handle handle, AuditOrder order, @Nullable Head head, Findings findings) {
    RawRecord first =
        handle
            .createQuery(RawRecord.SELECT + " LIMIT 1")
            .map((row, context) -> RawRecord.of(row))
            .findOne()
            .orElse(null);
    JsonNode core = core(first);
    Set<String> ids = ids(core, order, head);
    CheckedSeal.@Nullable Row seal =
        handle
            .createQuery(CheckedSeal.Row.SELECT + " LIMIT 1")
            .map((row, context) -> CheckedSeal.Row.of(row))
            .findOne()
            .orElse(null);
    String said = core.path("publicKey").asText();
    String given = given(order);
    if (given != null && !given.equals(said)) {
      findings.add(Finding.of(FindingCode.KEY_OTHER, 1));
    }
    String key = given == null ? said : given;
    String id = ids.iterator().next();
    boolean vouched = false;
    for (String candidate : ids) {
      if (seal != null && !vouched && seal.checked(key, candidate).good()) {
        id = candidate;
        vouched = true;
      }
    }
    if (given == null && !vouched && !intact(first)) {
      findings.add(Finding.of(FindingCode.SEALS_UNPROVEN, 1));
      key = "";
    }
    return new KeyChoice(key, id);
  }

  private static @Nullable String given(AuditOrder order) {
    NotedHead noted = order.noted();
    return order.publicKey() == null && noted != null ? noted.publicKey() : order.publicKey();
  }

  private static Set<String> ids(JsonNode core, AuditOrder order, @Nullable Head head) {
    List<@Nullable String> known = new ArrayList<>();
    known.add(core.hasNonNull("register") ? core.get("register").asText() : null);
    known.add(head == null ? null : head.register());
    HighMark mark = order.mark();
    known.add(mark == null ? null : mark.register());
    NotedHead noted = order.noted();
    known.add(noted == null ? null : noted.seal().register());
    Set<String> ids = new LinkedHashSet<>();
    for (String one : known) {
      if (one != null) {
        ids.add(one);
      }
    }
    if (ids.isEmpty()) {
      ids.add("");
    }
    return ids;
  }

  private static boolean intact(@Nullable RawRecord first) {
    Chain chain = new Chain();
    byte[] leaf = first == null ? null : first.leaf(chain, 1);
    return first != null
        && leaf != null
        && Arrays.equals(chain.link(Chain.start(), leaf), first.link());
  }

  private static JsonNode core(@Nullable RawRecord first) {
    try {
      return RecordJson.read(first == null ? new byte[] {'{', '}'} : first.core());
    } catch (IOException e) {
      return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
  }
}
