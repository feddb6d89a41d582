package vn.binhxet.register.audit;

import static vn.binhxet.register.audit.Rows.ALL;
import static vn.binhxet.register.audit.Rows.BY_RECORD;
import static vn.binhxet.register.audit.Rows.FACET;
import static vn.binhxet.register.audit.Rows.FILE;
import static vn.binhxet.register.audit.Rows.HEAD;
import static vn.binhxet.register.audit.Rows.KEPT;
import static vn.binhxet.register.audit.Rows.RECORD;
import static vn.binhxet.register.audit.Rows.REQUEST;
import static vn.binhxet.register.audit.Rows.SEAL;
import static vn.binhxet.register.audit.Rows.SPAN;
import static vn.binhxet.register.audit.Rows.TAG;
import static vn.binhxet.register.audit.Rows.VERDICT;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;

/** Changes a register at random, and says what an audit must name. */
final class Tampering {
  private final Rows rows;
  private final Random random;
  private final String register;
  private final SigningKey otherKey;

  Tampering(Rows rows, Random random, String register, SigningKey otherKey) {
    this.rows = rows;
    this.random = random;
    this.register = register;
    this.otherKey = otherKey;
  }

  /** The ways there are. */
  enum Way {
    FIELD,
    DELETE,
    INSERT,
    SWAP,
    TRUNCATE,
    SET_BACK,
    SEAL,
    REWRITE
  }

  /**
   * What was done.
   *
   * @param named records that must be named
   * @param swapped whether they must be named as a pair
   * @param concerned record that must lie in the range of what cannot be vouched for; 0 for none
   * @param alone whether no other record may be called changed
   */
  record Done(String what, List<Long> named, boolean swapped, long concerned, boolean alone) {
    static Done naming(String what, long seq) {
      return new Done(what, List.of(seq), false, 0, false);
    }
  }

  /**
   * Does one.
   *
   * @throws SQLException where the database refuses it, as a number that stands already
   */
  Done tamper(Way way) throws SQLException {
    return switch (way) {
      case FIELD -> field();
      case DELETE -> delete();
      case INSERT -> insert();
      case SWAP -> swap();
      case TRUNCATE -> truncate();
      case SET_BACK -> setBack();
      case SEAL -> seal();
      case REWRITE -> rewrite();
    };
  }

  private Done field() throws SQLException {
    Rows.Table table = ALL.get(random.nextInt(ALL.size()));
    // The records themselves are tried most.
    table = random.nextInt(3) == 0 ? RECORD : table;
    Map<String, @Nullable Object> row = pick(rows.all(table));
    List<Rows.Column> columns = table == HEAD ? HEAD.columns().subList(1, 5) : table.columns();
    Rows.Column column = pick(columns);
    Object old = row.get(column.name());
    Object changed = changed(column, old);
    long named = named(table, row);
    rows.set(table, row, column.name(), changed);
    boolean own =
        table == RECORD
            && !column.name().equals("seq")
            && ("assessment".equals(row.get("kind")) || "decision".equals(row.get("kind")));
    return new Done(
        table.name() + "." + column.name() + " of " + named, List.of(named), false, 0, own);
  }

  private @Nullable Object changed(Rows.Column column, @Nullable Object old) {
    if (old != null && column.nullable() && random.nextInt(4) == 0) {
      return null;
    }
    return switch (column.holds()) {
      case NUMBER ->
          (old == null ? 0L : (Long) old)
              + (random.nextBoolean() ? 1 : -1)
                  * (1L + random.nextInt(random.nextBoolean() ? 1 : 30));
      case YES_NO -> old == null || !((Boolean) old);
      case TEXT -> text(old == null ? "" : (String) old);
      case BYTES -> bytes(old == null ? new byte[0] : (byte[]) old);
    };
  }

  private String text(String old) {
    if (old.isEmpty() || random.nextInt(5) == 0) {
      return old + "x";
    }
    int at = random.nextInt(old.length());
    char other = old.charAt(at) == 'q' ? 'z' : 'q';
    return random.nextBoolean()
        ? old.substring(0, at) + other + old.substring(at + 1)
        : old.substring(0, at) + old.substring(at + 1);
  }

  private byte[] bytes(byte[] old) {
    if (old.length == 0 || random.nextInt(5) == 0) {
      return Arrays.copyOf(old, old.length + 1);
    }
    byte[] changed = old.clone();
    changed[random.nextInt(old.length)] ^= (byte) (1 << random.nextInt(8));
    return random.nextInt(5) == 0 ? Arrays.copyOf(old, old.length - 1) : changed;
  }

  /** The record that a row belongs to. */
  private long named(Rows.Table table, Map<String, @Nullable Object> row) throws SQLException {
    if (table == FILE) {
      return (Long) rows.all(KEPT).get(0).get("seq");
    }
    if (table == FACET) {
      return rows.all(VERDICT).stream()
          .filter(verdict -> verdict.get("facet").equals(row.get("facet")))
          .mapToLong(verdict -> (Long) verdict.get("seq"))
          .min()
          .orElse(0);
    }
    return (Long) row.get(table == SPAN ? "first" : "seq");
  }

