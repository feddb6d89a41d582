package vn.binhxet.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The house of docs/architecture.md: arrows point one way, and each library has one room. */
@AnalyzeClasses(packages = "vn.binhxet", importOptions = ImportOption.DoNotIncludeTests.class)
class BordersTest {

  @ArchTest
  static final ArchRule only_rules_knows_drools =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.binhxet.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..");

  @ArchTest
  static final ArchRule only_http_knows_javalin =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.binhxet.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule only_cli_knows_picocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.binhxet.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule only_law_reads_yaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.binhxet.law..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule only_law_sheets_and_lists_of_units_read_csv =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.binhxet.law..", "vn.binhxet.sheet..", "vn.binhxet.units..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.csv..");

  @ArchTest
  static final ArchRule only_lists_of_units_are_fetched_from_elsewhere =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.binhxet.units..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..");

  @ArchTest
  static final ArchRule only_the_command_line_loads_lists_of_units =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.binhxet.units..", "vn.binhxet.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.binhxet.units..");

  @ArchTest
  static final ArchRule only_sheets_and_paper_know_xml =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "vn.binhxet.sheet..", "vn.binhxet.paper..", "vn.binhxet.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.xml..");

  @ArchTest
  static final ArchRule a_sheet_stores_nothing_and_knows_no_door =
      noClasses()
          .that()
          .resideInAPackage("vn.binhxet.sheet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.binhxet.register..",
              "vn.binhxet.draft..",
              "vn.binhxet.batch..",
              "vn.binhxet.tree..",
              "vn.binhxet.sample..",
              "vn.binhxet.http..",
              "vn.binhxet.cli..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule a_draft_is_never_logged_and_knows_no_door =
      noClasses()
          .that()
          .resideInAPackage("vn.binhxet.draft..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.binhxet.http..", "vn.binhxet.cli..", "org.slf4j..");

  @ArchTest
  static final ArchRule nobody_but_doors_reaches_into_drafts =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.binhxet.draft..", "vn.binhxet.http..", "vn.binhxet.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.binhxet.draft..");

  @ArchTest
  static final ArchRule only_paper_knows_pdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.binhxet.paper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule only_sheets_and_reports_write_spreadsheets =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.binhxet.sheet..", "vn.binhxet.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dhatim..");

  @ArchTest
  static final ArchRule paper_knows_no_register_and_no_door =
      noClasses()
          .that()
          .resideInAPackage("vn.binhxet.paper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.binhxet.register..",
              "vn.binhxet.report..",
              "vn.binhxet.batch..",
              "vn.binhxet.http..",
              "vn.binhxet.cli..");

  @ArchTest
  static final ArchRule only_doors_ask_for_reports =
      noClasses()
          .that()
          .resideOutsideOfPackages("vn.binhxet.report..", "vn.binhxet.http..", "vn.binhxet.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.binhxet.report..");

  @ArchTest
  static final ArchRule law_depends_on_no_other_room =
      noClasses()
          .that()
          .resideInAPackage("vn.binhxet.law..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.binhxet.rules..",
              "vn.binhxet.assessment..",
              "vn.binhxet.verdict..",
              "vn.binhxet.sample..",
              "vn.binhxet.batch..",
              "vn.binhxet.difference..",
              "vn.binhxet.service..",
              "vn.binhxet.http..",
              "vn.binhxet.cli..");

  @ArchTest
  static final ArchRule rules_and_assessments_depend_on_law_alone =
      noClasses()
          .that()
          .resideInAnyPackage("vn.binhxet.rules..", "vn.binhxet.assessment..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.binhxet.verdict..",
              "vn.binhxet.sample..",
              "vn.binhxet.batch..",
              "vn.binhxet.difference..",
              "vn.binhxet.service..",
              "vn.binhxet.http..",
              "vn.binhxet.cli..");

  @ArchTest
  static final ArchRule a_verdict_knows_no_door =
      noClasses()
          .that()
          .resideInAPackage("vn.binhxet.verdict..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.binhxet.sample..",
              "vn.binhxet.batch..",
              "vn.binhxet.difference..",
              "vn.binhxet.service..",
              "vn.binhxet.http..",
              "vn.binhxet.cli..");

  @ArchTest
  static final ArchRule only_doors_ask_why_verdicts_differ =
      noClasses()
          .that()
          .resideInAnyPackage("vn.binhxet.service..", "vn.binhxet.tree..", "vn.binhxet.batch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.binhxet.difference..");

  @ArchTest
  static final ArchRule a_difference_knows_no_door_and_compiles_no_rule =
      noClasses()
          .that()
          .resideInAPackage("vn.binhxet.difference..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vn.binhxet.http..",
              "vn.binhxet.cli..",
              "vn.binhxet.batch..",
              "vn.binhxet.tree..",
              "vn.binhxet.sample..",
              "org.slf4j..",
              "java.nio.file..");

  @ArchTest
  static final ArchRule nobody_reaches_into_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.binhxet.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("vn.binhxet.cli..");

  @ArchTest
  static final ArchRule what_a_terminal_shows_knows_no_command =
      noClasses()
          .that()
          .resideInAPackage("vn.binhxet.cli.shown..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.binhxet.cli", "vn.binhxet.register..", "picocli..");

  @ArchTest
  static final ArchRule rooms_do_not_lean_on_each_other =
      slices().matching("vn.binhxet.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_value_is_ever_a_float =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "vn.binhxet.law..",
              "vn.binhxet.rules..",
              "vn.binhxet.assessment..",
              "vn.binhxet.verdict..",
              "vn.binhxet.difference..",
              "vn.binhxet.paper..",
              "vn.binhxet.report..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .andShould()
          .notHaveRawType(Double.class)
          .andShould()
          .notHaveRawType(Float.class);

  @ArchTest
  static final ArchRule null_is_said_everywhere =
      classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
