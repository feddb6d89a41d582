package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.FieldsRead;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Targets;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;

/** All smallest settling sets by trying every answer to every set of fields. Knows no claim. */
final class BruteForce {
  private final Assessment assessment;
  private final EffectiveEdition law;
  private final Evaluator evaluator = Evaluator.byCheckerAlone("brute");
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Settling.Result, Set<Set<String>>> reached = new LinkedHashMap<>();
  private final Map<List<Integer>, Settling.Result> results = new HashMap<>();

  /** What can be written into one place. */
  private interface Write {
    void into(Values values);
  }

  private record Slot(String path, int at, List<Write> answers) {}

  BruteForce(Assessment assessment) {
    this.assessment = assessment;
    law = assessment.law();
    Values values = assessment.values();
    Set<String> absent = FieldsRead.mayBeNotApplicable(law);
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      int at = i;
      if (field.type() == FieldType.LIST && values.known(i)) {
        members(i, field, values);
        continue;
      }
      boolean open =
          values.absent(i)
              || (field.type() == FieldType.CHOICE
                  && values.known(i)
                  && field.choices().get((int) values.unscaled(i)).unsettled());
      if (!open) {
        continue;
      }
      List<Write> answers = new ArrayList<>();
      switch (field.type()) {
        case BOOLEAN -> {
          answers.add(v -> v.setTruth(at, true));
          answers.add(v -> v.setTruth(at, false));
        }
        case CHOICE -> choices(field, at).forEach(c -> answers.add(v -> v.setChoice(at, c)));
        case SHARE -> {
          for (int count : new int[] {0, 8, 9, 10, 11, 20}) {
            answers.add(v -> v.setShare(at, count, 20));
          }
        }
        case INTEGER -> {
          for (int n = 0; n <= field.max().intValue(); n++) {
            int value = n;
            answers.add(v -> v.setNumber(at, value, 0));
          }
        }
        case LIST -> lists(field).forEach(list -> answers.add(v -> v.setMembers(at, list)));
        default -> throw new IllegalStateException(field.name());
      }
      if (absent.contains(field.name())) {
        answers.add(v -> v.setNotApplicable(at, "none"));
      }
      slots.add(new Slot(field.name(), i, answers));
    }
  }

  private static List<Integer> choices(Field field, int at) {
    List<Integer> codes = new ArrayList<>();
    for (int c = 0; c < field.choices().size(); c++) {
      if (!field.choices().get(c).unsettled()) {
        codes.add(c);
      }
    }
    return codes;
  }

  private void members(int list, Field field, Values values) {
    for (int m = 0; m < values.members(list).size(); m++) {
      Values member = values.members(list).get(m);
      int number = m;
      for (int f = 1; f < field.fields().size(); f++) {
        int at = f;
        Field own = field.fields().get(f);
        if (own.type() == FieldType.INTEGER) {
          amount(list, m, f, field, member);
          continue;
        }
        if (member.known(f) && !own.choices().get((int) member.unscaled(f)).unsettled()) {
          continue;
        }
        List<Write> answers = new ArrayList<>();
        for (int code : choices(own, f)) {
          answers.add(
              v -> {
                List<Values> all = new ArrayList<>(v.members(list));
                Values copy = all.get(number).copy();
                copy.setChoice(at, code);
                all.set(number, copy);
                v.setMembers(list, all);
              });
        }
        slots.add(new Slot(field.name() + "[" + m + "]." + own.name(), list, answers));
      }
    }
  }

  private void amount(int list, int number, int at, Field field, Values member) {
    if (member.known(at)) {
      return;
    }
    Field own = field.fields().get(at);
    List<Write> answers = new ArrayList<>();
    for (int n = 0; n <= own.max().intValue(); n++) {
      int value = n;
      answers.add(
          v -> {
            List<Values> all = new ArrayList<>(v.members(list));
            Values copy = all.get(number).copy();
            copy.setNumber(at, value, 0);
            all.set(number, copy);
            v.setMembers(list, all);
          });
    }
    slots.add(new Slot(field.name() + "[" + number + "]." + own.name(), list, answers));
  }

  private static List<List<Values>> lists(Field field) {
    List<Values> kinds = new ArrayList<>();
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        Values member = new Values(field.fields());
        member.setChoice(1, a);
        member.setChoice(2, b);
        kinds.add(member);
      }
    }
    List<List<Values>> lists = new ArrayList<>();
    extend(kinds, 0, 4, List.of(), lists);
    return lists;
  }

  private static void extend(
      List<Values> kinds, int from, int left, List<Values> list, List<List<Values>> lists) {
    lists.add(list);
    for (int k = from; k < kinds.size() && left > 0; k++) {
      List<Values> longer = new ArrayList<>(list);
      longer.add(kinds.get(k));
      extend(kinds, k, left - 1, longer, lists);
    }
  }

  /** How many fillings there are. */
  long size() {
    long size = 1;
    for (Slot slot : slots) {
      size *= slot.answers().size() + 1;
    }
    return size;
  }

  /** The smallest sets by what they settle. */
  Map<Settling.Result, Set<Set<String>>> smallest() {
    fill(0, assessment.values().copy(), new ArrayList<>(), new TreeSet<>());
    Map<Settling.Result, Set<Set<String>>> smallest = new LinkedHashMap<>();
    reached.forEach(
        (result, sets) -> {
          Set<Set<String>> kept = new HashSet<>();
          for (Set<String> set : sets) {
            if (sets.stream()
                .noneMatch(other -> other.size() < set.size() && set.containsAll(other))) {
              kept.add(set);
            }
          }
          smallest.put(result, kept);
        });
    return smallest;
  }

  /** What each filling comes to, by the number of the answer in each place, -1 for none. */
  Map<List<Integer>, Settling.Result> results() {
    return results;
  }

  private void fill(int next, Values values, List<Integer> said, Set<String> paths) {
    if (next == slots.size()) {
      if (accepted(values)) {
        Evaluation evaluation = evaluator.evaluate(assessment.with(values));
        Settling.Result result = new Settling.Result(evaluation.outcome(), evaluation.value());
        results.put(List.copyOf(said), result);
        if (result.outcome() != Outcome.UNDETERMINED) {
          reached.computeIfAbsent(result, key -> new HashSet<>()).add(Set.copyOf(paths));
        }
      }
      return;
    }
    said.add(-1);
    fill(next + 1, values, said, paths);
    Slot slot = slots.get(next);
    paths.add(slot.path());
    for (int a = 0; a < slot.answers().size(); a++) {
      Values more = values.copy();
      slot.answers().get(a).into(more);
      said.set(next, a);
      fill(next + 1, more, said, paths);
    }
    paths.remove(slot.path());
    said.remove(next);
  }

  /**
   * What the door would refuse is no answer: a part above its whole, points above a maximum; nor is
   * a declaration that something does not exist beside values of it.
   */
  private boolean accepted(Values values) {
    for (EffectiveEdition.Placed placed : law.nodes()) {
      if (placed.node().ifAny() != null && placed.rule() != null) {
        boolean there = false;
        boolean declared = false;
        ClaimParts parts = ClaimParts.of(placed.rule().claim());
        for (String member : parts.members()) {
          there |= values.known(law.listIndex(member));
        }
        for (String name : parts.fields()) {
          there |= values.known(law.fieldIndex(name));
          declared |= values.notApplicable(law.fieldIndex(name));
        }
        if (there && declared) {
          return false;
        }
      }
    }
    for (int i = 0; i < law.fields().size(); i++) {
      String other = law.fields().get(i).notAbove();
      int whole = other == null ? -1 : law.fieldIndex(other);
      if (whole >= 0
          && values.known(i)
          && values.known(whole)
          && values.unscaled(i) > values.unscaled(whole)) {
        return false;
      }
    }
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Targets.Cell cell = law.targets().find(placed.node().id() + "/max", "", 2023, law.day());
      if (cell == null || cell.value() == null) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      List<EffectiveEdition.Placed> scores =
          placed.node().field() == null ? law.scoresBelow(placed.node().id()) : List.of(placed);
      for (EffectiveEdition.Placed score : scores) {
        int at = law.fieldIndex(score.node().field());
        sum = values.known(at) ? sum.add(values.decimal(at)) : sum;
      }
      if (sum.compareTo(cell.value()) > 0) {
        return false;
      }
    }
    return true;
  }
}
