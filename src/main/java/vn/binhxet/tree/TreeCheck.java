package vn.binhxet.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Field;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Text;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Outcome;

/**
 * Reads every assessment of a tree once and collects what is wrong, before anything is answered.
 */
final class TreeCheck {
  private static final int MOST = 100;

  private final Body body;
  private final Desk desk;
  private final OwnOrder order;
  private final List<InputProblem> problems = new ArrayList<>();
  private final Map<Subject, List<Subject.Part>> ordered = new IdentityHashMap<>();
  private final Map<Subject, String> ids = new IdentityHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final StoredBelow stored;
  private int assessments;

  private final StoredBelow.Taker taker =
      new StoredBelow.Taker() {
        @Override
        public @Nullable InputProblem take(String pointer, KeptVerdict one) {
          return twice(pointer, one.title(), one.awardYear(), one.subject());
        }

        @Override
        public void problem(InputProblem problem) {
          if (problems.size() < MOST) {
            problems.add(problem);
          }
        }
      };

  private TreeCheck(Body body, Desk desk, OpenRelease release, StoredBelow stored) {
    this.stored = stored;
    this.body = body;
    this.desk = desk;
    order = new OwnOrder(release.lawbook());
  }

  static CheckedTree run(
      Subject root, Body body, Desk desk, OpenRelease release, StoredBelow stored)
      throws BadAssessment {
    TreeCheck check = new TreeCheck(body, desk, release, stored);
    check.subject(root);
    if (check.problems.isEmpty()) {
      stored.tellUncounted(check.taker);
    }
    if (check.assessments == 0 && check.problems.isEmpty()) {
      check.add(
          "MISSING",
          "/assessments",
          "Cây không có hồ sơ đánh giá nào. Hãy thêm vào assessments của một đối tượng.",
          "The tree holds no assessment. Add one to a subject's assessments.");
    }
    if (!check.problems.isEmpty()) {
      throw new BadAssessment(check.problems);
    }
    return new CheckedTree(root, check.ordered, check.ids, stored.all(), check.assessments);
  }

  /** Answers how many subjects below and here are assessed for each title, all of them open yet. */
  private Tallies subject(Subject subject) {
    Tallies below = new Tallies();
    for (Subject each : subject.below()) {
      below.addAll(subject(each));
    }
    stored.of(subject, taker);
    stored.below(subject).forEach(below::add);
    Map<Subject.Part, Assessment> read = new IdentityHashMap<>();
    for (Subject.Part part : subject.parts()) {
      if (problems.size() < MOST) {
        Assessment assessment = read(subject, part);
        if (assessment != null) {
          read.put(part, assessment);
        }
      }
    }
    List<Found> own = new ArrayList<>();
    for (Subject.Part part : subject.parts()) {
      Assessment assessment = read.get(part);
      if (assessment != null) {
        own.add(new Found(assessment, Outcome.UNDETERMINED, false, 0));
        ids.put(subject, assessment.subject().id());
        twice(part, assessment);
      }
    }
    read.forEach((part, assessment) -> fields(subject, part, assessment, below, own));
    ordered.put(subject, order.of(subject, read));
    own.forEach(found -> below.add(ids.getOrDefault(subject, ""), found));
    read.values().forEach(desk.reader()::recycle);
    return below;
  }

  private @Nullable Assessment read(Subject subject, Subject.Part part) {
    assessments++;
    byte[] one = body.assessment(subject, part, "");
    try {
      return desk.reader().read(one, 0, one.length);
    } catch (BadAssessment bad) {
      for (InputProblem problem : bad.problems()) {
        boolean ofSubject = problem.pointer().startsWith("/subject");
        String at = (ofSubject ? subject.pointer() : part.pointer()) + problem.pointer();
        if (problems.size() < MOST) {
          problems.add(new InputProblem(problem.code(), at, problem.message()));
        }
      }
      return null;
    }
  }

  /** A subject counts once for a title and a year. */
  private void twice(Subject.Part part, Assessment assessment) {
    InputProblem found =
        twice(
            part.pointer(), assessment.title(), assessment.awardYear(), assessment.subject().id());
    if (found != null && problems.size() < MOST) {
      problems.add(found);
    }
  }

  private @Nullable InputProblem twice(
      String pointer, String title, int awardYear, String subject) {
    String earlier = places.putIfAbsent(title + "\n" + awardYear + "\n" + subject, pointer);
    if (earlier == null) {
      return null;
    }
    return new InputProblem(
        "DUPLICATE_SUBJECT",
        pointer,
        new Text(
            "Đối tượng này đã có hồ sơ của cùng danh hiệu và năm ở "
                + earlier
                + ". Hãy giữ lại một.",
            "This subject has an assessment of the same title and year at "
                + earlier
                + ". Keep one of them."));
  }

  private void fields(
      Subject subject, Subject.Part part, Assessment assessment, Tallies below, List<Found> own) {
    List<Filling> taken = new ArrayList<>();
    int before = problems.size();
    for (Filling filling : Fillings.of(assessment, below, own)) {
      if (filling.from().taken() != null) {
        taken.add(filling);
      }
      if (filling.tally() != null) {
        stored.counted(filling.from().title(), assessment.awardYear());
      }
      Field field = filling.field();
      String at = part.pointer() + "/data/" + field.name();
      if (part.given().contains(field.name())) {
        add(
            "FROM_VERDICTS",
            at,
            "“"
                + field.name()
                + "” được lấy từ các hồ sơ và kết luận trong cây này. Hãy bỏ mục này, hoặc"
                + " bỏ các hồ sơ “"
                + filling.from().title()
                + "” liên quan.",
            "\""
                + field.name()
                + "\" comes from the assessments and verdicts of this tree. Leave it out, or"
                + " leave out the assessments of \""
                + filling.from().title()
                + "\".");
      }
      whole(part, assessment, filling.from(), filling.tally());
    }
    if (problems.size() == before && !taken.isEmpty()) {
      tried(subject, part, Filling.members(taken, Filling.End.LOW));
    }
  }

  /** A value taken from another assessment is held to what this title's field accepts. */
  private void tried(Subject subject, Subject.Part part, String members) {
    byte[] one = body.assessment(subject, part, members);
    try {
      desk.reader().recycle(desk.reader().read(one, 0, one.length));
    } catch (BadAssessment bad) {
      for (InputProblem problem : bad.problems()) {
        add(
            problem.code(),
            part.pointer() + problem.pointer(),
            "Số liệu lấy từ hồ sơ khác trong cây này không dùng được: " + problem.message().vi(),
            "A value taken from another assessment of this tree does not fit: "
                + problem.message().en());
      }
    }
  }

  private void whole(
      Subject.Part part, Assessment assessment, FromVerdicts from, @Nullable Tally tally) {
    String of = from.of();
    if (of == null || tally == null) {
      return;
    }
    long whole = Fillings.whole(from, assessment, tally);
    if (whole > 0 && whole < tally.all()) {
      add(
          "WHOLE_TOO_SMALL",
          part.pointer() + "/data/" + of,
          "“"
              + of
              + "” là "
              + whole
              + ", nhưng bên dưới có "
              + tally.all()
              + " đối tượng được xét.",
          "\"" + of + "\" is " + whole + ", but " + tally.all() + " subjects below are assessed.");
    }
  }

  private void add(String code, String pointer, String vi, String en) {
    if (problems.size() < MOST) {
      problems.add(new InputProblem(code, pointer, new Text(vi, en)));
    }
  }
}
