package vn.binhxet.register.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Printable;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.register.store.Words;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.TerritoryFinder;
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
  private static final int MOST_WORDS = 16;
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
    GivenParameters given = new GivenParameters(parameters, NAMES);
    String title = given.oneOf("title", known::titles);
    Place place = place(given.get("territory"), given.day("on"));
    VerdictQuery query =
        new VerdictQuery(
            subject(given.get("subject")),
            words(given.get("q")),
            place,
            title,
            given.oneOf("edition", known::editions),
            given.years("year"),
            given.oneOf("outcome", () -> OUTCOMES),
            given.oneOf("value", known::values),
            node("node", given.get("node"), title),
            node("nodeOpen", given.get("nodeOpen"), title),
            given.truth("provisional"),
            given.oneOf("reliedOn", () -> List.of("unverified", "interpretation")),
            given.oneOf("cause", () -> Arrays.stream(Cause.values()).map(Cause::name).toList()),
            given.moment("storedFrom", 0),
            given.moment("storedTo", 1),
            release(given.get("release")),
            given.oneOf("decided", () -> List.of("granted", "withheld", "withdrawn", "none")),
            "all".equals(given.oneOf("versions", () -> List.of("latest", "all"))));
    String filters = given.fingerprint(place);
    String cursor = given.get("cursor");
    return new Asked(
        query,
        given.limit("limit", LIMIT, MOST),
        cursor == null ? null : Cursor.read(cursor, filters),
        filters);
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

  private @Nullable Place place(@Nullable String code, @Nullable LocalDate on) throws BadParameter {
    if (code == null) {
      if (on != null) {
        throw new BadParameter("on", "chỉ dùng cùng “territory”.", "goes with \"territory\" only.");
      }
      return null;
    }
    Territories territories = lawbook.territories();
    List<Territory> ever = territories.everWith(code);
    Territory unit = territories.find(code, on == null ? today : on).orElse(null);
    if (unit == null && on == null && !ever.isEmpty()) {
      // Without a day: today's unit, or the last that had the code.
      unit = ever.get(ever.size() - 1);
    }
    if (unit == null) {
      Text why = new TerritoryFinder(territories).notFound(code, on == null ? today : on);
      throw new BadParameter(
          ever.isEmpty() ? "territory" : "on",
          why.vi() + " Tra mã: /api/v1/territories?name=….",
          why.en() + " Look it up: /api/v1/territories?name=….");
    }
    return Place.of(unit, territories);
  }

  private @Nullable String node(String name, @Nullable String node, @Nullable String title)
      throws BadParameter {
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
          "danh hiệu " + title + " không có nội dung “" + Printable.of(node) + "”." + near.vi(),
          "the title " + title + " has no node \"" + Printable.of(node) + "\"." + near.en());
    }
    return node;
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
}
