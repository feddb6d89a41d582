package vn.binhxet.verdict.settling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Counted;

/** Writes answers as JSON: all that an item may be answered, and one as it is handed in. */
final class AnswerJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AnswerJson() {}

  /** What an item may be answered, for machines. */
  static ObjectNode of(Item item, BitSet mask) {
    ObjectNode node = JSON.objectNode();
    List<Answer> answers = item.domain().answers();
    if (mask.cardinality() == answers.size()) {
      node.put("any", true);
      return node;
    }
    List<AnswerRun> runs = AnswerRun.of(item, mask);
    if (!runs.isEmpty()) {
      ArrayNode ranges = node.putArray("ranges");
      for (AnswerRun run : runs) {
        ObjectNode range = ranges.addObject();
        end(range, run.above() ? "above" : "from", run.low(), item.field());
        end(range, run.below() ? "below" : "to", run.high(), item.field());
      }
    }
    if (item.whole() > 0 || item.counted() != null) {
      counts(item, mask, node.putArray("counts"));
    }
    for (int i = mask.nextSetBit(0); i >= 0; i = mask.nextSetBit(i + 1)) {
      Answer answer = answers.get(i);
      if (answer instanceof Answer.NotApplicable) {
        node.put("notApplicable", true);
      } else if (runs.isEmpty() && item.counted() == null) {
        node.withArray("in").add(value(answer, item.field()));
      }
    }
    return node;
  }

  /** The same in whole units; of verdicts below, how many more. */
  private static void counts(Item item, BitSet mask, ArrayNode into) {
    for (CountRun run : CountRun.of(item, mask)) {
      ObjectNode one = into.addObject();
      one.put("from", run.from()).put("to", run.to());
      if (item.whole() > 0) {
        one.put("of", item.whole());
      }
      Counted counted = item.counted();
      if (counted != null) {
        one.put("more", run.from() - counted.met());
        one.put("atMostMore", run.to() - counted.met());
      }
    }
  }

  private static void end(ObjectNode range, String name, @Nullable String value, Field field) {
    if (value != null) {
      if (field.type() == FieldType.DATE) {
        range.put(name, value);
      } else {
        range.put(name, new BigDecimal(value));
      }
    }
  }

  /** An answer as it is handed in. */
  static JsonNode value(Answer answer, Field field) {
    if (answer instanceof Answer.Truth truth) {
      return JSON.booleanNode(truth.value());
    }
    if (answer instanceof Answer.Code code) {
      return JSON.textNode(code.code());
    }
    if (answer instanceof Answer.Number number) {
      return JSON.numberNode(new BigDecimal(AnswerWords.plain(number.value())));
    }
    if (answer instanceof Answer.Share share) {
      return JSON.objectNode().put("count", share.count()).put("of", share.of());
    }
    if (answer instanceof Answer.Verdicts verdicts) {
      return JSON.objectNode().put("met", verdicts.met());
    }
    if (answer instanceof Answer.Day day) {
      return JSON.textNode(day.date().toString());
    }
    if (answer instanceof Answer.Words words) {
      return JSON.textNode(words.text());
    }
    if (answer instanceof Answer.NotApplicable absent) {
      return JSON.objectNode().put("notApplicable", absent.reason());
    }
    ArrayNode list = JSON.arrayNode();
    if (answer instanceof Answer.Members members) {
      members.members().forEach(member -> list.add(member(member, field)));
    }
    return list;
  }

  private static ObjectNode member(Values member, Field list) {
    ObjectNode node = JSON.objectNode();
    for (int f = 0; f < list.fields().size(); f++) {
      Field field = list.fields().get(f);
      if (!member.known(f)) {
        continue;
      }
      switch (field.type()) {
        case BOOLEAN -> node.put(field.name(), member.unscaled(f) != 0);
        case CHOICE -> node.put(field.name(), field.choices().get((int) member.unscaled(f)).code());
        case DATE -> node.put(field.name(), member.date(f).toString());
        case TEXT -> node.put(field.name(), member.text(f));
        case SHARE -> {
          if (member.whole(f) > 0) {
            node.putObject(field.name())
                .put("count", member.unscaled(f))
                .put("of", member.whole(f));
          } else {
            node.put(field.name(), member.decimal(f));
          }
        }
        default -> node.put(field.name(), new BigDecimal(AnswerWords.plain(member.decimal(f))));
      }
    }
    return node;
  }
}
