package vn.binhxet.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.binhxet.testing.RealLaw;

/** What holds of any two made-up assessments of one title, over several editions. */
class DifferenceProperties {
  private static final Map<String, List<String>> SAMPLES =
      RealLaw.lawbook().editions().stream()
          .filter(
              edition ->
                  Set.of("cultural-family", "new-rural-commune", "minority-area")
                      .contains(edition.title().id()))
          .collect(
              Collectors.groupingBy(
                  edition -> edition.title().id(),
                  Collectors.flatMapping(
                      edition ->
                          RealLaw.sample(edition, 12, 5).stream()
                              .map(line -> new String(line, StandardCharsets.UTF_8)),
                      Collectors.toList())));

  @Provide
  Arbitrary<List<String>> pairs() {
    return Arbitraries.of(SAMPLES.keySet().stream().sorted().toList())
        .flatMap(title -> Arbitraries.of(SAMPLES.get(title)).list().ofSize(2));
  }

  @Property(tries = 30)
  void an_assessment_does_not_differ_from_itself(@ForAll("pairs") List<String> pair) {
    Difference d = Communes.between(pair.get(0), pair.get(0));
    assertThat(d.none()).isTrue();
    assertThat(d.differing()).isEmpty();
    assertThat(d.fields()).isEmpty();
    assertThat(d.outcome().factors()).isEmpty();
    assertThat(d.provisional().factors()).isEmpty();
  }

  @Property(tries = 60)
  void the_factors_explain_the_difference_fully(@ForAll("pairs") List<String> pair) {
    Difference d = Communes.between(pair.get(0), pair.get(1));
    List<Account> accounts = new ArrayList<>(List.of(d.outcome(), d.provisional()));
    for (NodeDifference node : d.nodes()) {
      accounts.addAll(List.of(node.status(), node.actual(), node.required(), node.clause()));
      assertThat(node.text().vi()).isNotBlank().doesNotContain("null");
    }
    for (Account account : accounts) {
      assertThat(d.differing()).containsAll(account.factors());
      if (account.changed()) {
        assertThat(explained(account)).as(account.toString()).isTrue();
      }
    }
  }

  /** Whether in every order some step changes the value. */
  private static boolean explained(Account account) {
    for (Factor first : Factor.values()) {
      for (Factor second : Factor.values()) {
        if (first != second && !stepChanges(account, first, second)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean stepChanges(Account account, Factor first, Factor second) {
    Set<Factor> before = EnumSet.noneOf(Factor.class);
    Set<Factor> left = EnumSet.allOf(Factor.class);
    left.removeAll(EnumSet.of(first, second));
    for (Factor step : List.of(first, second, left.iterator().next())) {
      if (account.of(step).after().contains(before)) {
        return true;
      }
      before.add(step);
    }
    return false;
  }

  @Property(tries = 40)
  void the_sides_swapped_mirror_the_difference(@ForAll("pairs") List<String> pair) {
    Difference one = Communes.between(pair.get(0), pair.get(1));
    Difference other = Communes.between(pair.get(1), pair.get(0));
    mirrors(one.outcome(), other.outcome());
    mirrors(one.provisional(), other.provisional());
    assertThat(other.differing()).isEqualTo(one.differing());
    assertThat(other.nodes()).hasSameSizeAs(one.nodes());
    for (NodeDifference node : one.nodes()) {
      NodeDifference back = Communes.node(other, node.id());
      assertThat(back.only()).isEqualTo(node.only() == null ? null : node.only().other());
      mirrors(node.status(), back.status());
      mirrors(node.actual(), back.actual());
      mirrors(node.required(), back.required());
      mirrors(node.clause(), back.clause());
    }
  }

  private static void mirrors(Account one, Account other) {
    assertThat(other.changed()).isEqualTo(one.changed());
    for (Factor factor : Factor.values()) {
      assertThat(other.of(factor).orders()).isEqualTo(one.of(factor).orders());
      assertThat(other.of(factor).alone()).isEqualTo(one.of(factor).back());
      assertThat(other.of(factor).back()).isEqualTo(one.of(factor).alone());
    }
  }
}
