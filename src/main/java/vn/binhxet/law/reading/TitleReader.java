package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.SubjectType;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.UnitType;

/** Reads title.yaml. */
final class TitleReader {
  private TitleReader() {}

  /**
   * @param folder the folder's name, which must be the title's id
   * @param titles the folders of all titles
   */
  static Title read(YamlMap yaml, String folder, Collection<String> titles) {
    String id = yaml.text("id");
    if (!id.equals(folder)) {
      yaml.problem(
          "WRONG_FOLDER",
          "id",
          "id “" + id + "” khác tên thư mục “" + folder + "”; hai tên phải giống nhau",
          "id \"" + id + "\" is not the folder's name \"" + folder + "\"; make them the same");
    }
    if (!Words.FOLDER.matcher(folder).matches()) {
      yaml.problem(
          "BAD_ID",
          "id",
          "tên thư mục “" + folder + "” chỉ được có chữ thường không dấu, số và gạch nối",
          "the folder name \"" + folder + "\" may only have a-z, 0-9 and hyphens");
    }
    SubjectType subject = yaml.word("subject", Words.SUBJECT, SubjectType.HOUSEHOLD);
    Title.Kind kind = yaml.word("kind", Words.TITLE_KIND, Title.Kind.TITLE);
    Title title =
        new Title(
            folder,
            kind,
            subject,
            yaml.words("name"),
            authorities(yaml.maps("authorities")),
            units(yaml, subject),
            AfterMergerReader.read(yaml.maps("afterMerger")),
            withdraws(yaml, kind, titles));
    yaml.done();
    return title;
  }

  /** Rules written before this was said of a withdrawal leave it out. */
  private static List<String> withdraws(YamlMap yaml, Title.Kind kind, Collection<String> titles) {
    if (!yaml.has("withdraws")) {
      return List.of();
    }
    List<String> withdrawn = yaml.texts("withdraws");
    if (kind != Title.Kind.WITHDRAWAL) {
      yaml.problem(
          "BAD_VALUE",
          "withdraws",
          "withdraws chỉ dành cho kind: withdrawal",
          "withdraws is for kind: withdrawal only");
    }
    for (String id : withdrawn) {
      if (!titles.contains(id)) {
        Text near = Suggestion.of(id, titles);
        yaml.problem(
            "UNKNOWN_TITLE",
            "withdraws",
            "không có danh hiệu “" + id + "”." + near.vi(),
            "there is no title \"" + id + "\"." + near.en());
      }
    }
    return withdrawn;
  }

  private static Set<UnitType> units(YamlMap yaml, SubjectType subject) {
    Set<UnitType> units = new LinkedHashSet<>(yaml.words("units", Words.UNIT_TYPE));
    if (subject.units().isEmpty() && yaml.has("units")) {
      yaml.problem(
          "BAD_VALUE",
          "units",
          "units chỉ dành cho danh hiệu của đơn vị hành chính (commune, ward, city)",
          "units is for titles of administrative units only (commune, ward, city)");
    }
    return units.isEmpty() ? subject.units() : units;
  }

  private static List<Title.Authority> authorities(List<YamlMap> list) {
    List<Title.Authority> read = new ArrayList<>();
    for (YamlMap yaml : list) {
      Title.Authority authority = authority(yaml);
      for (Title.Authority other : read) {
        if (other.period().overlaps(authority.period())) {
          yaml.problem(
              "PERIODS_OVERLAP",
              "from",
              "thời kỳ này trùng với một thẩm quyền khác; mỗi ngày chỉ một nơi quyết định",
              "this period overlaps another authority's; one decides on each day");
        }
      }
      read.add(authority);
    }
    return read;
  }

  private static Title.Authority authority(YamlMap yaml) {
    Period period = yaml.period();
    Text who = yaml.wordsOrNull("who");
    String clause = yaml.textOrNull("clause");
    Confidence confidence =
        yaml.has("who")
            ? yaml.word("confidence", Words.CONFIDENCE, Confidence.UNVERIFIED)
            : orNotLoaded(yaml.wordOrNull("confidence", Words.CONFIDENCE));
    if (yaml.has("who") == (confidence == Confidence.NOT_LOADED)) {
      yaml.problem(
          "CONFIDENCE_MISMATCH",
          "confidence",
          "not-loaded khi và chỉ khi không ghi who",
          "not-loaded is said exactly where who is left out");
    }
    yaml.done();
    return new Title.Authority(
        period, who, clause == null ? List.of() : Citation.parse(clause), confidence);
  }

  private static Confidence orNotLoaded(@Nullable Confidence given) {
    return given == null ? Confidence.NOT_LOADED : given;
  }
}
