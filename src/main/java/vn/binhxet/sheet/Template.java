package vn.binhxet.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;

/**
 * Writes the template of a form as a workbook: instructions, a sheet with a row for each subject, a
 * sheet for each list, and a hidden one that says what the template is of.
 */
public final class Template {
  /** Name of the hidden sheet. */
  public static final String HIDDEN = "binhxet";

  /** What the hidden sheet says first; grows when the meaning of a sheet changes. */
  public static final String FORMAT = "1";

  private static final int FIRST_LIST_COLUMN = 3;

  private final Form form;
  private final Language language;
  private Text note = Text.same("");
  private final Map<String, ChoiceList> choices = new HashMap<>();

  /** Where the words of a drop-down stand on the hidden sheet. */
  record ChoiceList(int column, List<String> words) {}

  public Template(Form form, Language language) {
    this.form = form;
    this.language = language;
  }

  /** What the instructions say first, above all else. */
  public void note(Text first) {
    note = first;
  }

  /** Writes an empty template; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    write(List.of(), out);
  }

  /** Writes a template with rows filled in; the stream stays open. */
  public void write(Iterable<Filled> rows, OutputStream out) throws IOException {
    // Closed nowhere but at the end: that writes what makes it whole.
    Workbook book = new Workbook(new Unclosed(out), "Binh Xet", "1.0");
    Worksheet help = book.newWorksheet(say("Hướng dẫn", "Instructions"));
    Worksheet main = book.newWorksheet(language.of(Form.MAIN));
    List<Worksheet> lists = new ArrayList<>();
    form.lists().forEach(list -> lists.add(book.newWorksheet(language.of(list.sheet()))));
    Worksheet hidden = book.newWorksheet(HIDDEN);
    hidden.setVisibilityState(VisibilityState.HIDDEN);
    describe(hidden);
    new TemplateHelp(form, language, note).write(help);
    TemplateSheet sheet = new TemplateSheet(main, form.columns(), language, hidden, choices);
    sheet.head();
    List<TemplateSheet> listSheets = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      TemplateSheet list =
          new TemplateSheet(lists.get(i), form.lists().get(i).columns(), language, hidden, choices);
      list.head();
      listSheets.add(list);
    }
    for (Filled row : rows) {
      // Members whose subject is not there stand on their own.
      if (!row.cells().isEmpty() || !row.marks().isEmpty()) {
        sheet.add(row);
      }
      for (int i = 0; i < lists.size(); i++) {
        String field = form.lists().get(i).field().name();
        for (Filled member : row.members().getOrDefault(field, List.of())) {
          listSheets.get(i).add(member);
        }
      }
    }
    book.finish();
  }

  /** Says what the template is of, and keeps the words of the drop-downs. */
  private void describe(Worksheet hidden) {
    String overlay = form.law().overlay() == null ? "" : form.law().overlay().id();
    String[][] facts = {
      {"format", FORMAT},
      {"title", form.title()},
      {"edition", form.edition()},
      {"overlay", overlay},
      {"year", String.valueOf(form.year())},
      {"territory", form.territory()},
      {"on", form.on() == null ? "" : String.valueOf(form.on())},
      {"day", String.valueOf(form.day())},
      {"columns", form.hash()},
    };
    for (int row = 0; row < facts.length; row++) {
      hidden.value(row, 0, facts[row][0]);
      hidden.value(row, 1, facts[row][1]);
    }
    int column = FIRST_LIST_COLUMN;
    column = words(hidden, column, "boolean", List.of(say("có", "yes"), say("không", "no")));
    column =
        words(
            hidden,
            column,
            "any",
            List.of(say("có", "yes"), say("không có", "none"), say("chưa rõ", "unknown")));
    List<Column> all = new ArrayList<>(form.columns());
    form.lists().forEach(list -> all.addAll(list.columns()));
    for (Column each : all) {
      Field field = each.field();
      if (field != null && field.type() == FieldType.CHOICE && each.part() == Column.Part.VALUE) {
        List<String> labels =
            field.choices().stream().map(choice -> language.of(choice.label())).toList();
        column = words(hidden, column, each.key(), labels);
      }
    }
  }

  private int words(Worksheet hidden, int column, String key, List<String> words) {
    for (int row = 0; row < words.size(); row++) {
      hidden.value(row, column, words.get(row));
    }
    choices.put(key, new ChoiceList(column, words));
    return column + 1;
  }

  private String say(String vi, String en) {
    return language.of(new Text(vi, en));
  }
}
