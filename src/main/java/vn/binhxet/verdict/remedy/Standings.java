package vn.binhxet.verdict.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.Claims;
import vn.binhxet.verdict.Truth;

/** What stands against a subject this year, and from which round on it no longer does. */
final class Standings {
  /** Rounds that are looked ahead. */
  private static final int AHEAD = 10;

  private final EffectiveEdition law;
  private final String column;
  private final int year;
  private final Values values;
  private final Map<Integer, Lock> locks;

  Standings(
      EffectiveEdition law, String column, int year, Values values, Map<Integer, Lock> locks) {
    this.law = law;
    this.column = column;
    this.year = year;
    this.values = values;
    this.locks = locks;
  }

  /** A leaf that is refused, with a rule; null where nothing it reads is locked. */
  @Nullable Standing of(EffectiveEdition.Placed placed, Rule rule) {
    List<Standing.Locked> fields = new ArrayList<>();
    for (int field : Locks.read(placed, law)) {
      Lock why = locks.get(field);
      if (why != null) {
        fields.add(new Standing.Locked(field, why));
      }
    }
    if (fields.isEmpty()) {
      return null;
    }
    boolean byYear = byYear(rule.claim());
    Integer earliest = byYear ? earliest(rule) : null;
    List<Standing.Other> otherwise = new ArrayList<>();
    for (Rule other : placed.otherReadings()) {
      otherwise.add(new Standing.Other(other.name(), earliest(other)));
    }
    boolean interpreted = placed.node().interpretation() != null;
    boolean differs =
        otherwise.isEmpty()
            || otherwise.stream()
                .anyMatch(other -> !java.util.Objects.equals(other.earliest(), earliest));
    return new Standing(
        placed.index(),
        fields,
        events(rule.claim()),
        earliest,
        byYear,
        byYear && interpreted && differs,
        byYear ? otherwise : List.of());
  }

  private @Nullable Integer earliest(Rule rule) {
    Truth against = rule.verb() == Rule.Verb.EXCLUDES ? Truth.TRUE : Truth.FALSE;
    for (int ahead = 1; ahead <= AHEAD; ahead++) {
      Claims later = new Claims(law, column, year + ahead);
      if (later.ofSubject(rule.claim()).test(values, values) != against) {
        return year + ahead;
      }
    }
    return null;
  }

  /** Members that the claim is about: those that count. */
  private List<Standing.Event> events(Claim claim) {
    List<Standing.Event> events = new ArrayList<>();
    if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> events.addAll(events(part)));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> events.addAll(events(part)));
    } else if (claim instanceof Claim.Count count) {
      members(count.member(), count.where(), events);
    } else if (claim instanceof Claim.Total total) {
      members(total.member(), total.where(), events);
    }
    return events;
  }

  private void members(String member, Claim where, List<Standing.Event> events) {
    int list = law.listIndex(member);
    Claims.Trial counts = new Claims(law, column, year).ofMember(where, member);
    List<Values> members = values.members(list);
    for (int i = 0; i < members.size(); i++) {
      if (counts.test(members.get(i), values) == Truth.TRUE) {
        events.add(new Standing.Event(list, id(members.get(i), i), day(members.get(i))));
      }
    }
  }

  private static String id(Values member, int i) {
    for (int at = 0; at < member.fields().size(); at++) {
      if (member.fields().get(at).identity() && !member.text(at).isBlank()) {
        return member.text(at);
      }
    }
    return String.valueOf(i + 1);
  }

  private static @Nullable LocalDate day(Values member) {
    for (int at = 0; at < member.fields().size(); at++) {
      Field field = member.fields().get(at);
      if (field.type() == FieldType.DATE && member.known(at)) {
        return member.date(at);
      }
    }
    return null;
  }

  /** Whether a claim looks at the award year, so that the same facts may count no more later. */
  static boolean byYear(Claim claim) {
    if (claim instanceof Claim.All all) {
      return all.parts().stream().anyMatch(Standings::byYear);
    }
    if (claim instanceof Claim.Any any) {
      return any.parts().stream().anyMatch(Standings::byYear);
    }
    if (claim instanceof Claim.Compare c) {
      return byYear(c.left()) || byYear(c.right());
    }
    if (claim instanceof Claim.Count count) {
      return byYear(count.where()) || byYear(count.right());
    }
    return claim instanceof Claim.Total total && (byYear(total.where()) || byYear(total.right()));
  }

  private static boolean byYear(Operand operand) {
    if (operand instanceof Operand.Sum sum) {
      return sum.terms().stream().anyMatch(Standings::byYear);
    }
    if (operand instanceof Operand.Product product) {
      return product.factors().stream().anyMatch(Standings::byYear);
    }
    return operand instanceof Operand.AwardYear;
  }
}
