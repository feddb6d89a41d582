package vn.binhxet.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.sheet.reading.CellProblemJson;

/** Drafts as JSON. */
public final class DraftJson {
  private DraftJson() {}

  public static ObjectNode of(Draft draft) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", draft.id()).put("title", draft.title()).put("edition", draft.edition());
    json.put("awardYear", draft.awardYear()).put("territory", draft.territory());
    LocalDate on = draft.assessedOn();
    json.put("assessedOn", on == null ? null : on.toString());
    json.put("createdAt", draft.created().toString());
    json.put("touchedAt", draft.touched().toString());
    ObjectNode rows = json.putObject("rows");
    rows.put("total", draft.rows().total()).put("good", draft.rows().good());
    rows.put("bad", draft.rows().bad()).put("stored", draft.rows().stored());
    return json;
  }

  /** A draft with what a file brought to it. */
  public static ObjectNode of(Drafts.Done done) {
    ObjectNode json = of(done.draft());
    json.set("import", of(done.imported()));
    return json;
  }

  private static ObjectNode of(Imported imported) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rows", imported.rows()).put("good", imported.good()).put("bad", imported.bad());
    json.put("unchanged", imported.unchanged());
    json.put("alreadyStored", imported.alreadyStored());
    json.put("notInFile", imported.notInFile());
    json.put("problemCount", imported.problemCount());
    json.set("problems", problems(imported.problems()));
    ArrayNode notices = json.putArray("notices");
    imported.notices().forEach(notice -> notices.add(text(notice)));
    return json;
  }

  /** A row; its assessment is in it, since whoever mends it needs it. */
  public static ObjectNode of(DraftRow row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("row", row.n()).put("state", row.state().code()).put("subject", row.subject());
    json.put("sheet", row.sheet()).put("sheetRow", row.sheetRow());
    json.set("problems", problems(row.problems()));
    json.set("assessment", DraftTable.read(row.assessment()));
    Long record = row.record();
    json.put("verdict", record == null ? null : String.valueOf(record));
    json.put("outcome", row.outcome());
    return json;
  }

  public static ObjectNode of(Finished finished) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stored", finished.stored()).put("again", finished.again());
    return json.put("refused", finished.refused()).put("bad", finished.bad());
  }

  /** A list as {@code {"items","next"}}. */
  public static ObjectNode page(List<ObjectNode> items, @Nullable String next) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("items").addAll(items);
    return json.put("next", next);
  }

  private static ArrayNode problems(List<CellProblem> problems) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    problems.forEach(problem -> array.add(CellProblemJson.of(problem)));
    return array;
  }

  private static ObjectNode text(Text text) {
    return JsonNodeFactory.instance.objectNode().put("vi", text.vi()).put("en", text.en());
  }
}
