package vn.binhxet.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.NodeLabel;

/**
 * Tells, at every finding that compares a counted field, the verdicts it was counted from: who is
 * not met, who is open.
 */
final class FromBelow {
  private final Lawbook law;
  private final Assessment assessment;
  private final Detail detail;

  FromBelow(Lawbook law, Assessment assessment, Detail detail) {
    this.law = law;
    this.assessment = assessment;
    this.detail = detail;
  }

  /**
   * @param doubted whether provisional verdicts below decide the outcome
   */
  void tell(ObjectNode verdict, List<Filling> fillings, boolean doubted) {
    EffectiveEdition edition = Objects.requireNonNull(assessment.law());
    ArrayNode relied = (ArrayNode) verdict.at("/basis/reliedOn");
    for (JsonNode finding : verdict.get("findings")) {
      String id = finding.get("id").textValue();
      int node = edition.nodeIndex(id);
      Rule rule = node < 0 ? null : edition.nodes().get(node).rule();
      for (Filling filling : rule == null ? List.<Filling>of() : fillings) {
        if (rule != null && ClaimParts.of(rule.claim()).fields().contains(filling.field().name())) {
          at((ObjectNode) finding, filling);
          if (doubted && filling.doubtful()) {
            String why = filling.readsTwoWays() ? "interpretation" : "verdicts-below";
            relied.addObject().put("id", id).put("why", why);
            turning(verdict, finding, edition);
          }
        }
      }
    }
    if (doubted) {
      verdict.put("provisional", true);
    }
  }

  /** Names the finding among those that turn the verdict, once, where it bears the outcome. */
  private void turning(ObjectNode verdict, JsonNode finding, EffectiveEdition edition) {
    String id = finding.get("id").textValue();
    boolean named =
        verdict.path("provisionalOn").findValuesAsText("id").contains(id)
            || !finding.get("status").equals(verdict.get("outcome"));
    if (detail == Detail.FULL && !named) {
      Text name = NodeLabel.of(edition.nodes().get(edition.nodeIndex(id)).node());
      ObjectNode one = verdict.withArray("provisionalOn").addObject().put("id", id);
      one.putObject("name").put("vi", name.vi()).put("en", name.en());
    }
  }

  private void at(ObjectNode finding, Filling filling) {
    JsonNode name = finding.remove("name");
    JsonNode reason = finding.remove("reason");
    finding.withArray("from").add(json(filling));
    if (detail == Detail.FULL && name != null && reason != null) {
      Text more = BelowWords.of(filling, title(filling.from().title()));
      finding.set("name", name);
      finding
          .putObject("reason")
          .put("vi", reason.get("vi").textValue() + ". " + more.vi())
          .put("en", reason.get("en").textValue() + ". " + more.en());
    }
  }

  private static ObjectNode json(Filling filling) {
    ObjectNode from =
        JsonNodeFactory.instance
            .objectNode()
            .put("field", filling.field().name())
            .put("title", filling.from().title())
            .put("subject", filling.from().which().code());
    Tally tally = filling.tally();
    OwnVerdict own = filling.own();
    FromVerdicts.Taken taken = filling.from().taken();
    if (taken != null) {
      from.put("takenFrom", taken.field());
      if (filling.doubtful()) {
        from.put("doubtful", true);
      }
    }
    if (own != null) {
      from.put("outcome", own.outcome().name());
    } else if (tally != null) {
      from.put("met", tally.met()).put("notMet", tally.notMet()).put("undetermined", tally.open());
      from.put("of", filling.of() == 0 ? tally.all() : filling.of());
      names(from.putArray("failing"), tally.failing());
      names(from.putArray("open"), tally.undetermined());
    }
    return from;
  }

  private static void names(ArrayNode array, List<String> names) {
    names.forEach(array::add);
  }

  private @Nullable Title title(String id) {
    return law.title(id).orElse(null);
  }
}
