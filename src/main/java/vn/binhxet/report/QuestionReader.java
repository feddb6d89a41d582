package vn.binhxet.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.service.BadParameter;

/** Reads what is asked of a report, and refuses what it does not know rather than ignore it. */
public final class QuestionReader {
  /** Every parameter there is. */
  public static final List<String> NAMES =
      List.of("year", "territory", "on", "title", "cluster", "households");

  private static final Pattern YEARS =
      Pattern.compile("((?:19|20)[0-9]{2})(?:-((?:19|20)[0-9]{2}))?");
  private static final Pattern CLUSTER = Pattern.compile("([^:]{1,200}):(.+)", Pattern.DOTALL);
  private static final int MOST_MEMBERS = 10_000;
  private static final Pattern HOUSEHOLDS =
      Pattern.compile("([^:,]{1,200}):([0-9]{1,9})(?::([0-9]{1,9}))?");

  private final Lawbook lawbook;
  private final LocalDate today;

  /**
   * @param today picks the year where none is asked for, and the unit a code means
   */
  public QuestionReader(Lawbook lawbook, LocalDate today) {
    this.lawbook = lawbook;
    this.today = today;
  }

  /**
   * Reads the parameters.
   *
   * @throws BadParameter for the first that is not understood
   */
  public Question read(Kind kind, Map<String, List<String>> parameters) throws BadParameter {
    for (String name : parameters.keySet()) {
      if (!NAMES.contains(name)) {
        Text near = Suggestion.of(name, NAMES);
        throw new BadParameter(
            name.substring(0, Math.min(40, name.length())),
            "không có tham số này." + near.vi(),
            "there is no such parameter." + near.en());
      }
    }
    int[] years = years(kind, one(parameters, "year"));
    String title = title(one(parameters, "title"));
    String code = one(parameters, "territory");
    String on = one(parameters, "on");
    if (code == null && on != null) {
      throw new BadParameter("on", "chỉ dùng cùng territory.", "goes with territory only.");
    }
    Map<String, Question.Households> households =
        households(parameters.getOrDefault("households", List.of()));
    if (households.values().stream().anyMatch(one -> one.registered() != null)) {
      registered(title, years);
    }
    return new Question(
        kind,
        years[0],
        years[1],
        title,
        code == null ? null : where(code, on, years[1]),
        clusters(parameters.getOrDefault("cluster", List.of())),
        households,
        lawbook,
        today);
  }

