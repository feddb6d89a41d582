package vn.binhxet.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.StoredParts;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.tree.KeptVerdicts;
import vn.binhxet.tree.TreeEvaluation;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

/** Makes records of a chunk's lines and hands them to the register. For one thread. */
final class ChunkKeeper {
  private final BatchKeeping keeping;
  private final AssessmentDraft draft;
  private List<NewRecord> records = new ArrayList<>();
  private List<Kept.Line> places = new ArrayList<>();
  private List<Long> numbers = new ArrayList<>();
  private List<Integer> ends = new ArrayList<>();

  ChunkKeeper(BatchKeeping keeping, AssessmentDraft draft) {
    this.keeping = keeping;
    this.draft = draft;
  }

  /**
   * A line was answered, at that place among the chunk's answers.
   *
   * @param brief the verdict in brief where the answer is that, else null
   */
  void add(Chunk chunk, int line, Evaluation evaluation, byte @Nullable [] brief, Kept.Line place) {
    int start = chunk.start(line);
    byte[] input = Arrays.copyOfRange(chunk.bytes, start, start + chunk.length(line));
    NewRecord.Key key = key(chunk, line, input);
    records.add(
        brief == null
            ? draft.draft(evaluation, input, key, null)
            : draft.draft(evaluation, brief, input, key, null));
    place(chunk, line, place);
  }

  /**
   * A line that holds a tree is answered.
   *
   * @return the records it is to become, those below first
   */
  List<NewRecord> tree(
      Chunk chunk,
      int line,
      TreeEvaluation tree,
      OpenRelease release,
      Detail detail,
      TreeEvaluation.Watcher watcher)
      throws IOException {
    int start = chunk.start(line);
    byte[] input = Arrays.copyOfRange(chunk.bytes, start, start + chunk.length(line));
    NewRecord.Key key = key(chunk, line, input);
    return TreeRecorder.drafts(tree, release, key, detail, watcher, chunk.answers);
  }

  /** A tree was answered, at that place among the chunk's answers. */
  void add(Chunk chunk, int line, List<NewRecord> tree, Kept.Line place) {
    records.addAll(tree);
    place(chunk, line, place);
  }

  /** Where a tree finds the verdicts it points at. */
  KeptVerdicts kept() {
    return new StoredParts(keeping.register().records());
  }

  private void place(Chunk chunk, int line, Kept.Line place) {
    places.add(place);
    ends.add(records.size());
    numbers.add(chunk.number(line));
  }

  private NewRecord.Key key(Chunk chunk, int line, byte[] input) {
    return new NewRecord.Key("batch:" + keeping.run() + ":" + chunk.number(line), Sha256.of(input));
  }

  /** Every line was added: they are stored while the next chunk is worked on. */
  void store(Chunk chunk) {
    if (!records.isEmpty()) {
      Register register = keeping.register();
      chunk.kept =
          new Kept(places, numbers, ends, records, register.append(records), register.records());
      records = new ArrayList<>();
      places = new ArrayList<>();
      numbers = new ArrayList<>();
      ends = new ArrayList<>();
    }
  }
}