  private Done delete() throws SQLException {
    Rows.Table table = random.nextInt(3) == 0 ? RECORD : pick(ALL);
    Map<String, @Nullable Object> row = pick(rows.all(table));
    long named = named(table, row);
    rows.delete(table, row);
    return Done.naming("delete " + table.name() + " of " + named, named);
  }

  private Done insert() throws SQLException {
    Rows.Table table = pick(ALL);
    List<Map<String, @Nullable Object>> all = rows.all(table);
    Map<String, @Nullable Object> row = new LinkedHashMap<>(pick(all));
    if (table == RECORD || table == HEAD) {
      return random.nextBoolean() ? insertAtEnd() : insertBetween();
    }
    if (table == FILE) {
      byte[] bytes = ("x" + random.nextInt()).getBytes(StandardCharsets.UTF_8);
      row.put("sha256", Sha256.hex(bytes));
      row.put("bytes", bytes);
      rows.insert(table, row);
      return Done.naming("insert release_file", 0);
    }
    if (table == FACET) {
      row.put("facet", random.nextLong());
      rows.insert(table, row);
      return Done.naming("insert facet", 0);
    }
    if (table == SPAN) {
      row.put("release", "made-up");
      rows.insert(table, row);
      return Done.naming("insert release_span", (Long) row.get("first"));
    }
    if (table == TAG) {
      row.put("tag", "n:made/up" + random.nextInt(9));
    } else if (table == KEPT) {
      row.put("hash", Sha256.hex(new byte[] {(byte) random.nextInt(99)}));
    } else if (table == REQUEST) {
      row.put("key", "made-up-" + random.nextInt(99));
    } else {
      row.put("seq", 1L + random.nextInt(30));
    }
    rows.insert(table, row);
    long named = (Long) row.get("seq");
    return Done.naming("insert " + table.name() + " of " + named, named);
  }

  /** A record forged with a link that fits, as anybody can. */
  private Done insertAtEnd() throws SQLException {
    List<Map<String, @Nullable Object>> all = rows.all(RECORD);
    Map<String, @Nullable Object> last = all.get(all.size() - 1);
    Map<String, @Nullable Object> row = new LinkedHashMap<>(pick(all));
    long seq = (Long) last.get("seq") + 1;
    row.put("seq", seq);
    row.put("at", last.get("at"));
    row.put("link", link((byte[]) last.get("link"), row));
    rows.insert(RECORD, row);
    return Done.naming("insert record at the end", seq);
  }

  /** All records behind move up by one. */
  private Done insertBetween() throws SQLException {
    List<Map<String, @Nullable Object>> all = rows.all(RECORD);
    int at = 1 + random.nextInt(all.size() - 1);
    for (int i = all.size() - 1; i >= at; i--) {
      rows.set(RECORD, all.get(i), "seq", (Long) all.get(i).get("seq") + 1);
    }
    Map<String, @Nullable Object> row = new LinkedHashMap<>(all.get(random.nextInt(at)));
    row.put("seq", all.get(at).get("seq"));
    rows.insert(RECORD, row);
    return Done.naming("insert record at " + row.get("seq"), (Long) row.get("seq"));
  }

  private Done swap() throws SQLException {
    List<Map<String, @Nullable Object>> all = rows.all(RECORD);
    Map<String, @Nullable Object> one = pick(all);
    Map<String, @Nullable Object> other = pick(all);
    boolean contents = random.nextInt(4) == 0;
    if (one == other
        || (contents && (one.get("content") == null || other.get("content") == null))) {
      throw new SQLException("nothing to swap");
    }
    List<String> columns =
        contents
            ? List.of("content")
            : pick(
                List.of(
                    List.of("kind", "at", "core", "content", "link"),
                    List.of("kind", "at", "core", "content"),
                    List.of("core", "content"),
                    List.of("core")));
    for (String column : columns) {
      rows.set(RECORD, one, column, other.get(column));
      rows.set(RECORD, other, column, one.get(column));
    }
    boolean kinds = one.get("kind").equals(other.get("kind")) || columns.contains("kind");
    List<Long> named = List.of((Long) one.get("seq"), (Long) other.get("seq"));
    return new Done("swap " + columns + " of " + named, named, contents || kinds, 0, false);
  }

  private Done truncate() throws SQLException {
    List<Map<String, @Nullable Object>> all = rows.all(RECORD);
    int keep = 2 + random.nextInt(all.size() - 2);
    boolean derived = random.nextBoolean();
    boolean seals = random.nextBoolean();
    long first = (Long) all.get(keep).get("seq");
    for (Rows.Table table : BY_RECORD) {
      if (table == RECORD || (table == SEAL ? seals : derived)) {
        cut(table, first);
      }
    }
    return Done.naming("truncate from " + first, first);
  }

