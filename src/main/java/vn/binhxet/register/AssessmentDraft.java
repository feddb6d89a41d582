package vn.binhxet.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.Tags;
import vn.binhxet.register.record.TreePlace;
import vn.binhxet.tree.FilledVerdict;
import vn.binhxet.tree.JudgedPart;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Listing;
import vn.binhxet.verdict.VerdictWriter;

/**
 * An assessment and its verdict as a record. The core names no person and stays; the content is
 * what was handed in, byte for byte, and the verdict in brief. A random salt in the content keeps
 * its hash, which stays in the core, from telling anything once the content is erased. For one
 * thread.
 */
public final class AssessmentDraft {

  private final Territories territories;
  private final VerdictWriter writer;

  /**
   * @param territories of the release the verdicts rest on
   */
  public AssessmentDraft(Territories territories, VerdictWriter writer) {
    this.territories = territories;
    this.writer = writer;
  }

  /**
   * A correction of an assessment.
   *
   * @param assessment number of the first version
   * @param version of the correction, from 2
   * @param replaces number of the version it was made from
   * @param reason why it is corrected
   */
  public record Correction(long assessment, int version, long replaces, String reason) {}

  /**
   * The record of an evaluation.
   *
   * @param input bytes of the assessment as handed in, valid JSON
   * @param key null where nobody repeats the request
   * @param correction null for a first version
   */
  public NewRecord draft(
      Evaluation evaluation,
      byte[] input,
      NewRecord.@Nullable Key key,
      @Nullable Correction correction) {
    return draft(evaluation, writer.write(evaluation, Detail.BRIEF), input, key, correction);
  }

  /**
   * The same where the verdict was written in brief already.
   *
   * @param brief the verdict as {@link Detail#BRIEF} gives it
   */
  public NewRecord draft(
      Evaluation evaluation,
      byte[] brief,
      byte[] input,
      NewRecord.@Nullable Key key,
      @Nullable Correction correction) {
    return draft(said(evaluation, brief), input, null, key, correction, null);
  }

  /**
   * The record of an assessment in a tree.
   *
   * @param key of the whole tree, for its last record; null for the others
   * @param correction null for a first version
   */
  NewRecord draft(
      JudgedPart part,
      NewRecord.@Nullable Key key,
      TreePlace place,
      @Nullable Correction correction) {
    FilledVerdict filled = part.filled();
    Evaluation evaluation = part.evaluation();
    if (filled != null) {
      ContentDraft.Said said =
          new ContentDraft.Said(
              filled.assessment(),
              filled.outcome(),
              filled.provisional(),
              filled.release(),
              filled.listing(),
              filled.hashed(),
              filled.brief());
      return draft(said, part.input(), part.fillings(), key, correction, place);
    }
    if (evaluation == null) {
      throw new IllegalArgumentException("a part without a verdict");
    }
    byte[] brief = writer.write(evaluation, Detail.BRIEF);
    return draft(said(evaluation, brief), part.input(), null, key, correction, place);
  }

  private ContentDraft.Said said(Evaluation evaluation, byte[] brief) {
    return new ContentDraft.Said(
        evaluation.assessment(),
        evaluation.outcome(),
        evaluation.provisional(),
        evaluation.release(),
        Listing.of(evaluation),
        writer.core(evaluation),
        brief);
  }

  private NewRecord draft(
      ContentDraft.Said said,
      byte[] input,
      @Nullable JsonNode filled,
      NewRecord.@Nullable Key key,
      @Nullable Correction correction,
      @Nullable TreePlace place) {
    byte[] content =
        ContentDraft.of(said, input, filled, key, correction == null ? null : correction.reason());
    VerdictEntry entry = entry(said, correction);
    return new NewRecord(
        RecordKind.ASSESSMENT,
        core(said.assessment(), entry, said.listing(), content, correction),
        content,
        key,
        correction == null
            ? null
            : new NewRecord.Replaces(correction.assessment(), correction.replaces()),
        entry,
        List.of(),
        place);
  }

  private static byte[] core(
      Assessment assessment,
      VerdictEntry entry,
      Listing listing,
      byte[] content,
      @Nullable Correction correction) {
    ObjectNode core = JsonNodeFactory.instance.objectNode();
    core.put("format", 1).put("title", entry.title()).put("edition", entry.edition());
    EffectiveEdition law = assessment.law();
    core.put("editionHash", law == null ? null : law.edition().hash());
    core.put("awardYear", entry.awardYear()).put("assessedOn", entry.assessedOn().toString());
    core.put("territory", entry.territory()).put("territoryOn", entry.territoryOn().toString());
    core.put("province", entry.province());
    core.put("outcome", entry.outcome());
    core.put("value", entry.value()).put("provisional", entry.provisional());
    core.put("release", entry.release()).put("version", entry.version());
    core.put("content", Sha256.hex(content));
    // What a verdict is found by stays when the content is erased: it says nothing of a person.
    listing.failed().forEach(core.putArray("failed")::add);
    listing.open().forEach(core.putArray("open")::add);
    ArrayNode causes = core.putArray("causes");
    listing.causes().forEach(cause -> causes.add(cause.name()));
    listing.doubts().forEach(core.putArray("doubts")::add);
    if (correction != null) {
      core.put("assessment", correction.assessment()).put("replaces", correction.replaces());
    }
    return CanonicalJson.of(core);
  }

  private VerdictEntry entry(ContentDraft.Said said, @Nullable Correction correction) {
    Assessment a = said.assessment();
    Listing listing = said.listing();
    EffectiveEdition law = a.law();
    Assessment.Subject subject = a.subject();
    LocalDate given = subject.territoryOn();
    LocalDate on = given == null ? a.assessedOn() : given;
    String province =
        territories.find(subject.territory(), on).map(AssessmentDraft::province).orElse(null);
    return new VerdictEntry(
        correction == null ? 1 : correction.version(),
        a.title(),
        law == null ? null : law.edition().id(),
        a.awardYear(),
        a.assessedOn(),
        subject.id(),
        subject.name(),
        subject.territory(),
        on,
        province,
        said.outcome().name(),
        listing.value(),
        said.provisional(),
        said.release(),
        Tags.all(
            a.title(),
            listing.failed(),
            listing.open(),
            listing.causes().stream().map(Enum::name).toList(),
            listing.doubts()));
  }

  private static String province(Territory unit) {
    String province = unit.province();
    return province == null ? unit.code() : province;
  }
}
