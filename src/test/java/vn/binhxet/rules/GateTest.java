package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.sample.SamplePlaces;
import vn.binhxet.testing.RealLaw;

/** Rules for "cannot be told" stand behind a gate that opens whenever one of them could match. */
class GateTest {
  private static final Pattern GATE = Pattern.compile("open\\(\\d+, \\d+\\), ");

  @Test
  void leaves_that_compare_share_a_gate_and_those_about_members_have_none() {
    Derived derived =
        Derivation.derive(
            Laws.read(
                """
                rule "1" @clause("1/2025/NĐ-CP, Điều 1") when Commune( a >= 1 ) then met("1"); end
                rule "2" @clause("1/2025/NĐ-CP, Điều 1") when exists Loan( x > 3 ) then met("2"); end
                rule "3" @clause("1/2025/NĐ-CP, Điều 1") when Commune( b >= 1 ) then met("3"); end
                """));

    List<String> patterns =
        derived.drl().lines().map(String::strip).filter(l -> l.startsWith("$s : Sub")).toList();
    assertThat(patterns)
        .filteredOn(line -> line.contains("open("))
        .containsExactly(
            "$s : SubjectFact( open(0, 2), high(0) >= required(0) && low(0) < required(0) )",
            "$s : SubjectFact( open(0, 2), high(1) >= required(1) && low(1) < required(1) )");
  }

  @Test
  void open_finds_an_interval_anywhere_and_forgets_it_when_it_closes() {
    int slots = 200;
    Random random = new Random(7);
    SubjectFact fact = new SubjectFact(slots, 0, 0);
    boolean[] open = new boolean[slots];
    for (int turn = 0; turn < 5_000; turn++) {
      int slot = random.nextInt(slots);
      open[slot] = random.nextInt(20) == 0;
      if (open[slot] && random.nextBoolean()) {
        fact.setUnknown(slot);
      } else {
        fact.set(slot, 5, open[slot] ? 6 : 5, 5);
      }
      int from = random.nextInt(slots);
      int to = from + 1 + random.nextInt(slots - from);
      boolean any = false;
      for (int i = from; i < to; i++) {
        any |= open[i];
      }
      assertThat(fact.open(from, to)).as(from + " to " + to).isEqualTo(any);
    }
  }

  /** With one interval among exact slots, and with many: every edition's rules, gates and none. */
  @Test
  void gates_change_no_decision_of_any_edition() {
    int gated = 0;
    for (Edition edition : RealLaw.lawbook().editions()) {
      EffectiveEdition law = new EffectiveEdition(edition, null, SamplePlaces.usualDay(edition));
      Derived with = Derivation.derive(law);
      String text = GATE.matcher(with.drl()).replaceAll("");
      gated += text.equals(with.drl()) ? 0 : 1;
      Derived without = new Derived(law, with.slots(), with.lists(), with.leaves(), text);
      List<SubjectFact> some = facts(with);
      List<SubjectFact> same = facts(with);
      Engine.compile(with).decide(some);
      Engine.compile(without).decide(same);
      for (int i = 0; i < some.size(); i++) {
        for (int leaf = 0; leaf < with.leaves().size(); leaf++) {
          assertThat(some.get(i).decided(leaf)).isEqualTo(same.get(i).decided(leaf));
        }
      }
    }
    assertThat(gated).isGreaterThan(10);
  }

  private static List<SubjectFact> facts(Derived derived) {
    Random random = new Random(11);
    List<SubjectFact> facts = new ArrayList<>();
    int slots = derived.slots().size();
    for (int i = 0; i < 100; i++) {
      SubjectFact fact = new SubjectFact(slots, derived.lists().size(), derived.leaves().size());
      for (int slot = 0; slot < slots; slot++) {
        long low = random.nextInt(5);
        boolean open = random.nextInt(i % 2 == 0 ? 3 : slots + 1) == 0;
        if (open && random.nextBoolean()) {
          fact.setUnknown(slot);
        } else {
          fact.set(slot, low, open ? low + random.nextInt(3) : low, random.nextInt(5));
        }
      }
      facts.add(fact);
    }
    return facts;
  }
}
