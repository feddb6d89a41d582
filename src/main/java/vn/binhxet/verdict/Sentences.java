package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.Wording;

/**
 * Findings and verdicts in plain sentences, Vietnamese and English. A sentence starts with a
 * capital, ends without a full stop, and says what the criteria say, not what an authority grants.
 */
final class Sentences {
  private final Wording wording;
  private final OutcomeWords outcomes;

  /**
   * @param wording the edition's words for a claim that holds or fails
   */
  Sentences(Wording wording) {
    this.wording = wording;
    this.outcomes = new OutcomeWords(wording);
  }

  /**
   * Why a leaf has its status.
   *
   * @param causes bits of {@link Cause}
   * @param claim null where no rule decides the node
   * @param interpretation the reading taken, only where it mattered
   */
  Text reason(
      Node.Kind kind,
      Node.Content content,
      Status status,
      int causes,
      @Nullable ClaimView claim,
      @Nullable Text interpretation) {
    Text main = main(kind, content, status, causes, claim);
    return interpretation == null ? main : readAs(main, interpretation);
  }

  /** A sentence, and the reading that it rests on. */
  static Text readAs(Text main, Text interpretation) {
    return main.plus(new Text(". Hiểu theo cách: ", ". Read as: ")).plus(unstopped(interpretation));
  }

  private Text main(
      Node.Kind kind, Node.Content content, Status status, int causes, @Nullable ClaimView claim) {
    if (status == Status.NOT_APPLICABLE) {
      return notApplicable(null, null);
    }
    if (content != Node.Content.READ) {
      return kind == Node.Kind.SCORE && claim instanceof ClaimView.Comparison points
          ? ComparisonWords.score(points).plus(UnreadWords.ofItem(content))
          : UnreadWords.of(content);
    }
    if (claim == null) {
      return withoutClaim(kind, status, causes);
    }
    if (status != Status.UNDETERMINED) {
      return sentence(kind, status, claim);
    }
    boolean column = (causes & Cause.COLUMN_UNKNOWN.bit()) != 0;
    if (column && claim instanceof ClaimView.Comparison c) {
      return ComparisonWords.columnOpen(voice(kind), c, "; ");
    }
    Text why = CauseWords.of(causes & (Cause.COLUMN_UNKNOWN.bit() | Cause.EDITION_UNSETTLED.bit()));
    if (claim.truth() != Truth.UNKNOWN) {
      return open(kind, why);
    }
    Text sentence = sentence(kind, status, claim);
    return why.vi().isEmpty() ? sentence : sentence.plus(Text.same("; ")).plus(why);
  }

  private Text sentence(Node.Kind kind, Status status, ClaimView claim) {
    return claim instanceof ClaimView.Comparison c
        ? comparison(kind, status, c)
        : GroupWords.say(voice(kind), status, claim);
  }

  /**
   * The sentence of one comparison.
   *
   * <p>Contract for encoding it ahead of time: {@code actual.text} and {@code margin.text} are
   * inserted as they are, at most once each, and never looked at; {@code |counted|} is inserted in
   * digits, at most once. Besides these the sentence depends only on kind, status, label, op, bar,
   * unit, truth, and
   *
   * <ul>
   *   <li>whether {@code actual} is there, and whether its JSON begins with {@code {"count"} (a
   *       share in counts brings its % along) or {@code {"least"} (points from-to);
   *   <li>whether {@code margin} is there, and whether its JSON is negative, zero or positive;
   *   <li>whether {@code counted} is there,
   *   <li>whether {@code actual.text} is a plain 1, where the unit has an English singular.
   * </ul>
   *
   * <p>The words of a margin carry no sign: see {@link Shown#distance}. Of a {@code SCORE} the bar
   * is the maximum, null where not known.
   */
  Text comparison(Node.Kind kind, Status status, ClaimView.Comparison c) {
    if (status == Status.NOT_APPLICABLE) {
      return notApplicable(null, null);
    }
    return kind == Node.Kind.SCORE
        ? ComparisonWords.score(c)
        : ComparisonWords.say(voice(kind), status, c, "; ");
  }

