package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Field;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Period;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.territory.Territories;

/** Reads overlay.yaml. */
final class OverlayReader {
  private final Territories territories;
  private final Set<String> regions;

  OverlayReader(Territories territories, Set<String> regions) {
    this.territories = territories;
    this.regions = regions;
  }

  /**
   * @param own the edition's fields, which the overlay's columns may name too
   */
  Overlay read(
      YamlMap yaml,
      String folder,
      List<Field> own,
      Targets targets,
      List<Rule> rules,
      Clocks clocks) {
    String id = yaml.text("id");
    if (!id.equals(folder)) {
      yaml.problem(
          "WRONG_FOLDER",
          "id",
          "id “" + id + "” khác tên thư mục “" + folder + "”",
          "id \"" + id + "\" is not the folder's name \"" + folder + "\"");
    }
    List<Field> fields = FieldReader.read(yaml.maps("fields"));
    List<Field> all = new ArrayList<>(own);
    all.addAll(fields);
    Period inForce = EditionReader.inForce(yaml);
    List<String> provinces = provinces(yaml, inForce);
    Text remark = yaml.wordsOrNull("remark");
    Columns columns = ColumnsReader.read(yaml.mapOrNull("columns"), all, regions);
    Overlay overlay =
        new Overlay(
            id,
            yaml.words("name"),
            InstrumentReader.read(yaml.map("instrument")),
            provinces,
            inForce,
            columns,
            fields,
            targets,
            rules,
            remark == null ? Text.same("") : remark,
            clocks,
            yaml.at());
    yaml.done();
    return overlay;
  }

  private List<String> provinces(YamlMap yaml, Period inForce) {
    List<String> codes = yaml.texts("provinces");
    LocalDate from = inForce.from();
    if (codes.isEmpty()) {
      yaml.problem(
          "MISSING_KEY",
          "provinces",
          "quy định của địa phương cần provinces: [\"mã tỉnh\"]",
          "an overlay needs provinces: [\"code\"]");
    }
    for (String code : codes) {
      boolean there =
          from == null
              || territories
                  .find(code, from)
                  .filter(unit -> unit.type().equals("province"))
                  .isPresent();
      if (!there) {
        yaml.problem(
            "UNKNOWN_PROVINCE",
            "provinces",
            "không có tỉnh mã “" + code + "” vào ngày " + from,
            "no province has code \"" + code + "\" on " + from);
      }
    }
    return codes;
  }
}
