package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import vn.binhxet.law.Problem;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.testing.RuleFolder;

/** However a file is damaged, the folder is read or refused with places: nothing else happens. */
class DamagedRulesProperties {
  private static final List<String> FILES =
      List.of(
          RuleFolder.TITLE,
          RuleFolder.EDITION,
          RuleFolder.TARGETS,
          RuleFolder.OVERLAY,
          RuleFolder.OVERLAY_TARGETS,
          RuleFolder.CASES,
          RuleFolder.REGIONS,
          RuleFolder.PROVINCES,
          RuleFolder.UNITS);

  @Property(tries = 400)
  void a_damaged_folder_is_read_or_refused_with_file_and_words(
      @ForAll @IntRange(max = 8) int which,
      @ForAll @IntRange(max = 9999) int at,
      @ForAll @IntRange(max = 60) int cut,
      @ForAll @StringLength(max = 12) String put) {
    RuleFolder folder = new RuleFolder();
    String file = FILES.get(which);
    String text = folder.text(file);
    int start = text.length() * at / 10_000;
    int end = Math.min(text.length(), start + cut);
    folder.with(file, text.substring(0, start) + put + text.substring(end));
    try {
      CaseReader.read(folder.snapshot(), folder.read());
    } catch (LawRefused refused) {
      assertThat(refused.problems()).isNotEmpty().allMatch(DamagedRulesProperties::teaches);
    }
  }

  private static boolean teaches(Problem problem) {
    return !problem.at().file().isEmpty()
        && problem.at().line() >= 0
        && problem.code().matches("[A-Z0-9_]+")
        && !problem.message().vi().isBlank()
        && !problem.message().en().isBlank();
  }
}
