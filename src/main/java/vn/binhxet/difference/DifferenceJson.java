package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference as JSON. */
public final class DifferenceJson {
  /** What a side's head repeats of its verdict. */
  private static final List<String> HEAD =
      List.of(
          "edition",
          "awardYear",
          "assessedOn",
          "subject",
          "outcome",
          "result",
          "provisional",
          "causes",
          "summary",
          "incident");

  private static final List<String> FINDING =
      List.of("status", "causes", "claim", "citations", "confidence");

  private DifferenceJson() {}

  public static ObjectNode of(Difference d) {
    ObjectNode json = Trees.object();
    json.set("title", d.a().get("title"));
    json.put("same", d.none());
    json.set("a", head(d.a()));
    json.set("b", head(d.b()));
    json.set("differing", factors(d.differing()));
    json.set("outcome", account(d.outcome()));
    json.set("provisional", account(d.provisional()));
    json.set("law", law(d.law()));
    ArrayNode fields = json.putArray("fields");
    d.fields().forEach(one -> fields.add(field(one)));
    ArrayNode confidences = json.putArray("confidences");
    for (ConfidenceDifference one : d.confidences()) {
      confidences
          .addObject()
          .put("target", one.target())
          .put("factor", Factor.QUALITY.code())
          .put("a", one.a().code())
          .put("b", one.b().code());
    }
    ArrayNode leftOut = json.putArray("leftOut");
    for (LeftOut one : d.leftOut()) {
      leftOut
          .addObject()
          .put("law", one.law().code())
          .put("field", one.field())
          .put("code", one.code());
    }
    ArrayNode nodes = json.putArray("nodes");
    d.nodes().forEach(one -> nodes.add(node(one)));
    json.put("heldBetween", d.heldBetween());
    ArrayNode text = json.putArray("text");
    d.text().forEach(one -> text.add(Trees.text(one)));
    return json;
  }

  private static ObjectNode head(JsonNode verdict) {
    ObjectNode head = some(verdict, HEAD);
    head.set("release", verdict.at("/basis/release"));
    JsonNode overlay = verdict.at("/basis/overlay");
    head.set("overlay", overlay.isMissingNode() ? head.nullNode() : overlay);
    return head;
  }

  private static ObjectNode some(JsonNode from, List<String> members) {
    ObjectNode some = Trees.object();
    for (String member : members) {
      JsonNode value = from.get(member);
      if (value != null) {
        some.set(member, value);
      }
    }
    return some;
  }

  private static ArrayNode factors(Collection<Factor> factors) {
    ArrayNode all = Trees.object().arrayNode();
    factors.stream().sorted().map(Factor::code).forEach(all::add);
    return all;
  }

  private static ObjectNode account(Account account) {
    ObjectNode json = Trees.object();
    json.put("changed", account.changed());
    json.set("factors", factors(account.factors()));
    json.put("orderMatters", account.orderMatters());
    for (Account.Share share : account.shares()) {
      ObjectNode one = json.putObject(share.factor().code());
      one.put("alone", share.alone()).put("back", share.back()).put("orders", share.orders());
      ArrayNode after = one.putArray("after");
      share.after().forEach(set -> after.add(factors(set)));
    }
    return json;
  }

  private static ObjectNode law(LawDifference law) {
    ObjectNode json = Trees.object();
    ArrayNode parts = json.putArray("parts");
    for (LawDifference.Part part : law.parts()) {
      parts.addObject().put("part", part.kind().code()).put("a", part.a()).put("b", part.b());
    }
    ObjectNode column = json.putObject("column").put("a", law.columnA()).put("b", law.columnB());
    column.set("why", law.column().changed() ? account(law.column()) : null);
    ArrayNode unanswered = json.putArray("unanswered");
    for (LawDifference.Unanswered one : law.unanswered()) {
      unanswered.addObject().put("law", one.law().code()).put("field", one.field());
    }
    return json;
  }

  /** Of a list only how many came and went: who they are stands in the assessments. */
  private static ObjectNode field(FieldDifference one) {
    ObjectNode json = Trees.object();
    json.put("field", one.name());
    json.put("kind", one.kind().code());
    json.put("factor", one.kind().factor().code());
    json.set("label", Trees.text(one.label()));
    boolean list = list(one.a()) || list(one.b());
    json.set("a", list ? size(one.a()) : one.a());
    json.set("b", list ? size(one.b()) : one.b());
    if (list) {
      json.put("added", one.added()).put("removed", one.removed());
    }
    return json;
  }

  private static boolean list(@Nullable JsonNode value) {
    return value != null && value.isArray();
  }

  private static @Nullable JsonNode size(@Nullable JsonNode value) {
    return list(value) && value != null ? Trees.object().put("members", value.size()) : value;
  }

  private static ObjectNode node(NodeDifference one) {
    ObjectNode json = Trees.object();
    JsonNode finding = one.a() == null ? one.b() : one.a();
    Which only = one.only();
    json.put("id", one.id());
    json.set("name", finding == null ? null : finding.get("name"));
    json.set("kind", finding == null ? null : finding.get("kind"));
    json.put("only", only == null ? null : only.code());
    json.set("a", finding(one.a()));
    json.set("b", finding(one.b()));
    json.set("status", account(one.status()));
    json.set("actual", account(one.actual()));
    json.set("required", account(one.required()));
    json.set("clause", account(one.clause()));
    json.set("text", Trees.text(one.text()));
    return json;
  }

  private static @Nullable ObjectNode finding(@Nullable JsonNode finding) {
    return finding == null ? null : some(finding, FINDING);
  }
}
