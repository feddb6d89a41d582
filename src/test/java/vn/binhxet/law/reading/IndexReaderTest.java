package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.index.LawIndex;
import vn.binhxet.testing.RuleFolder;

class IndexReaderTest {
  private static final String FILE = "index/made-up.csv";
  private static final String HEAD =
      "edition,overlay,node,split,clause,confidence,content,column,year,figure,source\n";

  private final RuleFolder folder = new RuleFolder();

  private LawIndex read() throws LawRefused {
    return IndexReader.read(folder.snapshot(), folder.read());
  }

  @Test
  void a_line_says_provision_figure_and_source() throws LawRefused {
    folder.with(
        FILE,
        HEAD
            + "clean-village.nd-1,,1a,,\"1/2020/NĐ-CP, Điều 2\",read,read,,,,book row 1\n"
            + "clean-village.nd-1,,1a,,\"1/2020/NĐ-CP, Điều 2\",read,figure,,2024,52.5,book\n");

    assertThat(read().of("clean-village.nd-1"))
        .extracting(row -> row.node() + " " + row.clause() + " " + row.figure())
        .containsExactly("1a 1/2020/NĐ-CP, Điều 2 ", "1a 1/2020/NĐ-CP, Điều 2 52.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "UNKNOWN_EDITION; clean-town.nd-1,,1a,,x,read,read,,,,book",
        "BAD_VALUE; clean-village.nd-1,,1a,,x,sure,read,,,,book",
        "BAD_VALUE; clean-village.nd-1,,1a,,x,read,seen,,,,book",
        "BAD_ROW; clean-village.nd-1,,1a,,x,read,figure,,,,book",
        "BAD_ROW; clean-village.nd-1,,1a,,x,read,read,,,50,book",
        "BAD_ROW; clean-village.nd-1,,1a,,x,read,figure,,,many,book",
        "NO_SOURCE; clean-village.nd-1,,1a,,x,read,read,,,,",
        "NO_SOURCE; clean-village.nd-1,,1a,,,read,read,,,,book"
      })
  void a_faulty_line_is_refused_with_its_place(String code, String line) {
    folder.with(FILE, HEAD + line + "\n");

    LawRefused refused = catchThrowableOfType(LawRefused.class, this::read);

    assertThat(refused).isNotNull();
    assertThat(refused.problems())
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(code + " " + FILE + ":2");
  }

  @Test
  void what_is_explained_needs_its_reason_in_both_languages() {
    folder.with(
        "index/explained.csv",
        "check,edition,of,reason_vi,reason_en\nnodesMissing,clean-village.nd-1,1a,vì thế,\n");

    LawRefused refused = catchThrowableOfType(LawRefused.class, this::read);

    assertThat(refused.problems()).extracting(one -> one.code()).containsExactly("NO_SOURCE");
  }

  @Test
  void the_index_decides_no_verdict_so_the_release_stays_the_same() throws LawRefused {
    String before = folder.snapshot().hash();
    folder.with(FILE, HEAD);

    assertThat(folder.snapshot().hash()).isEqualTo(before);
    assertThat(folder.read().editions()).hasSize(1);
  }
}
