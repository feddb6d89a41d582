package vn.binhxet.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of an edition's tree: criterion, indicator, condition, disqualifier or score, as written
 * in edition.yaml. A node with children rolls them up; one without is decided by its rule.
 *
 * @param confidence how well the name and the text were checked
 * @param content whether the text behind the node is known
 * @param field the points field of a SCORE, else null
 * @param rule name of the rule that decides this leaf; the id unless said otherwise
 * @param inForce days on which this node is part of the edition: amendments replace single nodes
 * @param ifAny what follows where the object does not exist, null where it must exist
 * @param interpretation which reading of the text was taken, null where it reads one way
 * @param weighs whether the node takes part in the roll-up above it
 * @param citations from {@code clause:}, for nodes without a rule; a rule's own come first
 */
public record Node(
    String id,
    Kind kind,
    Text name,
    Confidence confidence,
    Content content,
    @Nullable String field,
    String rule,
    Period inForce,
    @Nullable WhenAbsent ifAny,
    @Nullable Text interpretation,
    boolean weighs,
    Rollup rollup,
    List<Citation> citations,
    List<Node> children,
    SourceAt at) {
  public Node {
    citations = List.copyOf(citations);
    children = List.copyOf(children);
  }

  public boolean leaf() {
    return children.isEmpty() && rollup.of().isEmpty();
  }

  /** The same node with its text known otherwise: a province's rule may fill what is open. */
  public Node withContent(Content other) {
    return new Node(
        id,
        kind,
        name,
        confidence,
        other,
        field,
        rule,
        inForce,
        ifAny,
        interpretation,
        weighs,
        rollup,
        citations,
        children,
        at);
  }

  /** The same node with another roll-up and other children. */
  public Node with(Rollup other, List<Node> below) {
    return new Node(
        id,
        kind,
        name,
        confidence,
        content,
        field,
        rule,
        inForce,
        ifAny,
        interpretation,
        weighs,
        other,
        citations,
        below,
        at);
  }

  public enum Kind {
    CONDITION,
    DISQUALIFIER,
    CRITERION,
    INDICATOR,
    SCORE;

    /** The word used in edition.yaml and in a finding. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public enum Content {
    /** The text was read: a rule decides. */
    READ,
    /** Nobody has read the text: the leaf answers UNDETERMINED, CONTENT_NOT_LOADED. */
    NOT_READ,
    /** The law itself leaves it open: UNDETERMINED, TEXT_OPEN. */
    OPEN,
    /** The province decides, by a rule of its overlay; without one UNDETERMINED, OVERLAY_ABSENT. */
    PROVINCE
  }

  /** What follows where an officer declares that the object does not exist. */
  public enum WhenAbsent {
    /** Taken as met. */
    MET,
    /** Left out of the count above. */
    NOT_COUNTED,
    /** The text does not say. */
    UNKNOWN
  }
}
