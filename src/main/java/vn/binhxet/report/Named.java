package vn.binhxet.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.binhxet.service.BadParameter;

/**
 * What the codes mean that who asks gives for clusters and households: a unit of the lists, a unit
 * that the register alone knows, a subject, or the beginning of subjects' codes.
 */
final class Named {
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Question question;
  private final Set<String> units = new LinkedHashSet<>();
  private final Set<String> unlisted = new LinkedHashSet<>();
  private final Set<String> subjects = new HashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  private Named(Handle handle, Question question) {
    this.handle = handle;
    this.question = question;
  }

  /** Looks all of them up. */
  static Named of(Handle handle, Question question) {
    Named named = new Named(handle, question);
    Set<String> codes = new LinkedHashSet<>();
    question.clusters().forEach(cluster -> codes.addAll(cluster.codes()));
    codes.removeIf(Named::beginning);
    named.find(codes);
    return named;
  }

  /** The first code that nothing in the lists or the register has; empty where there is none. */
  static Optional<BadParameter> refusal(Handle handle, Question question) {
    for (String code : of(handle, question).unknown) {
      return Optional.of(refused("cluster", code));
    }
    for (String code : question.households().keySet()) {
      boolean cluster = question.clusters().stream().anyMatch(one -> one.name().equals(code));
      Named one = new Named(handle, question);
      if (!cluster && !one.listed(code) && !one.inRegister(code)) {
        return Optional.of(refused("households", code));
      }
    }
    return Optional.empty();
  }

  private static BadParameter refused(String name, String code) {
    return new BadParameter(
        name,
        "danh mục đang dùng không có đơn vị mã “"
            + code
            + "”, và trong sổ không có đơn vị hay đối tượng nào mang mã ấy.",
        "the lists in use have no unit with the code \""
            + code
            + "\", and the register has no unit or subject of that code.");
  }

  /** Units of clusters and households that the register knows and the lists do not. */
  static List<String> unlisted(Handle handle, Question question) {
    Named named = of(handle, question);
    Set<String> all = new LinkedHashSet<>(named.unlisted);
    question.households().keySet().stream()
        .filter(code -> question.clusters().stream().noneMatch(one -> one.name().equals(code)))
        .filter(code -> !named.listed(code))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private void find(Set<String> codes) {
    List<String> others = new ArrayList<>();
    for (String code : codes) {
      if (listed(code)) {
        units.add(code);
      } else if (code.matches("[0-9]{2,12}") && inRegister(code)) {
        units.add(code);
        unlisted.add(code);
      } else {
        others.add(code);
      }
    }
    for (int from = 0; from < others.size(); from += AT_ONCE) {
      List<String> some = others.subList(from, Math.min(from + AT_ONCE, others.size()));
      handle
          .createQuery("SELECT DISTINCT subject FROM verdict WHERE subject IN (<codes>)")
          .bindList("codes", some)
          .mapTo(String.class)
          .forEach(subjects::add);
    }
    for (String code : others) {
      if (!subjects.contains(code)) {
        if (inRegister(code)) {
          units.add(code);
          unlisted.add(code);
        } else {
          unknown.add(code);
        }
      }
    }
  }

  private boolean listed(String code) {
    return !question.lawbook().territories().everWith(code).isEmpty();
  }

  private boolean inRegister(String code) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM verdict WHERE territory = :code)"
                + " OR EXISTS (SELECT 1 FROM verdict WHERE province = :code)")
        .bind("code", code)
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean beginning(String code) {
    return code.endsWith("*");
  }

  /** The numbers of verdicts of a cluster, a province with all in it; an index leads to each. */
  String numbers(Question.Cluster cluster, Map<String, Object> values) {
    List<String> places = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> any = new ArrayList<>();
    for (String code : new LinkedHashSet<>(cluster.codes())) {
      String name = "m" + values.size();
      if (beginning(code)) {
        String start = code.substring(0, code.length() - 1);
        values.put(name, start);
        // Not from-to: how text is ordered differs from server to server.
        any.add(
            "SELECT seq FROM verdict WHERE SUBSTR(subject, 1, "
                + start.codePointCount(0, start.length())
                + ") = :"
                + name);
      } else {
        values.put(name, code);
        (units.contains(code) ? places : ids).add(":" + name);
      }
    }
    if (!places.isEmpty()) {
      String in = String.join(", ", places);
      any.add("SELECT seq FROM verdict WHERE territory IN (" + in + ")");
      any.add("SELECT seq FROM verdict WHERE province IN (" + in + ")");
    }
    if (!ids.isEmpty()) {
      any.add("SELECT seq FROM verdict WHERE subject IN (" + String.join(", ", ids) + ")");
    }
    return String.join(" UNION ", any);
  }
}
