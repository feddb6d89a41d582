package vn.binhxet.register.near;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Node;
import vn.binhxet.law.Title;

/** Counts who stands around each bar, from the claims of stored verdicts. */
final class Bunches {
  private final Map<Bar, long[]> counts = new LinkedHashMap<>();
  private final Map<String, Set<String>> cases = new HashMap<>();

  private record Bar(String edition, String node, String required) {}

  /**
   * Adds one verdict; claims of several columns, of codes and of groups have no distance. Beyond
   * the bar of a disqualifier, or of a case of withdrawal, nobody is just good enough.
   *
   * @param lawbook of the release that the verdict rests on
   */
  void add(JsonNode verdict, Lawbook lawbook) {
    String edition = verdict.path("edition").asText();
    Edition law = lawbook.edition(edition).orElse(null);
    if (law != null && law.title().kind() == Title.Kind.WITHDRAWAL) {
      return;
    }
    Set<String> excluding =
        law == null
            ? Set.of()
            : cases.computeIfAbsent(
                law.hash(),
                hash -> {
                  Set<String> ids = new HashSet<>();
                  law.nodes().forEach(node -> excluding(node, false, ids));
                  return ids;
                });
    for (JsonNode finding : verdict.path("findings")) {
      if (excluding.contains(finding.path("id").asText())) {
        continue;
      }
      JsonNode claim = finding.has("claim") ? finding.get("claim") : finding;
      JsonNode margin =
          claim.hasNonNull("marginCount") ? claim.get("marginCount") : claim.get("margin");
      if (margin != null && margin.isNumber() && claim.hasNonNull("required")) {
        Bar bar = new Bar(edition, finding.path("id").asText(), claim.get("required").toString());
        add(bar, margin.decimalValue());
      }
    }
  }

  private static void excluding(Node node, boolean below, Set<String> ids) {
    boolean excludes = below || node.kind() == Node.Kind.DISQUALIFIER;
    if (excludes) {
      ids.add(node.id());
    }
    node.children().forEach(child -> excluding(child, excludes, ids));
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
