package vn.binhxet.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.cli.shown.Evaluated;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;
import vn.binhxet.tree.TreeEvaluation;
import vn.binhxet.verdict.Detail;

/** Evaluates files, each one assessment; of a folder every *.json below it. */
final class FileEvaluation {
  /** What the samples should come out as; no assessment. */
  private static final String EXPECTED = "expected.json";

  private final OpenRelease release;
  private final Language language;
  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  FileEvaluation(OpenRelease release, Language language) {
    this.release = release;
    this.language = language;
  }

  /**
   * The files that are meant, folders opened, in the order of their names within each.
   *
   * @throws NoSuchFileException where one is not there
   */
  static List<Path> files(List<Path> given) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.endsWith(EXPECTED))
              .sorted()
              .forEach(files::add);
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return files;
  }

  private byte[] tree(byte[] body) throws BadAssessment, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length * 8);
    TreeEvaluation.read(release, body, body.length).write(Detail.FULL, one -> {}, out);
    return out.toByteArray();
  }

  Evaluated evaluate(Path file) throws IOException {
    // One byte more than is accepted is enough to be refused for its length.
    byte[] body;
    try (var in = Files.newInputStream(file)) {
      body = in.readNBytes(TreeEvaluation.LONGEST + 1);
    }
    try {
      if (TreeEvaluation.looksLikeOne(body, 0, body.length)) {
        byte[] tree = tree(body);
        return new Evaluated(file.toString(), tree, json.readTree(tree), null);
      }
      byte[] verdict = release.answer(body, body.length, Detail.FULL).json();
      return new Evaluated(file.toString(), verdict, json.readTree(verdict), null);
    } catch (BadAssessment bad) {
      Refusal refusal = Refusal.of(bad);
      return new Evaluated(file.toString(), RefusalJson.bytes(refusal, language), null, refusal);
    }
  }
}
