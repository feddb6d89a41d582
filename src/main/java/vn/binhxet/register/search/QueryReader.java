package vn.binhxet.register.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.store.Words;
import vn.binhxet.verdict.Cause;

/** Reads the parameters of a search, and refuses what it does not know rather than ignore it. */
public final class QueryReader {
  /** Every parameter there is. */
  public static final List<String> NAMES =
      List.of(
          "subject",
          "q",
          "territory",
          "on",
          "title",
          "edition",
          "year",
          "outcome",
          "value",
          "node",
          "nodeOpen",
          "provisional",
          "reliedOn",
          "cause",
          "storedFrom",
          "storedTo",
          "release",
          "decided",
          "versions",
          "limit",
          "cursor");

  private static final int LIMIT = 100;
  private static final int MOST = 500;
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 16;
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern YEARS =
      Pattern.compile("((?:19|20)[0-9]{2})(?:-((?:19|20)[0-9]{2}))?");
  private static final Pattern RELEASE = Pattern.compile("[0-9a-f]{8,64}");
  private static final List<String> OUTCOMES =
      List.of("MET", "NOT_MET", "UNDETERMINED", "NOT_APPLICABLE", "HELD");

  private final Known known;
  private final Lawbook lawbook;
  private final LocalDate today;

  /**
   * @param today the day on which a unit's code is meant where none is said
   */
  QueryReader(Known known, Lawbook lawbook, LocalDate today) {
    this.known = known;
    this.lawbook = lawbook;
    this.today = today;
  }

  /**
   * Reads the parameters of one request.
   *
   * @throws BadParameter for the first one that is unknown, given twice, or malformed
   */
  Asked read(Map<String, List<String>> parameters) throws BadParameter {
    SortedMap<String, String> given = given(parameters);
    String title = oneOf("title", given, known::titles);
    VerdictQuery query =
        new VerdictQuery(
            subject(given.get("subject")),
            words(given.get("q")),
            place(given.get("territory"), given.get("on")),
            title,
            oneOf("edition", given, known::editions),
            years(given.get("year")),
            oneOf("outcome", given, () -> OUTCOMES),
            oneOf("value", given, known::values),
            node("node", given, title),
            node("nodeOpen", given, title),
            truth(given.get("provisional")),
            oneOf("reliedOn", given, () -> List.of("unverified", "interpretation")),
            oneOf("cause", given, () -> Arrays.stream(Cause.values()).map(Cause::name).toList()),
            moment("storedFrom", given, 0),
            moment("storedTo", given, 1),
            release(given.get("release")),
            oneOf("decided", given, () -> List.of("granted", "withheld", "withdrawn", "none")),
            "all".equals(oneOf("versions", given, () -> List.of("latest", "all"))));
    String filters = fingerprint(given);
    String cursor = given.get("cursor");
    return new Asked(
        query,
        limit(given.get("limit")),
        cursor == null ? null : Cursor.read(cursor, filters),
        filters);
  }

  private static SortedMap<String, String> given(Map<String, List<String>> parameters)
      throws BadParameter {
    SortedMap<String, String> given = new TreeMap<>();
    for (Map.Entry<String, List<String>> one : parameters.entrySet()) {
      String name = one.getKey();
      if (!NAMES.contains(name)) {
        Text near = Suggestion.of(name, NAMES);
        String all = String.join(", ", NAMES);
        throw new BadParameter(
            cut(name),
            "không có tham số này." + near.vi() + " Có: " + all + ".",
            "there is no such parameter." + near.en() + " Known: " + all + ".");
      }
      if (one.getValue().size() != 1) {
        throw new BadParameter(name, "chỉ được ghi một lần.", "may be given once only.");
      }
      String value = one.getValue().get(0);
      if (value.isEmpty()) {
        throw new BadParameter(
            name,
            "đang trống; hãy ghi giá trị hoặc bỏ đi.",
            "is empty; give a value or leave it out.");
      }
      if (value.length() > LONGEST) {
        throw new BadParameter(
            name, "dài quá " + LONGEST + " ký tự.", "is longer than " + LONGEST + " characters.");
      }
      given.put(name, value);
    }
    return given;
  }

  private interface Allowed {
    Collection<String> get();
  }

  private static @Nullable String oneOf(String name, Map<String, String> given, Allowed allowed)
      throws BadParameter {
    String value = given.get(name);
    if (value == null) {
      return null;
    }
    Collection<String> all = allowed.get();
    if (all.contains(value)) {
      return value;
    }
    Text near = Suggestion.of(value, all);
    throw new BadParameter(
        name,
        "không có giá trị “" + cut(value) + "”." + near.vi(),
        "there is no \"" + cut(value) + "\"." + near.en());
  }

  private static @Nullable String subject(@Nullable String given) throws BadParameter {
    if (given != null && given.chars().anyMatch(Character::isISOControl)) {
      throw new BadParameter(
          "subject",
          "mã đối tượng không chứa ký tự điều khiển.",
          "a subject's id has no control characters.");
    }
    return given;
  }

