package vn.binhxet.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Edition;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SamplePlaces;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.file.Places;
import vn.binhxet.testing.RealLaw;

/**
 * Makes the files of sample-data/round: 300 made-up households, once with twelve mistakes and once
 * corrected. Run as a program it writes them anew.
 */
public final class RoundFiles {
  public static final int HOUSEHOLDS = 300;
  private static final LocalDate DAY = LocalDate.of(2023, 12, 1);
  private static final OpenRelease RELEASE = new OpenRelease(RealLaw.release());

  private RoundFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder =
        Files.createDirectories(Path.of(args.length == 0 ? "sample-data/round" : args[0]));
    corrected(folder.resolve("ho-so-da-sua.xlsx"));
    withMistakes(folder.resolve("ho-so.xlsx"));
  }

  public static Form form() {
    return new FormFinder(RELEASE)
        .of(RELEASE.lawbook().title("cultural-family").orElseThrow(), 2023, "62", DAY)
        .form();
  }

  /** Rows of many households, none of them faulty. */
  public static List<Filled> rows(Form form, int count) {
    Edition edition = RELEASE.lawbook().edition(form.edition()).orElseThrow();
    SampleMaker maker =
        new SampleMaker(
            new SamplePlaces(RELEASE.lawbook(), RELEASE.release().chooser())
                .find(edition, 2023, DAY, List.of("62")),
            2023,
            DAY,
            20231201);
    Filling filling = new Filling(form);
    List<Filled> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ObjectNode json = (ObjectNode) RealLaw.json(maker.line(i));
      ObjectNode subject = (ObjectNode) json.get("subject");
      subject.put("id", String.format("HTN-%03d", i));
      subject.put("name", String.format("Hộ thử nghiệm %03d", i));
      rows.add(filling.of(json));
    }
    return rows;
  }

  private static void corrected(Path file) throws IOException {
    Form form = form();
    write(form, rows(form, HOUSEHOLDS), file);
  }

  private static void withMistakes(Path file) throws IOException {
    Form form = form();
    List<Filled> rows = rows(form, HOUSEHOLDS);
    set(rows, 11, "score1a", "tám");
    set(rows, 22, "score1a", new BigDecimal("-1"));
    set(rows, 33, "agreement.count", new BigDecimal("51"));
    set(rows, 33, "agreement.of", new BigDecimal("50"));
    set(rows, 44, "score1b", new BigDecimal("7.7777"));
    set(rows, 55, "registered", "chắc là có");
    set(rows, 66, "assessedOn", "31/02/2023");
    set(rows, 77, "subject.id", "");
    set(rows, 88, "sanctions.any", "không có");
    members(rows, 88, fine("HTN-088", "QD-88", "xây dựng", "đã có hiệu lực", "12/05/2023"));
    set(rows, 99, "subject.territory", "99999");
    set(rows, 110, "sanctions.any", "không có");
    members(rows, 110, fine("HTN-999", "QD-110", "xây dựng", "đã có hiệu lực", "12/05/2023"));
    // Two that a template never holds: a formula, and merged cells.
    set(rows, 121, "score1a", new BigDecimal("3.21"));
    String last = Places.letters(form.columns().size() - 1);
    String beyond = Places.letters(form.columns().size());
    String merged = last + (132 + TemplateSheet.HEAD_ROWS) + ":" + beyond + "135";
    Path draft = Files.createTempFile("round", ".xlsx");
    write(form, rows, draft);
    XlsxEdit.of(draft)
        .replace(XlsxEdit.MAIN, "<v>3.21</v>", "<f>1+2,21</f><v>3.21</v>")
        .change(
            XlsxEdit.MAIN,
            xml ->
                xml.replace(
                    "</sheetData>",
                    "</sheetData><mergeCells count=\"1\"><mergeCell ref=\""
                        + merged
                        + "\"/>"
                        + "</mergeCells>"))
        .write(file);
    Files.delete(draft);
  }

  private static void write(Form form, List<Filled> rows, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      new Template(form, Language.VI).write(rows, out);
    }
  }

  private static void set(List<Filled> rows, int number, String key, Object value) {
    Filled row = rows.get(number - 1);
    Map<String, Object> cells = new LinkedHashMap<>(row.cells());
    cells.put(key, value);
    rows.set(number - 1, Filled.of(cells, row.members()));
  }

  private static void members(List<Filled> rows, int number, Filled member) {
    Filled row = rows.get(number - 1);
    Map<String, List<Filled>> members = new HashMap<>(row.members());
    members.put("sanctions", List.of(member));
    rows.set(number - 1, Filled.of(row.cells(), members));
  }

  private static Filled fine(String owner, String code, String kind, String status, String day) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("sanctions/subject.id", owner);
    cells.put("sanctions/code", code);
    cells.put("sanctions/kind", kind);
    cells.put("sanctions/status", status);
    cells.put("sanctions/decidedOn", day);
    return Filled.of(cells, Map.of());
  }
}
