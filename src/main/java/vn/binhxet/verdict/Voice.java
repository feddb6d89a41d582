package vn.binhxet.verdict;

import vn.binhxet.law.Node;
import vn.binhxet.law.Text;
import vn.binhxet.law.Wording;

/**
 * How a result is spoken of: something required, a threshold that counts a subject in, or a case in
 * which a title is not considered.
 *
 * @param met said of {@link Status#MET}
 * @param notMet said of {@link Status#NOT_MET}
 * @param open said of {@link Status#UNDETERMINED}
 */
record Voice(Mode mode, Text met, Text notMet, Text open) {
  static final Text OPEN = new Text("chưa kết luận được", "undetermined");
  static final Text EXCLUDED =
      new Text("thuộc trường hợp không xét tặng", "this disqualifying case applies");
  static final Text CLEAR =
      new Text("không thuộc trường hợp này", "this disqualifying case does not apply");

  private static final Text UNCLEAR = new Text("chưa rõ", "unclear");
  private static final Voice EXCLUSION =
      new Voice(
          Mode.EXCLUSION,
          CLEAR,
          EXCLUDED,
          new Text(
              "chưa rõ có thuộc trường hợp này hay không",
              "it cannot be said yet whether this disqualifying case applies"));
  private static final Voice PART =
      new Voice(Mode.PART, new Text("đúng", "true"), new Text("không đúng", "not true"), UNCLEAR);

  enum Mode {
    /** To be reached: too little is short of it, too much is over it. */
    REQUIREMENT,
    /** Words of the edition's own, as "thuộc diện khó khăn": neither good nor bad. */
    THRESHOLD,
    /** A disqualifier: MET means clear. */
    EXCLUSION,
    /** A part of a threshold or of a disqualifier: true or not. */
    PART
  }

  static Voice of(Node.Kind kind, Wording wording) {
    if (kind == Node.Kind.DISQUALIFIER) {
      return EXCLUSION;
    }
    boolean standard = wording.equals(Wording.STANDARD);
    return new Voice(
        standard ? Mode.REQUIREMENT : Mode.THRESHOLD, wording.met(), wording.notMet(), OPEN);
  }

  /** How the parts of a claim are spoken of: by their own truth. */
  Voice part() {
    return requires() ? new Voice(mode, met, notMet, UNCLEAR) : PART;
  }

  boolean requires() {
    return mode == Mode.REQUIREMENT;
  }

  Text word(Status status) {
    return switch (status) {
      case MET -> met;
      case NOT_MET -> notMet;
      default -> open;
    };
  }

  /** A part's status is its truth. */
  static Status status(Truth truth) {
    return switch (truth) {
      case TRUE -> Status.MET;
      case FALSE -> Status.NOT_MET;
      case UNKNOWN -> Status.UNDETERMINED;
    };
  }
}
