package vn.binhxet.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.testing.RuleFolder;

/** The sample folder with rules in DRL, on disk, in versions that tell one income from another. */
final class LiveRules {
  static final String EDITION = "clean-village.nd-1";
  static final String FAULTY_RULE = "rule \"broken\" when then end";

  private static final String CRITERIA =
      """
      rule "reg" @clause("1/2020/NĐ-CP, Điều 1") when Village( registered == true ) then met("reg"); end
      rule "fined" @clause("1/2020/NĐ-CP, Điều 4") when
          exists Fine( kind in ("fire"), decidedOn.year == awardYear )
      then excludes("fined"); end
      rule "1a" @clause("1/2020/NĐ-CP, Điều 2") when
          Village( income >= target("1a"), income >= BAR )
      then met("1a"); end
      rule "1b" @clause("1/2020/NĐ-CP, Điều 2") when Village( satisfied >= target("1b") ) then met("1b"); end
      rule "1b/other" @clause("1/2020/NĐ-CP, Điều 2") @reading("1b") when
          Village( satisfied > target("1b") )
      then met("1b"); end
      rule "2" @clause("1/2020/NĐ-CP, Điều 3") when Village( road == "paved" ) then met("2"); end
      rule "2/new" @clause("1/2020/NĐ-CP, Điều 3") when Village( road != "dirt" ) then met("2"); end
      rule "total" @clause("1/2020/NĐ-CP, Điều 5") when
          Village( points("scores") >= target("total") )
      then met("total"); end
      """;

  private LiveRules() {}

  /** Rules under which an income below the bar fails. */
  static RuleFolder withBar(int bar) {
    return new RuleFolder().with(RuleFolder.CRITERIA, CRITERIA.replace("BAR", bar + ".5"));
  }

  static Path write(Path folder, int bar) throws IOException {
    return withBar(bar).writeTo(folder);
  }

  static EffectiveEdition law(Release release) {
    return new EffectiveEdition(
        release.lawbook().edition(EDITION).orElseThrow(), null, LocalDate.of(2024, 12, 1));
  }

  /** What the release's engine says of 1a, for an income over every target. */
  static byte incomeDecided(Release release, int income) {
    Engine engine = release.engine(law(release));
    Derived derived = engine.derived();
    SubjectFact fact =
        new World().set("income", String.valueOf(income)).set("target 1a", "1").fact(derived);
    engine.decide(List.of(fact));
    int node = derived.law().nodeIndex("1a");
    return fact.decided(derived.leaves().indexOf(node));
  }
}
