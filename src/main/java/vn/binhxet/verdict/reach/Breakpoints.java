package vn.binhxet.verdict.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.FieldsRead;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Targets;

/**
 * The values of a field at which any comparison that reads it may flip, the other values given, and
 * the finite answers between them at the field's own precision. Of one edition, award year and the
 * columns that may apply; shared by threads.
 */
public final class Breakpoints {
  private final EffectiveEdition law;
  private final int year;
  private final List<String> columns;
  private final List<Comparisons> comparisons;
  private final Set<String> mayBeNotApplicable;
  private final Map<String, String> scores = new HashMap<>();
  private final Map<String, List<Linear>> reading = new ConcurrentHashMap<>();

  /**
   * @param columns ids of the columns that may apply, "" for an edition with one common column
   */
  public Breakpoints(EffectiveEdition law, List<String> columns, int year) {
    this.law = law;
    this.year = year;
    this.columns = List.copyOf(columns);
    comparisons = columns.stream().map(column -> new Comparisons(law, column, year)).toList();
    mayBeNotApplicable = FieldsRead.mayBeNotApplicable(law);
    for (EffectiveEdition.Placed score : law.scoresBelow("*")) {
      String field = score.node().field();
      if (field != null) {
        scores.put(field, score.node().id());
      }
    }
  }

  /**
   * Where a field of the subject turns something; ascending. Of a share in percent, of a date in
   * days since 1970.
   *
   * @param given the other values; a comparison with one that is not known is passed over
   */
  public List<Exact> of(int field, Values given) {
    Field of = law.fields().get(field);
    return TurningPoints.of(of, reading("", of.name()), given);
  }

  /** Where a member's field turns something. */
  public List<Exact> ofMember(int list, int field, Values member) {
    Field of = law.fields().get(list);
    Field own = of.fields().get(field);
    return TurningPoints.of(own, reading(of.name(), own.name()), member);
  }

  /**
   * Where a comparison about a candidate of a ranking turns: of a candidate's field, or of one
   * around it.
   */
  public List<Exact> ofCandidate(int list, Field field, Values member, Values owner) {
    Function<String, @Nullable Exact> value =
        name -> {
          Exact own = TurningPoints.value(name, member, false);
          return own == null ? TurningPoints.value(name, owner, false) : own;
        };
    return TurningPoints.of(
        field,
        reading(law.fields().get(list).name(), field.name()),
        value,
        name -> TurningPoints.value(name, member, true));
  }

  /** The comparisons that read a field, each once. */
  private List<Linear> reading(String list, String field) {
    return reading.computeIfAbsent(
        list + "/" + field,
        key -> {
          Set<Linear> all = new LinkedHashSet<>();
          for (Comparisons each : comparisons) {
            for (Linear sum : list.isEmpty() ? each.ofSubject() : each.ofMembers(list)) {
              if (sum.fields().containsKey(field) || sum.years().containsKey(field)) {
                all.add(sum);
              }
            }
          }
          return List.copyOf(all);
        });
  }

  /**
   * What can be said of a field of the subject, no list and no text.
   *
   * @param more further points at which something outside the rules turns
   */
  public Domain domain(int field, Values given, Collection<Exact> more) {
    Field of = law.fields().get(field);
    Set<Exact> points = new TreeSet<>(of(field, given));
    points.addAll(more);
    String score = scores.get(of.name());
    Bounds bounds =
        Bounds.of(of, score != null, score == null ? null : max(score))
            .within(of, law.fields(), given, List.of(), given);
    Domain domain = Domain.of(of, bounds, points, whole(of, given));
    if (!mayBeNotApplicable.contains(of.name())) {
      return domain;
    }
    List<Answer> answers = new ArrayList<>(domain.answers());
    answers.add(new Answer.NotApplicable(Domain.REASON));
    return new Domain(of, answers, domain.breakpoints());
  }

  /** What a count of verdicts may still come to; breakpoints are counts. */
  public Domain counted(Counted counted, Values given) {
    Set<Exact> points = new TreeSet<>();
    counted
        .fields()
        .forEach(
            (field, of) -> {
              for (Exact point : of(field, given)) {
                points.add(of > 0 ? point.times(Exact.of(of)).over(Exact.of(100)) : point);
              }
            });
    Bounds bounds =
        new Bounds(BigDecimal.valueOf(counted.met()), BigDecimal.valueOf(counted.most()), 0);
    List<Answer> answers = new ArrayList<>();
    Grid.values(bounds, points)
        .forEach(each -> answers.add(new Answer.Verdicts(counted, each.longValueExact())));
    return new Domain(law.fields().get(counted.fields().firstKey()), answers, List.copyOf(points));
  }

  /** What can be said of a member's field. */
  public Domain memberDomain(
      int list, int field, Values member, Values owner, Collection<Exact> more) {
    Field of = law.fields().get(list);
    Field own = of.fields().get(field);
    Set<Exact> points = new TreeSet<>(ofMember(list, field, member));
    points.addAll(more);
    Bounds bounds =
        Bounds.of(own, false, null).within(own, of.fields(), member, law.fields(), owner);
    return Domain.of(own, bounds, points, 0);
  }

  /** The most that an item of points may come to: the same in every column, else null. */
  public @Nullable BigDecimal max(String node) {
    BigDecimal common = null;
    List<String> all = law.columns().values().stream().map(each -> each.id()).toList();
    for (String column : all.isEmpty() ? List.of("") : all) {
      Targets.Cell cell = law.targets().find(node + "/max", column, year, law.day());
      BigDecimal value = cell == null ? null : cell.value();
      if (value == null || (common != null && common.compareTo(value) != 0)) {
        return null;
      }
      common = value;
    }
    return common;
  }

  /** The columns that may apply. */
  public List<String> columns() {
    return columns;
  }

  /** The whole that a share is counted of where a known field of the subject names it, else 0. */
  public long whole(Field share, Values given) {
    FromVerdicts from = share.from();
    String of = from == null || from.taken() != null ? null : from.of();
    int at = of == null || share.type() != FieldType.SHARE ? -1 : law.fieldIndex(of);
    return at >= 0 && given.known(at) && given.unscaled(at) > 0 ? given.unscaled(at) : 0;
  }
}
