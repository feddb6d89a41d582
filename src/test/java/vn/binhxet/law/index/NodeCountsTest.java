package vn.binhxet.law.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.testing.RealLaw;

/**
 * An edition has as many provisions as its act is known to have, those that nobody has read among
 * them. On any day: an amended provision stands twice in the file and once in force.
 */
class NodeCountsTest {

  /** What is counted. */
  enum What {
    /** Criteria that stand for themselves, with or without indicators below. */
    CRITERIA,
    /** Indicators. */
    INDICATORS,
    /** Indicators, and criteria that are their own only one. */
    INDICATORS_AND_SINGLE_CRITERIA,
    /** Items that carry points. */
    SCORES,
    DISQUALIFIERS
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new-rural-commune.qd-318-2022 | 2022-12-01 | CRITERIA | 19 | 318/QĐ-TTg, Phụ lục I",
        "new-rural-commune.qd-318-2022 | 2022-12-01 | INDICATORS_AND_SINGLE_CRITERIA | 57 | 318/QĐ-TTg, Phụ lục I",
        "new-rural-commune.qd-318-2022 | 2024-12-01 | INDICATORS_AND_SINGLE_CRITERIA | 57 | 318/QĐ-TTg, Phụ lục I, sửa đổi bởi 211/QĐ-TTg",
        "advanced-new-rural-commune.qd-318-2022 | 2022-12-01 | CRITERIA | 19 | 318/QĐ-TTg, Phụ lục II",
        "advanced-new-rural-commune.qd-318-2022 | 2022-12-01 | INDICATORS_AND_SINGLE_CRITERIA | 75 | 318/QĐ-TTg, Phụ lục II",
        "advanced-new-rural-commune.qd-318-2022 | 2024-12-01 | INDICATORS_AND_SINGLE_CRITERIA | 75 | 318/QĐ-TTg, Phụ lục II, sửa đổi bởi 211/QĐ-TTg",
        "new-rural-commune.qd-1980-2016 | 2019-12-01 | CRITERIA | 19 | 1980/QĐ-TTg",
        "new-rural-commune.qd-51-2025 | 2026-03-01 | CRITERIA | 10 | 51/2025/QĐ-TTg, Phụ lục I",
        "new-rural-commune.qd-51-2025 | 2026-03-01 | INDICATORS | 47 | 51/2025/QĐ-TTg, Phụ lục I",
        "new-rural-commune.qd-51-2025 | 2026-08-01 | INDICATORS | 47 | 51/2025/QĐ-TTg, Phụ lục I; 52/2026/TT-BTC",
        "civilised-urban-ward.qd-04-2022 | 2024-12-01 | CRITERIA | 9 | 04/2022/QĐ-TTg, Phụ lục I",
        "civilised-urban-ward.qd-04-2022 | 2024-12-01 | INDICATORS | 52 | 04/2022/QĐ-TTg, Phụ lục I",
        "civilised-urban-city.qd-04-2022 | 2024-12-01 | CRITERIA | 9 | 04/2022/QĐ-TTg, Phụ lục II",
        "civilised-urban-ward.tt-02-2013 | 2019-12-01 | CRITERIA | 5 | 02/2013/TT-BVHTTDL",
        "civilised-urban-ward.tt-02-2013 | 2019-12-01 | INDICATORS | 24 | 02/2013/TT-BVHTTDL",
        "cultural-family.nd-122-2018 | 2023-12-01 | SCORES | 24 | 122/2018/NĐ-CP, Điều 6",
        "cultural-family.nd-122-2018 | 2023-12-01 | DISQUALIFIERS | 7 | 122/2018/NĐ-CP, Điều 7",
        "cultural-area.nd-122-2018 | 2023-12-01 | SCORES | 27 | 122/2018/NĐ-CP, Điều 12",
        "law-access-commune.qd-25-2021 | 2024-12-01 | SCORES | 20 | 25/2021/QĐ-TTg"
      })
  void an_edition_has_as_many_provisions_as_its_act(
      String edition, LocalDate day, What what, int count, String source) {
    Edition law = RealLaw.lawbook().edition(edition).orElseThrow();
    List<String> found = new ArrayList<>();
    law.nodes().forEach(node -> collect(node, day, what, found));

    assertThat(found).as(source).hasSize(count).doesNotHaveDuplicates();
  }

  private static void collect(Node node, LocalDate day, What what, List<String> found) {
    if (!node.inForce().contains(day)) {
      return;
    }
    if (counts(node, what)) {
      found.add(node.id());
    }
    node.children().forEach(child -> collect(child, day, what, found));
  }

  private static boolean counts(Node node, What what) {
    return switch (what) {
      case CRITERIA -> node.kind() == Node.Kind.CRITERION;
      case INDICATORS -> node.kind() == Node.Kind.INDICATOR;
      case INDICATORS_AND_SINGLE_CRITERIA ->
          node.kind() == Node.Kind.INDICATOR || node.kind() == Node.Kind.CRITERION && node.leaf();
      case SCORES -> node.kind() == Node.Kind.SCORE;
      case DISQUALIFIERS -> node.kind() == Node.Kind.DISQUALIFIER;
    };
  }
}