  /** As if an old copy of the database had been put back: nothing in it contradicts itself. */
  private Done setBack() throws SQLException {
    List<Map<String, @Nullable Object>> seals = rows.all(SEAL);
    Map<String, @Nullable Object> end = seals.get(1 + random.nextInt(seals.size() - 2));
    long first = (Long) end.get("seq") + 1;
    for (Rows.Table table : BY_RECORD) {
      cut(table, first);
    }
    cutShared();
    for (Map<String, @Nullable Object> verdict : rows.all(VERDICT)) {
      Object by = verdict.get("replaced_by");
      if (by != null && (Long) by >= first) {
        rows.set(VERDICT, verdict, "replaced_by", null);
      }
    }
    Map<String, @Nullable Object> head = rows.all(HEAD).get(0);
    rows.set(HEAD, head, "seq", end.get("seq"));
    rows.set(HEAD, head, "at", end.get("at"));
    rows.set(HEAD, head, "link", end.get("link"));
    return Done.naming("set back to " + end.get("seq"), first);
  }

  private void cutShared() throws SQLException {
    List<Map<String, @Nullable Object>> verdicts = rows.all(VERDICT);
    for (Map<String, @Nullable Object> facet : rows.all(FACET)) {
      if (verdicts.stream().noneMatch(verdict -> verdict.get("facet").equals(facet.get("facet")))) {
        rows.delete(FACET, facet);
      }
    }
    for (Map<String, @Nullable Object> span : rows.all(SPAN)) {
      if (verdicts.isEmpty()) {
        rows.delete(SPAN, span);
      } else {
        rows.set(SPAN, span, "last", verdicts.get(verdicts.size() - 1).get("seq"));
      }
    }
  }

  private void cut(Rows.Table table, long first) throws SQLException {
    for (Map<String, @Nullable Object> row : rows.all(table)) {
      if ((Long) row.get("seq") >= first) {
        rows.delete(table, row);
      }
    }
  }

  private Done seal() throws SQLException {
    List<Map<String, @Nullable Object>> all = rows.all(SEAL);
    Map<String, @Nullable Object> seal = pick(all);
    long seq = (Long) seal.get("seq");
    if (random.nextBoolean()) {
      rows.set(SEAL, seal, "signature", signed(seal, (byte[]) seal.get("link")));
    } else {
      Map<String, @Nullable Object> other = pick(all);
      if (other == seal) {
        throw new SQLException("nothing to replace");
      }
      for (String column : List.of("at", "link", "signature")) {
        rows.set(SEAL, seal, column, other.get(column));
      }
    }
    return Done.naming("replace seal " + seq, seq);
  }

  private byte[] signed(Map<String, @Nullable Object> seal, byte[] link) {
    Instant at = Instant.ofEpochMilli((Long) seal.get("at"));
    Seal signed = otherKey.seal(register, (Long) seal.get("seq"), at, link);
    return signed.signature();
  }

  /** One record changed, and every link from there on computed anew; but nobody has the key. */
  private Done rewrite() throws SQLException {
    List<Map<String, @Nullable Object>> all = rows.all(RECORD);
    int at = 1 + random.nextInt(all.size() - 1);
    Map<String, @Nullable Object> target = all.get(at);
    String core = new String((byte[]) target.get("core"), StandardCharsets.UTF_8);
    String forged = core.replace("\"format\":1", "\"format\":" + (2 + random.nextInt(7)));
    rows.set(RECORD, target, "core", forged.getBytes(StandardCharsets.UTF_8));
    byte[] link = (byte[]) all.get(at - 1).get("link");
    Map<Long, byte[]> links = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> changed = rows.all(RECORD);
    for (Map<String, @Nullable Object> row : changed.subList(at, changed.size())) {
      link = link(link, row);
      links.put((Long) row.get("seq"), link);
      rows.set(RECORD, row, "link", link);
    }
    rows.set(HEAD, rows.all(HEAD).get(0), "link", link);
    int seals = random.nextInt(3);
    for (Map<String, @Nullable Object> seal : rows.all(SEAL)) {
      byte[] own = links.get((Long) seal.get("seq"));
      if (own != null && seals > 0) {
        rows.set(SEAL, seal, "link", own);
        if (seals > 1) {
          rows.set(SEAL, seal, "signature", signed(seal, own));
        }
      }
    }
    long seq = (Long) target.get("seq");
    return new Done("rewrite from " + seq, List.of(), false, seq, false);
  }

  private static byte[] link(byte[] before, Map<String, @Nullable Object> row) {
    Chain chain = new Chain();
    byte[] leaf =
        chain.leaf(
            (Long) row.get("seq"),
            Instant.ofEpochMilli((Long) row.get("at")),
            RecordKind.of((String) row.get("kind")),
            (byte[]) row.get("core"));
    return chain.link(before, leaf);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  static List<Way> ways() {
    List<Way> ways = new ArrayList<>(List.of(Way.values()));
    // Fields are many, so they are tried more often.
    ways.addAll(List.of(Way.FIELD, Way.FIELD, Way.FIELD, Way.DELETE));
    return ways;
  }
}
