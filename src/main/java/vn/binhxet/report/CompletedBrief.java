package vn.binhxet.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Instrument;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.ClaimParts;

/**
 * A stored brief with what its edition pins put back: kinds, parents, names, citations. What was
 * recorded stays as it is; sentences were never recorded and are not made up.
 */
final class CompletedBrief {
  /** What a brief finding says of its claim. */
  private static final List<String> CLAIM =
      List.of("actual", "required", "requiredByColumn", "margin", "marginCount", "parts");

  private static final Text WHY =
      new Text(
          "Bản đã ghi không kèm lời giải thích; xem mã bộ tiêu chí và bản phát hành.",
          "What was recorded has no sentences; see the edition and the release.");

  private final EffectiveEdition law;
  private final int year;

  private CompletedBrief(EffectiveEdition law, int year) {
    this.law = law;
    this.year = year;
  }

  /**
   * The brief completed; as it is where it names no edition that the lawbook has.
   *
   * @param lawbook of the release that the verdict rests on
   */
  static JsonNode of(JsonNode brief, Lawbook lawbook) {
    Edition edition = lawbook.edition(brief.path("edition").asText()).orElse(null);
    if (edition == null || !brief.isObject()) {
      return brief;
    }
    String province = brief.at("/basis/overlay").asText();
    Overlay overlay =
        edition.overlays().stream()
            .filter(one -> one.id().equals(province))
            .findFirst()
            .orElse(null);
    int year = brief.path("awardYear").asInt();
    LocalDate day = day(edition, LocalDate.parse(brief.path("assessedOn").asText()), year);
    ObjectNode whole = brief.deepCopy();
    new CompletedBrief(new EffectiveEdition(edition, overlay, day), year).complete(whole);
    return whole;
  }

  /** The day whose law was chosen: that of assessment, else the award year's nearest to it. */
  private static LocalDate day(Edition edition, LocalDate assessedOn, int year) {
    if (edition.inForce().contains(assessedOn)) {
      return assessedOn;
    }
    return assessedOn.getYear() < year ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
  }

  private void complete(ObjectNode verdict) {
    verdict.put("titleKind", law.edition().title().kind().code());
    if (verdict.get("basis") instanceof ObjectNode basis) {
      ArrayNode instruments = basis.putArray("instruments");
      law.edition().instruments().stream().map(Instrument::id).forEach(instruments::add);
      Overlay overlay = law.overlay();
      if (overlay != null) {
        instruments.add(overlay.instrument().id());
      }
      basis.set("why", ReportJson.words(WHY));
    }
    for (JsonNode finding : verdict.path("findings")) {
      if (finding instanceof ObjectNode one) {
        finding(one);
      }
    }
  }

  /** Before the ids of a ranking's candidate stands the candidate's own. */
  private void finding(ObjectNode finding) {
    String id = finding.path("id").asText();
    EffectiveEdition.Placed placed = placed(id);
    if (placed == null) {
      finding.putNull("parent").put("kind", Node.Kind.CRITERION.code()).putNull("claim");
      finding.putArray("citations");
      finding
          .put("confidence", Confidence.READ.code())
          .set("name", ReportJson.words(Text.same(id)));
      return;
    }
    Node node = placed.node();
    String prefix = id.substring(0, id.length() - node.id().length());
    finding.put("parent", parent(placed, prefix)).put("kind", node.kind().code());
    claim(finding, placed);
    ArrayNode citations = finding.putArray("citations");
    for (Citation one : placed.citations()) {
      citations.addObject().put("instrument", one.instrument()).put("clause", one.clause());
    }
    finding.put("confidence", confidence(placed).code());
    finding.set("name", ReportJson.words(node.name()));
  }

  private EffectiveEdition.@Nullable Placed placed(String id) {
    int own = law.nodeIndex(id);
    if (own >= 0) {
      return law.nodes().get(own);
    }
    return law.nodes().stream()
        .filter(one -> id.endsWith("/" + one.node().id()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String parent(EffectiveEdition.Placed placed, String prefix) {
    if (placed.parent() >= 0) {
      return prefix + law.nodes().get(placed.parent()).node().id();
    }
    return prefix.isEmpty() ? null : prefix.substring(0, prefix.length() - 1);
  }

  private static void claim(ObjectNode finding, EffectiveEdition.Placed placed) {
    ObjectNode claim = finding.objectNode();
    for (String member : CLAIM) {
      JsonNode value = finding.get(member);
      if (value != null) {
        claim.set(member, value);
      }
    }
    Rule rule = placed.rule();
    if (!placed.node().leaf()) {
      claim.put("operator", placed.node().rollup().kind().name().toLowerCase(Locale.ROOT));
    } else if (rule != null) {
      claim.put("operator", operator(rule.claim()));
    }
    if (!claim.has("actual")) {
      claim.putNull("actual");
    }
    if (!claim.has("required") && rule != null) {
      claim.putNull("required");
    }
    finding.set("claim", placed.node().leaf() && rule == null ? finding.nullNode() : claim);
  }

  /** Null where the parts say more than one comparison. */
  private static @Nullable String operator(Claim claim) {
    if (claim instanceof Claim.All all && all.parts().size() == 1) {
      return operator(all.parts().get(0));
    }
    if (claim instanceof Claim.Any any && any.parts().size() == 1) {
      return operator(any.parts().get(0));
    }
    if (claim instanceof Claim.Compare compare) {
      return compare.op().symbol();
    }
    if (claim instanceof Claim.Count count) {
      return count.op().symbol();
    }
    return claim instanceof Claim.Total total ? total.op().symbol() : null;
  }

  /**
   * Which column applied is not in a brief: the weakest of that year's rows, never a better one.
   */
  private Confidence confidence(EffectiveEdition.Placed placed) {
    Confidence least = placed.node().confidence();
    Rule rule = placed.rule();
    if (rule != null) {
      for (String target : ClaimParts.of(rule.claim()).targets()) {
        for (Targets.Cell row : law.targets().rows()) {
          Integer of = row.year();
          boolean meant = row.id().equals(target) && (of == null || of == year);
          least = meant ? least.weaker(row.confidence()) : least;
        }
      }
    }
    return least;
  }
}
