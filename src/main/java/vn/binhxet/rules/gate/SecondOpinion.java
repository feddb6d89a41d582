package vn.binhxet.rules.gate;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;

/**
 * Reads an accepted file again with Drools' own parser, which runs nothing, and compares rule by
 * rule. A file that two readers understand differently is refused.
 */
public final class SecondOpinion {
  private SecondOpinion() {}

  /** Compares what was read; call it only for a text without faults. */
  public static void check(String file, String text, List<Rule> rules, Problems problems) {
    PackageDescr descr;
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      descr = parser.parse(false, text);
    } catch (DroolsParserException | RuntimeException e) {
      disagree(problems, file, 0, String.valueOf(e.getMessage()));
      return;
    }
    if (parser.hasErrors() || descr == null) {
      parser
          .getErrors()
          .forEach(
              error ->
                  disagree(
                      problems,
                      file,
                      error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]),
                      error.getMessage()));
      if (parser.getErrors().isEmpty() && !rules.isEmpty()) {
        disagree(problems, file, 0, "no rules");
      }
      return;
    }
    if (!onlyRules(descr) || descr.getRules().size() != rules.size()) {
      disagree(problems, file, 0, "something besides the rules");
      return;
    }
    for (int i = 0; i < rules.size(); i++) {
      compare(file, rules.get(i), descr.getRules().get(i), problems);
    }
  }

  private static boolean onlyRules(PackageDescr descr) {
    return descr.getName().isEmpty()
        && descr.getImports().isEmpty()
        && descr.getFunctionImports().isEmpty()
        && descr.getAccumulateImports().isEmpty()
        && descr.getFunctions().isEmpty()
        && descr.getGlobals().isEmpty()
        && descr.getAttributes().isEmpty()
        && descr.getTypeDeclarations().isEmpty()
        && descr.getEnumDeclarations().isEmpty()
        && descr.getEntryPointDeclarations().isEmpty()
        && descr.getWindowDeclarations().isEmpty()
        && descr.getUnit() == null;
  }

  private static void compare(String file, Rule rule, RuleDescr descr, Problems problems) {
    int line = rule.at().line();
    try {
      String difference = DescrReader.difference(rule, descr);
      if (!difference.isEmpty()) {
        disagree(problems, file, line, difference);
      }
    } catch (Fault fault) {
      disagree(problems, file, line, String.valueOf(fault.getMessage()));
    }
  }

  private static void disagree(Problems problems, String file, int line, String what) {
    problems.add(
        "READ_DIFFERENTLY",
        new SourceAt(file, line),
        "Bộ đọc của Drools hiểu chỗ này khác (" + what + "). Hãy viết lại đơn giản hơn.",
        "Drools' own parser reads this differently (" + what + "). Write it more plainly.");
  }
}
