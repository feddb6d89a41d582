package vn.binhxet.verdict.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;

/** Who is in and who is out of a ranking, held against trying every answer. */
class RankingSettlingTest {
  private static final int PRESENT = 6;

  /** A case: what is said, and what is open with all that may be said of it. */
  private record Case(Map<String, String> around, List<Map<String, String>> candidates) {
    Case copy() {
      List<Map<String, String>> copies = new ArrayList<>();
      candidates.forEach(each -> copies.add(new TreeMap<>(each)));
      return new Case(new TreeMap<>(around), copies);
    }

    String json() {
      List<String> list = new ArrayList<>();
      candidates.forEach(each -> list.add(object(each)));
      Map<String, String> data = new TreeMap<>(around);
      data.put("candidates", "[" + String.join(",", list) + "]");
      return "{\"title\":\"cultural-family-merit\",\"awardYear\":2023,\"assessedOn\":\"2023-12-01\","
          + "\"subject\":{\"id\":\"KP-1\",\"territory\":{\"code\":\"62\"}},\"data\":"
          + object(data)
          + "}";
    }

    private static String object(Map<String, String> members) {
      List<String> all = new ArrayList<>();
      members.forEach((name, value) -> all.add("\"" + name + "\":" + value));
      return "{" + String.join(",", all) + "}";
    }
  }

  private record Open(String path, int candidate, String field, List<String> answers) {
    void into(Case one, String answer) {
      (candidate < 0 ? one.around() : one.candidates().get(candidate)).put(field, answer);
    }
  }

  @Test
  void smallest_sets_for_each_candidate_are_those_that_trying_every_answer_finds() {
    Evaluator evaluator = Evaluator.byCheckerAlone("test");
    int compared = 0;
    for (long seed = 1; seed <= 60; seed++) {
      List<Open> open = new ArrayList<>();
      Case some = made(new Random(seed), open);
      Assessment assessment = read(some);
      Settling settling = new Settler(evaluator, 100_000).settle(assessment);
      if (settling.settled()) {
        continue;
      }
      Map<String, Set<Set<String>>> expected = brute(evaluator, some, open, settling);
      Map<String, Set<Set<String>>> found = new LinkedHashMap<>();
      for (Settling.Reached reached : settling.outcomes()) {
        Set<Set<String>> sets = new HashSet<>();
        for (Settling.Answers answers : reached.sets()) {
          Set<String> paths = new TreeSet<>();
          answers.items().stream().forEach(i -> paths.add(settling.items().get(i).path()));
          sets.add(paths);
        }
        assertThat(reached.more()).as("seed %d is written out", seed).isFalse();
        if (!sets.isEmpty()) {
          found.put(reached.result().candidate() + " " + reached.result().outcome(), sets);
          compared += sets.size();
        }
      }
      assertThat(found).as("seed %d: %s", seed, some.json()).isEqualTo(expected);
    }
    assertThat(compared).isGreaterThan(60);
  }

  private static Case made(Random random, List<Open> open) {
    Map<String, String> around = new TreeMap<>();
    around.put("membersCalled", "8");
    around.put("membersPresent", "" + PRESENT);
    // 15 % of 7 is one place, of 14 two, of 20 three
    around.put("familiesWithThreeYears", List.of("7", "14", "20").get(random.nextInt(3)));
    List<Map<String, String>> candidates = new ArrayList<>();
    int many = 2 + random.nextInt(3);
    for (int c = 0; c < many; c++) {
      Map<String, String> one = new TreeMap<>();
      one.put("code", "\"HM-" + (c + 1) + "\"");
      one.put("votes", "" + (3 + random.nextInt(PRESENT - 2)));
      one.put("recognisedThisYear", "true");
      one.put("recognisedLastYear", "true");
      one.put("recognisedTwoYearsAgo", "" + (random.nextInt(5) > 0));
      one.put("neverPraised", "true");
      candidates.add(one);
    }
    Case some = new Case(around, candidates);
    int missing = 1 + random.nextInt(3);
    for (int i = 0; i < missing; i++) {
      int c = random.nextInt(many);
      switch (random.nextInt(7)) {
        case 0, 1 -> open(some, open, c, "votes", List.of("0", "1", "2", "3", "4", "5", "6"));
        case 2 -> open(some, open, c, "recognisedLastYear", List.of("true", "false"));
        case 3 -> open(some, open, c, "recognisedThisYear", List.of("true", "false"));
        case 4 -> open(some, open, c, "neverPraised", List.of("true", "false"));
        case 5 ->
            open(
                some,
                open,
                -1,
                "membersPresent",
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8"));
        default ->
            open(
                some,
                open,
                -1,
                "familiesWithThreeYears",
                List.of("0", "6", "7", "13", "14", "20", "27", "34", "60"));
      }
    }
    return some;
  }

  private static void open(
      Case some, List<Open> open, int candidate, String field, List<String> answers) {
    Map<String, String> of = candidate < 0 ? some.around() : some.candidates().get(candidate);
    if (of.remove(field) != null) {
      String path = candidate < 0 ? field : "candidates[" + candidate + "]." + field;
      open.add(new Open(path, candidate, field, answers));
      if (field.equals("neverPraised")) {
        open.add(
            new Open(
                "candidates[" + candidate + "].lastPraisedYear",
                candidate,
                "lastPraisedYear",
                List.of("2019", "2020", "2021", "2023")));
      }
    }
  }

  private static Assessment read(Case one) {
    return RealLaw.read(one.json().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Set<Set<String>>> brute(
      Evaluator evaluator, Case some, List<Open> open, Settling settling) {
    Map<String, Set<Set<String>>> reached = new LinkedHashMap<>();
    fill(evaluator, some, open, 0, new TreeSet<>(), settling, reached);
    Map<String, Set<Set<String>>> smallest = new LinkedHashMap<>();
    reached.forEach(
        (result, sets) -> {
          Set<Set<String>> kept = new HashSet<>(sets);
          kept.removeIf(
              set -> sets.stream().anyMatch(o -> o.size() < set.size() && set.containsAll(o)));
          smallest.put(result, kept);
        });
    return smallest;
  }

  /** More in favour than present is refused at the door. */
  private static boolean accepted(Case some) {
    String present = some.around().get("membersPresent");
    return present == null
        || some.candidates().stream()
            .map(each -> each.get("votes"))
            .allMatch(votes -> votes == null || votes.compareTo(present) <= 0);
  }

  private static void fill(
      Evaluator evaluator,
      Case some,
      List<Open> open,
      int next,
      Set<String> paths,
      Settling settling,
      Map<String, Set<Set<String>>> reached) {
    if (next == open.size()) {
      if (!accepted(some)) {
        return;
      }
      Evaluation evaluation = evaluator.evaluate(read(some));
      for (String candidate : settling.evaluation().possible()) {
        boolean in = evaluation.selected().contains(candidate);
        if (in || !evaluation.possible().contains(candidate)) {
          reached
              .computeIfAbsent(
                  candidate + " " + (in ? Outcome.MET : Outcome.NOT_MET), key -> new HashSet<>())
              .add(Set.copyOf(paths));
        }
      }
      return;
    }
    fill(evaluator, some, open, next + 1, paths, settling, reached);
    for (String answer : open.get(next).answers()) {
      Case more = some.copy();
      open.get(next).into(more, answer);
      Set<String> wider = new TreeSet<>(paths);
      wider.add(open.get(next).path());
      fill(evaluator, more, open, next + 1, wider, settling, reached);
    }
  }
}
