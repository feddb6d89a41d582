package vn.binhxet.verdict.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Node;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.verdict.ClaimParts;

/** Which facts of an assessment cannot change this year, and why. */
final class Locks {
  private Locks() {}

  /** By the position of the field. */
  static Map<Integer, Lock> of(EffectiveEdition law, Assessment assessment) {
    Map<Integer, Lock> locks = new HashMap<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      if (placed.node().kind() == Node.Kind.DISQUALIFIER) {
        read(placed, law).forEach(field -> locks.put(field, Lock.DISQUALIFIER));
      } else if (over(placed, law, assessment)) {
        read(placed, law).forEach(field -> locks.putIfAbsent(field, Lock.CLOCK));
      }
    }
    wholes(law).forEach(field -> locks.putIfAbsent(field, Lock.WHOLE));
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      if (field.type() == FieldType.LIST) {
        boolean dated = field.fields().stream().anyMatch(each -> each.type() == FieldType.DATE);
        locks.put(i, dated || locks.get(i) == Lock.DISQUALIFIER ? Lock.EVENTS : Lock.LIST);
      } else if (field.type() == FieldType.DATE) {
        locks.put(i, Lock.DAY);
      }
      Boolean may = field.mayChange();
      if (may != null && may) {
        locks.remove(i);
      } else if (may != null) {
        locks.put(i, Lock.EDITION);
      }
    }
    columns(law).forEach(field -> locks.put(field, Lock.COLUMN));
    return locks;
  }

  /** Positions of the fields that a leaf's rule reads. */
  static List<Integer> read(EffectiveEdition.Placed placed, EffectiveEdition law) {
    List<Integer> fields = new ArrayList<>();
    if (placed.rule() != null) {
      ClaimParts parts = ClaimParts.of(placed.rule().claim());
      parts.fields().forEach(name -> fields.add(law.fieldIndex(name)));
      parts.members().forEach(member -> fields.add(law.listIndex(member)));
    }
    return fields;
  }

  /** Whether a condition is a step of the procedure whose last day has passed. */
  private static boolean over(
      EffectiveEdition.Placed placed, EffectiveEdition law, Assessment assessment) {
    Step step = law.clocks().step(placed.node().id()).orElse(null);
    if (step == null || step.until() == null || step.confidence() == Confidence.NOT_LOADED) {
      return false;
    }
    LocalDate last = step.until().last(assessment.awardYear());
    Step.Special special = step.special();
    if (special != null && special.until().last(assessment.awardYear()).isAfter(last)) {
      last = special.until().last(assessment.awardYear());
    }
    return assessment.assessedOn().isAfter(last);
  }

  /** What a part is counted of stays: a household more in favour is no household more. */
  private static List<Integer> wholes(EffectiveEdition law) {
    List<Integer> wholes = new ArrayList<>();
    for (Field field : law.fields()) {
      FromVerdicts from = field.from();
      if (field.notAbove() != null) {
        wholes.add(law.fieldIndex(field.notAbove()));
      }
      if (from != null && from.taken() == null && from.of() != null) {
        wholes.add(law.fieldIndex(from.of()));
      }
    }
    wholes.removeIf(at -> at < 0);
    return wholes;
  }

  private static List<Integer> columns(EffectiveEdition law) {
    List<Integer> fields = new ArrayList<>();
    law.columnRules()
        .forEach(
            rule ->
                ClaimParts.of(rule.claim())
                    .fields()
                    .forEach(name -> fields.add(law.fieldIndex(name))));
    String choice = law.columns().choice();
    if (choice != null) {
      fields.add(law.fieldIndex(choice));
    }
    fields.removeIf(at -> at < 0);
    return fields;
  }
}
