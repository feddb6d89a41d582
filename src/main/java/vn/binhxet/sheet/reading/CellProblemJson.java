package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.law.Text;

/** Problems of cells as JSON, and back. */
public final class CellProblemJson {
  private CellProblemJson() {}

  public static ObjectNode of(CellProblem problem) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", problem.code()).put("sheet", problem.sheet()).put("row", problem.row());
    json.put("column", problem.column()).put("key", problem.key());
    json.set("label", text(problem.label()));
    json.put("value", problem.value());
    json.set("detail", text(problem.message()));
    return json;
  }

  public static CellProblem read(JsonNode json) {
    return new CellProblem(
        json.path("code").asText(),
        json.path("sheet").asText(),
        json.path("row").asInt(),
        json.path("column").asText(),
        json.path("key").asText(),
        text(json.path("label")),
        json.path("value").asText(),
        text(json.path("detail")));
  }

  private static ObjectNode text(Text text) {
    return JsonNodeFactory.instance.objectNode().put("vi", text.vi()).put("en", text.en());
  }

  private static Text text(JsonNode json) {
    return new Text(json.path("vi").asText(), json.path("en").asText());
  }
}
