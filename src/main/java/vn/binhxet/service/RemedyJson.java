package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.remedy.Grouped;
import vn.binhxet.verdict.remedy.Lever;
import vn.binhxet.verdict.remedy.Part;
import vn.binhxet.verdict.remedy.Plan;
import vn.binhxet.verdict.remedy.Remedies;
import vn.binhxet.verdict.remedy.RemedyWords;
import vn.binhxet.verdict.remedy.Standing;
import vn.binhxet.verdict.remedy.StandingWords;

/** Plans as JSON. */
public final class RemedyJson {
  private final EffectiveEdition law;
  private final RemedyWords words;
  private final StandingWords standings;

  private RemedyJson(EffectiveEdition law) {
    this.law = law;
    words = new RemedyWords(law);
    standings = new StandingWords(law);
  }

  public static ObjectNode of(Remedies remedies) {
    ObjectNode json = head(remedies.now());
    json.put("to", remedies.to());
    json.put("state", JsonTrees.word(remedies.state()));
    EffectiveEdition law = remedies.now().assessment().law();
    if (law == null) {
      json.putArray("plans");
      json.put("more", 0).put("exact", true);
      json.putArray("standing");
      json.putNull("earliestRound");
      json.set("text", JsonTrees.text(NO_EDITION));
      return json;
    }
    new RemedyJson(law).fill(remedies, json);
    return json;
  }

  private static final Text NO_EDITION =
      new Text(
          "Chưa rõ bộ tiêu chí nào áp dụng nên không lập phương án.",
          "It is not settled which edition applies, so no plan is made.");

  /** What the answers on one assessment begin with. */
  static ObjectNode head(Evaluation now) {
    Assessment assessment = now.assessment();
    EffectiveEdition law = assessment.law();
    ObjectNode json = JsonTrees.object();
    json.put("title", assessment.title());
    json.put("edition", law == null ? null : law.edition().id());
    json.put("awardYear", assessment.awardYear());
    json.put("assessedOn", assessment.assessedOn().toString());
    json.putObject("subject")
        .put("id", assessment.subject().id())
        .put("territory", assessment.subject().territory());
    json.put("release", now.release());
    json.put("outcome", now.outcome().name());
    json.put("result", now.value());
    return json;
  }

  private void fill(Remedies remedies, ObjectNode json) {
    ArrayNode plans = json.putArray("plans");
    remedies.plans().forEach(plan -> plans.add(plan(plan)));
    json.put("more", remedies.more());
    json.put("exact", remedies.exact());
    ArrayNode standing = json.putArray("standing");
    remedies.standing().forEach(one -> standing.add(standing(one)));
    json.put("earliestRound", remedies.earliest());
    json.set("text", JsonTrees.text(words.summary(remedies)));
  }

  private ObjectNode plan(Plan plan) {
    ObjectNode json = JsonTrees.object();
    json.put("facts", plan.facts());
    ArrayNode changes = json.putArray("changes");
    ArrayNode sums = json.putArray("sums");
    for (Part part : plan.parts()) {
      if (part instanceof Part.Move move) {
        changes.add(change(move));
      } else {
        sums.add(sum((Part.Raise) part));
      }
    }
    ArrayNode examples = json.putArray("examples");
    for (List<Part.Move> example : plan.examples()) {
      ObjectNode one = examples.addObject();
      example.forEach(move -> value(one, move.lever().of().name(), move.lever().answer(move.to())));
    }
    json.set("mends", ids(plan.mends()));
    json.set("open", ids(plan.open()));
    json.putObject("verified")
        .put("release", plan.verdict().release())
        .put("outcome", plan.verdict().outcome().name())
        .put("result", plan.verdict().value());
    json.set("text", JsonTrees.text(words.plan(plan)));
    return json;
  }

  private ArrayNode ids(List<Integer> nodes) {
    return JsonTrees.strings(
        nodes.stream().map(node -> law.nodes().get(node).node().id()).toList());
  }

  private ObjectNode change(Part.Move move) {
    Lever lever = move.lever();
    ObjectNode json = JsonTrees.object();
    json.put("field", lever.of().name());
    json.set("label", JsonTrees.text(lever.of().label()));
    value(json, "from", lever.answer(lever.now()));
    value(json, "to", lever.answer(move.to()));
    if (lever.measured()) {
      json.put("by", lever.amount(move.to() - lever.now()));
    }
    json.set("text", JsonTrees.text(words.part(move)));
    return json;
  }

  private ObjectNode sum(Part.Raise raise) {
    ObjectNode json = JsonTrees.object();
    ArrayNode items = json.putArray("items");
    for (Part.Item item : raise.items()) {
      Lever lever = item.lever();
      ObjectNode one = items.addObject();
      one.put("field", lever.of().name());
      one.set("label", JsonTrees.text(lever.of().label()));
      value(one, "from", lever.answer(lever.now()));
      value(one, "least", lever.answer(item.after(0)));
      if (item.unbounded()) {
        one.putNull("most");
      } else {
        value(one, "most", lever.answer(item.after(item.room())));
      }
    }
    demands(raise, raise.demands(), json.putArray("atLeast"));
    demands(raise, raise.limits(), json.putArray("atMost"));
    json.set("text", JsonTrees.text(words.part(raise)));
    return json;
  }

  private void demands(Part.Raise raise, List<Part.Demand> demands, ArrayNode into) {
    for (Part.Demand demand : demands) {
      ObjectNode one = into.addObject();
      EffectiveEdition.Placed group = Grouped.of(law, raise, demand);
      one.put("node", group == null ? null : group.node().id());
      one.put("amount", demand.amount(raise.items()));
      one.put("steps", demand.steps());
      ObjectNode weights = one.putObject("weights");
      for (int i = 0; i < raise.items().size(); i++) {
        if (demand.weights().get(i) > 0) {
          weights.put(raise.items().get(i).lever().of().name(), demand.weights().get(i));
        }
      }
    }
  }

  private ObjectNode standing(Standing standing) {
    ObjectNode json = JsonTrees.object();
    json.put("node", law.nodes().get(standing.node()).node().id());
    json.set("name", JsonTrees.text(law.nodes().get(standing.node()).node().name()));
    ArrayNode fields = json.putArray("fields");
    for (Standing.Locked locked : standing.fields()) {
      fields
          .addObject()
          .put("field", law.fields().get(locked.field()).name())
          .put("locked", JsonTrees.word(locked.why()));
    }
    ArrayNode events = json.putArray("events");
    for (Standing.Event event : standing.events()) {
      events
          .addObject()
          .put("list", law.fields().get(event.list()).name())
          .put("id", event.id())
          .put("on", JsonTrees.day(event.on()));
    }
    json.put("earliestRound", standing.earliest());
    json.put("interpretation", standing.reading());
    ArrayNode otherwise = json.putArray("otherReadings");
    for (Standing.Other other : standing.otherwise()) {
      otherwise.addObject().put("rule", other.rule()).put("earliestRound", other.earliest());
    }
    json.set("text", JsonTrees.text(standings.of(standing)));
    return json;
  }

  /** A value as it would be handed in. */
  static void value(ObjectNode json, String member, Answer answer) {
    if (answer instanceof Answer.Truth truth) {
      json.put(member, truth.value());
    } else if (answer instanceof Answer.Code code) {
      json.put(member, code.code());
    } else if (answer instanceof Answer.Number number) {
      json.put(member, number.value());
    } else if (answer instanceof Answer.Share share) {
      json.putObject(member).put("count", share.count()).put("of", share.of());
    } else {
      throw new IllegalStateException("no plan changes this: " + answer);
    }
  }
}
