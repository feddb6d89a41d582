package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.binhxet.register.archive.StoredTrees.IDENTICAL;
import static vn.binhxet.register.archive.StoredTrees.TREES;
import static vn.binhxet.register.archive.StoredTrees.audit;
import static vn.binhxet.register.archive.StoredTrees.correct;
import static vn.binhxet.register.archive.StoredTrees.record;
import static vn.binhxet.register.archive.StoredTrees.replay;
import static vn.binhxet.register.archive.StoredTrees.send;
import static vn.binhxet.register.archive.StoredTrees.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.PartsFound;
import vn.binhxet.register.replay.Replayed;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Rebuild;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.tree.TreeRules;

/** Trees that count verdicts which are in the register already. */
@Timeout(240)
class StoredPartsTest {
  @TempDir private Path folder;

  /** The village without houses of its own, pointing at stored verdicts instead. */
  private static String pointing(String tidy, String... numbers) {
    String tree = TreeRules.village(tidy, "\"lamps\":true", "");
    return tree.substring(0, tree.lastIndexOf('}'))
        + ",\"stored\":[\""
        + String.join("\",\"", numbers)
        + "\"]}";
  }

  private static List<String> refusals(Register register, String tree) {
    BadAssessment bad =
        catchThrowableOfType(BadAssessment.class, () -> send(register, "refused-tree", tree));
    return bad.problems().stream().map(one -> one.code() + " " + one.pointer()).toList();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_tree_may_count_verdicts_that_are_in_the_register(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      String houses = "\"houses\":5";
      long whole = store(register, "sent-whole", TREES.get(0));
      String rows = (whole - 5) + "-" + (whole - 3);
      long last =
          store(register, "pointing-1", pointing(houses, rows, String.valueOf(whole - 2), rows));
      assertThat(last).isEqualTo(whole + 2);
      StoredRecord sent = record(register, whole - 1);
      StoredRecord pointing = record(register, last - 1);
      // The same parts, the same counts, the same verdict.
      assertThat(AssessmentCore.read(pointing).parts())
          .isEqualTo(AssessmentCore.read(sent).parts());
      assertThat(RecordJson.read(pointing.content()).get("core"))
          .isEqualTo(RecordJson.read(sent.content()).get("core"));
      Replayed replayed = replay(register, last - 1);
      assertThat(replayed.answer()).isEqualTo(IDENTICAL);
      assertThat(replayed.parts()).isEqualTo(new PartsFound(4, 4, true, 0, List.of()));
      assertThat(audit(register)).isEmpty();

      correct(register, whole - 2, "\"swept\":false", "\"swept\":true");
      long corrected = register.records().head().seq();
      long anew = store(register, "pointing-2", pointing(houses, rows, (whole - 2) + ""));
      assertThat(AssessmentCore.read(record(register, anew - 1)).parts().get(0).records())
          .extracting(CountedParts.Named::seq)
          .containsExactly(whole - 5, whole - 4, whole - 3, corrected);
      assertThat(replay(register, anew - 1).parts().corrected()).isEmpty();
      assertThat(replay(register, last - 1).parts().corrected()).containsExactly(whole - 2);
      Rebuild.all(register.database(), done -> {});
      assertThat(audit(register)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_cannot_be_counted_is_told_and_nothing_is_stored(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      String houses = "\"houses\":9";
      long last = store(register, "to-point-at", TREES.get(0));
      String house = String.valueOf(last - 5);
      assertThat(refusals(register, pointing(houses, house, "999999")))
          .containsExactly("VERDICT_UNKNOWN /stored/1");
      assertThat(refusals(register, pointing(houses, house, "1")))
          .containsExactly("VERDICT_UNKNOWN /stored/1");
      long glad = store(register, "of-no-use", TREES.get(5));
      assertThat(refusals(register, pointing(houses, house, String.valueOf(glad))))
          .containsExactly("NOT_COUNTED /stored/1");
      assertThat(refusals(register, pointing(houses, house, String.valueOf(last))))
          .containsExactly("DUPLICATE_SUBJECT /assessments/0");
      assertThat(refusals(register, pointing(houses, "0"))).containsExactly("WRONG_TYPE /stored/0");
      String both = pointing(houses, house);
      assertThat(
              refusals(
                  register,
                  both.replace("\"below\":[", "\"below\":[" + TreeRules.house("H1", "tt"))))
          .containsExactly("DUPLICATE_SUBJECT /stored/0");
      assertThat(refusals(register, pointing("\"houses\":2", (last - 5) + "-" + (last - 2))))
          .containsExactly("WHOLE_TOO_SMALL /assessments/1/data/houses");
      Erasing.erase(
          register, new Erasing.Order(LocalDate.of(2025, 1, 1), "tidy-house", "Hết thời hạn"));
      assertThat(refusals(register, pointing(houses, house))).containsExactly("ERASED /stored/0");
      // The erasure, and nothing else.
      assertThat(register.records().head().seq()).isEqualTo(glad + 1);
    }
  }
}
