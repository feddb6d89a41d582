package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Days;
import vn.binhxet.law.clocks.Doubt;
import vn.binhxet.law.clocks.FirstDay;
import vn.binhxet.law.clocks.Given;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.clocks.Round;
import vn.binhxet.law.clocks.RoundAnswer;
import vn.binhxet.law.clocks.Standing;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.law.clocks.StepAnswer;
import vn.binhxet.law.clocks.YearDay;

/** Time limits as JSON: as the law has them, and as a round stands by them. */
public final class ClockJson {
  private ClockJson() {}

  /** The limits themselves. */
  static ObjectNode clocks(Clocks clocks) {
    ObjectNode json = JsonTrees.object();
    json.set("remark", JsonTrees.textOrNull(clocks.remark()));
    ArrayNode steps = json.putArray("steps");
    clocks.steps().forEach(step -> steps.add(step(step)));
    return json;
  }

  /** How a round stands. */
  public static ObjectNode answer(ClockFinder.Found found, RoundAnswer answer) {
    Round round = answer.round();
    ObjectNode json = JsonTrees.object();
    json.put("edition", found.edition());
    json.put("overlay", found.overlay());
    json.put("overlaysLookedAt", found.overlaysLookedAt());
    json.set("why", JsonTrees.text(found.why()));
    json.put("year", round.awardYear());
    json.put("on", round.today().toString());
    json.put("standing", answer.standing().name());
    StepAnswer deciding = answer.deciding();
    json.put("deciding", deciding == null ? null : deciding.step().id());
    json.put("until", JsonTrees.day(answer.until()));
    json.put("provisional", answer.provisional());
    json.set("doubts", doubts(answer.doubts()));
    json.set("text", JsonTrees.text(answer.text()));
    json.set("remark", JsonTrees.textOrNull(round.clocks().remark()));
    json.set("holidays", holidays(round.holidays()));
    ArrayNode steps = json.putArray("steps");
    answer.steps().forEach(told -> steps.add(told(told, round.awardYear())));
    return json;
  }

  private static ArrayNode doubts(Set<Doubt> doubts) {
    ArrayNode array = JsonTrees.array();
    doubts.forEach(
        doubt ->
            array.addObject().put("code", doubt.name()).set("text", JsonTrees.text(doubt.text())));
    return array;
  }

  private static ArrayNode holidays(Holidays holidays) {
    ArrayNode years = JsonTrees.array();
    holidays.years().forEach(years::add);
    return years;
  }

  private static ObjectNode told(RoundAnswer.Told told, int year) {
    StepAnswer answer = told.answer();
    ObjectNode json = step(answer.step());
    Step.Until until = answer.step().until();
    json.put("lastDay", until == null ? null : JsonTrees.day(until.last(year)));
    Given given = answer.given();
    json.set(
        "given",
        given == null
            ? null
            : JsonTrees.object()
                .put("from", given.from().toString())
                .put("to", JsonTrees.day(given.to())));
    json.set("begins", days(answer.begins()));
    json.set("ends", days(answer.ends()));
    json.set("due", days(answer.due()));
    json.set("startBy", days(answer.startBy()));
    json.put("standing", answer.standing().name());
    Standing.Reason reason = answer.reason();
    json.put("reason", reason == null ? null : reason.name());
    json.put("until", JsonTrees.day(answer.until()));
    json.set("doubts", doubts(told.doubts()));
    json.set("text", JsonTrees.text(told.text()));
    return json;
  }

  private static @Nullable ObjectNode days(@Nullable Days days) {
    return days == null
        ? null
        : JsonTrees.object()
            .put("counted", days.counted().toString())
            .put("notCounted", days.notCounted().toString());
  }

  private static ObjectNode step(Step step) {
    ObjectNode json = JsonTrees.object();
    json.put("id", step.id());
    json.set("name", JsonTrees.text(step.name()));
    json.put("kind", JsonTrees.word(step.kind()));
    json.set("citations", JsonTrees.citations(step.citations()));
    json.put("confidence", step.confidence().code());
    json.put("after", step.after());
    Step.Limit limit = step.limit();
    json.set("limit", limit == null ? null : limit(limit));
    json.set("calendar", until(step.until()));
    Step.Special special = step.special();
    json.set(
        "special",
        special == null
            ? null
            : JsonTrees.object()
                .<ObjectNode>set("calendar", until(special.until()))
                .set("when", JsonTrees.text(special.when())));
    LocalDate on = step.on();
    json.put("day", JsonTrees.day(on));
    Step.Window window = step.window();
    json.set(
        "window",
        window == null
            ? null
            : JsonTrees.object()
                .<ObjectNode>set("from", day(window.from()))
                .set("to", day(window.to())));
    json.set("interpretation", JsonTrees.text(step.interpretation()));
    return json;
  }

  private static ObjectNode limit(Step.Limit limit) {
    FirstDay first = limit.firstDay();
    return JsonTrees.object()
        .put("days", limit.days())
        .put("count", JsonTrees.word(limit.count()))
        .put("firstDay", JsonTrees.word(first));
  }

  private static @Nullable ObjectNode until(Step.@Nullable Until until) {
    return until == null ? null : day(until.day()).put("included", until.included());
  }

  private static ObjectNode day(YearDay day) {
    return JsonTrees.object()
        .put("month", day.month())
        .put("day", day.day())
        .put("yearOffset", day.yearOffset());
  }
}
