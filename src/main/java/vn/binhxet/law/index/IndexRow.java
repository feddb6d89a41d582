package vn.binhxet.law.index;

import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.SourceAt;

/**
 * One line of the index: a provision, or a figure of one.
 *
 * @param edition id of the edition it belongs to
 * @param overlay the province's text it stands in, empty for the edition's own
 * @param node the provision's id as the law numbers it, or as we name it where the law does not;
 *     empty where only the place matters
 * @param split whether the law leaves the parts of it unnumbered, so that the edition may name them
 * @param confidence the most that may be said of the name and text, or of the figure
 * @param column the figure's column, empty for every one
 * @param year the figure's award year, empty for every one
 * @param figure the number, or a fraction as "2/3", of a FIGURE; the limit of a CLOCK; else empty
 * @param source where it was read
 */
public record IndexRow(
    String edition,
    String overlay,
    String node,
    boolean split,
    Citation clause,
    Confidence confidence,
    Content content,
    String column,
    String year,
    String figure,
    String source,
    SourceAt at) {

  /** What is known of the provision. */
  public enum Content {
    /** Its text was read well enough for a rule. */
    READ,
    /** Nobody has read the text. */
    NOT_READ,
    /** A heading, or a criterion made of those below it. */
    GROUP,
    /** An item that gets points. */
    SCORE,
    /** It says which column applies. */
    COLUMN,
    /** A parameter of the result, as a ranking's cap. */
    RESULT,
    /** A figure of a provision that has a line of its own. */
    FIGURE,
    /** A time limit: the node is the step's id, the figure "3 working" or "before 01-30". */
    CLOCK
  }
}
