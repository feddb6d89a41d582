package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/** A claim with its values filled in: what a finding shows and a sentence says. */
sealed interface ClaimView {

  /** Whether the claim holds. */
  Truth truth();

  /**
   * One comparison.
   *
   * @param label what is compared, as a sentence begins
   * @param actual null where missing or still open
   * @param unit null where there is none
   * @param margin distance to the bar, at least 0 when satisfied, its words without a sign; null
   *     for what is no number or is not known
   * @param counted for a share in counts: how many more (positive: to spare) until the bar; else
   *     null
   */
  record Comparison(
      Text label,
      @Nullable Shown actual,
      Comparator op,
      Bar bar,
      @Nullable Text unit,
      @Nullable Shown margin,
      @Nullable Long counted,
      Truth truth)
      implements ClaimView {}

  /** Several claims of which all, or any, must hold. */
  record Group(boolean all, List<ClaimView> parts, Truth truth) implements ClaimView {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /**
   * How many members of a list meet a condition, or the total of their amounts.
   *
   * @param label of the list
   * @param known whether the list was handed in
   * @param size how many members it has
   * @param matching identities (or positions, from 1) of those that meet the condition
   * @param open of those of which it cannot be said
   * @param total the sum of their amounts where a sum is compared (JSON null where it is not
   *     known), else null
   */
  record Members(
      Text label,
      boolean known,
      int size,
      List<String> matching,
      List<String> open,
      @Nullable Shown total,
      Comparator op,
      Bar bar,
      Truth truth)
      implements ClaimView {
    public Members {
      matching = List.copyOf(matching);
      open = List.copyOf(open);
    }
  }

  /**
   * What is required.
   *
   * @param value null where not known
   * @param year the award year the target is for, null where it is for every year
   * @param column name of the column the target is for, null where it is for every column
   * @param share what part of a target that is, as "110% của 61"; null where it is the target
   */
  record Bar(
      @Nullable Shown value,
      Origin origin,
      @Nullable Integer year,
      @Nullable Text column,
      @Nullable Text share) {

    /** A bar that is no part of another figure. */
    Bar(@Nullable Shown value, Origin origin, @Nullable Integer year, @Nullable Text column) {
      this(value, origin, year, column, null);
    }
  }

  /** Where a bar comes from. */
  enum Origin {
    /** Written in the rule. */
    RULE,
    /** A target that is loaded. */
    TARGET,
    /** A target that differs between the columns that are possible. */
    BY_COLUMN,
    /** Another value of the assessment, as the provincial mean. */
    DATA,
    /** A target nobody has read. */
    NOT_LOADED,
    /** A target the province sets, and no decision of it is loaded. */
    DELEGATED,
    /** Another value of the assessment, which is missing. */
    MISSING
  }
}
