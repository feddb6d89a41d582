package vn.binhxet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;

/** Makes the floors for a file of communes: their table and the column of each province. */
final class CommuneFloors {
  private static final String CODE = "\"code\":\"";

  private CommuneFloors() {}

  static List<CommuneFloor> of(Path rules, Path lines, int threads)
      throws IOException, LawRefused, BadAssessment {
    OpenRelease release = new OpenRelease(Releases.open(rules, ReleaseCheck.NONE).current());
    Desk desk = release.takeDesk();
    Map<String, String> regions = new HashMap<>();
    EffectiveEdition law = null;
    int year = 0;
    try (BufferedReader in = Files.newBufferedReader(lines)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int at = line.indexOf(CODE) + CODE.length();
        String code = line.substring(at, line.indexOf('"', at));
        if (!regions.containsKey(code)) {
          byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
          Assessment read = desk.reader().read(bytes, 0, bytes.length);
          EditionChoice.Chosen chosen = (EditionChoice.Chosen) read.choice();
          if (chosen.place().regions().size() != 1
              || law != null && !law.key().equals(chosen.law().key())) {
            throw new IllegalStateException("The floor knows one region a province, one edition");
          }
          law = chosen.law();
          year = read.awardYear();
          regions.put(code, chosen.place().regions().get(0));
        }
      }
    }
    release.giveBack(desk);
    if (law == null) {
      throw new IllegalStateException("No line in " + lines);
    }
    CommuneTable table = new CommuneTable(law, year);
    Map<String, Integer> columnOf = new HashMap<>();
    regions.forEach((code, region) -> columnOf.put(code, table.columns.get(region)));
    List<CommuneFloor> floors = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      floors.add(new CommuneFloor(table, columnOf));
    }
    return floors;
  }
}
