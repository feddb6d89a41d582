package vn.binhxet.sheet.reading;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Title;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.FormFinder;
import vn.binhxet.sheet.Template;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;

/** Finds the form that a file was filled in for. */
final class FormOfFile {
  private final OpenRelease release;

  FormOfFile(OpenRelease release) {
    this.release = release;
  }

  /**
   * @throws FileRefused where the file is of something else than the target says, or of a template
   *     that is out of date
   */
  Form find(SheetFile file, Target target) throws IOException, FileRefused {
    Facts facts = Facts.read(file);
    return facts == null ? unmarked(target) : marked(facts, target);
  }

  private Form marked(Facts facts, Target target) throws FileRefused {
    if (!facts.get("format").equals(Template.FORMAT)) {
      throw outdated("Mẫu này của một phiên bản khác.", "The template is of another version.");
    }
    same("danh hiệu", "title", facts.get("title"), target.title());
    same("năm", "year", facts.get("year"), target.year());
    same("địa bàn", "unit", facts.get("territory"), target.territory());
    LocalDate own = day(facts.get("on"));
    if (own != null) {
      same("ngày đánh giá", "day of assessment", own.toString(), target.on());
    }
    Edition edition = release.lawbook().edition(facts.get("edition")).orElse(null);
    if (edition == null || !facts.get("year").matches("(19|20)[0-9]{2}")) {
      throw outdated(
          "Không có bộ tiêu chí “" + Words.shown(facts.get("edition")) + "” mà mẫu ghi.",
          "There is no edition \""
              + Words.shown(facts.get("edition"))
              + "\" as the template says.");
    }
    LocalDate on = target.on() == null ? own : target.on();
    LocalDate asked = on == null ? day(facts.get("day")) : on;
    int year = Integer.parseInt(facts.get("year"));
    Form form = require(new FormFinder(release).of(edition, year, facts.get("territory"), asked));
    if (!form.edition().equals(edition.id()) || !form.hash().equals(facts.get("columns"))) {
      throw outdated(
          "Mẫu này của một bản cũ của bộ tiêu chí " + edition.id() + ".",
          "The template is of an older state of the edition " + edition.id() + ".");
    }
    return new Form(
        form.law(), year, form.territory(), on, form.day(), form.columns(), form.lists());
  }

  private Form unmarked(Target target) throws FileRefused {
    Title title = title(target.title());
    Integer year = target.year();
    String territory = target.territory();
    if (title == null || year == null || territory == null) {
      throw new FileRefused(
          "TARGET_NEEDED",
          "Tệp không cho biết là hồ sơ của danh hiệu, năm và địa bàn nào (CSV, hoặc mẫu thiếu sheet"
              + " ẩn). Hãy nêu title, year và territory.",
          "The file does not say of which title, year and unit it is (CSV, or the template's hidden"
              + " sheet is missing). Name title, year and territory.");
    }
    return require(new FormFinder(release).of(title, year, territory, target.on()));
  }

  private @Nullable Title title(@Nullable String id) throws FileRefused {
    Title title = id == null ? null : release.lawbook().title(id).orElse(null);
    if (id != null && title == null) {
      throw new FileRefused(
          "UNKNOWN_TITLE",
          "Không có danh hiệu “" + Words.shown(id) + "”.",
          "There is no title \"" + Words.shown(id) + "\".");
    }
    return title;
  }

  private static Form require(FormFinder.Found found) throws FileRefused {
    Form form = found.form();
    if (form == null) {
      throw new FileRefused(found.code(), found.why().vi(), found.why().en());
    }
    return form;
  }

  private static void same(String vi, String en, String has, @Nullable Object wanted)
      throws FileRefused {
    if (wanted != null && !Objects.toString(wanted).equals(has)) {
      String given = Words.shown(has);
      throw new FileRefused(
          "OTHER_TEMPLATE",
          "Tệp là mẫu của " + vi + " “" + given + "”, không phải “" + wanted + "”.",
          "The file is a template for the " + en + " \"" + given + "\", not \"" + wanted + "\".");
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static FileRefused outdated(String vi, String en) {
    return new FileRefused(
        "TEMPLATE_OUTDATED",
        vi + " Hãy lấy mẫu mới và chép dữ liệu sang.",
        en + " Get a new template and copy the data into it.");
  }
}
