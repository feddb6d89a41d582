package vn.binhxet.register.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** What a look over stored verdicts does with those it cannot look at. */
class NearMissesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

  @TempDir private Path folder;

  private static NearQuery query(String title) throws BadNear {
    return NearQuery.read(Map.of("title", List.of(title)));
  }

  @Test
  void a_release_that_is_lost_leaves_its_own_verdicts_unread_and_no_others() throws Exception {
    OpenRelease lost = TinyRules.open();
    OpenRelease changed =
        TinyRules.open(
            TinyRules.folder().change(RuleFolder.TARGETS, "1a,hill,2024,50", "1a,hill,2024,60"));
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      StoredSamples.store(register, lost, TinyRules.village("V-1", "50.4"));
      StoredSamples.store(register, changed, TinyRules.village("V-2", "59.9"));
      register
          .database()
          .writer()
          .useHandle(
              handle ->
                  handle.execute(
                      "DELETE FROM release_file"
                          + " WHERE CAST(bytes AS TEXT) LIKE '%1a,hill,2024,50%'"));
      NearMisses near = new NearMisses(register, new KeptReleases(register.records(), null));

      Near found = near.find(query("clean-village"), changed.lawbook(), DAY);

      assertThat(found.read()).isEqualTo(2);
      assertThat(found.unreadable()).isEqualTo(1);
      assertThat(found.items()).extracting(item -> item.verdict().subject()).containsExactly("V-2");
    }
  }

  @Test
  void a_ranking_is_refused_with_a_reason() throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      NearMisses near = new NearMisses(register, new KeptReleases(register.records(), null));
      NearQuery query = query("cultural-family-merit");

      assertThatThrownBy(() -> near.find(query, RealLaw.lawbook(), DAY))
          .isInstanceOfSatisfying(
              BadNear.class,
              bad -> {
                assertThat(bad.name()).isEqualTo("title");
                assertThat(bad.why().vi()).contains("phiếu");
              });
    }
  }
}
