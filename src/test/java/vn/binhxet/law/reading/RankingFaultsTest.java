package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.testing.SampleRules.compare;
import static vn.binhxet.testing.SampleRules.field;
import static vn.binhxet.testing.SampleRules.number;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;
import vn.binhxet.testing.RuleFolder;

/** A made-up ranking beside the sample title. */
class RankingFaultsTest {
  private static final String EDITION = "best-home/nd-1/edition.yaml";
  private static final String CRITERIA = "best-home/nd-1/criteria.drl";
  private static final String TARGETS = "best-home/nd-1/targets.csv";
  private final RuleFolder folder = new RuleFolder();

  @BeforeEach
  void ranking() {
    folder.with(
        "best-home/title.yaml",
        """
        id: best-home
        kind: ranking
        subject: village
        name: {vi: Hộ khá nhất, en: Best home}
        """);
    folder.with(
        EDITION,
        """
        id: best-home.nd-1
        name: {vi: Nghị định 1, en: Decree 1}
        instruments: [{id: 1/2020/NĐ-CP, name: {vi: Nghị định 1, en: Decree 1}}]
        inForce: {from: 2020-01-01}
        fields:
          - {name: homes, type: integer, label: {vi: Số hộ, en: Homes}}
          - name: candidates
            type: list
            member: Candidate
            label: {vi: Hộ được đề nghị, en: Candidates}
            fields:
              - {name: code, type: text, identity: true, label: {vi: Mã, en: Code}}
              - {name: votes, type: integer, label: {vi: Phiếu, en: Votes}}
        nodes:
          - {id: half, kind: condition, name: {vi: Quá nửa, en: Over half}, confidence: read}
        result: {candidates: candidates, by: votes, cap: cap, capOf: homes}
        """);
    folder.with(CRITERIA, "given by the test\n");
    folder.with(
        TARGETS,
        """
        target,column,year,value,unit_vi,unit_en,confidence,source
        cap,,,15,%,%,read,made up
        """);
    folder.rules.add(CRITERIA, rule("Candidate", "Village"));
  }

  private static Rule rule(String... patterns) {
    Operand half = new Operand.Product(List.of(number("0.5"), field("homes")));
    return new Rule(
        "half",
        Rule.Verb.MET,
        "half",
        List.of(patterns),
        compare(field("votes"), Comparator.MORE_THAN, half),
        Citation.parse("1/2020/NĐ-CP, Điều 1"),
        false,
        new SourceAt(CRITERIA, 1),
        "");
  }

  @Test
  void a_rule_of_a_ranking_sees_the_candidates_fields_and_the_owners() throws LawRefused {
    assertThat(folder.read().edition("best-home.nd-1").orElseThrow().result())
        .isEqualTo(new Result.Ranking("candidates", "votes", "cap", "homes"));
  }

  @Test
  void its_patterns_are_the_candidates_and_the_owners() {
    folder.rules.remove(CRITERIA, "half").add(CRITERIA, rule("Candidate", "Household"));
    Planted.foundAt(folder, "UNKNOWN_PATTERN", CRITERIA, 1);
  }

  @Test
  void no_name_is_both_a_candidates_and_the_owners() {
    folder.change(EDITION, "name: votes", "name: homes").change(EDITION, "by: votes", "by: homes");
    Planted.amongOthers(folder, "DUPLICATE_ID", EDITION, "label: {vi: Phiếu");
  }

  @Test
  void its_cap_is_a_target() {
    folder.change(EDITION, "cap: cap", "cap: kap");
    assertThat(Planted.problems(folder))
        .extracting("code")
        .containsExactlyInAnyOrder("UNKNOWN_TARGET", "UNREAD_TARGET");
  }

  @Test
  void its_candidates_are_told_apart() {
    folder.change(EDITION, ", identity: true", "");
    Planted.found(folder, "MISSING_KEY", EDITION, "result:");
  }

  @Test
  void it_says_how_it_ranks() {
    folder.change(EDITION, ", capOf: homes", "");
    Planted.found(folder, "MISSING_KEY", EDITION, "result:");
  }
}
