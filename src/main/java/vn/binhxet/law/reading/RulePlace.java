package vn.binhxet.law.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;

/** Finds the line of a rule on which a name stands, so that a fault points at it. */
final class RulePlace {
  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
  private static final Pattern COMMENT = Pattern.compile("//.*$");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private RulePlace() {}

  /** Where a field's or a pattern's name stands; the rule's start where it is not found. */
  static SourceAt ofWord(Rule rule, String word) {
    Pattern whole = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
    return find(rule, whole, true);
  }

  /** Where an id or a code stands in its quotes. */
  static SourceAt ofQuoted(Rule rule, String id) {
    return find(rule, Pattern.compile(Pattern.quote("\"" + id + "\"")), false);
  }

  private static SourceAt find(Rule rule, Pattern name, boolean outsideQuotes) {
    List<String> lines = rule.text().lines().toList();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      inside |= WHEN.matcher(line).find();
      String bare = outsideQuotes ? QUOTED.matcher(line).replaceAll("\"\"") : line;
      if (inside && name.matcher(COMMENT.matcher(bare).replaceAll("")).find()) {
        return new SourceAt(rule.at().file(), rule.at().line() + i);
      }
    }
    return rule.at();
  }
}
