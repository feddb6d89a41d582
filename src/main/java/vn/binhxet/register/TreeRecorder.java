package vn.binhxet.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.TreePlace;
import vn.binhxet.register.store.Standing;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.tree.JudgedPart;
import vn.binhxet.tree.TreeEvaluation;
import vn.binhxet.verdict.Detail;

/**
 * Evaluates a tree of subjects and stores every assessment of it as a record of its own, those
 * below first, in one commit: all of them or none. Safe for many threads.
 */
public final class TreeRecorder {
  /** Assessments in one stored tree: all of them are in memory and in one transaction. */
  public static final int MOST = 5_000;

  private final Register register;

  public TreeRecorder(Register register) {
    this.register = register;
  }

  /**
   * Evaluates and stores.
   *
   * @param length how much of the array is the body
   * @param key of the whole tree
   * @return what became of the last record, and so of all
   * @throws BadAssessment with every fault found
   * @throws RegisterFault where it is not stored
   */
  public Appended record(
      OpenRelease release,
      byte[] body,
      int length,
      NewRecord.Key key,
      TreeEvaluation.Watcher watcher)
      throws BadAssessment {
    // Asked first: what a tree was counted from may have been erased since, or the rules changed.
    Appended before = Standing.before(register.database(), key).orElse(null);
    if (before != null) {
      return before;
    }
    TreeEvaluation tree =
        TreeEvaluation.read(release, body, length, new StoredParts(register.records()));
    requireStorable(tree);
    register.keep(release.release());
    List<NewRecord> drafts;
    try {
      drafts = drafts(tree, release, key, Detail.BRIEF, watcher, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException("writing to nowhere", e);
    }
    try {
      List<Appended> appended = register.append(drafts).join();
      return appended.get(appended.size() - 1);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RegisterFault fault ? fault : RegisterFault.notStored(e);
    }
  }

  /**
   * Refuses a tree of more assessments than one commit takes.
   *
   * @throws BadAssessment TREE_TOO_LARGE_TO_STORE
   */
  public static void requireStorable(TreeEvaluation tree) throws BadAssessment {
    if (tree.assessments() > MOST) {
      throw new BadAssessment(
          List.of(
              new InputProblem(
                  "TREE_TOO_LARGE_TO_STORE",
                  "",
                  new Text(
                      "Cây có "
                          + tree.assessments()
                          + " hồ sơ; mỗi lần lưu tối đa "
                          + MOST
                          + ". Hãy lưu từng thôn, rồi lưu xã với số liệu đã có.",
                      "The tree has "
                          + tree.assessments()
                          + " assessments; at most "
                          + MOST
                          + " are stored at once. Store each village, then the commune with the"
                          + " counts found."))));
    }
  }

  /**
   * The records of a tree, to be appended together; writes the answers as it finds them.
   *
   * @param key of the whole tree: its last record bears it
   */
  public static List<NewRecord> drafts(
      TreeEvaluation tree,
      OpenRelease release,
      NewRecord.Key key,
      Detail detail,
      TreeEvaluation.Watcher watcher,
      OutputStream out)
      throws IOException {
    int size = tree.assessments();
    List<NewRecord> drafts = new ArrayList<>(size);
    List<String> contents = new ArrayList<>(size);
    tree.write(
        detail,
        watcher,
        (part, writer) -> {
          int index = drafts.size();
          NewRecord.@Nullable Key own = index == size - 1 ? key : null;
          NewRecord draft =
              new AssessmentDraft(release.lawbook().territories(), writer)
                  .draft(part, own, place(part, index, size, contents), null);
          drafts.add(draft);
          byte[] content = draft.content();
          contents.add(content == null ? "" : Sha256.hex(content));
        },
        out);
    return drafts;
  }

  /** Looks at a correction once it is judged, and may refuse it. */
  public interface Check {
    /**
     * @param counted fields that were counted from stored verdicts
     */
    void check(Assessment assessment, Set<String> counted) throws BadAssessment;
  }

  /**
   * Stores a correction of an assessment that is counted from stored verdicts.
   *
   * @param given the assessment, and the verdicts it is counted from
   * @throws BadAssessment with every fault found, at its place in the assessment or in {@code
   *     stored}
   * @throws RegisterFault where it is not stored
   */
  public Appended correct(
      OpenRelease release,
      CountedCorrection given,
      NewRecord.Key key,
      AssessmentDraft.Correction correction,
      Check check,
      TreeEvaluation.Watcher watcher)
      throws BadAssessment {
    Appended before = Standing.before(register.database(), key).orElse(null);
    if (before != null) {
      return before;
    }
    byte[] body = given.tree();
    List<JudgedPart> parts = new ArrayList<>();
    List<NewRecord> drafts = new ArrayList<>();
    try {
      TreeEvaluation.read(release, body, body.length, new StoredParts(register.records()))
          .write(
              Detail.BRIEF,
              watcher,
              (part, writer) -> {
                parts.add(part);
                drafts.add(
                    new AssessmentDraft(release.lawbook().territories(), writer)
                        .draft(part, key, place(part, 0, 1, List.of()), correction));
              },
              OutputStream.nullOutputStream());
    } catch (BadAssessment refused) {
      throw given.placed(refused);
    } catch (IOException e) {
      throw new IllegalStateException("writing to nowhere", e);
    }
    Set<String> counted = new HashSet<>();
    parts.get(0).counted().forEach(one -> counted.addAll(one.fields()));
    check.check(parts.get(0).assessment(), counted);
    register.keep(release.release());
    return register.append(drafts.get(0));
  }

  private static TreePlace place(JudgedPart part, int index, int size, List<String> contents) {
    List<TreePlace.Counted> counted = new ArrayList<>();
    for (JudgedPart.Counted one : part.counted()) {
      counted.add(
          new TreePlace.Counted(
              one.title(),
              one.subject(),
              one.fields(),
              one.places(),
              one.places().stream().map(contents::get).toList(),
              one.stored().stream()
                  .map(kept -> new CountedParts.Named(kept.seq(), kept.content()))
                  .toList()));
    }
    return new TreePlace(index, size, counted);
  }
}
