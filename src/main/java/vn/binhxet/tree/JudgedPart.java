package vn.binhxet.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.verdict.Evaluation;

/**
 * One assessment of a tree with its verdict, to be kept.
 *
 * @param input the assessment with its subject as a body of its own, as it was handed in
 * @param evaluation null where fields of it were filled
 * @param filled null where nothing was filled
 * @param fillings what filled it; empty where nothing was
 * @param counted which verdicts filled it
 */
public record JudgedPart(
    byte[] input,
    @Nullable Evaluation evaluation,
    @Nullable FilledVerdict filled,
    ArrayNode fillings,
    List<Counted> counted) {
  public JudgedPart {
    counted = List.copyOf(counted);
  }

  /** As it was handed in. */
  public Assessment assessment() {
    if (filled != null) {
      return filled.assessment();
    }
    return Objects.requireNonNull(evaluation, "a part has a verdict").assessment();
  }

  /**
   * Verdicts on one title from which fields were filled.
   *
   * @param subject below or same
   * @param places of the verdicts among those of the tree, from 0
   * @param stored those that were stored before
   */
  public record Counted(
      String title,
      String subject,
      List<String> fields,
      List<Integer> places,
      List<KeptVerdict> stored) {
    public Counted {
      fields = List.copyOf(fields);
      places = List.copyOf(places);
      stored = List.copyOf(stored);
    }
  }

  static List<Counted> counted(List<Filling> fillings) {
    Map<List<String>, Counted> all = new LinkedHashMap<>();
    for (Filling one : fillings) {
      String which = one.from().which().code();
      all.merge(
          List.of(one.from().title(), which),
          new Counted(
              one.from().title(), which, List.of(one.field().name()), one.places(), one.stored()),
          (before, more) -> {
            List<String> fields = new ArrayList<>(before.fields());
            fields.addAll(more.fields());
            return new Counted(before.title(), which, fields, before.places(), before.stored());
          });
    }
    return List.copyOf(all.values());
  }
}
