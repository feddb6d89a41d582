package vn.binhxet.tree;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree in which every assessment was read and found valid.
 *
 * @param order each subject's assessments, those first that others of it are filled from
 * @param ids each subject's id
 */
record CheckedTree(
    Subject root,
    Map<Subject, List<Subject.Part>> order,
    Map<Subject, String> ids,
    int assessments) {
  CheckedTree {
    order = new IdentityHashMap<>(order);
    ids = new IdentityHashMap<>(ids);
  }

  List<Subject.Part> ordered(Subject subject) {
    return order.getOrDefault(subject, List.of());
  }

  /** Empty for a subject without assessments: nobody counts it. */
  String id(Subject subject) {
    return ids.getOrDefault(subject, "");
  }
}
