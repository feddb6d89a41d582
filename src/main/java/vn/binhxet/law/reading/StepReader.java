package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.clocks.Count;
import vn.binhxet.law.clocks.FirstDay;
import vn.binhxet.law.clocks.Step;

/** Reads one step of clocks.yaml. */
final class StepReader {
  private static final int MOST_DAYS = 366;
  private static final List<String> LIMIT = List.of("days", "count", "firstDay");
  private static final List<String> CALENDAR = List.of("before", "by", "special");

  private final YamlMap yaml;
  private final Step.Kind kind;
  private final Confidence confidence;

  private StepReader(YamlMap yaml) {
    this.yaml = yaml;
    kind = yaml.word("kind", Words.STEP_KIND, Step.Kind.EVENT);
    confidence = yaml.word("confidence", Words.CONFIDENCE, Confidence.UNVERIFIED);
  }

  static Step read(YamlMap yaml) {
    Step step = new StepReader(yaml).step();
    yaml.done();
    return step;
  }

  private Step step() {
    String id = yaml.text("id");
    if (yaml.has("id") && !Words.FOLDER.matcher(id).matches()) {
      yaml.problem(
          "BAD_ID",
          "id",
          "id của bước chỉ có chữ thường không dấu, số và gạch nối: “" + id + "”",
          "a step's id may only have a-z, 0-9 and hyphens: \"" + id + "\"");
    }
    String after = yaml.textOrNull("after");
    LocalDate on = yaml.dateOrNull("on");
    Step.Limit limit = limit();
    Step.Until until = until(yaml);
    Step.Special special = special();
    Step.Window window = window();
    Step step =
        new Step(
            id,
            yaml.words("name"),
            kind,
            Citation.parse(yaml.text("clause")),
            confidence,
            after,
            limit,
            until,
            special,
            on,
            window,
            yaml.wordsOrNull("interpretation"),
            yaml.at());
    fits(step);
    return step;
  }

  private Step.@Nullable Limit limit() {
    Integer days = yaml.integerOrNull("days");
    Count count = yaml.wordOrNull("count", Words.COUNT);
    FirstDay firstDay = yaml.wordOrNull("firstDay", Words.FIRST_DAY);
    if (days == null) {
      if (!yaml.has("days")) {
        ClocksReader.refuse(yaml, "days", List.of("count", "firstDay"));
      }
      return null;
    }
    if (days < 1 || days > MOST_DAYS) {
      yaml.problem(
          "BAD_NUMBER",
          "days",
          "days từ 1 đến " + MOST_DAYS + ", gặp " + days,
          "days must be 1 to " + MOST_DAYS + ", found " + days);
      return null;
    }
    if (!yaml.has("count")) {
      ClocksReader.missing(yaml, "count");
    }
    return new Step.Limit(
        days,
        count == null ? Count.CALENDAR : count,
        firstDay == null ? FirstDay.UNKNOWN : firstDay);
  }

  /** {@code before} or {@code by} of a map; null where it has neither. */
  private static Step.@Nullable Until until(YamlMap map) {
    boolean by = map.has("by");
    if (by && map.has("before")) {
      map.problem(
          "BAD_VALUE",
          "by",
          "ghi before (trước ngày) hoặc by (chậm nhất ngày), không ghi cả hai",
          "give before or by, not both");
    }
    String key = by ? "by" : "before";
    YearDayReader day = YearDayReader.of(map, key);
    return day == null ? null : new Step.Until(day.day(), by);
  }

  private Step.@Nullable Special special() {
    YamlMap map = yaml.mapOrNull("special");
    if (map == null) {
      return null;
    }
    Step.Until until = until(map);
    if (until == null) {
      ClocksReader.missing(map, "before");
    }
    Step.Special special = until == null ? null : new Step.Special(until, map.words("when"));
    map.done();
    return special;
  }

  private Step.@Nullable Window window() {
    YearDayReader from = YearDayReader.of(yaml, "from");
    YearDayReader to = YearDayReader.of(yaml, "to");
    return from == null || to == null ? null : new Step.Window(from.day(), to.day());
  }

  /** Checks that the step has what its kind needs, and nothing else. */
  private void fits(Step step) {
    boolean limited = kind == Step.Kind.PERIOD || kind == Step.Kind.DEADLINE;
    if (!limited) {
      ClocksReader.refuse(yaml, "kind: " + dashed(), LIMIT);
      ClocksReader.refuse(yaml, "kind: " + dashed(), CALENDAR);
    }
    if (kind != Step.Kind.EVENT) {
      ClocksReader.refuse(yaml, "kind: " + dashed(), List.of("on"));
    }
    if (kind == Step.Kind.WINDOW) {
      ClocksReader.refuse(yaml, "kind: window", List.of("after"));
      for (String key : List.of("from", "to")) {
        if (!yaml.has(key)) {
          ClocksReader.missing(yaml, key);
        }
      }
    } else {
      ClocksReader.refuse(yaml, "kind: " + dashed(), List.of("from", "to"));
    }
    if (yaml.has("special") && !yaml.has("before") && !yaml.has("by")) {
      ClocksReader.missing(yaml, "before");
    }
    if (limited) {
      limited(step);
    } else if (confidence == Confidence.NOT_LOADED) {
      mismatch("kind: " + dashed());
    }
  }

  private void limited(Step step) {
    boolean has = yaml.has("days") || yaml.has("before") || yaml.has("by");
    if (has == (confidence == Confidence.NOT_LOADED)) {
      mismatch("days, before, by");
    } else if (has && kind == Step.Kind.PERIOD && !yaml.has("days")) {
      ClocksReader.missing(yaml, "days");
    } else if (kind == Step.Kind.DEADLINE && yaml.has("days") && step.after() == null) {
      ClocksReader.missing(yaml, "after");
    }
  }

  private void mismatch(String what) {
    yaml.problem(
        "CONFIDENCE_MISMATCH",
        "confidence",
        "not-loaded khi và chỉ khi chưa đọc được thời hạn của period, deadline (" + what + ")",
        "not-loaded is said exactly where the limit of a period or deadline was not read ("
            + what
            + ")");
  }

  private String dashed() {
    return Words.dashed(kind);
  }
}
