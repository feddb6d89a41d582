package vn.binhxet.tree;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree in which every assessment was read and found valid.
 *
 * @param order each subject's assessments, those first that others of it are filled from
 * @param ids each subject's id
 * @param stored verdicts below each subject that were stored before
 */
record CheckedTree(
    Subject root,
    Map<Subject, List<Subject.Part>> order,
    Map<Subject, String> ids,
    Map<Subject, List<KeptVerdict>> stored,
    int assessments) {
  CheckedTree {
    order = new IdentityHashMap<>(order);
    ids = new IdentityHashMap<>(ids);
    stored = new IdentityHashMap<>(stored);
  }

  List<Subject.Part> ordered(Subject subject) {
    return order.getOrDefault(subject, List.of());
  }

  List<KeptVerdict> storedBelow(Subject subject) {
    return stored.getOrDefault(subject, List.of());
  }

  /** Empty for a subject without assessments: nobody counts it. */
  String id(Subject subject) {
    return ids.getOrDefault(subject, "");
  }
}
