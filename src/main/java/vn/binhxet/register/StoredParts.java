package vn.binhxet.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.store.Parts;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.tree.KeptVerdict;
import vn.binhxet.tree.KeptVerdicts;
import vn.binhxet.verdict.Outcome;

/** Verdicts of a register that new ones are counted from. Safe for many threads. */
public final class StoredParts implements KeptVerdicts {
  private final RecordReader records;

  public StoredParts(RecordReader records) {
    this.records = records;
  }

  @Override
  public List<KeptVerdict> find(long from, long to, int most) {
    List<KeptVerdict> found = new ArrayList<>();
    for (Parts.Part part : records.look(handle -> Parts.latest(handle, from, to, most))) {
      found.add(kept(part));
    }
    return found;
  }

  private static KeptVerdict kept(Parts.Part part) {
    String subject = part.subject();
    try {
      JsonNode core = RecordJson.read(part.core());
      return new KeptVerdict(
          part.seq(),
          core.required("content").asText(),
          core.required("title").asText(),
          core.required("awardYear").intValue(),
          subject == null ? "" : subject,
          Outcome.valueOf(core.required("outcome").asText()),
          core.required("provisional").booleanValue(),
          part.erased());
    } catch (IOException | IllegalArgumentException e) {
      throw RegisterFault.unreadable(part.seq(), e);
    }
  }
}
