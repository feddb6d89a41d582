package vn.binhxet.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.service.Language;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.Filled;
import vn.binhxet.sheet.Filling;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.ListForm;
import vn.binhxet.sheet.reading.CellProblem;

/**
 * A row that was good and that the rules refuse now: no cells of it are kept, so they are filled
 * from its assessment, and what is wrong is marked where its pointer leads.
 */
final class RefusedRow {
  private final Form form;
  private final Language language;

  RefusedRow(Form form, Language language) {
    this.form = form;
    this.language = language;
  }

  Filled filled(DraftRow row) {
    JsonNode assessment = DraftTable.read(row.assessment());
    Filled plain = new Filling(form).of(assessment);
    Map<String, String> marks = new HashMap<>();
    Map<String, Map<Integer, Map<String, String>>> ofMembers = new HashMap<>();
    for (CellProblem problem : row.problems()) {
      String note = language.of(problem.message());
      String[] steps = problem.key().split("/", -1);
      ListForm list = steps.length > 3 && steps[1].equals("data") ? list(steps[2]) : null;
      if (list != null && steps[3].matches("[0-9]{1,6}")) {
        String field = list.field().name() + "/" + (steps.length > 4 ? steps[4] : "");
        ofMembers
            .computeIfAbsent(steps[2], name -> new HashMap<>())
            .computeIfAbsent(Integer.valueOf(steps[3]), index -> new HashMap<>())
            .merge(column(list.columns(), field), note, RefusedRow::both);
      } else {
        marks.merge(column(form.columns(), key(steps)), note, RefusedRow::both);
      }
    }
    Map<String, List<Filled>> members = new LinkedHashMap<>();
    plain.members().forEach((name, rows) -> members.put(name, marked(rows, ofMembers.get(name))));
    return new Filled(plain.cells(), marks, members);
  }

  private static List<Filled> marked(
      List<Filled> rows, @Nullable Map<Integer, Map<String, String>> marks) {
    List<Filled> marked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> own = marks == null ? Map.of() : marks.getOrDefault(i, Map.of());
      marked.add(new Filled(rows.get(i).cells(), own, Map.of()));
    }
    return marked;
  }

  private static String both(String one, String two) {
    return one + "\n" + two;
  }

  private @Nullable ListForm list(String name) {
    for (ListForm list : form.lists()) {
      if (list.field().name().equals(name)) {
        return list;
      }
    }
    return null;
  }

  /** Beginning of the keys of the columns that a pointer is about. */
  private static String key(String[] steps) {
    if (steps.length > 2 && (steps[1].equals("data") || steps[1].equals("subject"))) {
      return steps[1].equals("data") ? steps[2] : "subject." + steps[2];
    }
    return steps.length > 1 ? steps[1] : "";
  }

  /** The first column of a field; the first of all where no column shows it. */
  private static String column(List<Column> columns, String key) {
    for (Column column : columns) {
      if (column.key().equals(key) || column.key().startsWith(key + ".")) {
        return column.key();
      }
    }
    return columns.get(0).key();
  }
}
