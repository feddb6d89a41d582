package vn.binhxet.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/**
 * How many were assessed, met and recognised.
 *
 * @param question what was asked
 * @param last number of the last record that counts
 * @param total of everything asked for
 * @param units as they were when assessed
 * @param today the same under the units of today; what went into several is under none
 * @param divided units that went into several since, whose figures nobody can divide
 * @param clusters as the asker groups units
 * @param unlisted units given by who asks that the register knows and the lists of units do not
 * @param repeated titles with subjects that have several assessments of one year, none a correction
 */
record Summary(
    Question question,
    long last,
    Figures total,
    List<Row> units,
    List<Row> today,
    List<Row> divided,
    List<Group> clusters,
    List<String> unlisted,
    Map<String, Long> repeated) {

  /**
   * Figures of a unit.
   *
   * @param code as the verdicts have it
   * @param unit null where the lists lack it
   * @param related of a unit of then: what it is today; of one of today: what came from where
   */
  record Row(String code, @Nullable Territory unit, List<Territory> related, Figures figures) {
    Row {
      related = List.copyOf(related);
    }
  }

  /** Figures of a cluster. */
  record Group(Question.Cluster cluster, Figures figures) {}

  static Summary of(Handle handle, Question question) {
    Territories territories = question.lawbook().territories();
    Eras eras = new Eras(territories);
    Counted counted = new Counted(handle, question, eras);
    Figures total = new Figures();
    List<Row> units = new ArrayList<>();
    Map<String, Gathered> heirs = new LinkedHashMap<>();
    List<Row> divided = new ArrayList<>();
    counted
        .byUnit()
        .forEach(
            (at, figures) -> {
              total.add(figures);
              Territory unit = eras.unit(at.code(), at.era()).orElse(null);
              List<Territory> now = unit == null ? List.of() : now(unit, territories);
              Row row = new Row(at.code(), unit, now, figures);
              units.add(row);
              if (now.size() > 1) {
                divided.add(row);
              } else {
                Territory heir = now.isEmpty() ? unit : now.get(0);
                heirs
                    .computeIfAbsent(heir == null ? at.code() : id(heir), any -> new Gathered(heir))
                    .take(row);
              }
            });
    List<Row> today = new ArrayList<>();
    heirs.forEach((code, gathered) -> today.add(gathered.row(code)));
    units.sort(Rows.ORDER);
    today.sort(Rows.ORDER);
    divided.sort(Rows.ORDER);
    return new Summary(
        question,
        last(handle),
        total,
        units,
        today,
        divided,
        clusters(handle, counted, question),
        Named.unlisted(handle, question),
        Repeated.of(handle, question));
  }

  private static List<Group> clusters(Handle handle, Counted counted, Question question) {
    List<Group> groups = new ArrayList<>();
    Named named = Named.of(handle, question);
    for (Question.Cluster cluster : question.clusters()) {
      Figures figures = new Figures();
      counted.of(cluster, named).values().forEach(figures::add);
      groups.add(new Group(cluster, figures));
    }
    return groups;
  }

  static long last(Handle handle) {
    return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM record").mapTo(Long.class).one();
  }

  /** The units of today that a unit went into; itself where it is still there. */
  private static List<Territory> now(Territory unit, Territories territories) {
    List<Territory> next = territories.became(unit);
    if (next.isEmpty()) {
      return List.of(unit);
    }
    Set<Territory> now = new LinkedHashSet<>();
    next.forEach(heir -> now.addAll(now(heir, territories)));
    return List.copyOf(now);
  }

  private static String id(Territory unit) {
    return unit.code() + "@" + unit.valid().from();
  }

  private static final class Gathered {
    private final @Nullable Territory heir;
    private final Set<Territory> from = new LinkedHashSet<>();
    private final Figures figures = new Figures();

    Gathered(@Nullable Territory heir) {
      this.heir = heir;
    }

    void take(Row row) {
      Territory unit = row.unit();
      if (unit != null) {
        from.add(unit);
      }
      figures.add(row.figures());
    }

    Row row(String code) {
      return new Row(heir == null ? code : heir.code(), heir, List.copyOf(from), figures);
    }
  }
}
