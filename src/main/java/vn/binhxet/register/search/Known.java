package vn.binhxet.register.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.law.Title;
import vn.binhxet.register.record.Tags;

/** What may be searched for: what the law in force names, and what the register holds already. */
final class Known {
  private final Jdbi reader;
  private final Lawbook lawbook;

  Known(Jdbi reader, Lawbook lawbook) {
    this.reader = reader;
    this.lawbook = lawbook;
  }

  Set<String> titles() {
    Set<String> ids = stored("title");
    lawbook.titles().stream().map(Title::id).forEach(ids::add);
    return ids;
  }

  Set<String> editions() {
    Set<String> ids = stored("edition");
    lawbook.editions().stream().map(Edition::id).forEach(ids::add);
    return ids;
  }

  Set<String> values() {
    Set<String> ids = stored("value");
    for (Edition edition : lawbook.editions()) {
      if (edition.result() instanceof Result.OneOf classes) {
        classes.values().stream().map(Result.Value::id).forEach(ids::add);
      }
    }
    return ids;
  }

  /** Ids of a title's nodes by the law in force. */
  Set<String> nodes(String title) {
    Set<String> ids = new TreeSet<>();
    lawbook.editionsOf(title).forEach(edition -> add(edition.nodes(), ids));
    return ids;
  }

  /** Whether a verdict stored has the node, by whatever law. */
  boolean storedNode(String title, String node) {
    return reader.withHandle(
        handle ->
            handle
                .createQuery("SELECT 1 FROM verdict_tag WHERE tag IN (:failed, :open) LIMIT 1")
                .bind("failed", Tags.failed(title, node))
                .bind("open", Tags.open(title, node))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  /** Releases that verdicts rest on. */
  List<String> releases() {
    return reader.withHandle(
        handle ->
            handle.createQuery("SELECT release FROM release_span").mapTo(String.class).list());
  }

  private Set<String> stored(String column) {
    return reader.withHandle(handle -> stored(handle, column));
  }

  private static Set<String> stored(Handle handle, String column) {
    return handle
        .createQuery("SELECT DISTINCT " + column + " FROM facet WHERE " + column + " IS NOT NULL")
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void add(List<Node> nodes, Set<String> ids) {
    for (Node node : nodes) {
      ids.add(node.id());
      add(node.children(), ids);
    }
  }
}
