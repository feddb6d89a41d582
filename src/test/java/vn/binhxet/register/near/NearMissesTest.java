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
import vn.binhxet.service.BadParameter;
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

  private static NearQuery query(String title) throws BadParameter {
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
              BadParameter.class,
              bad -> {
                assertThat(bad.name()).isEqualTo("title");
                assertThat(bad.why().vi()).contains("phiếu");
              });
    }
  }

  @Test
  void one_answer_is_bounded_says_that_there_is_more_and_all_is_what_the_pages_are()
      throws Exception {
    OpenRelease release = TinyRules.open();
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      for (int i = 0; i < 450; i++) {
        String income = i % 20 == 0 ? "49.9" : "80";
        StoredSamples.store(register, release, TinyRules.village("V-" + i, income));
      }
      NearMisses near = new NearMisses(register, new KeptReleases(register.records(), null));
      Near first =
          near.find(query("clean-village"), release.lawbook(), DAY, looked -> looked < 150);
      assertThat(first.read()).isEqualTo(200);
      assertThat(NearJson.of(first).get("more").asBoolean()).isTrue();
      long read = first.read();
      long found = first.near();
      for (Near page = first; page.next() != null; ) {
        NearQuery on =
            NearQuery.read(
                Map.of("title", List.of("clean-village"), "cursor", List.of(page.next())));
        page = near.find(on, release.lawbook(), DAY, looked -> looked < 150);
        read += page.read();
        found += page.near();
      }
      assertThat(read).isEqualTo(450);
      List<Long> told = new java.util.ArrayList<>();
      Near all = near.all(query("clean-village"), release.lawbook(), DAY, told::add);
      assertThat(all.read()).isEqualTo(450);
      assertThat(all.near()).isEqualTo(found).isEqualTo(23);
      assertThat(NearJson.of(all).get("more").asBoolean()).isFalse();
      assertThat(told).containsExactly(200L, 400L, 450L);
    }
  }
}
