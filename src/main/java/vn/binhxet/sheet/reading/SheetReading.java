package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.law.Text;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.ListForm;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;
import vn.binhxet.sheet.file.SheetFiles;

/**
 * Reads a filled file row by row. For one thread; the file is read when {@link #rows} is called.
 */
public final class SheetReading implements AutoCloseable {
  private final OpenRelease release;
  private final SheetFile file;
  private final Form form;
  private final Layout main;
  private final ListSheets lists;
  private final Survey survey;
  private final List<Text> notices = new ArrayList<>();

  /** Takes rows as they are read. */
  public interface Sink {
    void row(ReadRow row) throws IOException;
  }

  private SheetReading(
      OpenRelease release,
      SheetFile file,
      Form form,
      Layout main,
      ListSheets lists,
      Survey survey) {
    this.release = release;
    this.file = file;
    this.form = form;
    this.main = main;
    this.lists = lists;
    this.survey = survey;
    notice();
  }

  /**
   * Opens a file and finds out what it is of and how many rows it has.
   *
   * @throws FileRefused where it is refused whole
   */
  public static SheetReading open(OpenRelease release, Path path, Target target)
      throws IOException, FileRefused {
    SheetFile file = SheetFiles.open(path);
    boolean sound = false;
    try {
      Form form = new FormOfFile(release).find(file, target);
      Layout main = SheetFinder.main(file, form);
      ListSheets lists = ListSheets.read(file, form, main);
      Survey survey = Survey.of(file, main, form.columns().get(0));
      SheetReading reading = new SheetReading(release, file, form, main, lists, survey);
      sound = true;
      return reading;
    } finally {
      if (!sound) {
        file.close();
      }
    }
  }

  public Form form() {
    return form;
  }

  /** Rows of subjects. */
  public int total() {
    return survey.total();
  }

  /** What an officer should know though nothing is wrong: hidden rows, columns passed over. */
  public List<Text> notices() {
    return List.copyOf(notices);
  }

  /** Reads all rows, in the order of the file. */
  public void rows(Sink sink) throws IOException, FileRefused {
    Desk desk = release.takeDesk();
    read(sink, desk.reader());
    release.giveBack(desk);
  }

  private void read(Sink sink, AssessmentReader reader) throws IOException, FileRefused {
    RowReader rows =
        new RowReader(
            form,
            new RowCheck(form, new RowEdition(release, form), reader),
            lists.members(),
            file.from1904(),
            file.csv());
    List<SheetFile.Area> merged = file.merged(main.sheet);
    Column id = form.columns().get(0);
    file.read(
        main.sheet,
        row -> {
          if (main.data(row)) {
            SheetPlace place = SheetPlace.of(main, row, merged);
            int other = survey.other(Members.code(place, id), row.number());
            sink.row(rows.read(place, other));
          }
          return true;
        });
    for (ListForm list : form.lists()) {
      Members all = lists.members().get(list.field().name());
      if (all != null) {
        for (SheetPlace orphan : all.orphans()) {
          sink.row(orphan(orphan, list));
        }
      }
    }
  }

  private ReadRow orphan(SheetPlace place, ListForm list) {
    RowProblems problems = new RowProblems();
    problems.add(
        place,
        list.columns().get(0),
        "NO_SUCH_SUBJECT",
        "Không có mã này ở sheet “" + main.sheet + "”. Sửa mã, hoặc thêm đối tượng ở sheet đó.",
        "Sheet \"" + main.sheet + "\" has no such code. Mend it, or add the subject there.");
    return new ReadRow(
        place.layout().sheet,
        place.row().number(),
        null,
        false,
        RowReader.bytes(JsonNodeFactory.instance.objectNode()),
        problems.all(),
        RawCells.orphan(place, list.field().name(), file.from1904()));
  }

  private void notice() {
    if (survey.hidden() > 0) {
      notices.add(
          new Text(
              survey.hidden() + " dòng đang ẩn (bị lọc) cũng được đọc.",
              survey.hidden() + " hidden (filtered) rows were read too."));
    }
    passedOver(main);
    lists.layouts().forEach(this::passedOver);
  }

  private void passedOver(Layout layout) {
    if (!layout.ignored.isEmpty()) {
      String letters = String.join(", ", layout.ignored);
      notices.add(
          new Text(
              "Sheet “" + layout.sheet + "”: bỏ qua cột không thuộc mẫu: " + letters + ".",
              "Sheet \"" + layout.sheet + "\": columns not of the template: " + letters + "."));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
