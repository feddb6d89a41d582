package vn.binhxet.tree;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;

/** Finds the verdicts stored before that a tree points at, and says which cannot be counted. */
final class StoredBelow {
  private final @Nullable KeptVerdicts kept;
  private final Map<Subject, List<KeptVerdict>> found = new IdentityHashMap<>();

  /** Where each one is pointed at first. */
  private final Map<KeptVerdict, String> pointers = new LinkedHashMap<>();

  private final Set<String> counted = new HashSet<>();

  /**
   * @param kept null where nothing is stored
   */
  StoredBelow(@Nullable KeptVerdicts kept) {
    this.kept = kept;
  }

  /** What becomes of what is found, and of what cannot be counted. */
  interface Taker {
    /** A verdict that can be counted; a problem where it may not be. */
    @Nullable InputProblem take(String pointer, KeptVerdict one);

    void problem(InputProblem problem);
  }

  void of(Subject subject, Taker taker) {
    Map<Long, KeptVerdict> all = new LinkedHashMap<>();
    for (Subject.Range range : subject.stored()) {
      if (kept == null) {
        taker.problem(
            problem(
                "NO_REGISTER",
                range.pointer(),
                "Ở đây không có sổ đăng ký nên không đếm được kết luận đã lưu.",
                "There is no register here, so stored verdicts cannot be counted."));
        return;
      }
      int room = TreeReader.MOST_SUBJECTS - pointers.size();
      List<KeptVerdict> some = kept.find(range.from(), range.to(), room + 1);
      if (some.size() > room) {
        taker.problem(
            problem(
                "TREE_TOO_LARGE",
                range.pointer(),
                "Một cây đếm tối đa " + TreeReader.MOST_SUBJECTS + " kết luận đã lưu.",
                "A tree counts at most " + TreeReader.MOST_SUBJECTS + " stored verdicts."));
        return;
      }
      if (some.isEmpty()) {
        taker.problem(
            problem(
                "VERDICT_UNKNOWN",
                range.pointer(),
                "Sổ đăng ký không có kết luận nào mang số này.",
                "The register has no verdict of that number."));
      }
      for (KeptVerdict one : some) {
        InputProblem refused = all.containsKey(one.seq()) ? null : refused(range, one, taker);
        if (refused != null) {
          taker.problem(refused);
        } else if (all.putIfAbsent(one.seq(), one) == null) {
          pointers.putIfAbsent(one, range.pointer());
        }
      }
    }
    found.put(subject, List.copyOf(all.values()));
  }

  private static @Nullable InputProblem refused(Subject.Range range, KeptVerdict one, Taker taker) {
    return one.erased()
        ? problem(
            "ERASED",
            range.pointer(),
            "Nội dung kết luận số " + one.seq() + " đã xóa nên không đếm được nữa.",
            "The content of verdict " + one.seq() + " was erased: it is counted no more.")
        : taker.take(range.pointer(), one);
  }

  /** A field of some assessment is counted from verdicts on this title and year. */
  void counted(String title, int awardYear) {
    counted.add(title + "\n" + awardYear);
  }

  /** Those that no field is counted from would be passed over in silence: they are told. */
  void tellUncounted(Taker taker) {
    pointers.forEach(
        (one, pointer) -> {
          if (!counted.contains(one.title() + "\n" + one.awardYear())) {
            taker.problem(
                problem(
                    "NOT_COUNTED",
                    pointer,
                    "Không trường nào trong cây đếm kết luận số "
                        + one.seq()
                        + " ("
                        + one.title()
                        + ", năm "
                        + one.awardYear()
                        + ").",
                    "No field of this tree is counted from verdict "
                        + one.seq()
                        + " ("
                        + one.title()
                        + ", "
                        + one.awardYear()
                        + ")."));
          }
        });
  }

  List<KeptVerdict> below(Subject subject) {
    return found.getOrDefault(subject, List.of());
  }

  Map<Subject, List<KeptVerdict>> all() {
    return found;
  }

  private static InputProblem problem(String code, String pointer, String vi, String en) {
    return new InputProblem(code, pointer, new Text(vi, en));
  }
}