  private static @Nullable String one(Map<String, List<String>> parameters, String name)
      throws BadParameter {
    List<String> given = parameters.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new BadParameter(name, "chỉ được nêu một lần.", "may be given once.");
    }
    return given.isEmpty() ? null : given.get(0);
  }

  private int[] years(Kind kind, @Nullable String given) throws BadParameter {
    if (given == null) {
      return new int[] {today.getYear(), today.getYear()};
    }
    Matcher form = YEARS.matcher(given);
    if (form.matches()) {
      int from = Integer.parseInt(form.group(1));
      int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
      if (from <= to && (kind != Kind.CAMPAIGN || from == to)) {
        return new int[] {from, to};
      }
    }
    throw new BadParameter(
        "year",
        kind == Kind.CAMPAIGN
            ? "cần một năm như 2024."
            : "cần một năm như 2024, hoặc từ–đến như 2021-2025.",
        kind == Kind.CAMPAIGN
            ? "expected a year such as 2024."
            : "expected a year such as 2024, or from and to such as 2021-2025.");
  }

  private @Nullable String title(@Nullable String given) throws BadParameter {
    if (given == null || lawbook.title(given).isPresent()) {
      return given;
    }
    Text near = Suggestion.of(given, lawbook.titles().stream().map(Title::id).toList());
    throw new BadParameter(
        "title", "không có danh hiệu này." + near.vi(), "there is no such title." + near.en());
  }

  /** Without a day: as the code was meant at the end of the year asked for, else as it is. */
  private Where where(String code, @Nullable String on, int year) throws BadParameter {
    Territories territories = lawbook.territories();
    List<Territory> ever = territories.everWith(code);
    if (ever.isEmpty()) {
      throw new BadParameter(
          "territory",
          "danh mục đang dùng không có đơn vị mã này; tra mã: /api/v1/territories?name=….",
          "the lists in use have no unit with this code; look it up: /api/v1/territories?name=….");
    }
    if (on == null) {
      LocalDate end = LocalDate.of(year, 12, 31);
      Territory unit =
          territories
              .find(code, end)
              .or(() -> territories.find(code, today))
              .orElse(ever.get(ever.size() - 1));
      return Where.of(unit, territories);
    }
    LocalDate day;
    try {
      day = LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw new BadParameter(
          "on", "cần một ngày như 2024-11-05.", "expected a day such as 2024-11-05.");
    }
    return territories
        .find(code, day)
        .map(unit -> Where.of(unit, territories))
        .orElseThrow(
            () ->
                new BadParameter(
                    "on",
                    "ngày này không có đơn vị mã " + code + ".",
                    "no unit has the code " + code + " on that day."));
  }

  /** Who registered did so for one title in one year: of others the number says nothing. */
  private void registered(@Nullable String title, int[] years) throws BadParameter {
    boolean withdrawal =
        title != null
            && lawbook.title(title).filter(one -> one.kind() == Title.Kind.WITHDRAWAL).isPresent();
    if (title == null || withdrawal || years[0] != years[1]) {
      throw new BadParameter(
          "households",
          "SỐ ĐĂNG KÝ là của một danh hiệu trong một năm: cần nêu title (không phải thủ tục thu"
              + " hồi) và một year, hoặc bỏ SỐ ĐĂNG KÝ.",
          "REGISTERED is of one title in one year: give title (no withdrawal) and one year, or"
              + " leave REGISTERED out.");
    }
  }

  private List<Question.Cluster> clusters(List<String> given) throws BadParameter {
    List<Question.Cluster> clusters = new ArrayList<>();
    int members = 0;
    for (String one : given) {
      Matcher form = CLUSTER.matcher(one);
      List<String> codes =
          form.matches() ? List.of(form.group(2).strip().split(" *, *", -1)) : List.of("");
      if (codes.stream().anyMatch(code -> code.isEmpty() || code.equals("*"))) {
        throw new BadParameter(
            "cluster",
            "viết là TÊN:mã,mã như “Cụm 1:25270,25273”; mã đơn vị, mã đối tượng, hoặc đầu của mã"
                + " đối tượng và dấu * như “Thôn 1:HM-TH1-*”.",
            "is written NAME:code,code, as \"Cụm 1:25270,25273\": codes of units or subjects, or"
                + " how the codes of subjects begin and a *, as \"Thôn 1:HM-TH1-*\".");
      }
      members += codes.size();
      if (members > MOST_MEMBERS) {
        throw new BadParameter(
            "cluster",
            "nhiều nhất " + MOST_MEMBERS + " mã; dùng đầu mã và dấu *.",
            "at most " + MOST_MEMBERS + " codes; use the beginning of codes and a *.");
      }
      clusters.add(new Question.Cluster(form.group(1), codes));
    }
    return clusters;
  }

  private Map<String, Question.Households> households(List<String> given) throws BadParameter {
    Map<String, Question.Households> households = new LinkedHashMap<>();
    for (String line : given) {
      for (String one : line.split(",", -1)) {
        Matcher form = HOUSEHOLDS.matcher(one);
        if (!form.matches()) {
          throw new BadParameter(
              "households",
              "viết là mã:SỐ HỘ hoặc mã:SỐ HỘ:SỐ ĐĂNG KÝ, cách nhau bằng dấu phẩy; mã đơn vị hoặc tên cụm.",
              "is written code:HOUSEHOLDS or code:HOUSEHOLDS:REGISTERED, with commas between; of a unit, or"
                  + " a cluster by its name.");
        }
        String registered = form.group(3);
        Question.Households before =
            households.put(
                form.group(1),
                new Question.Households(
                    Long.parseLong(form.group(2)),
                    registered == null ? null : Long.valueOf(registered)));
        if (before != null) {
          throw new BadParameter(
              "households",
              "mã " + form.group(1) + " được nêu hai lần.",
              "the code " + form.group(1) + " is given twice.");
        }
      }
    }
    return households;
  }
}
