package vn.binhxet.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.service.Refusal;
import vn.binhxet.verdict.Evaluation;

/** Makes records of a chunk's lines and hands them to the register. For one thread. */
final class ChunkKeeper {
  private final BatchKeeping keeping;
  private final AssessmentDraft draft;
  private List<NewRecord> records = new ArrayList<>();
  private List<Kept.Line> places = new ArrayList<>();
  private List<Long> numbers = new ArrayList<>();

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
    NewRecord.Key key =
        new NewRecord.Key("batch:" + keeping.run() + ":" + chunk.number(line), Sha256.of(input));
    records.add(
        brief == null
            ? draft.draft(evaluation, input, key, null)
            : draft.draft(evaluation, brief, input, key, null));
    places.add(place);
    numbers.add(chunk.number(line));
  }

  /** Every line was added: they are stored while the next chunk is worked on. */
  void store(Chunk chunk) {
    if (!records.isEmpty()) {
      Register register = keeping.register();
      chunk.kept = new Kept(places, numbers, records, register.append(records), register.records());
      records = new ArrayList<>();
      places = new ArrayList<>();
      numbers = new ArrayList<>();
    }
  }

  static Refusal treeNotStored() {
    return Refusal.of(
        400,
        "TREE_NOT_STORED",
        new Text("Cây đối tượng chưa lưu được", "A tree of subjects cannot be stored"),
        new Text(
            "Lượt có lưu chỉ nhận từng hồ sơ. Hãy tách cây thành các hồ sơ.",
            "A storing run takes single assessments. Split the tree into assessments."));
  }
}
