package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.TreeSpan;
import vn.binhxet.register.store.Parts;

/** What a stored verdict was counted from and what was counted from it, as JSON. */
public final class PartsJson {
  /** Parts listed with the verdict itself; all of them have an address of their own. */
  public static final int SHOWN = 100;

  private PartsJson() {}

  /**
   * Adds {@code tree}, {@code parts} and {@code countedIn} to what is said of a verdict; nothing of
   * one that was stored by itself and counted in none.
   *
   * @param shown parts listed of each title, at most
   */
  public static void put(ObjectNode json, Handle handle, long seq, AssessmentCore core, int shown) {
    TreeSpan tree = core.tree();
    if (tree != null) {
      json.putObject("tree")
          .put("first", String.valueOf(tree.first()))
          .put("last", String.valueOf(tree.last()));
    }
    if (!core.parts().isEmpty()) {
      json.set("parts", parts(handle, core.parts(), shown));
      json.put("allParts", link(seq) + "/parts");
    }
    List<Long> countedIn = Parts.countedIn(handle, seq);
    if (!countedIn.isEmpty()) {
      ArrayNode parents = json.putArray("countedIn");
      for (long parent : countedIn) {
        parents.addObject().put("id", String.valueOf(parent)).put("href", link(parent));
      }
    }
  }

  private static ArrayNode parts(Handle handle, List<CountedParts> all, int shown) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (CountedParts one : all) {
      ObjectNode json = array.addObject().put("title", one.title()).put("subject", one.subject());
      one.fields().forEach(json.putArray("fields")::add);
      json.put("count", one.records().size());
      ArrayNode records = json.putArray("records");
      List<Long> numbers = new ArrayList<>();
      for (CountedParts.Named named : one.records()) {
        if (numbers.size() < shown) {
          numbers.add(named.seq());
        }
      }
      Map<Long, Parts.Part> found = Parts.of(handle, numbers);
      for (long number : numbers) {
        Parts.Part part = found.get(number);
        ObjectNode record = records.addObject().put("id", String.valueOf(number));
        if (part != null) {
          part(record, part);
        }
        record.put("href", link(number));
      }
    }
    return array;
  }

  private static void part(ObjectNode json, Parts.Part part) {
    if (part.subject() != null) {
      json.put("subject", part.subject());
    }
    try {
      JsonNode core = RecordJson.read(part.core());
      json.put("outcome", core.path("outcome").asText());
      json.put("provisional", core.path("provisional").asBoolean());
    } catch (IOException e) {
      json.put("unreadable", true);
    }
    if (part.erased()) {
      json.put("erased", true);
    }
    Long by = part.replacedBy();
    if (by != null) {
      json.put("replacedBy", String.valueOf(by));
    }
  }

  private static String link(long seq) {
    return "/api/v1/verdicts/" + seq;
  }
}
