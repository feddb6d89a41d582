package vn.binhxet.register.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The core of an assessment's record, read again.
 *
 * @param edition null where it is unsettled
 * @param editionHash null where it is unsettled
 * @param territoryOn the day on which the territory's code is meant
 * @param province code of the province the territory lay in on that day, null where unknown
 * @param value of a classification, null where none
 * @param release SHA-256 of the rules the verdict rests on
 * @param tags what the verdict can be found by: see {@link Tags}
 * @param content SHA-256 of the content, in hex
 * @param assessment number of the first version, null where this is it
 * @param replaces number of the version it corrects, null where none
 * @param tree the records that were stored with it, null where it was stored by itself
 * @param parts the verdicts it was counted from; empty where none
 */
public record AssessmentCore(
    String title,
    @Nullable String edition,
    @Nullable String editionHash,
    int awardYear,
    LocalDate assessedOn,
    String territory,
    LocalDate territoryOn,
    @Nullable String province,
    String outcome,
    @Nullable String value,
    boolean provisional,
    String release,
    int version,
    Set<String> tags,
    String content,
    @Nullable Long assessment,
    @Nullable Long replaces,
    @Nullable TreeSpan tree,
    List<CountedParts> parts) {
  public AssessmentCore {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a record's core.
   *
   * @throws IOException where it is no core of an assessment
   */
  public static AssessmentCore read(StoredRecord record) throws IOException {
    JsonNode core = RecordJson.read(record.core());
    try {
      return new AssessmentCore(
          core.required("title").asText(),
          text(core, "edition"),
          text(core, "editionHash"),
          core.required("awardYear").intValue(),
          LocalDate.parse(core.required("assessedOn").asText()),
          core.required("territory").asText(),
          LocalDate.parse(core.path("territoryOn").asText(core.path("assessedOn").asText())),
          text(core, "province"),
          core.required("outcome").asText(),
          text(core, "value"),
          core.required("provisional").booleanValue(),
          core.required("release").asText(),
          core.required("version").intValue(),
          tags(core),
          core.required("content").asText(),
          number(core, "assessment"),
          number(core, "replaces"),
          tree(core),
          CountedParts.of(core));
    } catch (RuntimeException e) {
      throw new IOException("Record " + record.seq() + " is no assessment", e);
    }
  }

  private static @Nullable TreeSpan tree(JsonNode core) {
    JsonNode tree = core.get("tree");
    return tree == null
        ? null
        : new TreeSpan(tree.required("first").longValue(), tree.required("last").longValue());
  }

  /** What a verdict can be found by, as its core says. */
  public static Set<String> tags(JsonNode core) {
    return Tags.all(
        core.path("title").asText(),
        texts(core, "failed"),
        texts(core, "open"),
        texts(core, "causes"),
        texts(core, "doubts"));
  }

  private static List<String> texts(JsonNode core, String name) {
    List<String> texts = new ArrayList<>();
    core.path(name).forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static @Nullable String text(JsonNode core, String name) {
    return core.hasNonNull(name) ? core.get(name).asText() : null;
  }

  private static @Nullable Long number(JsonNode core, String name) {
    return core.hasNonNull(name) ? core.get(name).longValue() : null;
  }
}
