package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.territory.LocalLabel;
import vn.binhxet.law.territory.Region;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** Reads territories/: regions, provinces, units (units.csv and units-….csv) and local labels. */
final class TerritoriesReader {
  private static final String FOLDER = "territories/";
  private static final List<String> REGIONS = List.of("code", "vi", "en");
  private static final List<String> PROVINCES =
      List.of("code", "name", "region", "from", "to", "origins", "confidence", "source");
  private static final List<String> UNITS =
      List.of("code", "type", "name", "province", "from", "to", "origins", "confidence", "source");

  private final RulesFiles files;
  private final Problems problems;

  TerritoriesReader(RulesFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Territories read() {
    List<Region> regions = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    for (CsvTable.Row row : rows("regions.csv", REGIONS)) {
      regions.add(region(row, codes));
    }
    TerritoryReader reader = new TerritoryReader(codes, problems);
    List<Territory> units = new ArrayList<>();
    rows("provinces.csv", PROVINCES).forEach(row -> units.add(reader.province(row)));
    rows("units.csv", UNITS).forEach(row -> units.add(reader.unit(row)));
    ListedUnits listed = new ListedUnits(units);
    for (String file : files.moreUnits()) {
      rows(file.substring(FOLDER.length()), UNITS).forEach(row -> listed.add(reader.unit(row)));
    }
    Territories territories = new Territories(regions, units, labels(units));
    new LineageCheck(territories, problems).run();
    return territories;
  }

  private Region region(CsvTable.Row row, Set<String> codes) {
    if (!Words.FOLDER.matcher(row.get("code")).matches() || !codes.add(row.get("code"))) {
      problems.add("BAD_ID", row.at(), "mã vùng sai hoặc trùng", "the region code is bad or twice");
    }
    if (row.get("vi").isEmpty() || row.get("en").isEmpty()) {
      problems.add(
          "BAD_TEXT", row.at(), "tên vùng cần cả hai thứ tiếng", "a region needs both names");
    }
    return new Region(row.get("code"), new Text(row.get("vi"), row.get("en")));
  }

  /** The labels; a folder without the file has none. */
  private List<LocalLabel> labels(List<Territory> units) {
    String file = FOLDER + "labels.csv";
    String text = files.text(file);
    return text == null ? List.of() : new LabelsReader(units, problems).read(file, text);
  }

  private List<CsvTable.Row> rows(String name, List<String> header) {
    String file = FOLDER + name;
    String text = files.needed(file, problems);
    return text == null ? List.of() : CsvTable.read(file, text, header, List.of(), problems);
  }
}
