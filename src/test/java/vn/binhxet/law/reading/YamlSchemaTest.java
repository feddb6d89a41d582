package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.testing.RuleFolder;

/** The schemas that editors use agree with the reader on what they can see. */
class YamlSchemaTest {
  private static final Path SCHEMAS = Path.of("rules/schema");
  private static final String BASE = "https://schema.test/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts()));

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    for (String kind : List.of("common", "title", "edition", "overlay", "clocks", "cases")) {
      texts.put(BASE + kind + ".schema.json", text(kind));
    }
    return texts;
  }

  private static String text(String kind) {
    try {
      return Files.readString(SCHEMAS.resolve(kind + ".schema.json"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Error> faults(String file, String yaml) {
    String kind = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    LoadSettings settings = LoadSettings.builder().setSchema(new JsonSchema()).build();
    JsonNode json = JSON.valueToTree(new Load(settings).loadFromString(yaml));
    return registry.getSchema(SchemaLocation.of(BASE + kind + ".schema.json")).validate(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"common", "title", "edition", "overlay", "clocks", "cases"})
  void a_schema_is_one(String kind) throws IOException {
    assertThat(
            registry
                .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()))
                .validate(JSON.readTree(text(kind))))
        .isEmpty();
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void the_shipped_rules_are_accepted(Path file) throws IOException {
    assertThat(faults(file.toString(), Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {RuleFolder.TITLE, RuleFolder.EDITION, RuleFolder.OVERLAY, RuleFolder.CASES})
  void the_sample_is_accepted(String file) {
    assertThat(faults(file, new RuleFolder().text(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clean-village/title.yaml | kind: title                | kind: tittle",
        "clean-village/title.yaml | kind: title                | sort: title",
        "clean-village/title.yaml | subject: village           | subject: 7",
        "clean-village/title.yaml | , en: Clean village}       | }",
        "clean-village/title.yaml | , confidence: read}        | }",
        "clean-village/nd-1/edition.yaml | id: \"1\"           | id: 1",
        "clean-village/nd-1/edition.yaml | weighs: false       | weighs: \"no\"",
        "clean-village/nd-1/edition.yaml | countsOnly: true    | choices: []",
        "clean-village/nd-1/edition.yaml | name: note,         | name: Ghi chú,",
        "clean-village/nd-1/edition.yaml | type: text, label   | type: choice, label",
        "clean-village/nd-1/edition.yaml | {name: amount, type: number | {name: amount, type: list",
        "clean-village/nd-1/edition.yaml | member: Fine        | membr: Fine",
        "clean-village/nd-1/edition.yaml | kind: score, field: points1 | kind: score",
        "clean-village/nd-1/edition.yaml | decimals: 2         | decimals: 9",
        "clean-village/nd-1/edition.yaml | decimals: 2         | notAbove: Số",
        "clean-village/nd-1/edition.yaml | countsOnly: true    | from: {title: clean-village, field: income}",
        "clean-village/nd-1/edition.yaml | countsOnly: true    | from: {title: clean-village, subject: same, where: {a: b}}",
        "clean-village/nd-1/edition.yaml | countsOnly: true    | from: {title: clean-village, subject: same, field: share, where: {a: b, c: d}}",
        "clean-village/nd-1/edition.yaml | {name: note, type: text,    | {name: note, type: text, notAbove: income,",
        "clean-village/nd-1/edition.yaml | inForce: {from: 2020-01-01, | inForce: {",
        "clean-village/nd-1/edition.yaml | issued: 2019-12-01  | issued: 01/12/2019",
        "clean-village/nd-1/provinces/north-7/overlay.yaml | provinces: [\"01\"] | provinces: [1]",
        "clean-village/nd-1/provinces/north-7/overlay.yaml | provinces: [\"01\"] | provinces: []",
        "clean-village/nd-1/provinces/north-7/overlay.yaml | name: {vi: Quyết định 7, en: Decision 7}, | nam: x,",
        "clean-village/nd-1/cases.yaml | outcome: UNDETERMINED | outcome: UNKNOWN",
        "clean-village/nd-1/cases.yaml | outcome: UNDETERMINED | provisional: true",
        "clean-village/nd-1/cases.yaml | [DATA_MISSING]        | [NO_DATA]",
        "clean-village/nd-1/cases.yaml | {count: 43, of: 50}   | {count: 43}",
        "clean-village/nd-1/cases.yaml | territory: {code: \"00011\"} | territory: {code: 11}",
      })
  void a_planted_fault_is_refused_by_the_schema_and_by_the_reader(
      String file, String piece, String by) {
    RuleFolder folder = new RuleFolder().change(file, piece, by);

    assertThat(faults(file, folder.text(file))).isNotEmpty();
    assertThat(refused(folder)).isTrue();
  }

  private static boolean refused(RuleFolder folder) {
    try {
      CaseReader.read(folder.snapshot(), folder.read());
      return false;
    } catch (LawRefused refused) {
      return true;
    }
  }

  @Test
  void every_kind_of_yaml_file_has_its_schema() throws IOException {
    assertThat(shipped())
        .extracting(file -> file.getFileName().toString().replace(".yaml", ".schema.json"))
        .allMatch(name -> Files.exists(SCHEMAS.resolve(name)));
  }
}
