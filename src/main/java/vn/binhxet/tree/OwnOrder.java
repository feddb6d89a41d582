package vn.binhxet.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Lawbook;

/**
 * Orders one subject's assessments so that a verdict stands before those it fills. The rules hold
 * no circle of them, which their reader has seen to.
 */
final class OwnOrder {
  private final Lawbook law;

  OwnOrder(Lawbook law) {
    this.law = law;
  }

  List<Subject.Part> of(Subject subject, Map<Subject.Part, Assessment> read) {
    Set<Subject.Part> done = new LinkedHashSet<>();
    for (Subject.Part part : subject.parts()) {
      add(part, subject, read, done, new HashSet<>());
    }
    return new ArrayList<>(done);
  }

  private void add(
      Subject.Part part,
      Subject subject,
      Map<Subject.Part, Assessment> read,
      Set<Subject.Part> done,
      Set<String> open) {
    @Nullable Assessment assessment = read.get(part);
    if (assessment == null || done.contains(part) || !open.add(assessment.title())) {
      return;
    }
    Set<String> needed = needed(assessment.title());
    for (Subject.Part other : subject.parts()) {
      @Nullable Assessment its = read.get(other);
      if (its != null && needed.contains(its.title())) {
        add(other, subject, read, done, open);
      }
    }
    done.add(part);
  }

  private Set<String> needed(String title) {
    Set<String> needed = new HashSet<>();
    for (Edition edition : law.editionsOf(title)) {
      for (Field field : edition.fields()) {
        FromVerdicts from = field.from();
        if (from != null && from.which() == FromVerdicts.Which.SAME) {
          needed.add(from.title());
        }
      }
    }
    return needed;
  }
}
