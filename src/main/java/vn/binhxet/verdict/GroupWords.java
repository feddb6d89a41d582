package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/** Claims of several parts: the result first, then the parts it rests on. */
final class GroupWords {
  private GroupWords() {}

  /** A whole sentence about any claim. */
  static Text say(Voice voice, Status status, ClaimView view) {
    if (view instanceof ClaimView.Comparison c) {
      return ComparisonWords.say(voice, status, c, "; ");
    }
    if (view instanceof ClaimView.Members m) {
      return MemberWords.say(voice, status, m, "; ");
    }
    ClaimView.Group group = (ClaimView.Group) view;
    if (group.parts().size() == 1) {
      return say(voice, status, group.parts().get(0));
    }
    List<ClaimView.Comparison> choices = choices(group);
    if (choices != null) {
      return oneOf(voice, status, group, choices, "; ");
    }
    return Phrase.capital(voice.word(status))
        .plus(because(voice.part(), group))
        .plus(numbered(voice.part(), group));
  }

  private static Text numbered(Voice part, ClaimView.Group group) {
    List<Text> shown = new ArrayList<>();
    for (int i = 0; i < group.parts().size(); i++) {
      ClaimView view = group.parts().get(i);
      if (restsOn(group, view)) {
        shown.add(Text.same("(" + (i + 1) + ") ").plus(inside(part, view)));
      }
    }
    return Phrase.joined(shown, "; ");
  }

  /** The parts that settle it, or that keep it open. */
  private static boolean restsOn(ClaimView.Group group, ClaimView part) {
    return part.truth() == group.truth();
  }

  private static Text because(Voice part, ClaimView.Group group) {
    int n = group.parts().size();
    int k = (int) group.parts().stream().filter(one -> restsOn(group, one)).count();
    Text yes = part.met();
    Text no = part.notMet();
    String are = k == 1 ? " is " : " are ";
    String every = n == 2 ? "both parts are " : "all " + n + " parts are ";
    return switch (group.truth()) {
      case TRUE ->
          group.all()
              ? new Text(
                  ", vì cả " + n + " nội dung đều " + yes.vi() + ": ",
                  ", because " + every + yes.en() + ": ")
              : new Text(
                  ", vì có " + k + " trong " + n + " nội dung " + yes.vi() + " (chỉ cần 1): ",
                  ", because " + k + " of " + n + " parts" + are + yes.en() + " (one is enough): ");
      case FALSE ->
          group.all()
              ? new Text(
                  ", vì có " + k + " trong " + n + " nội dung " + no.vi() + ": ",
                  ", because " + k + " of " + n + " parts" + are + no.en() + ": ")
              : new Text(
                  ", vì không nội dung nào trong " + n + " nội dung " + yes.vi() + ": ",
                  ", because none of the " + n + " parts is " + yes.en() + ": ");
      case UNKNOWN ->
          group.all()
              ? new Text(
                  ", vì còn " + k + " trong " + n + " nội dung chưa rõ: ",
                  ", because " + k + " of " + n + " parts" + are + "unclear: ")
              : new Text(
                  ", vì cần 1 trong "
                      + n
                      + " nội dung "
                      + yes.vi()
                      + " mà còn "
                      + k
                      + " nội dung chưa rõ: ",
                  ", because one of "
                      + n
                      + " parts must be "
                      + yes.en()
                      + " and "
                      + k
                      + are
                      + "unclear: ");
    };
  }

  /** A part within a sentence. */
  private static Text inside(Voice part, ClaimView view) {
    Status status = Voice.status(view.truth());
    if (view instanceof ClaimView.Comparison c) {
      return ComparisonWords.say(part, status, c, ", ");
    }
    if (view instanceof ClaimView.Members m) {
      return MemberWords.say(part, status, m, ", ");
    }
    ClaimView.Group group = (ClaimView.Group) view;
    if (group.parts().size() == 1) {
      return inside(part, group.parts().get(0));
    }
    List<ClaimView.Comparison> choices = choices(group);
    if (choices != null) {
      return oneOf(part, status, group, choices, ", ");
    }
    return nested(part, status, group);
  }

  private static Text nested(Voice part, Status status, ClaimView.Group group) {
    List<Text> shown = new ArrayList<>();
    for (int i = 0; i < group.parts().size(); i++) {
      shown.add(Text.same((char) ('a' + i) + ") ").plus(inside(part, group.parts().get(i))));
    }
    int n = group.parts().size();
    Text head =
        group.all()
            ? new Text("cần cả " + n + " ý [", (n == 2 ? "both" : "all " + n) + " needed [")
            : new Text("cần 1 trong " + n + " ý [", "one of " + n + " needed [");
    return head.plus(Phrase.joined(shown, "; ")).plus(Text.same("]: ")).plus(part.word(status));
  }

  /** The comparisons of {@code field in (…)}, or of {@code not in}; null for any other group. */
  private static @Nullable List<ClaimView.Comparison> choices(ClaimView.Group group) {
    Comparator op = group.all() ? Comparator.NOT_EQUAL : Comparator.EQUAL;
    List<ClaimView.Comparison> choices = new ArrayList<>();
    for (ClaimView part : group.parts()) {
      if (!(part instanceof ClaimView.Comparison c)
          || c.op() != op
          || c.bar().value() == null
          || c.bar().origin() != ClaimView.Origin.RULE
          || !c.label().equals(((ClaimView.Comparison) group.parts().get(0)).label())) {
        return null;
      }
      choices.add(c);
    }
    return choices;
  }

  private static Text oneOf(
      Voice voice,
      Status status,
      ClaimView.Group group,
      List<ClaimView.Comparison> choices,
      String then) {
    ClaimView.Comparison first = choices.get(0);
    Phrase sentence = ComparisonWords.head(first);
    if (status == Status.UNDETERMINED && first.actual() != null) {
      return group.truth() == Truth.UNKNOWN
          ? ComparisonWords.unsettled(voice, sentence)
          : ComparisonWords.columnOpen(voice, first, then);
    }
    boolean within = group.truth() == Truth.TRUE && !group.all();
    if (!voice.requires() || within) {
      return voice.mode() == Voice.Mode.PART
          ? sentence.text()
          : ComparisonWords.said(voice, sentence, voice.word(status)).text();
    }
    List<Text> values = new ArrayList<>();
    for (ClaimView.Comparison c : choices) {
      Shown value = c.bar().value();
      values.add(value == null ? Text.same("") : value.text());
    }
    Text asked =
        group.all()
            ? new Text("yêu cầu không thuộc loại ", "the requirement is none of ")
            : new Text("yêu cầu là ", "the requirement is ");
    return sentence
        .add(then)
        .add(asked)
        .add(Phrase.either(values))
        .add(": ")
        .add(voice.word(status))
        .text();
  }
}
