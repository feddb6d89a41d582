package vn.binhxet.register.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Printable;
import vn.binhxet.law.Text;
import vn.binhxet.law.VietnamTime;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.GivenDays;

/** The parameters of one request, each known and given once; read by their form. */
final class GivenParameters {
  /** Characters, whatever they take in memory; an id has no more. */
  private static final int LONGEST = 200;

  private static final Pattern YEARS =
      Pattern.compile("((?:19|20)[0-9]{2}|2100)(?:-((?:19|20)[0-9]{2}|2100))?");

  private final SortedMap<String, String> given = new TreeMap<>();

  /**
   * @param known every parameter there is
   * @throws BadParameter for the first one that is unknown, given twice, empty or too long
   */
  GivenParameters(Map<String, List<String>> parameters, List<String> known) throws BadParameter {
    for (Map.Entry<String, List<String>> one : parameters.entrySet()) {
      String name = one.getKey();
      if (!known.contains(name)) {
        Text near = Suggestion.of(name, known);
        String all = String.join(", ", known);
        throw new BadParameter(
            Printable.of(name),
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
      if (value.codePointCount(0, value.length()) > LONGEST) {
        throw new BadParameter(
            name, "dài quá " + LONGEST + " ký tự.", "is longer than " + LONGEST + " characters.");
      }
      given.put(name, value);
    }
  }

  /** As given, null where it was not. */
  @Nullable String get(String name) {
    return given.get(name);
  }

  /** One of some values; those are asked for only where the parameter is given. */
  @Nullable String oneOf(String name, Supplier<? extends Collection<String>> allowed)
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
        "không có giá trị “" + Printable.of(value) + "”." + near.vi(),
        "there is no \"" + Printable.of(value) + "\"." + near.en());
  }

  VerdictQuery.@Nullable Years years(String name) throws BadParameter {
    String value = given.get(name);
    if (value == null) {
      return null;
    }
    Matcher form = YEARS.matcher(value);
    if (form.matches()) {
      int from = Integer.parseInt(form.group(1));
      int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
      if (from <= to) {
        return new VerdictQuery.Years(from, to);
      }
    }
    throw new BadParameter(
        name,
        "cần một năm từ 1900 đến 2100 như 2024, hoặc từ–đến như 2021-2025.",
        "expected a year from 1900 to 2100 such as 2024, or from and to such as 2021-2025.");
  }

  @Nullable Boolean truth(String name) throws BadParameter {
    String value = given.get(name);
    if (value == null) {
      return null;
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw new BadParameter(name, "cần true hoặc false.", "expected true or false.");
    }
    return value.equals("true");
  }

  @Nullable LocalDate day(String name) throws BadParameter {
    String value = given.get(name);
    LocalDate day = value == null ? null : GivenDays.day(value);
    if (value != null && day == null) {
      throw new BadParameter(
          name,
          "cần một ngày từ 1900 đến 2100 như 2024-11-05.",
          "expected a day from 1900 to 2100 such as 2024-11-05.");
    }
    return day;
  }

  /**
   * A moment, from 1900 to 2100.
   *
   * @param more days added where a whole day is given: its end is the beginning of the next; to a
   *     moment as many milliseconds
   */
  @Nullable Instant moment(String name, int more) throws BadParameter {
    String value = given.get(name);
    if (value == null) {
      return null;
    }
    LocalDate day = GivenDays.day(value.length() > 10 ? value.substring(0, 10) : value);
    if (day != null && value.length() == 10) {
      return day.plusDays(more).atStartOfDay(VietnamTime.ZONE).toInstant();
    }
    try {
      if (day != null) {
        return Instant.parse(value).plusMillis(more);
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    throw new BadParameter(
        name,
        "cần một ngày từ 1900 đến 2100 như 2026-11-05 (giờ Việt Nam), hoặc thời điểm như"
            + " 2026-11-05T08:00:00Z.",
        "expected a day from 1900 to 2100 such as 2026-11-05 (time of Vietnam), or a moment such"
            + " as 2026-11-05T08:00:00Z.");
  }

  /**
   * A number of items.
   *
   * @param usual where none is given
   * @param most the greatest that is allowed
   */
  int limit(String name, int usual, int most) throws BadParameter {
    String value = given.get(name);
    if (value == null) {
      return usual;
    }
    if (value.matches("[0-9]{1,3}")) {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    }
    throw new BadParameter(
        name, "cần một số từ 1 đến " + most + ".", "expected a number from 1 to " + most + ".");
  }

  /**
   * Tells the filters, so that a cursor goes with them alone.
   *
   * @param place the unit meant: a code given without a day may mean another one tomorrow
   */
  String fingerprint(@Nullable Place place) {
    StringBuilder text = new StringBuilder();
    given.forEach(
        (name, value) -> {
          if (!name.equals("limit") && !name.equals("cursor")) {
            text.append(name).append('=').append(value).append('\n');
          }
        });
    if (place != null) {
      place.units().forEach(one -> text.append(one.unit().code()).append('@').append(one.from()));
    }
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
