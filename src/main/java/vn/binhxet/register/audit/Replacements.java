package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;

/** Looks up single rows about corrections: they are few, and may lie anywhere. */
final class Replacements {
  private final Handle handle;

  Replacements(Handle handle) {
    this.handle = handle;
  }

  /** Whether a record, named as a table names it, corrects another. */
  boolean replaces(String correction, long seq) {
    long number;
    try {
      number = Long.parseLong(correction);
    } catch (NumberFormatException e) {
      return false;
    }
    return handle
        .createQuery("SELECT core FROM record WHERE seq = :seq AND kind = :kind")
        .bind("seq", number)
        .bind("kind", RecordKind.ASSESSMENT.code())
        .mapTo(byte[].class)
        .findOne()
        .map(core -> json(core).path("replaces").asLong() == seq)
        .orElse(false);
  }

  /** Whether the row of a verdict names its correction. */
  boolean replacedBy(long seq, long correction) {
    return handle
        .createQuery("SELECT replaced_by FROM verdict WHERE seq = :seq")
        .bind("seq", seq)
        .map((row, context) -> row.getString(1))
        .findOne()
        .map(String.valueOf(correction)::equals)
        .orElse(false);
  }

  private static JsonNode json(byte[] core) {
    try {
      return RecordJson.read(core);
    } catch (IOException e) {
      return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
  }
}
