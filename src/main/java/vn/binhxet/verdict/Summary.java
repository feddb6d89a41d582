package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.Wording;

/** The one sentence at the head of a verdict. */
final class Summary {
  private Summary() {}

  /** The title's name and what the criteria say. */
  static Text of(Evaluation e) {
    EffectiveEdition law = e.assessment().law();
    Text said =
        new Sentences(law == null ? Wording.STANDARD : law.edition().wording())
            .outcome(
                law == null ? Title.Kind.TITLE : law.edition().title().kind(),
                e.outcome(),
                value(e, law),
                possible(e, law),
                failing(e),
                e.conclusion().causes(),
                e.provisional());
    if (law == null) {
      return said;
    }
    Text title = law.edition().title().name();
    return new Text(title.vi() + ": " + said.vi(), title.en() + ": " + said.en());
  }

  private static @Nullable Text value(Evaluation e, @Nullable EffectiveEdition law) {
    if (law != null && law.edition().result() instanceof Result.Ranking) {
      String selected = String.join(", ", e.conclusion().selected());
      return selected.isEmpty() ? null : Text.same(selected);
    }
    String value = e.conclusion().value();
    return value == null || law == null ? null : name(value, law);
  }

  private static List<Text> possible(Evaluation e, @Nullable EffectiveEdition law) {
    List<Text> names = new ArrayList<>();
    for (String id : e.conclusion().possible()) {
      names.add(law == null ? Text.same(id) : name(id, law));
    }
    return names;
  }

  private static Text name(String id, EffectiveEdition law) {
    if (id.equals(Outcome.NOT_APPLICABLE.name())) {
      return OutcomeWords.DOES_NOT_APPLY;
    }
    if (law.edition().result() instanceof Result.OneOf oneOf) {
      for (Result.Value value : oneOf.values()) {
        if (value.id().equals(id)) {
          return value.name();
        }
      }
    }
    return Text.same(id);
  }

  /** The top nodes that fail: where a reader looks first. */
  private static List<Text> failing(Evaluation e) {
    List<Text> names = new ArrayList<>();
    Judged judged = e.judged();
    if (judged != null && e.outcome() == Outcome.NOT_MET) {
      for (EffectiveEdition.Placed p : judged.edition().law().nodes()) {
        if (p.parent() < 0
            && p.node().weighs()
            && judged.results().status(p.index()) == Status.NOT_MET) {
          names.add(NodeLabel.of(p.node()));
        }
      }
    }
    return names;
  }
}
