package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Edition;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.rules.Release;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SampleOrder;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Samples;

/**
 * Writes a new golden archive of today's rules and verdicts, beside the older ones: {@code
 * src/test/golden/README.md} says when and how. It never writes over one.
 */
final class NewGoldenArchive {
  /** What an archive holds of the rules: each way of judging, and the titles those count. */
  private static final List<String> FOLDERS =
      List.of(
          "territories/",
          "cultural-family/",
          "cultural-family-merit/",
          "cultural-family-withdrawal/",
          "new-rural-commune/title.yaml",
          "new-rural-commune/qd-318-2022/",
          "law-access-commune/",
          "safe-commune/",
          "minority-area/",
          "exemplary-commune/");

  /** Made up for each edition, besides the samples that people wrote. */
  private static final int MADE_UP = 6;

  private NewGoldenArchive() {}

  /** Argument: the name of the new archive, as 2027-01. */
  public static void main(String[] args) throws Exception {
    GoldenRules rules = new GoldenRules(args[0], FOLDERS);
    Release release = rules.release();
    List<byte[]> lines = lines(release);
    rules.write();
    Files.write(
        rules.folder().resolve("records.ndjson"),
        lines.stream().map(line -> new String(line, StandardCharsets.UTF_8)).toList());
    System.out.println(lines.size() + " records under release " + release.hash());
  }

  private static List<byte[]> lines(Release release) throws Exception {
    OpenRelease open = new OpenRelease(release);
    List<byte[]> lines = new ArrayList<>();
    for (byte[] input : inputs(release)) {
      Desk desk = open.takeDesk();
      try {
        var evaluation = desk.evaluator().evaluate(desk.reader().read(input, 0, input.length));
        lines.add(line(input, desk.writer().core(evaluation)));
      } catch (BadAssessment elsewhere) {
        // A sample of a title or an edition that the archive does not hold.
      }
    }
    return lines;
  }

  private static List<byte[]> inputs(Release release) throws Exception {
    List<byte[]> inputs = new ArrayList<>();
    for (Samples.Sample sample : Samples.all()) {
      inputs.add(RecordJson.read(sample.body()).toString().getBytes(StandardCharsets.UTF_8));
    }
    for (Edition edition : release.lawbook().editions()) {
      SampleMaker maker =
          new SampleOrder(edition.title().id(), edition.id(), null, null, List.of(), 1)
              .maker(release.lawbook(), release.chooser());
      for (int i = 1; i <= MADE_UP; i++) {
        inputs.add(
            new String(maker.line(i), StandardCharsets.UTF_8)
                .strip()
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return inputs;
  }

  /** The content of a record; of the findings what each came to. */
  private static byte[] line(byte[] input, byte[] core) throws IOException {
    ObjectNode verdict = (ObjectNode) RecordJson.read(core);
    var findings = JsonNodeFactory.instance.arrayNode();
    for (JsonNode finding : verdict.get("findings")) {
      ObjectNode brief = findings.addObject();
      brief.set("id", finding.get("id"));
      brief.set("status", finding.get("status"));
    }
    verdict.set("findings", findings);
    return ("{\"salt\":\"golden\",\"core\":\""
            + Sha256.hex(core)
            + "\",\"input\":"
            + new String(input, StandardCharsets.UTF_8)
            + ",\"verdict\":"
            + verdict
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
