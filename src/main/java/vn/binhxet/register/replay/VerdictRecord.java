package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.Database;

/**
 * Where a verdict stands in the register.
 *
 * @param id its number
 * @param assessment number of the assessment's first version
 * @param version from 1
 * @param replacedBy number of the version that corrected it, null for the latest
 * @param release hash of the rules it rests on
 * @param decisions numbers of the authority's decisions on it, oldest first
 * @param parts what it was counted from and what was counted from it; empty where nothing was
 */
public record VerdictRecord(
    long id,
    long assessment,
    int version,
    @Nullable Long replacedBy,
    Instant storedAt,
    String release,
    List<Long> decisions,
    ObjectNode parts) {

  private record Row(long assessment, int version, @Nullable Long replacedBy, String release) {}

  /**
   * Looks it up.
   *
   * @throws IllegalStateException where the tables made from the records do not know it
   */
  public static VerdictRecord of(StoredRecord record, Database database) {
    return database.look(handle -> of(record, handle));
  }

  private static VerdictRecord of(StoredRecord record, Handle handle) {
    Row row =
        handle
            .createQuery(
                "SELECT assessment, version, replaced_by, release FROM verdict WHERE seq = :seq")
            .bind("seq", record.seq())
            .map(
                (found, context) -> {
                  long number = found.getLong(3);
                  Long replacedBy = found.wasNull() ? null : number;
                  return new Row(found.getLong(1), found.getInt(2), replacedBy, found.getString(4));
                })
            .findOne()
            .orElseThrow(() -> new IllegalStateException("no verdict " + record.seq()));
    List<Long> decisions =
        handle
            .createQuery("SELECT seq FROM decision WHERE verdict = :seq ORDER BY seq")
            .bind("seq", record.seq())
            .mapTo(Long.class)
            .list();
    return new VerdictRecord(
        record.seq(),
        row.assessment(),
        row.version(),
        row.replacedBy(),
        record.at(),
        row.release(),
        decisions,
        parts(record, handle));
  }

  private static ObjectNode parts(StoredRecord record, Handle handle) {
    ObjectNode parts = JsonNodeFactory.instance.objectNode();
    try {
      PartsJson.put(parts, handle, record.seq(), AssessmentCore.read(record), PartsJson.SHOWN);
    } catch (IOException e) {
      throw RegisterFault.unreadable(record.seq(), e);
    }
    return parts;
  }

  /**
   * As JSON.
   *
   * @param replay what deriving it again came to
   */
  public ObjectNode json(Replayed.Answer replay) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", String.valueOf(id)).put("assessment", String.valueOf(assessment));
    json.put("version", version);
    json.put("replacedBy", replacedBy == null ? null : String.valueOf(replacedBy));
    json.put("storedAt", storedAt.toString()).put("release", release);
    ArrayNode numbers = json.putArray("decisions");
    decisions.forEach(seq -> numbers.add(String.valueOf(seq)));
    json.setAll(parts);
    return json.put("replay", replay.code());
  }
}
