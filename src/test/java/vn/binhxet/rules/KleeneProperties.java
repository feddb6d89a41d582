package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;

/** Derived rules say of random claims what Kleene's logic says of them by brute force. */
class KleeneProperties {
  private static final int SUBJECTS = 120;

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void derived_rules_agree_with_brute_force(
      @ForAll("claims") List<Claim> claims, @ForAll long seed) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      rules.add(
          i % 2 == 0 ? Laws.met("m" + i, claims.get(i)) : Laws.excludes("e" + i, claims.get(i)));
    }
    Derived derived = Derivation.derive(Laws.of(rules));
    Random random = new Random(seed);
    List<World> worlds = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      worlds.add(world(random, true));
    }
    try (Engine engine = Engine.compile(derived)) {
      List<SubjectFact> facts = worlds.stream().map(w -> w.fact(derived)).toList();
      engine.decide(facts);

      for (int s = 0; s < SUBJECTS; s++) {
        for (int i = 0; i < claims.size(); i++) {
          assertThat(facts.get(s).decided(i))
              .as("%s of %s", claims.get(i), worlds.get(s))
              .isEqualTo(expected(worlds.get(s), rules.get(i)));
        }
      }
    }
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void the_order_of_rules_subjects_and_members_changes_nothing(
      @ForAll("claims") List<Claim> claims, @ForAll long seed) {
    Random random = new Random(seed);
    List<World> worlds = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      worlds.add(world(random, true));
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      rules.add(Laws.met("m" + i, claims.get(i)));
    }
    List<Rule> shuffledRules = new ArrayList<>(rules);
    Collections.shuffle(shuffledRules, random);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);

    Derived straight = Derivation.derive(Laws.of(rules));
    Derived shuffled = Derivation.derive(Laws.of(shuffledRules));
    List<SubjectFact> facts = worlds.stream().map(w -> w.fact(straight)).toList();
    List<SubjectFact> others =
        order.stream()
            .map(
                i -> {
                  SubjectFact fact = worlds.get(i).fact(shuffled);
                  Collections.shuffle(fact.members(), random);
                  return fact;
                })
            .toList();
    try (Engine one = Engine.compile(straight);
        Engine two = Engine.compile(shuffled)) {
      one.decide(facts);
      two.decide(others);
    }

    for (int s = 0; s < SUBJECTS; s++) {
      for (int i = 0; i < rules.size(); i++) {
        assertThat(others.get(order.indexOf(s)).decided(shuffledRules.indexOf(rules.get(i))))
            .isEqualTo(facts.get(s).decided(i));
      }
    }
  }

  private static byte expected(World world, Rule rule) {
    Boolean truth = world.truth(rule.claim());
    if (truth == null) {
      return SubjectFact.UNDETERMINED;
    }
    boolean met = truth != (rule.verb() == Rule.Verb.EXCLUDES);
    return met ? SubjectFact.MET : SubjectFact.NOT_MET;
  }

  // ---- worlds: few values, so that comparisons are often equal, and many holes

  private static World world(Random random, boolean subject) {
    World world = new World();
    for (String field : List.of("a", "b", "c", "x", "amount", "target t")) {
      if (random.nextInt(4) > 0) {
        world.set(field, BigDecimal.valueOf(random.nextInt(7), random.nextInt(2)).toString());
      }
    }
    for (String field : List.of("k", "kind")) {
      if (random.nextInt(4) > 0) {
        world.set(field, String.valueOf(random.nextInt(3)));
      }
    }
    for (String points : List.of("points 1", "points 2")) {
      int low = random.nextInt(4);
      world.set(points, String.valueOf(low), String.valueOf(low + random.nextInt(4)));
    }
    for (String list : subject ? List.of("Sanction", "Loan") : List.<String>of()) {
      if (random.nextInt(5) > 0) {
        World[] members = new World[random.nextInt(4)];
        for (int i = 0; i < members.length; i++) {
          members[i] = world(random, false);
        }
        world.members(list, members);
      }
    }
    return world;
  }

  // ---- claims

  @Provide
  Arbitrary<List<Claim>> claims() {
    Arbitrary<Claim> lists = Arbitraries.oneOf(counts(), totals());
    Arbitrary<Claim> subject = conditions(List.of("a", "b", "c"), "k", true);
    Arbitrary<Claim> mixed =
        Arbitraries.oneOf(subject, lists).list().ofMinSize(1).ofMaxSize(3).map(Claim.All::new);
    Arbitrary<Claim> either =
        Arbitraries.oneOf(subject, lists).list().ofMinSize(1).ofMaxSize(2).map(Claim.Any::new);
    return Arbitraries.oneOf(subject, lists, mixed, either).list().ofSize(16);
  }

  private static Arbitrary<Claim> conditions(List<String> fields, String choice, boolean points) {
    Arbitrary<Claim> compare =
        Combinators.combine(
                side(fields, points),
                Arbitraries.of(Comparator.class),
                Arbitraries.oneOf(
                    side(fields, points),
                    number(),
                    Arbitraries.just((Operand) new Operand.Target("t"))))
            .as(Claim.Compare::new);
    Arbitrary<Claim> in =
        Combinators.combine(
                Arbitraries.of("p", "q", "r")
                    .map(c -> (Operand) new Operand.Code(c))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3),
                Arbitraries.of(true, false))
            .as((codes, negated) -> new Claim.In(choice, codes, negated));
    return Arbitraries.lazyOf(
        () -> compare,
        () -> compare,
        () -> in,
        () -> in,
        () ->
            conditions(fields, choice, points)
                .list()
                .ofMaxSize(3)
                .map(parts -> (Claim) new Claim.All(parts)),
        () ->
            conditions(fields, choice, points)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> (Claim) new Claim.Any(parts)));
  }

  private static Arbitrary<Operand> side(List<String> fields, boolean points) {
    Arbitrary<Operand> field = Arbitraries.of(fields).map(Operand.FieldValue::new);
    Arbitrary<Operand> sum =
        field.list().ofSize(2).map(terms -> (Operand) new Operand.Sum(terms, List.of(false, true)));
    return points
        ? Arbitraries.oneOf(field, field, sum, Arbitraries.of("1", "2").map(Operand.Points::new))
        : Arbitraries.oneOf(field, field, sum);
  }

  private static Arbitrary<Operand> number() {
    return Arbitraries.integers()
        .between(-1, 6)
        .map(n -> new Operand.Number(BigDecimal.valueOf(n)));
  }

  private static Arbitrary<Claim> counts() {
    return Combinators.combine(
            Arbitraries.of("Sanction", "Loan"),
            conditions(List.of("x", "amount"), "kind", false),
            Arbitraries.of(Comparator.class),
            Arbitraries.oneOf(number(), Arbitraries.just((Operand) new Operand.Target("t"))))
        .as(Claim.Count::new);
  }

  private static Arbitrary<Claim> totals() {
    return Combinators.combine(
            Arbitraries.of("Sanction", "Loan"),
            conditions(List.of("x"), "kind", false),
            Arbitraries.of(Comparator.class),
            Arbitraries.oneOf(number(), Arbitraries.just((Operand) new Operand.Target("t"))))
        .as((member, where, op, right) -> new Claim.Total(member, "amount", where, op, right));
  }
}
