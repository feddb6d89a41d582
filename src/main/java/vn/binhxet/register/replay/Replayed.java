package vn.binhxet.register.replay;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/**
 * What a replay of one stored verdict came to.
 *
 * @param id number of the record
 * @param release hash of the release it rests on; empty where the record tells none
 * @param recorded hash of the verdict's core as it was recorded, null where it is not known any
 *     more
 * @param replayed hash of the core found now, null where none was found
 * @param first where the two differ first, null unless they do
 * @param problem why it was not replayed, null where it was
 * @param parts the verdicts it was counted from, null where none or nobody looked
 */
public record Replayed(
    long id,
    Answer answer,
    String release,
    @Nullable String recorded,
    @Nullable String replayed,
    @Nullable Difference first,
    @Nullable Problem problem,
    @Nullable PartsFound parts) {

  /** How it came out. */
  public enum Answer {
    /** The same core, byte for byte. */
    IDENTICAL,
    /** Another core, or the record is no longer what was stored. */
    DIFFERENT,
    /** What was handed in has been erased: nothing is left to replay. */
    ERASED,
    /** It could not be tried. */
    NOT_REPLAYED;

    /** As written in JSON: identical, different, erased, not-replayed. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Why something was not replayed.
   *
   * @param code stable, as "RELEASE_NOT_OPENED"
   */
  public record Problem(String code, Text text) {}

  /** The same with what was found of its parts: where they are not as named, it is different. */
  Replayed with(PartsFound found) {
    boolean departs = answer == Answer.IDENTICAL && !found.asNamed();
    return new Replayed(
        id,
        departs ? Answer.DIFFERENT : answer,
        release,
        recorded,
        replayed,
        departs ? Difference.of("parts", null, null) : first,
        problem,
        found);
  }

  static Replayed erased(long id, String release) {
    return new Replayed(id, Answer.ERASED, release, null, null, null, null, null);
  }

  static Replayed not(StoredVerdict stored, Problem problem) {
    return new Replayed(
        stored.id(),
        Answer.NOT_REPLAYED,
        stored.core().release(),
        stored.coreHash(),
        null,
        null,
        problem,
        null);
  }

  /** A record that cannot be read is not what was stored. */
  static Replayed unreadable(long id) {
    return new Replayed(
        id, Answer.DIFFERENT, "", null, null, Difference.of("record", null, null), null, null);
  }
}
