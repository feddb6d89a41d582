package vn.binhxet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.AssessmentSchema;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;

/** Lays out the columns of an edition's fields. */
final class FormColumns {
  private static final int LONGEST_SHEET_NAME = 31;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final EffectiveEdition law;
  private final JsonNode schema;

  FormColumns(EffectiveEdition law, int year) {
    this.law = law;
    schema = AssessmentSchema.of(law, year).at("/properties/data/properties");
  }

  List<Column> main(@Nullable LocalDate on) {
    List<Column> columns = new ArrayList<>();
    columns.add(head(Form.SUBJECT_ID, Column.Part.SUBJECT_ID, ColumnWords.subject()));
    columns.add(head(Form.SUBJECT_NAME, Column.Part.SUBJECT_NAME, ColumnWords.name()));
    columns.add(head(Form.TERRITORY, Column.Part.TERRITORY, ColumnWords.territory()));
    columns.add(head(Form.ASSESSED_ON, Column.Part.ASSESSED_ON, ColumnWords.day(on)));
    for (Field field : law.fields()) {
      add(field, field.name(), schema.path(field.name()), columns);
    }
    return columns;
  }

  List<ListForm> lists() {
    Set<String> names = new HashSet<>();
    List<ListForm> lists = new ArrayList<>();
    for (Field field : law.fields()) {
      if (field.type() == FieldType.LIST) {
        List<Column> columns = new ArrayList<>();
        columns.add(
            head(
                ListForm.ownerKey(field.name()),
                Column.Part.SUBJECT_ID,
                ColumnWords.owner(field.label())));
        JsonNode members =
            Accepted.form(schema.path(field.name())).path("items").path("properties");
        for (Field member : field.fields()) {
          add(member, field.name() + "/" + member.name(), members.path(member.name()), columns);
        }
        Text name =
            new Text(
                sheetName(field.label().vi(), field.name(), names),
                sheetName(field.label().en(), field.name(), names));
        lists.add(new ListForm(field, name, columns));
      }
    }
    return lists;
  }

  private static String sheetName(String label, String field, Set<String> taken) {
    String bare = label.replaceAll("[\\[\\]:*?/\\\\'\"]", " ").replaceAll("\\s+", " ").strip();
    String name = bare.length() > LONGEST_SHEET_NAME ? cut(bare) : bare;
    return taken.add(name.toLowerCase(Locale.ROOT)) ? name : cut(field);
  }

  private static String cut(String name) {
    if (name.length() <= LONGEST_SHEET_NAME) {
      return name;
    }
    int space = name.lastIndexOf(' ', LONGEST_SHEET_NAME);
    return name.substring(0, space > 10 ? space : LONGEST_SHEET_NAME).strip();
  }

  private static Column head(String key, Column.Part part, ColumnWords words) {
    return new Column(key, part, null, words.label(), words.hint(), words.note(), null, null);
  }

  private static void add(Field field, String key, JsonNode schema, List<Column> to) {
    Accepted accepted = Accepted.of(schema);
    switch (field.type()) {
      case SHARE -> {
        to.add(share(field, key + ".count", Column.Part.COUNT, BigDecimal.ZERO, null));
        to.add(share(field, key + ".of", Column.Part.OF, BigDecimal.ONE, null));
        if (!field.countsOnly()) {
          to.add(share(field, key + ".percent", Column.Part.PERCENT, BigDecimal.ZERO, HUNDRED));
        }
      }
      case LIST -> to.add(column(field, key + ".any", Column.Part.ANY, ColumnWords.any(field)));
      default -> {
        ColumnWords words = ColumnWords.value(field, accepted);
        to.add(
            new Column(
                key,
                Column.Part.VALUE,
                field,
                words.label(),
                words.hint(),
                words.note(),
                accepted.least(),
                accepted.most()));
      }
    }
    if (accepted.notApplicable() && field.type() != FieldType.LIST) {
      to.add(
          column(field, key + ".na", Column.Part.NOT_APPLICABLE, ColumnWords.notApplicable(field)));
    }
  }

  private static Column share(
      Field field,
      String key,
      Column.Part part,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most) {
    ColumnWords words = ColumnWords.share(field, part);
    return new Column(key, part, field, words.label(), words.hint(), words.note(), least, most);
  }

  private static Column column(Field field, String key, Column.Part part, ColumnWords words) {
    return new Column(key, part, field, words.label(), words.hint(), words.note(), null, null);
  }
}
