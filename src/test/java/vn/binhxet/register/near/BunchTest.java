package vn.binhxet.register.near;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Node;
import vn.binhxet.law.Title;
import vn.binhxet.testing.RealLaw;

/** Who stands around a bar, and how likely that is by chance. */
class BunchTest {
  private static Bunch bunch(long under, long at, long above) {
    return new Bunch("e", "n", "85", under, at, above);
  }

  /** 9 or 10 of 10 coins: 11 of 1,024. */
  @Test
  void the_chance_is_the_binomial_tail() {
    assertThat(bunch(1, 4, 5).chance()).isEqualByComparingTo("0.010743");
    assertThat(bunch(0, 5, 5).chance()).isEqualByComparingTo("0.000977");
    assertThat(bunch(5, 0, 0).chance()).isEqualByComparingTo("1");
    assertThat(bunch(1, 1, 0).chance()).isEqualByComparingTo("0.75");
  }

  @Test
  void few_subjects_are_never_notable_and_many_are_when_chance_is_small() {
    assertThat(bunch(0, 4, 4).notable()).isFalse();
    assertThat(bunch(1, 4, 5).notable()).isFalse();
    assertThat(bunch(0, 5, 5).notable()).isTrue();
    assertThat(bunch(10, 6, 5).notable()).isFalse();
    assertThat(bunch(300, 300, 300).notable()).isTrue();
  }

  @Test
  void beyond_the_bar_of_a_disqualifier_or_of_a_case_of_withdrawal_nobody_is_just_good_enough()
      throws Exception {
    Bunches bunches = new Bunches();
    ObjectMapper json = new ObjectMapper();
    Lawbook lawbook = RealLaw.lawbook();
    int excluding = 0;
    for (Edition edition : lawbook.editions()) {
      boolean withdrawal = edition.title().kind() == Title.Kind.WITHDRAWAL;
      for (Node node : edition.nodes()) {
        if (withdrawal || node.kind() == Node.Kind.DISQUALIFIER) {
          excluding++;
          bunches.add(json.readTree(verdict(edition.id(), node.id())), lawbook);
        }
      }
    }
    assertThat(excluding).isGreaterThan(5);
    assertThat(bunches.all()).isEmpty();

    bunches.add(json.readTree(verdict("new-rural-commune.qd-318-2022", "10")), lawbook);
    assertThat(bunches.all()).hasSize(1);
  }

  private static String verdict(String edition, String node) {
    return "{\"edition\":\""
        + edition
        + "\",\"findings\":[{\"id\":\""
        + node
        + "\",\"status\":\"MET\",\"required\":5,\"margin\":0.5}]}";
  }

  @Test
  void bins_are_one_unit_and_counts_of_households_go_before_points() throws Exception {
    Bunches bunches = new Bunches();
    ObjectMapper json =
        new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    for (String claim :
        List.of(
            "\"margin\":0",
            "\"margin\":0.99",
            "\"margin\":1",
            "\"margin\":-1",
            "\"margin\":-1.01",
            "\"margin\":-4.1,\"marginCount\":-1",
            "\"margin\":\"x\"")) {
      bunches.add(
          json.readTree(
              "{\"edition\":\"e\",\"findings\":[{\"id\":\"n\",\"status\":\"MET\",\"required\":85,"
                  + claim
                  + "}]}"),
          RealLaw.lawbook());
    }
    assertThat(bunches.all()).containsExactly(new Bunch("e", "n", "85", 2, 1, 1));
    assertThat(bunches.all().get(0).chance()).isLessThanOrEqualTo(BigDecimal.ONE);
  }
}
