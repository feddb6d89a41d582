package vn.binhxet.verdict.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.binhxet.law.cases.Case;

/** A case as it would be assessed by mistake. */
final class Slip {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Slip() {}

  /** Values, and shares as percentages, rounded half up. */
  static Case rounded(Case one, String how) {
    int colon = how.indexOf(':');
    Set<String> only = colon < 0 ? Set.of() : Set.of(how.substring(0, colon).split("\\+"));
    int digits = Integer.parseInt(how.substring(colon + 1));
    ObjectNode assessment = one.assessment();
    assessment.set("data", rounded(assessment.get("data"), only, digits));
    return with(one, assessment);
  }

  private static JsonNode rounded(JsonNode value, Set<String> only, int digits) {
    if (value instanceof ArrayNode array) {
      ArrayNode all = array.arrayNode();
      array.forEach(member -> all.add(rounded(member, only, digits)));
      return all;
    }
    if (value instanceof ObjectNode object) {
      if (object.has("count") && object.has("of")) {
        return share(object, digits);
      }
      ObjectNode all = object.objectNode();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        boolean meant =
            only.isEmpty() || only.contains(entry.getKey()) || entry.getValue().isContainerNode();
        all.set(entry.getKey(), meant ? rounded(entry.getValue(), only, digits) : entry.getValue());
      }
      return all;
    }
    boolean quoted = value.isTextual() && NUMBER.matcher(value.asText()).matches();
    if (!quoted && !value.isNumber()) {
      return value;
    }
    BigDecimal number = new BigDecimal(value.asText()).setScale(digits, RoundingMode.HALF_UP);
    return quoted ? TextNode.valueOf(number.toPlainString()) : DecimalNode.valueOf(number);
  }

  /** The percentage rounded, in counts again: some shares are accepted in counts only. */
  private static JsonNode share(ObjectNode share, int digits) {
    BigDecimal of = new BigDecimal(share.get("of").asText());
    BigDecimal percent =
        new BigDecimal(share.get("count").asText())
            .multiply(HUNDRED)
            .divide(of, digits, RoundingMode.HALF_UP);
    int scale = Math.max(digits, 0);
    ObjectNode rounded = share.objectNode();
    rounded.put("count", percent.movePointRight(scale).longValueExact());
    rounded.put("of", HUNDRED.movePointRight(scale).longValueExact());
    return rounded;
  }

  /** Another award year; the day of assessment goes with it unless one is given. */
  static Case year(Case one, String how) {
    String[] yearAndDay = how.split("@", 2);
    ObjectNode assessment = one.assessment();
    int year = Integer.parseInt(yearAndDay[0]);
    int by = year - assessment.get("awardYear").asInt();
    String day = assessment.get("assessedOn").asText();
    assessment.put("awardYear", year);
    assessment.put(
        "assessedOn",
        yearAndDay.length == 2
            ? yearAndDay[1]
            : java.time.LocalDate.parse(day).plusYears(by).toString());
    return with(one, assessment);
  }

  /** The rules of another place. */
  static Case place(Case one, String how) {
    String[] codeAndDay = how.split("@", 2);
    ObjectNode assessment = one.assessment();
    ObjectNode territory = assessment.objectNode();
    territory.set("code", TextNode.valueOf(codeAndDay[0]));
    if (codeAndDay.length == 2) {
      territory.put("on", codeAndDay[1]);
    }
    ((ObjectNode) assessment.get("subject")).set("territory", territory);
    return with(one, assessment);
  }

  private static Case with(Case one, ObjectNode assessment) {
    return new Case(one.name(), assessment, one.expected(), one.at());
  }
}
