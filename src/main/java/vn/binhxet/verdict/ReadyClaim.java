package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;

/**
 * A claim whose JSON is encoded once per edition, column and year, and filled in subject by
 * subject: byte for byte what {@link ClaimJson} and {@link BriefClaim} write. What does not fit a
 * form goes their way. Shared by threads.
 */
sealed interface ReadyClaim
    permits SimpleClaim, ReadyScore, ReadyPoints, ReadyParts, ReadyMembers, ReadyWithoutBar {
  byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  /**
   * Writes {@code before}, the claim after {@code {"actual":} and before its end, and {@code
   * after}; false where this subject's values do not fit the form. Then nothing is written.
   */
  boolean write(byte[] before, byte[] after, Values own, Values outer, JsonBytes out);

  /**
   * Writes a brief finding; false where {@link #write} would write nothing.
   *
   * @param head everything before the actual value's name
   * @param before the head and that name
   */
  boolean writeBrief(byte[] head, byte[] before, Values own, Values outer, JsonBytes out);

  /**
   * Writes the claim of an open finding, from its opening brace, and {@code after}; false where
   * this subject's values do not fit the form. Then nothing is written.
   */
  default boolean writeOpen(byte[] after, Values own, Values outer, JsonBytes out) {
    return false;
  }

  /** Ends an open brief finding; false where {@link #writeOpen} would write nothing. */
  default boolean endBriefOpen(Values own, Values outer, JsonBytes out) {
    return false;
  }

  /** How many different things the claim may say, 0 where a number makes them many. */
  default int states() {
    return 0;
  }

  /** Which of these a subject's values say, -1 where they do not fit the form. */
  default int state(Values own, Values outer) {
    return -1;
  }

  /** The form of a leaf's claim; null where it has none. */
  static @Nullable ReadyClaim of(
      Binding binding, EffectiveEdition.Placed placed, Sentences sentences, ClaimReader claims) {
    Rule rule = placed.rule();
    return rule == null
        ? ReadyScore.of(binding, placed)
        : of(binding, placed, rule.claim(), sentences, claims);
  }

  private static @Nullable ReadyClaim of(
      Binding binding,
      EffectiveEdition.Placed placed,
      Claim claim,
      Sentences sentences,
      ClaimReader claims) {
    List<Claim> parts = List.of();
    if (claim instanceof Claim.All all) {
      parts = all.parts();
    } else if (claim instanceof Claim.Any any) {
      parts = any.parts();
    }
    if (parts.size() == 1) {
      return of(binding, placed, parts.get(0), sentences, claims);
    }
    if (!parts.isEmpty()) {
      List<@Nullable ReadyClaim> ready =
          parts.stream().map(part -> of(binding, placed, part, sentences, claims)).toList();
      return ready.stream().allMatch(Objects::nonNull)
          ? new ReadyParts(claim instanceof Claim.All, ready.toArray(ReadyClaim[]::new))
          : null;
    }
    SimpleClaim simple = SimpleClaim.of(binding, placed.node().kind(), claim, sentences);
    if (simple != null) {
      return simple;
    }
    if (claim instanceof Claim.Compare compare) {
      ReadyClaim points = ReadyPoints.of(binding, compare);
      return points == null ? ReadyWithoutBar.of(binding, compare) : points;
    }
    return ReadyMembers.of(binding, claim, claims);
  }
}
