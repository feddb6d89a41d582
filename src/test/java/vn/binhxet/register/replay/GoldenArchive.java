package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.EntryReader;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.rules.Release;

/**
 * Verdicts of a day long past with the rules they rest on: a folder below {@link #ALL}. A line of
 * {@code records.ndjson} is the content of a record, one of {@code cores.ndjson}, where that is
 * there, its core; nothing of it is made anew here.
 */
record GoldenArchive(Path folder) {
  static final Path ALL = Path.of("src/test/golden");

  /** All of them, oldest first. */
  static List<GoldenArchive> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(GoldenArchive::new).toList();
    }
  }

  Release release() throws LawRefused {
    return Release.read(RulesSnapshot.read(folder.resolve("rules")));
  }

  List<byte[]> contents() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("records.ndjson"))) {
      return lines.map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    }
  }

  /** Empty where they are made of what the contents say: those of trees name each other. */
  List<byte[]> cores() throws IOException {
    Path file = folder.resolve("cores.ndjson");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    }
  }

  /** A record as it was, core and content; its number is that of its line and two more. */
  private static NewRecord stored(byte[] content, byte[] core) throws IOException {
    StoredRecord record =
        new StoredRecord(0, RecordKind.ASSESSMENT, Instant.EPOCH, core, content, new byte[0]);
    return new NewRecord(
        RecordKind.ASSESSMENT,
        core,
        content,
        null,
        null,
        EntryReader.read(record).entry(),
        List.of());
  }

  /** Stores everything as it was recorded. */
  void store(Register register) throws IOException, LawRefused {
    register.keep(release());
    List<NewRecord> records = new ArrayList<>();
    List<byte[]> contents = contents();
    List<byte[]> cores = cores();
    for (int i = 0; i < contents.size(); i++) {
      records.add(
          cores.isEmpty() ? record(contents.get(i)) : stored(contents.get(i), cores.get(i)));
    }
    register.append(records).join();
  }

  /** A record with this content; its core says what the verdict in it says. */
  static NewRecord record(byte[] content) throws IOException {
    JsonNode verdict = RecordJson.read(content).required("verdict");
    return record(content, verdict.at("/basis/release").asText());
  }

  /** The same under a release of the caller's choice. */
  static NewRecord record(byte[] content, String release) throws IOException {
    JsonNode verdict = RecordJson.read(content).required("verdict");
    String territory = verdict.at("/subject/territory/code").asText();
    ObjectNode core = JsonNodeFactory.instance.objectNode();
    core.put("format", 1).put("version", 1).put("release", release);
    for (String name :
        List.of("title", "edition", "awardYear", "assessedOn", "outcome", "provisional")) {
      core.set(name, verdict.required(name));
    }
    core.set("editionHash", verdict.at("/basis/editionHash"));
    if (core.get("editionHash").isMissingNode()) {
      core.putNull("editionHash");
    }
    core.put("territory", territory).put("content", Sha256.hex(content));
    return new NewRecord(
        RecordKind.ASSESSMENT,
        CanonicalJson.of(core),
        content,
        null,
        null,
        new VerdictEntry(
            1,
            verdict.get("title").asText(),
            verdict.get("edition").isNull() ? null : verdict.get("edition").asText(),
            verdict.get("awardYear").intValue(),
            LocalDate.parse(verdict.get("assessedOn").asText()),
            verdict.at("/subject/id").asText(),
            null,
            territory,
            LocalDate.parse(
                verdict.at("/subject/territory/on").asText(verdict.get("assessedOn").asText())),
            null,
            verdict.get("outcome").asText(),
            null,
            verdict.get("provisional").booleanValue(),
            release,
            Set.of()),
        List.of());
  }
}