  private static List<Words.Sought> words(@Nullable String given) throws BadParameter {
    if (given == null) {
      return List.of();
    }
    List<Words.Sought> words = Words.sought(given);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      throw new BadParameter(
          "q",
          "cần từ 1 đến " + MOST_WORDS + " từ có chữ hoặc số, có dấu hoặc không dấu.",
          "expected 1 to "
              + MOST_WORDS
              + " words of letters or digits, with or without diacritics.");
    }
    return words;
  }

  private @Nullable Place place(@Nullable String code, @Nullable String on) throws BadParameter {
    if (code == null) {
      if (on != null) {
        throw new BadParameter("on", "chỉ dùng cùng “territory”.", "goes with \"territory\" only.");
      }
      return null;
    }
    Territories territories = lawbook.territories();
    List<Territory> ever = territories.everWith(code);
    if (ever.isEmpty()) {
      throw new BadParameter(
          "territory",
          "danh mục đang dùng không có đơn vị mã này; tra mã: /api/v1/territories?name=….",
          "the lists in use have no unit with this code; look it up: /api/v1/territories?name=….");
    }
    if (on == null) {
      // Without a day: today's unit, or the last that had the code.
      return Place.of(territories.find(code, today).orElse(ever.get(ever.size() - 1)), territories);
    }
    LocalDate day = day("on", on);
    Territory unit = territories.find(code, day).orElse(null);
    if (unit == null) {
      String periods =
          String.join(
                  "; ",
                  ever.stream()
                      .map(one -> one.name() + " " + one.valid().from() + " – " + one.valid().to())
                      .toList())
              .replace("null", "…");
      throw new BadParameter(
          "on",
          "ngày " + day + " không có đơn vị mã " + code + ". Mã đã dùng cho: " + periods + ".",
          "no unit has the code "
              + code
              + " on "
              + day
              + ". It was or is used for: "
              + periods
              + ".");
    }
    return Place.of(unit, territories);
  }

  private static VerdictQuery.@Nullable Years years(@Nullable String given) throws BadParameter {
    if (given == null) {
      return null;
    }
    Matcher form = YEARS.matcher(given);
    if (form.matches()) {
      int from = Integer.parseInt(form.group(1));
      int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
      if (from <= to) {
        return new VerdictQuery.Years(from, to);
      }
    }
    throw new BadParameter(
        "year",
        "cần một năm như 2024, hoặc từ–đến như 2021-2025.",
        "expected a year such as 2024, or from and to such as 2021-2025.");
  }

  private @Nullable String node(String name, Map<String, String> given, @Nullable String title)
      throws BadParameter {
    String node = given.get(name);
    if (node == null) {
      return null;
    }
    if (title == null) {
      throw new BadParameter(
          name,
          "cần cả “title”: mã nội dung chỉ có nghĩa trong một danh hiệu.",
          "needs \"title\" too: a node's id means something within a title only.");
    }
    Collection<String> nodes = known.nodes(title);
    if (node.chars().anyMatch(Character::isISOControl)
        || !nodes.contains(node) && !known.storedNode(title, node)) {
      Text near = Suggestion.of(node, nodes);
      throw new BadParameter(
          name,
          "danh hiệu " + title + " không có nội dung “" + cut(node) + "”." + near.vi(),
          "the title " + title + " has no node \"" + cut(node) + "\"." + near.en());
    }
    return node;
  }

  private static @Nullable Boolean truth(@Nullable String given) throws BadParameter {
    if (given == null) {
      return null;
    }
    if (!given.equals("true") && !given.equals("false")) {
      throw new BadParameter("provisional", "cần true hoặc false.", "expected true or false.");
    }
    return given.equals("true");
  }

  /**
   * @param more days added where a whole day is given: its end is the beginning of the next
   */
  private static @Nullable Instant moment(String name, Map<String, String> given, int more)
      throws BadParameter {
    String value = given.get(name);
    if (value == null) {
      return null;
    }
    try {
      return value.length() > 10
          ? Instant.parse(value).plusMillis(more)
          : LocalDate.parse(value).plusDays(more).atStartOfDay(HERE).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadParameter(
          name,
          "cần một ngày như 2026-11-05 (giờ Việt Nam), hoặc thời điểm như 2026-11-05T08:00:00Z.",
          "expected a day such as 2026-11-05 (time of Vietnam), or a moment such as"
              + " 2026-11-05T08:00:00Z.");
    }
  }

  private static LocalDate day(String name, String given) throws BadParameter {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw new BadParameter(
          name, "cần một ngày như 2024-11-05.", "expected a day such as 2024-11-05.");
    }
  }

  private @Nullable String release(@Nullable String given) throws BadParameter {
    if (given == null || given.matches("[0-9a-f]{64}")) {
      return given;
    }
    List<String> fit =
        RELEASE.matcher(given).matches()
            ? known.releases().stream().filter(one -> one.startsWith(given)).toList()
            : List.of();
    if (fit.size() == 1) {
      return fit.get(0);
    }
    throw new BadParameter(
        "release",
        "cần mã băm của bản phát hành, 64 ký tự 0-9a-f, hoặc ít nhất 8 ký tự đầu nếu chỉ một bản"
            + " trong sổ khớp.",
        "expected the hash of a release, 64 characters 0-9a-f, or at least its first 8 where one"
            + " release of the register fits.");
  }

  private static int limit(@Nullable String given) throws BadParameter {
    if (given == null) {
      return LIMIT;
    }
    if (given.matches("[0-9]{1,3}")) {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    throw new BadParameter(
        "limit", "cần một số từ 1 đến " + MOST + ".", "expected a number from 1 to " + MOST + ".");
  }

  private static String fingerprint(SortedMap<String, String> given) {
    StringBuilder text = new StringBuilder();
    given.forEach(
        (name, value) -> {
          if (!name.equals("limit") && !name.equals("cursor")) {
            text.append(name).append('=').append(value).append('\n');
          }
        });
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static String cut(String given) {
    String plain = given.codePoints().allMatch(c -> !Character.isISOControl(c)) ? given : "…";
    return plain.length() > 60 ? plain.substring(0, 59) + "…" : plain;
  }
}
