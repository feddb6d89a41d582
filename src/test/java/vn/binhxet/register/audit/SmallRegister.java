package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Decided;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.TinyRules;

/**
 * Fills a register with a little of everything: commits of one and of several records, corrections,
 * decisions, requests with keys and without, and an erasure.
 */
final class SmallRegister {
  /** The record whose content is erased. */
  static final long ERASED = 5;

  private final Register register;
  private final Desk desk;
  private final AssessmentDraft drafts;

  private SmallRegister(Register register, OpenRelease release) {
    this.register = register;
    desk = release.takeDesk();
    drafts = new AssessmentDraft(release.lawbook().territories(), desk.writer());
  }

  static void fill(Register register) {
    OpenRelease release = TinyRules.open();
    register.keep(release.release());
    new SmallRegister(register, release).fill();
  }

  private void fill() {
    for (int i = 3; i <= 7; i++) {
      register.append(village("V" + i, "52.5", i == ERASED ? null : key("single-" + i), null));
    }
    List<NewRecord> together = new ArrayList<>();
    for (int i = 8; i <= 12; i++) {
      together.add(
          village("V" + i, i % 2 == 0 ? "49.9" : "50", i == 9 ? null : key("g" + i), null));
    }
    register.append(together).join();
    register.append(
        village("V3", "44", key("correction"), new AssessmentDraft.Correction(3, 2, 3, "Sai số")));
    register.append(
        village("V3", "45", null, new AssessmentDraft.Correction(3, 3, 13, "Vẫn sai số")));
    register.append(decision(4, null, "1/QĐ-UBND"));
    register
        .append(
            List.of(
                decision(8, new DecisionDraft.Departure("Điều 2", "Lý do mẫu"), "2/QĐ-UBND"),
                village("V17", "60", key("last"), null)))
        .join();
    erase();
    register
        .append(List.of(village("V19", "61", null, null), village("V20", "62", null, null)))
        .join();
    register.append(village("V21", "63", key("end"), null));
  }

  NewRecord village(
      String id,
      String income,
      NewRecord.@Nullable Key key,
      AssessmentDraft.@Nullable Correction correction) {
    byte[] body = TinyRules.village(id, income).getBytes(StandardCharsets.UTF_8);
    try {
      return drafts.draft(
          desk.evaluator().evaluate(desk.reader().read(body, 0, body.length)),
          body,
          key,
          correction);
    } catch (BadAssessment e) {
      throw new IllegalArgumentException(e.problems().toString(), e);
    }
  }

  private static NewRecord decision(
      long verdict, DecisionDraft.@Nullable Departure departure, String number) {
    return DecisionDraft.of(
        new DecisionDraft.Decision(
            verdict,
            Decided.GRANTED,
            null,
            number,
            LocalDate.of(2024, 12, 20),
            "Người Ký Mẫu",
            "Quyết định",
            departure),
        key("decision-" + number));
  }

  private static NewRecord.Key key(String name) {
    return new NewRecord.Key(name, Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** As the house keeping does it: a record that says so, and the personal part gone. */
  private void erase() {
    ObjectNode core = JsonNodeFactory.instance.objectNode();
    core.put("format", 1).put("before", "2024-01-01");
    core.putArray("erased").addArray().add(ERASED).add(ERASED);
    register.append(
        new NewRecord(
            RecordKind.ERASURE, CanonicalJson.of(core), null, null, null, null, List.of()));
    register
        .database()
        .writer()
        .useTransaction(
            handle -> {
              handle.execute("UPDATE record SET content = NULL WHERE seq = ?", ERASED);
              handle.execute(
                  "UPDATE verdict SET subject = NULL, name = NULL WHERE seq = ?", ERASED);
            });
  }

  /** A clock that goes on with every look at it, so that every commit has its own time. */
  static Clock ticking() {
    AtomicLong millis = new AtomicLong(Instant.parse("2026-11-22T05:00:00Z").toEpochMilli());
    return new Clock() {
      @Override
      public Instant instant() {
        return Instant.ofEpochMilli(millis.addAndGet(17));
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
