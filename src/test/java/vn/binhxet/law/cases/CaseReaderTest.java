package vn.binhxet.law.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.binhxet.testing.RuleFolder.CASES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.RuleFolder;

class CaseReaderTest {
  private static final String OVERLAY_CASES = "clean-village/nd-1/provinces/north-7/cases.yaml";
  private final RuleFolder folder = new RuleFolder();

  private List<CaseFile> read() throws LawRefused {
    return CaseReader.read(folder.snapshot(), folder.read());
  }

  private Case only() throws LawRefused {
    return read().get(0).cases().get(0);
  }

  private Problem fault(String code, String file, String piece) {
    LawRefused refused = catchThrowableOfType(LawRefused.class, this::read);
    assertThat(refused).as("the cases are refused").isNotNull();
    assertThat(refused.problems()).hasSize(1);
    Problem problem = refused.problems().get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.at()).isEqualTo(new SourceAt(file, folder.line(file, piece)));
    return problem;
  }

  @Test
  void a_case_is_its_base_with_what_it_sets_and_removes() throws LawRefused {
    assertThat(only().assessment())
        .hasToString(
            """
            {"title":"clean-village","awardYear":2024,"assessedOn":"2024-12-01",\
            "subject":{"id":"CASE-001","name":"Điều 2: đủ thu nhập","territory":{"code":"00011"}},\
            "data":{"registered":true,"income":52.50,"fines":[],"road":"paved","points1":5}}""");
    assertThat(only().at().line()).isEqualTo(folder.line(CASES, "- name"));
  }

  @Test
  void numbers_stay_exactly_as_written() throws LawRefused {
    folder.change(CASES, "income: \"52.50\"", "income: \"123456789012345678.123456789012\"");

    assertThat(only().assessment().at("/data/income").decimalValue())
        .isEqualTo(new BigDecimal("123456789012345678.123456789012"));
  }

  @Test
  void what_must_come_out_is_read() throws LawRefused {
    Expected expected = only().expected();

    assertThat(expected.outcome()).isEqualTo("UNDETERMINED");
    assertThat(expected.provisional()).isNull();
    assertThat(expected.result()).isNull();
    assertThat(expected.findings().get("1a"))
        .isEqualTo(new Expected.Finding("MET", null, null, null));
    assertThat(expected.findings().get("1b"))
        .isEqualTo(new Expected.Finding("UNDETERMINED", List.of("DATA_MISSING"), null, null));
  }

  @Test
  void a_case_may_expect_that_the_door_refuses_it() throws LawRefused {
    String text = folder.text(CASES);
    folder.with(
        CASES,
        text.substring(0, text.indexOf("    expect:"))
            + "    expect: {refused: POINTS_ABOVE_MAX}\n");

    assertThat(only().expected().refused()).isEqualTo("POINTS_ABOVE_MAX");
    assertThat(only().expected().outcome()).isNull();
  }

  @Test
  void a_finding_may_say_what_it_rests_on() throws LawRefused {
    folder.change(CASES, "1a: MET", "1a: {status: MET, reliesOn: interpretation}");

    assertThat(only().expected().findings().get("1a").reliesOn()).isEqualTo("interpretation");
  }

  @Test
  void a_result_is_one_value_or_a_list() throws LawRefused {
    folder.change(
        CASES,
        "outcome: UNDETERMINED",
        "outcome: MET\n      provisional: true\n      result: III\n      possible: [II, III]");
    folder.change(CASES, "1a: MET", "1a: {status: MET, margin: \"-2.50\"}");
    Expected expected = only().expected();

    assertThat(expected.provisional()).isTrue();
    assertThat(expected.result()).containsExactly("III");
    assertThat(expected.possible()).containsExactly("II", "III");
    assertThat(expected.findings().get("1a").margin()).isEqualTo(new BigDecimal("-2.50"));
  }

  @Test
  void a_case_may_say_the_year_the_day_the_place_and_the_edition_of_its_own() throws LawRefused {
    folder.change(
        CASES,
        "base: clean",
        """
        base: clean
            awardYear: 2025
            assessedOn: 2026-01-05
            territory: {code: "02", on: 2025-06-30}
            edition: {id: clean-village.nd-1, reason: "lý do"}""");
    ObjectNode json = only().assessment();

    assertThat(json.get("awardYear").intValue()).isEqualTo(2025);
    assertThat(json.at("/subject/territory"))
        .hasToString("{\"code\":\"02\",\"on\":\"2025-06-30\"}");
    assertThat(json.get("edition"))
        .hasToString("{\"id\":\"clean-village.nd-1\",\"reason\":\"lý do\"}");
  }

  @Test
  void a_table_is_a_case_for_each_value_and_looks_at_one_node_only() throws LawRefused {
    folder.change(
        CASES,
        "cases:",
        """
        tables:
          - name: bảng thu nhập
            base: clean
            node: 1a
            field: income
            absent: UNDETERMINED
            rows:
              - {awardYear: 2025, met: ["50", "50.1"], notMet: ["49.9"]}
              - {set: {road: "dirt"}, undetermined: ["60"], causes: [TARGET_NOT_LOADED]}
        cases:""");
    List<Case> cases = read().get(0).cases();
    List<Case> table = cases.subList(1, cases.size());

    assertThat(table)
        .extracting(Case::name)
        .containsExactly(
            "bảng thu nhập [1] 50",
            "bảng thu nhập [1] 50.1",
            "bảng thu nhập [1] 49.9",
            "bảng thu nhập [1] –",
            "bảng thu nhập [2] 60",
            "bảng thu nhập [2] –");
    assertThat(table)
        .extracting(one -> one.expected().findings().get("1a").status())
        .containsExactly("MET", "MET", "NOT_MET", "UNDETERMINED", "UNDETERMINED", "UNDETERMINED");
    assertThat(table).allMatch(one -> one.expected().outcome() == null);
    assertThat(table.get(2).assessment().get("awardYear").intValue()).isEqualTo(2025);
    assertThat(table.get(3).assessment().get("data").has("income")).isFalse();
    assertThat(table.get(4).assessment().at("/data/road").textValue()).isEqualTo("dirt");
    assertThat(table.get(4).expected().findings().get("1a").causes())
        .containsExactly("TARGET_NOT_LOADED");
    assertThat(table.get(5).expected().findings().get("1a").causes()).isNull();
  }

  @Test
  void a_table_of_an_unknown_node_or_without_values_is_refused() throws LawRefused {
    folder.change(
        CASES,
        "cases:",
        """
        tables:
          - {name: bảng, base: clean, node: 1z, field: income, rows: [{met: ["50"]}]}
        cases:""");
    fault("UNKNOWN_NODE", CASES, "- {name: bảng");
    folder.change(CASES, "node: 1z", "node: 1a");
    folder.change(CASES, "met: [\"50\"]", "awardYear: 2025");

    fault("MISSING_KEY", CASES, "- {name: bảng");
  }

  @Test
  void shares_members_and_what_does_not_exist_are_read_by_the_fields_types() throws LawRefused {
    folder.change(
        CASES,
        "set: {road: paved, points1: 5}",
        "set: {satisfied: 86.5, builtOn: {notApplicable: chưa xây}, fines: [{code: A1, kind: fire,"
            + " amount: \"1.50\", decidedOn: 2024-02-01}]}");
    folder.change(CASES, "    remove: [satisfied]\n", "");

    assertThat(only().assessment().get("data"))
        .hasToString(
            """
            {"registered":true,"income":52.50,"satisfied":86.5,\
            "fines":[{"code":"A1","kind":"fire","amount":1.50,"decidedOn":"2024-02-01"}],\
            "builtOn":{"notApplicable":"chưa xây"}}""");
  }

  @Test
  void an_overlays_cases_are_read_with_its_fields() throws LawRefused {
    folder.append(
        RuleFolder.OVERLAY,
        "fields: [{name: clean, type: boolean, label: {vi: Sạch, en: Clean}}]\n");
    folder.with(OVERLAY_CASES, folder.text(CASES).replace("road: paved", "clean: true"));

    List<CaseFile> files = read();
    assertThat(files).extracting(CaseFile::file).containsExactly(CASES, OVERLAY_CASES);
    assertThat(files.get(0).overlay()).isNull();
    assertThat(files.get(1).overlay()).isNotNull();
    assertThat(files.get(1).cases().get(0).assessment().at("/data/clean").booleanValue()).isTrue();
  }

  @Test
  void an_assessment_handed_out_is_the_takers_own() throws LawRefused {
    Case one = only();
    one.assessment().remove("data");

    assertThat(one.assessment().has("data")).isTrue();
  }

  @Test
  void an_edition_without_cases_has_none() throws LawRefused {
    folder.without(CASES);
    assertThat(read()).isEmpty();
  }

  @Test
  void a_field_that_does_not_exist_is_refused_wherever_it_is_named() {
    folder.change(CASES, "set: {road", "set: {rood");
    assertThat(fault("UNKNOWN_FIELD", CASES, "rood").message().vi()).contains("“road”");
    folder.change(CASES, "set: {rood", "set: {road").change(CASES, "[satisfied]", "[satisfid]");
    fault("UNKNOWN_FIELD", CASES, "satisfid");
    folder.change(CASES, "[satisfid]", "[]").change(CASES, "fines: []", "fines: [{kod: A}]");
    fault("UNKNOWN_FIELD", CASES, "kod");
  }

  @Test
  void a_base_that_does_not_exist_is_refused() {
    folder.change(CASES, "base: clean", "base: clena");
    LawRefused refused = catchThrowableOfType(LawRefused.class, this::read);
    assertThat(refused.problems())
        .extracting(Problem::code)
        .contains("UNKNOWN_BASE", "MISSING_KEY");
  }

  @Test
  void a_code_a_node_a_status_and_a_cause_must_exist() {
    folder.change(CASES, "road: paved", "road: pavd");
    fault("UNKNOWN_CODE", CASES, "pavd");
    folder.change(CASES, "road: pavd", "road: paved").change(CASES, "1a: MET", "1A: MET");
    fault("UNKNOWN_NODE", CASES, "1A: MET");
    folder.change(CASES, "1A: MET", "1a: PASSED");
    fault("BAD_VALUE", CASES, "PASSED");
    folder.change(CASES, "PASSED", "MET").change(CASES, "DATA_MISSING", "NO_DATA");
    fault("BAD_VALUE", CASES, "NO_DATA");
  }

  @Test
  void values_have_their_fields_types() {
    folder.change(CASES, "registered: true", "registered: \"true\"");
    fault("WRONG_TYPE", CASES, "registered");
    folder.change(CASES, "registered: \"true\"", "registered: true");
    folder.change(CASES, "\"52.50\"", "\"52,50\"");
    fault("BAD_NUMBER", CASES, "52,50");
  }

  @Test
  void a_case_says_when_and_where() {
    folder.change(CASES, "    awardYear: 2024\n", "");
    fault("MISSING_KEY", CASES, "- name");
  }

  @Test
  void a_case_expects_something() {
    folder.change(CASES, "expect:", "expects:");
    LawRefused refused = catchThrowableOfType(LawRefused.class, this::read);
    assertThat(refused.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("MISSING_KEY", "UNKNOWN_KEY");
  }

  @Test
  void names_of_cases_are_used_once() {
    String one = folder.text(CASES).substring(folder.text(CASES).indexOf("  - name"));
    folder.append(CASES, one);
    LawRefused refused = catchThrowableOfType(LawRefused.class, this::read);
    assertThat(refused.problems()).extracting(Problem::code).containsExactly("DUPLICATE_ID");
  }

  @Test
  void every_shipped_edition_has_cases_and_all_can_be_read() throws LawRefused {
    List<CaseFile> shipped =
        CaseReader.read(RulesSnapshot.read(Path.of("rules")), RealLaw.lawbook());

    assertThat(shipped)
        .filteredOn(file -> file.overlay() == null)
        .extracting(CaseFile::edition)
        .containsExactlyElementsOf(RealLaw.lawbook().editions());
  }
}
