package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Node;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.testing.RuleFolder;

class LawbookReaderTest {

  @Test
  void reads_a_correct_folder_from_disk(@TempDir Path temp) throws LawRefused, IOException {
    RuleFolder folder = new RuleFolder();

    Lawbook book = new LawbookReader(folder.rules).read(folder.writeTo(temp));

    assertThat(book.hash()).hasSize(64).isEqualTo(folder.read().hash());
    assertThat(book.titles()).extracting(Title::id).containsExactly("clean-village");
    Edition edition = book.edition("clean-village.nd-1").orElseThrow();
    assertThat(edition.hash()).hasSize(64).isNotEqualTo(book.hash());
    assertThat(edition.nodes())
        .extracting(Node::id)
        .containsExactly("reg", "fined", "1", "2", "2", "scores", "total");
    assertThat(edition.overlays()).singleElement().extracting("id").isEqualTo("north-7");
  }

  @Test
  void whether_a_fact_may_still_change_is_read_and_is_null_where_nothing_is_said()
      throws LawRefused {
    RuleFolder folder = new RuleFolder();
    assertThat(folder.read().editions().get(0).fields())
        .extracting(Field::mayChange)
        .containsOnlyNulls();

    folder.change(RuleFolder.EDITION, "countsOnly: true", "countsOnly: true, mayChange: false");
    assertThat(folder.read().editions().get(0).fields())
        .extracting(Field::mayChange)
        .contains(false);
  }

  @Test
  void a_remark_is_read_and_is_empty_where_there_is_none() throws LawRefused {
    RuleFolder folder = new RuleFolder();
    assertThat(folder.read().editions().get(0).remark().isEmpty()).isTrue();

    folder.append(RuleFolder.EDITION, "remark: {vi: Chưa rõ ngày, en: The day is not known}\n");
    assertThat(folder.read().editions().get(0).remark())
        .isEqualTo(new Text("Chưa rõ ngày", "The day is not known"));
  }

  @Test
  void every_value_is_read_as_written() throws LawRefused {
    Edition edition = new RuleFolder().read().edition("clean-village.nd-1").orElseThrow();

    Field income = edition.fields().get(1);
    assertThat(income.min()).isEqualTo(new BigDecimal("0"));
    assertThat(income.decimals()).isEqualTo(2);
    assertThat(income.at().line()).isEqualTo(new RuleFolder().line(RuleFolder.EDITION, "income"));
    Field fines = edition.fields().get(8);
    assertThat(fines.member()).isEqualTo("Fine");
    assertThat(fines.fields().get(0).identity()).isTrue();
    Node interpreted = edition.nodes().get(2).children().get(1);
    assertThat(interpreted.interpretation()).isNotNull();
    assertThat(edition.nodes().get(4).rule()).isEqualTo("2/new");
    assertThat(edition.nodes().get(5).weighs()).isFalse();
    Targets.Cell cell = edition.targets().find("1a", "hill", 2025, LocalDate.parse("2025-12-01"));
    assertThat(cell).isNotNull();
    assertThat(cell.value()).isEqualTo(new BigDecimal("55"));
    assertThat(cell.confidence()).isEqualTo(Confidence.UNVERIFIED);
    assertThat(cell.source()).isEqualTo("made up, Điều 2");
  }
}
