package vn.binhxet.register.near;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts who stands around each bar, from the claims of stored verdicts. */
final class Bunches {
  private final Map<Bar, long[]> counts = new LinkedHashMap<>();

  private record Bar(String edition, String node, String required) {}

  /** Adds one verdict; claims of several columns, of codes and of groups have no distance. */
  void add(JsonNode verdict) {
    String edition = verdict.path("edition").asText();
    for (JsonNode finding : verdict.path("findings")) {
      JsonNode claim = finding.has("claim") ? finding.get("claim") : finding;
      JsonNode margin =
          claim.hasNonNull("marginCount") ? claim.get("marginCount") : claim.get("margin");
      if (margin != null && margin.isNumber() && claim.hasNonNull("required")) {
        Bar bar = new Bar(edition, finding.path("id").asText(), claim.get("required").toString());
        add(bar, margin.decimalValue());
      }
    }
  }

  private void add(Bar bar, BigDecimal margin) {
    if (margin.abs().compareTo(BigDecimal.ONE) <= 0) {
      boolean above = margin.signum() > 0;
      if (above && margin.compareTo(BigDecimal.ONE) == 0) {
        return;
      }
      counts.computeIfAbsent(bar, key -> new long[3])[margin.signum() + 1]++;
    }
  }

  /** The bars, those most worth a look first. */
  List<Bunch> all() {
    List<Bunch> all = new ArrayList<>();
    counts.forEach(
        (bar, n) ->
            all.add(new Bunch(bar.edition(), bar.node(), bar.required(), n[0], n[1], n[2])));
    all.sort(Comparator.comparing(Bunch::chance).thenComparing(Bunch::node));
    return all;
  }
}
