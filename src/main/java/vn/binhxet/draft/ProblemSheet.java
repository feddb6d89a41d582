package vn.binhxet.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Filled;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.FormFinder;
import vn.binhxet.sheet.Template;
import vn.binhxet.sheet.TemplateCsv;
import vn.binhxet.sheet.reading.CellProblem;

/** The bad rows of a draft in the template they came from, every faulty cell marked and noted. */
public final class ProblemSheet {
  private static final int AT_ONCE = 500;

  /** Rows in one file: a workbook with notes is made in memory. */
  private static final int MOST = 20_000;

  /** Its subject may be a good row, which is not in this file. */
  private static final Text WHOLE =
      new Text(
          "Sửa ở tệp đầy đủ đã nộp, không sửa ở tệp này.",
          "Mend it in the whole file handed in, not in this one.");

  private final Drafts drafts;
  private final OpenRelease release;
  private final Draft draft;
  private final Language language;
  private final int most;

  public ProblemSheet(Drafts drafts, OpenRelease release, Draft draft, Language language) {
    this(drafts, release, draft, language, MOST);
  }

  ProblemSheet(Drafts drafts, OpenRelease release, Draft draft, Language language, int most) {
    this.drafts = drafts;
    this.release = release;
    this.draft = draft;
    this.language = language;
    this.most = most;
  }

  /** The form of the draft; null where no edition applies any more. */
  public @Nullable Form form() {
    Edition edition = release.lawbook().edition(draft.edition()).orElse(null);
    return edition == null
        ? null
        : new FormFinder(release)
            .of(edition, draft.awardYear(), draft.territory(), draft.assessedOn())
            .form();
  }

  /** Writes the workbook; the stream stays open. */
  public void write(Form form, OutputStream out) throws IOException {
    int bad = draft.rows().bad();
    Template template = new Template(form, language);
    if (bad > most) {
      template.note(
          new Text(
              "CHỈ CÓ "
                  + most
                  + " DÒNG ĐẦU trong "
                  + bad
                  + " dòng sai. Sửa, nhập lại, rồi lấy tiếp.",
              "ONLY THE FIRST " + most + " of " + bad + " bad rows. Mend, import, and ask again."));
    }
    template.write(() -> new BadRows(form, most), out);
  }

  /** Writes all of them as CSV, what is wrong in front of each row; the stream stays open. */
  public void writeCsv(Form form, OutputStream out) throws IOException {
    new TemplateCsv(form, language).writeToMend(() -> new BadRows(form, Integer.MAX_VALUE), out);
  }

  private final class BadRows implements Iterator<Filled> {
    private List<DraftRow> page = List.of();
    private int at;
    private int after;
    private boolean ended;
    private int given;
    private final int limit;
    private final RefusedRow refused;

    BadRows(Form form, int limit) {
      this.limit = limit;
      refused = new RefusedRow(form, language);
    }

    @Override
    public boolean hasNext() {
      if (given >= limit) {
        return false;
      }
      if (at == page.size() && !ended) {
        page = drafts.rows(draft.id(), DraftRow.State.BAD, after, AT_ONCE);
        at = 0;
        ended = page.isEmpty();
        after = ended ? after : page.get(page.size() - 1).n();
      }
      return at < page.size();
    }

    @Override
    public Filled next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      given++;
      DraftRow row = page.get(at++);
      return row.cells() == null ? refused.filled(row) : filled(row);
    }
  }

  private Filled filled(DraftRow row) {
    byte[] kept = row.cells();
    JsonNode raw = kept == null ? MissingNode.getInstance() : DraftTable.read(kept);
    Map<String, List<Filled>> members = new LinkedHashMap<>();
    raw.path("members")
        .fields()
        .forEachRemaining(
            list -> {
              List<Filled> rows = new ArrayList<>();
              list.getValue()
                  .forEach(
                      member ->
                          rows.add(
                              new Filled(
                                  cells(member.path("cells")),
                                  marks(row, list.getKey() + "/", member.path("row").asInt()),
                                  Map.of())));
              members.put(list.getKey(), rows);
            });
    return new Filled(cells(raw.path("cells")), marks(row, null, row.sheetRow()), members);
  }

  private static Map<String, Object> cells(JsonNode json) {
    Map<String, Object> cells = new HashMap<>();
    json.fields()
        .forEachRemaining(
            cell -> {
              JsonNode value = cell.getValue();
              cells.put(
                  cell.getKey(),
                  value.isNumber()
                      ? value.decimalValue()
                      : value.isBoolean() ? (Object) value.booleanValue() : value.asText());
            });
    return cells;
  }

  /**
   * @param list beginning of the keys of a list's columns, null for the sheet of subjects
   */
  private Map<String, String> marks(DraftRow row, @Nullable String list, int sheetRow) {
    Map<String, String> marks = new HashMap<>();
    for (CellProblem problem : row.problems()) {
      boolean ofList = problem.key().contains("/") && !problem.key().startsWith("/");
      boolean here = list == null ? !ofList : problem.key().startsWith(list);
      if (here && problem.row() == sheetRow) {
        String shown = problem.value().isEmpty() ? "" : "[" + problem.value() + "] ";
        String where = problem.code().equals("NO_SUCH_SUBJECT") ? " " + language.of(WHOLE) : "";
        marks.merge(
            problem.key(),
            shown + language.of(problem.message()) + where,
            (one, two) -> one + "\n" + two);
      }
    }
    return marks;
  }
}
