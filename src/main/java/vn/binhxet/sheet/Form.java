package vn.binhxet.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/**
 * What a spreadsheet of an edition's assessments looks like, for one award year and unit.
 *
 * @param territory the unit, as {@link UnitOn} writes it, taken where a row names none
 * @param on day of the assessment, taken where a row names none; null where each row must
 * @param day the day for which the edition was chosen
 */
public record Form(
    EffectiveEdition law,
    int year,
    String territory,
    @Nullable LocalDate on,
    LocalDate day,
    List<Column> columns,
    List<ListForm> lists) {
  /** What stands for the owner in the keys of a list's sheet. */
  public static final String SUBJECT = "subject.id";

  /** Key of the column with a subject's name. */
  public static final String NAME = "subject.name";

  /** Key of the column with the unit's code. */
  public static final String PLACE = "subject.territory";

  /** Key of the column with the day of assessment. */
  public static final String DAY = "assessedOn";

  static final String SUBJECT_ID = SUBJECT;
  static final String SUBJECT_NAME = NAME;
  static final String TERRITORY = PLACE;
  static final String ASSESSED_ON = DAY;

  /** Name of the sheet with a row for each subject. */
  public static final Text MAIN = new Text("Hồ sơ", "Assessments");

  public Form {
    columns = List.copyOf(columns);
    lists = List.copyOf(lists);
  }

  public static Form of(
      EffectiveEdition law, int year, String territory, @Nullable LocalDate on, LocalDate day) {
    FormColumns columns = new FormColumns(law, year);
    return new Form(law, year, territory, on, day, columns.main(on), columns.lists());
  }

  public String title() {
    return law.edition().title().id();
  }

  public String edition() {
    return law.edition().id();
  }

  /** Which columns there are, in brief: a template of another state of the edition has another. */
  public String hash() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    StringBuilder all = new StringBuilder(edition()).append('\n');
    columns.forEach(column -> append(column, all));
    lists.forEach(list -> list.columns().forEach(column -> append(column, all)));
    byte[] hash = digest.digest(all.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  private static void append(Column column, StringBuilder to) {
    to.append(column.key());
    Field field = column.field();
    if (field != null) {
      to.append(' ').append(field.type().code());
      field.choices().forEach(choice -> to.append(' ').append(choice.code()));
    }
    to.append('\n');
  }
}
