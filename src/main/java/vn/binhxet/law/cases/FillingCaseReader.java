package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.reading.YamlMap;

/** Reads one entry of {@code fillings}. */
final class FillingCaseReader {
  private final Edition edition;
  private final Lawbook lawbook;
  private final CaseData data;
  private final Problems problems;

  FillingCaseReader(Edition edition, Lawbook lawbook, CaseData data, Problems problems) {
    this.edition = edition;
    this.lawbook = lawbook;
    this.data = data;
    this.problems = problems;
  }

  /**
   * @param number for the subjects' ids
   */
  FillingCase read(YamlMap yaml, Start base, int number) {
    String name = yaml.text("name");
    Start start = base.with(yaml, data);
    start.header().check(yaml);
    String id = String.format(Locale.ROOT, "CASE-%03d", number);
    List<FillingCase.Below> below = new ArrayList<>();
    for (YamlMap each : yaml.maps("below")) {
      below.add(
          new FillingCase.Below(
              title(each), many(each, "met"), many(each, "notMet"), many(each, "undetermined")));
      each.done();
    }
    List<FillingCase.Own> own = new ArrayList<>();
    for (YamlMap each : yaml.maps("own")) {
      own.add(own(each, start.header(), id, name));
    }
    FillingCase read =
        new FillingCase(
            name,
            start.header().assessment(edition.title().id(), id, name, start.data()),
            below,
            own,
            expect(yaml),
            values(yaml.mapOrNull("otherwise")),
            yaml.at());
    yaml.done();
    return read;
  }

  private static int many(YamlMap yaml, String key) {
    Integer many = yaml.integerOrNull(key);
    return many == null ? 0 : many;
  }

  private FillingCase.Own own(YamlMap yaml, Header of, String id, String name) {
    String title = title(yaml);
    List<Field> fields = new ArrayList<>();
    lawbook.editionsOf(title).forEach(each -> fields.addAll(each.fields()));
    Header plain = new Header(of.awardYear(), of.assessedOn(), of.territory(), null);
    ObjectNode values = new CaseData(fields, problems).read(yaml.mapOrNull("data"));
    FillingCase.Own own =
        new FillingCase.Own(
            Header.read(yaml).over(plain).assessment(title, id, name, values),
            yaml.word("outcome", ExpectedReader.STATUS, "MET"),
            yaml.flag("provisional", false));
    yaml.done();
    return own;
  }

  private String title(YamlMap yaml) {
    String title = yaml.text("title");
    if (lawbook.title(title).isEmpty()) {
      Text hint = Suggestion.of(title, lawbook.titles().stream().map(Title::id).toList());
      yaml.problem(
          "UNKNOWN_TITLE",
          "title",
          "không có danh hiệu “" + title + "”." + hint.vi(),
          "there is no title \"" + title + "\"." + hint.en());
    }
    return title;
  }

  /** What is filled in, and what is not. */
  private Map<String, @Nullable JsonNode> expect(YamlMap yaml) {
    Map<String, @Nullable JsonNode> expect = values(yaml.mapOrNull("expect"));
    for (String field : yaml.texts("unfilled")) {
      if (data.find(field, yaml.at("unfilled")) != null) {
        expect.put(field, null);
      }
    }
    if (expect.isEmpty()) {
      yaml.problem(
          "MISSING_KEY", "expect", "cần expect hoặc unfilled", "the case needs expect or unfilled");
    }
    return expect;
  }

  private Map<String, @Nullable JsonNode> values(@Nullable YamlMap yaml) {
    Map<String, @Nullable JsonNode> values = new LinkedHashMap<>();
    if (yaml != null) {
      yaml.all()
          .forEach(
              (field, value) -> {
                Field found = data.find(field, yaml.at(field));
                JsonNode read = found == null ? null : data.value(found, value);
                if (read != null) {
                  values.put(field, read);
                }
              });
    }
    return values;
  }
}
