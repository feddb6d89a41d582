package vn.binhxet.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes derived rules. Nothing of an authored file goes in but node ids and the place to compare
 * with, and those only in letters that cannot end a string or a line.
 */
final class DerivedText {
  private static final Pattern SAFE_ID = Pattern.compile("[\\p{L}\\p{N} ._/()+-]+");
  private static final Pattern UNSAFE_PLACE = Pattern.compile("[^A-Za-z0-9._/:-]");

  private final StringBuilder text = new StringBuilder();

  DerivedText() {
    text.append(
        """
        package binhxet.derived
        dialect "java"
        import vn.binhxet.rules.SubjectFact
        import vn.binhxet.rules.MemberFact
        import accumulate vn.binhxet.rules.ExactSum exactSum
        """);
  }

  /** The rules that note a leaf as failed (N) and as unknown (U); silence means met. */
  void leaf(Derivation.Leaf leaf, int number, @Nullable Gate gate) {
    text.append('\n')
        .append("// ")
        .append(UNSAFE_PLACE.matcher(leaf.rule().at().toString()).replaceAll("_"))
        .append('\n');
    String id = leaf.placed().node().id();
    write(id, "N", leaf.met().fails(), "notMet", number, "");
    String first = gate == null ? "" : gate.text() + ", ";
    write(id, "U", leaf.unknown(), "undetermined", number, first);
  }

  private void write(String id, String kind, Formula when, String verb, int leaf, String first) {
    if (!SAFE_ID.matcher(id).matches()) {
      throw new NotDerivable(
          "Mã \"" + id + "\" có ký tự không dùng được trong quy tắc. Hãy đổi mã.",
          "The id \"" + id + "\" holds a sign that no rule can. Change the id.");
    }
    List<Alternatives.Conjunction> all = Alternatives.of(when);
    for (int i = 0; i < all.size(); i++) {
      String name = id + "/" + kind + (all.size() > 1 ? String.valueOf(i + 1) : "");
      text.append("rule \"").append(name).append("\"\nwhen\n");
      Formula subject = all.get(i).subject();
      text.append("    $s : SubjectFact( ")
          .append(first)
          .append(subject.equals(Formula.TRUE) ? "" : Formula.text(subject) + " ")
          .append(")\n");
      int variable = 0;
      for (Formula member : all.get(i).members()) {
        text.append("    ").append(pattern(member, ++variable)).append('\n');
      }
      text.append("then\n    $s.").append(verb).append('(').append(leaf).append(");\nend\n");
    }
  }

  private static String pattern(Formula member, int variable) {
    if (member instanceof Formula.Presence presence) {
      return (presence.some() ? "exists " : "not ") + presence.pattern();
    }
    Formula.Tally tally = (Formula.Tally) member;
    String test = (tally.passes() ? "" : "!") + tally.test();
    return ("accumulate( " + tally.over() + "; " + test + " )")
        .replace("$m", "$m" + variable)
        .replace("$n", "$n" + variable);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
