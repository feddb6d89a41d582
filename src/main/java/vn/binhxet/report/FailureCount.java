package vn.binhxet.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rule;

/**
 * Where subjects fail, what cannot be told, and what verdicts rest on.
 *
 * @param assessed how many of each title, edition and year
 * @param failed nodes not met, most frequent first
 * @param open nodes that cannot be told, most frequent first
 * @param causes why outcomes cannot be told
 */
record FailureCount(
    Question question,
    long last,
    Figures assessed,
    List<At> failed,
    List<At> open,
    List<Because> causes) {

  /** The most nodes listed of each edition: what comes after is rare. */
  private static final int MOST = 40;

  /**
   * A node and how many it concerns.
   *
   * @param node null where the law in force has no such node
   * @param of how many were assessed
   */
  record At(Figures.Key key, String id, @Nullable Node node, String clause, long count, long of) {}

  /** A cause and how many outcomes it leaves open. */
  record Because(Figures.Key key, String cause, long count, long of) {}

  static FailureCount of(Handle handle, Question question) {
    CountedTags counted = new CountedTags(handle, question);
    Map<String, Map<Figures.Key, Long>> tags = counted.tags();
    Figures assessed = counted.assessed(tags);
    tags.keySet().removeIf(tag -> !tag.matches("(?s)[nuc]:.*"));
    List<At> failed = new ArrayList<>();
    List<At> open = new ArrayList<>();
    List<Because> causes = new ArrayList<>();
    // In a withdrawal a case that is not met is no failure: it is what its subject wants.
    tags.values().forEach(counts -> counts.keySet().removeIf(question::withdrawal));
    tags.forEach(
        (tag, counts) ->
            counts.forEach(
                (key, count) -> {
                  long of = assessed.of(key).assessed();
                  String rest = tag.substring(2);
                  if (tag.startsWith("c:")) {
                    causes.add(new Because(key, rest, count, of));
                  } else {
                    String id = rest.substring(key.title().length() + 1);
                    (tag.startsWith("n:") ? failed : open).add(at(question, key, id, count, of));
                  }
                }));
    causes.sort(
        Comparator.comparing((Because one) -> one.key().title())
            .thenComparing(one -> one.key().year())
            .thenComparing(one -> -one.count()));
    return new FailureCount(
        question, Summary.last(handle), assessed, most(failed), most(open), causes);
  }

  /** The most frequent of each title, edition and year. */
  private static List<At> most(List<At> all) {
    all.sort(
        Comparator.comparing((At one) -> one.key().title())
            .thenComparing(one -> one.key().year())
            .thenComparing(one -> String.valueOf(one.key().edition()))
            .thenComparing(one -> -one.count())
            .thenComparing(At::id));
    Map<Figures.Key, Integer> taken = new HashMap<>();
    return all.stream().filter(one -> taken.merge(one.key(), 1, Integer::sum) <= MOST).toList();
  }

  private static At at(Question question, Figures.Key key, String id, long count, long of) {
    String edition = key.edition();
    Edition law = edition == null ? null : question.lawbook().edition(edition).orElse(null);
    Node node = law == null ? null : find(law.nodes(), id);
    return new At(key, id, node, law == null || node == null ? "" : clause(law, node), count, of);
  }

  private static @Nullable Node find(List<Node> nodes, String id) {
    for (Node node : nodes) {
      Node found = node.id().equals(id) ? node : find(node.children(), id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String clause(Edition law, Node node) {
    List<Citation> citations =
        law.rules().stream()
            .filter(rule -> rule.name().equals(node.rule()))
            .findFirst()
            .map(Rule::citations)
            .filter(list -> !list.isEmpty())
            .orElse(node.citations());
    return citations.isEmpty() ? "" : citations.get(0).toString();
  }
}
