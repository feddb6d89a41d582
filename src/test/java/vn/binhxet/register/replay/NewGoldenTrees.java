package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.rules.Release;
import vn.binhxet.service.OpenRelease;

/**
 * Writes a new golden archive of trees: they are stored in a register, and their records are kept
 * as they lie in it. {@code src/test/golden/README.md} says when and how. It never writes over one.
 */
final class NewGoldenTrees {
  private static final List<String> FOLDERS =
      List.of(
          "territories/",
          "cultural-family/",
          "cultural-area/",
          "new-rural-commune/title.yaml",
          "new-rural-commune/qd-318-2022/",
          "law-access-commune/",
          "safe-commune/",
          "satisfaction-survey-commune/");
  private static final Path SAMPLES = Path.of("sample-data/trees");

  /** Households of the village that are kept: enough to count. */
  private static final int HOUSEHOLDS = 6;

  private NewGoldenTrees() {}

  /** Arguments: the name of the new archive, as 2027-01-trees, and an empty folder to work in. */
  public static void main(String[] args) throws Exception {
    GoldenRules rules = new GoldenRules(args[0], FOLDERS);
    Release release = rules.release();
    List<String> cores = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    try (Register register =
        Register.open(new RegisterPlace(Path.of(args[1]), null), Clock.systemUTC())) {
      OpenRelease open = new OpenRelease(release);
      for (String tree : trees()) {
        byte[] body = tree.getBytes(StandardCharsets.UTF_8);
        String hash = Sha256.hex(body);
        NewRecord.Key key = new NewRecord.Key("golden-" + hash, Sha256.of(body));
        new TreeRecorder(register).record(open, body, body.length, key, one -> {});
      }
      register
          .records()
          .each(
              1,
              Long.MAX_VALUE,
              record -> {
                if (record.kind() == RecordKind.ASSESSMENT) {
                  cores.add(new String(record.core(), StandardCharsets.UTF_8));
                  contents.add(new String(record.content(), StandardCharsets.UTF_8));
                }
              });
    }
    rules.write();
    Files.write(rules.folder().resolve("cores.ndjson"), cores);
    Files.write(rules.folder().resolve("records.ndjson"), contents);
    System.out.println(contents.size() + " records under release " + release.hash());
  }

  /** The village with all known, with two households open, with none known; the communes. */
  private static List<String> trees() throws IOException {
    ObjectNode village = read("phu-tho-2024-village-120-households.json");
    ArrayNode below = (ArrayNode) village.get("below");
    while (below.size() > HOUSEHOLDS) {
      below.remove(below.size() - 1);
    }
    ((ObjectNode) village.at("/assessments/0/data")).put("households", HOUSEHOLDS + 1);
    ObjectNode open = village.deepCopy();
    forget(open, 0);
    forget(open, 3);
    ObjectNode dark = village.deepCopy();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      forget(dark, i);
    }
    ObjectNode surveyed = read("kon-tum-2024-commune-surveyed-for-the-standard.json");
    ((ArrayNode) surveyed.get("assessments")).remove(2);
    return List.of(
        village.toString(),
        open.toString(),
        dark.toString(),
        read("kon-tum-2024-commune-safe-by-its-own-verdict.json").toString(),
        surveyed.toString());
  }

  private static void forget(ObjectNode village, int household) {
    ((ObjectNode) village.at("/below/" + household + "/assessments/0/data")).removeAll();
  }

  private static ObjectNode read(String file) throws IOException {
    return (ObjectNode) RecordJson.read(Files.readAllBytes(SAMPLES.resolve(file)));
  }
}