  /**
   * A comparison whose bar differs between the columns that are still possible.
   *
   * @param each the comparison as each of them makes it, at least one
   */
  Text acrossColumns(Node.Kind kind, Status status, List<ClaimView.Comparison> each) {
    return ComparisonWords.columns(voice(kind), status, each);
  }

  /**
   * What an officer declared absent.
   *
   * @param why the officer's words, null where not at hand
   * @param absent what follows, null where that need not be said
   */
  Text notApplicable(@Nullable String why, Node.@Nullable WhenAbsent absent) {
    Phrase sentence = new Phrase().add("Khai là không áp dụng", "Declared not applicable");
    if (why != null && !why.isBlank()) {
      Text reason = unstopped(Text.same(why.strip()));
      sentence.add(", lý do: ", ", because: ").add(reason);
    }
    if (absent != null) {
      sentence.add(
          switch (absent) {
            case MET -> new Text("; khi đó được tính là ", "; then taken as: ").plus(wording.met());
            case NOT_COUNTED -> new Text("; khi đó không tính", "; then it is not counted");
            case UNKNOWN ->
                new Text(
                    "; văn bản chưa nói khi đó tính thế nào",
                    "; the text does not say what then follows");
          });
    }
    return sentence.text();
  }

  /**
   * Why a node has its status that follows from others.
   *
   * @param met how many of those it counts are met
   * @param open how many are undetermined
   * @param total how many it counts
   */
  Text group(
      Node.Kind kind,
      Rollup rollup,
      Status status,
      int met,
      int open,
      int total,
      List<Text> failing,
      List<Text> undetermined) {
    RollupWords.Tally tally = new RollupWords.Tally(met, open, total, failing, undetermined);
    return RollupWords.say(kind, voice(kind), rollup, status, tally);
  }

  /**
   * The headline of a verdict.
   *
   * @param value name of the value found; of a ranking, who is in, best first
   * @param possible names of what is still possible ({@link OutcomeWords#DOES_NOT_APPLY} for a
   *     classification that may not apply)
   * @param failing names of the nodes that make it NOT_MET, may be empty
   * @param causes bits of {@link Cause}
   */
  Text outcome(
      Title.Kind kind,
      Outcome outcome,
      @Nullable Text value,
      List<Text> possible,
      List<Text> failing,
      int causes,
      boolean provisional) {
    Text main = outcomes.say(kind, outcome, value, possible, failing, causes);
    return provisional && outcome != Outcome.HELD
        ? main.plus(
            new Text(
                "; kết luận tạm thời, vì dựa vào nội dung chưa đối chiếu văn bản hoặc vào một cách"
                    + " hiểu",
                "; provisional, as it rests on something not checked against the text or on one"
                    + " reading of it"))
        : main;
  }

  private Text withoutClaim(Node.Kind kind, Status status, int causes) {
    if (kind == Node.Kind.SCORE) {
      return status == Status.MET
          ? new Text("Đã có điểm", "Points recorded")
          : new Text("Chưa chấm điểm", "No points recorded");
    }
    return status == Status.UNDETERMINED
        ? open(kind, CauseWords.of(causes))
        : Phrase.capital(voice(kind).word(status));
  }

  private Text open(Node.Kind kind, Text why) {
    Text open = Phrase.capital(voice(kind).open());
    return why.vi().isEmpty() ? open : open.plus(new Text(", vì ", ", because ")).plus(why);
  }

  private Voice voice(Node.Kind kind) {
    return Voice.of(kind, wording);
  }

  private static Text unstopped(Text text) {
    return new Text(unstopped(text.vi()), unstopped(text.en()));
  }

  private static String unstopped(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
