package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.register.store.SealReader;
import vn.binhxet.register.store.Versions;

/**
 * The records that belong to some verdicts: every version of their assessments, the decisions on
 * any of them, their releases, what erased their contents, and the first record with the key.
 */
final class EvidenceRecords {
  private final Register register;
  private final RecordReader records;
  private final SortedMap<Long, StoredRecord> found = new TreeMap<>();

  private EvidenceRecords(Register register) {
    this.register = register;
    records = register.records();
  }

  /**
   * Collects them, by their numbers.
   *
   * @throws RegisterFault where a number is no verdict
   */
  static SortedMap<Long, StoredRecord> of(Register register, Collection<Long> verdicts) {
    EvidenceRecords all = new EvidenceRecords(register);
    all.add(1);
    for (long verdict : verdicts) {
      all.verdict(verdict);
    }
    all.erasures();
    return all.found;
  }

  /**
   * Verdicts with all that they were counted from, however deep.
   *
   * @throws RegisterFault where a record cannot be read
   */
  static SortedSet<Long> withParts(Register register, Collection<Long> verdicts) {
    SortedSet<Long> all = new TreeSet<>();
    Deque<Long> next = new ArrayDeque<>(verdicts);
    while (!next.isEmpty()) {
      long seq = next.remove();
      if (all.add(seq)) {
        register
            .records()
            .record(seq)
            .filter(record -> record.kind() == RecordKind.ASSESSMENT)
            .ifPresent(record -> next.addAll(parts(record)));
      }
    }
    return all;
  }

  private static List<Long> parts(StoredRecord record) {
    try {
      return CountedParts.numbers(RecordJson.read(record.core()));
    } catch (IOException e) {
      throw RegisterFault.unreadable(record.seq(), e);
    }
  }

  private StoredRecord add(long seq) {
    return found.computeIfAbsent(seq, number -> record(records, number));
  }

  private static StoredRecord record(RecordReader records, long seq) {
    return records.record(seq).orElseThrow(() -> RegisterFault.missing(seq));
  }

  private void verdict(long verdict) {
    StoredRecord record = records.record(verdict).orElse(null);
    if (record == null || record.kind() != RecordKind.ASSESSMENT) {
      throw new RegisterFault(
          "VERDICT_UNKNOWN",
          new Text(
              "Sổ đăng ký không có kết luận số " + verdict + ".",
              "The register has no verdict number " + verdict + "."),
          null);
    }
    Versions versions = new Versions(register.database());
    long assessment = versions.assessment(verdict);
    for (Versions.Version version : versions.of(assessment)) {
      add(release(add(version.seq())));
    }
    versions.decisions(assessment).forEach(this::add);
  }

  /** The record of the release that a verdict rests on. */
  private long release(StoredRecord verdict) {
    try {
      return records
          .release(AssessmentCore.read(verdict).release())
          .orElseThrow(
              () ->
                  RegisterFault.damaged(
                      "thiếu bộ quy tắc của bản ghi " + verdict.seq(),
                      "the release that record " + verdict.seq() + " rests on is missing",
                      null));
    } catch (IOException e) {
      throw RegisterFault.unreadable(verdict.seq(), e);
    }
  }

  /** What erased the contents that are not there. */
  private void erasures() {
    List<Long> erased =
        found.values().stream().filter(EvidenceRecords::erased).map(StoredRecord::seq).toList();
    if (erased.isEmpty()) {
      return;
    }
    List<Long> erasures =
        register
            .database()
            .reader()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT seq FROM record WHERE kind = 'erasure' ORDER BY seq")
                        .mapTo(Long.class)
                        .list());
    for (long seq : erasures) {
      StoredRecord erasure = record(records, seq);
      if (erased.stream().anyMatch(one -> names(erasure, one))) {
        add(seq);
      }
    }
  }

  static boolean erased(StoredRecord record) {
    boolean had = record.kind() == RecordKind.ASSESSMENT || record.kind() == RecordKind.DECISION;
    return had && record.content() == null;
  }

  /** Whether a record says that the content of another was erased. */
  static boolean names(StoredRecord erasure, long seq) {
    if (erasure.kind() != RecordKind.ERASURE) {
      return false;
    }
    try {
      for (JsonNode range : RecordJson.read(erasure.core()).path("erased")) {
        if (range.path(0).longValue() <= seq && seq <= range.path(1).longValue()) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** What binds them to the seals behind them; records under one seal share a piece. */
  static List<ChainPiece> pieces(Register register, Collection<StoredRecord> records) {
    List<ChainPiece> pieces = new ArrayList<>();
    for (StoredRecord record : records) {
      if (pieces.isEmpty() || !pieces.get(pieces.size() - 1).covers(record.seq())) {
        pieces.add(piece(register, record.seq()));
      }
    }
    return pieces;
  }

  private static ChainPiece piece(Register register, long from) {
    Seal seal =
        register
            .database()
            .reader()
            .withHandle(handle -> new SealReader(handle, register.id()).over(from))
            .orElseThrow(
                () ->
                    RegisterFault.damaged(
                        "bản ghi " + from + " không có niêm phong",
                        "no seal covers record " + from,
                        null));
    byte[] before = from == 1 ? Chain.start() : record(register.records(), from - 1).link();
    Chain chain = new Chain();
    List<byte[]> leaves = new ArrayList<>();
    register
        .records()
        .each(
            from,
            seal.seq(),
            one -> leaves.add(chain.leaf(one.seq(), one.at(), one.kind(), one.core())));
    return new ChainPiece(from, before, leaves, seal);
  }
}
