package vn.binhxet.register.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;

/**
 * What stands in the way of records about to be appended: keys used before, versions that are no
 * longer the latest. Counts those of the same transaction in.
 */
public final class Standing {
  private static final int KEYS_AT_ONCE = 500;

  private record Used(byte[] fingerprint, long seq) {}

  private final Handle handle;
  private final Map<String, Used> keys = new HashMap<>();
  private final Map<Long, Long> latest = new HashMap<>();

  Standing(Handle handle, List<NewRecord> records) {
    this.handle = handle;
    List<String> names =
        records.stream()
            .map(NewRecord::key)
            .filter(Objects::nonNull)
            .map(NewRecord.Key::name)
            .distinct()
            .toList();
    for (int from = 0; from < names.size(); from += KEYS_AT_ONCE) {
      look(names.subList(from, Math.min(from + KEYS_AT_ONCE, names.size())));
    }
  }

  /**
   * What became of a request that was sent before with this key; empty where none was. One that is
   * on its way at this moment is only seen when it is appended.
   */
  public static Optional<Appended> before(Database database, NewRecord.Key key) {
    return database
        .reader()
        .withHandle(
            handle -> {
              Standing standing = new Standing(handle, List.of());
              standing.look(List.of(key.name()));
              return Optional.ofNullable(standing.keys.get(key.name()))
                  .map(used -> used(used, key));
            });
  }

  private static Appended used(Used used, NewRecord.Key key) {
    return Arrays.equals(used.fingerprint(), key.fingerprint())
        ? new Appended.Repeated(used.seq())
        : new Appended.KeyReused(used.seq());
  }

  private void look(List<String> names) {
    handle
        .createQuery("SELECT key, fingerprint, seq FROM idempotency WHERE key IN (<names>)")
        .bindList("names", names)
        .map(
            (row, context) ->
                Map.entry(row.getString(1), new Used(row.getBytes(2), row.getLong(3))))
        .forEach(used -> keys.put(used.getKey(), used.getValue()));
  }

  /** Whether a record may take a number; if so, the next ones are judged as if it had. */
  Appended judge(NewRecord record, long seq) {
    NewRecord.Key key = record.key();
    Used used = key == null ? null : keys.get(key.name());
    if (key != null && used != null) {
      return used(used, key);
    }
    NewRecord.Replaces replaces = record.replaces();
    if (replaces != null) {
      long last = latest.computeIfAbsent(replaces.assessment(), this::latest);
      if (last != replaces.seq()) {
        return new Appended.Superseded(last);
      }
      latest.put(replaces.assessment(), seq);
    }
    if (key != null) {
      keys.put(key.name(), new Used(key.fingerprint(), seq));
    }
    return new Appended.Stored(seq);
  }

  private long latest(long assessment) {
    return handle
        .createQuery("SELECT MAX(seq) FROM verdict WHERE assessment = :assessment")
        .bind("assessment", assessment)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }
}
