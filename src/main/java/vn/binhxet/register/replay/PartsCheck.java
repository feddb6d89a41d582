package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.store.Parts;
import vn.binhxet.register.store.RecordReader;

/**
 * Looks whether the verdicts that another was counted from are those it names, and whether they add
 * up to what was counted. Their cores say all that is needed, and are there for ever.
 */
final class PartsCheck {
  private final RecordReader records;

  PartsCheck(RecordReader records) {
    this.records = records;
  }

  /** A part's outcome as it is counted, whether provisional, of which title and year. */
  private record Said(String title, int awardYear, String outcome, boolean provisional) {}

  PartsFound look(StoredVerdict stored) {
    Map<Long, String> named = new HashMap<>();
    for (CountedParts parts : stored.core().parts()) {
      parts.records().forEach(one -> named.put(one.seq(), one.content()));
    }
    Map<Long, Parts.Part> found = records.look(handle -> Parts.of(handle, named.keySet()));
    Map<Long, Said> said = new HashMap<>();
    Set<Long> corrected = new TreeSet<>();
    int same = 0;
    int erased = 0;
    for (Map.Entry<Long, String> one : named.entrySet()) {
      Parts.Part part = found.get(one.getKey());
      if (part == null) {
        continue;
      }
      JsonNode core = core(part);
      if (core != null && core.path("content").asText().equals(one.getValue())) {
        same++;
        said.put(
            part.seq(),
            new Said(
                core.path("title").asText(),
                core.path("awardYear").asInt(),
                core.path("outcome").asText(),
                core.path("provisional").asBoolean()));
      }
      erased += part.erased() ? 1 : 0;
      if (part.replacedBy() != null) {
        corrected.add(part.seq());
      }
    }
    return new PartsFound(
        named.size(), same, addUp(stored, said), erased, new ArrayList<>(corrected));
  }

  private static @Nullable JsonNode core(Parts.Part part) {
    try {
      return RecordJson.read(part.core());
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean addUp(StoredVerdict stored, Map<Long, Said> said) {
    byte[] filled = stored.filled();
    Map<String, CountedParts> byField = new HashMap<>();
    for (CountedParts parts : stored.core().parts()) {
      parts.fields().forEach(field -> byField.put(field, parts));
    }
    if (filled == null) {
      return byField.isEmpty();
    }
    try {
      JsonNode fields = RecordJson.read(filled);
      for (JsonNode field : fields) {
        CountedParts parts = byField.remove(field.path("field").asText());
        if (parts == null || !addsUp(field, parts, stored.core().awardYear(), said)) {
          return false;
        }
      }
      return byField.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean addsUp(
      JsonNode field, CountedParts parts, int awardYear, Map<Long, Said> said) {
    List<Said> all = new ArrayList<>();
    for (CountedParts.Named one : parts.records()) {
      Said part = said.get(one.seq());
      if (part == null
          || !part.title().equals(parts.title())
          || !part.title().equals(field.path("title").asText())
          || part.awardYear() != awardYear) {
        return false;
      }
      all.add(part);
    }
    JsonNode below = field.get("below");
    if (below == null) {
      Said own = all.size() == 1 ? all.get(0) : null;
      return own != null
          && own.outcome().equals(field.at("/own/outcome").asText())
          && own.provisional() == field.at("/own/provisional").asBoolean();
    }
    long met = count(all, "MET", false);
    long notMet = count(all, "NOT_MET", false);
    return below.path("met").asLong() == met
        && below.path("notMet").asLong() == notMet
        && below.path("undetermined").asLong() == all.size() - met - notMet
        && below.path("metProvisionally").asLong() == count(all, "MET", true)
        && below.path("notMetProvisionally").asLong() == count(all, "NOT_MET", true);
  }

  private static long count(List<Said> all, String outcome, boolean provisionally) {
    return all.stream()
        .filter(one -> one.outcome().equals(outcome) && (!provisionally || one.provisional()))
        .count();
  }
}
