package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Text;
import vn.binhxet.law.Wording;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Status;

/**
 * A node's difference as a sentence: what is required, what was found, what came of it, and why.
 */
final class NodeWords {
  private static final Text ARROW = Text.same(" → ");
  private final Opened a;
  private final Opened b;

  NodeWords(Opened a, Opened b) {
    this.a = a;
    this.b = b;
  }

  Text of(
      String id,
      @Nullable JsonNode one,
      @Nullable JsonNode other,
      Account status,
      Account actual,
      Account required,
      Account clause) {
    JsonNode known = Objects.requireNonNullElseGet(one, () -> Objects.requireNonNull(other));
    Text name = Trees.text(known.get("name"));
    // A ranking's candidate is named by its id.
    Text head = name.vi().equals(id) ? name : Text.same(id + " ").plus(name);
    List<Text> parts = new ArrayList<>();
    if (one == null || other == null) {
      Text only =
          one == null
              ? new Text("chỉ có ở bên B", "on side B only")
              : new Text("chỉ có ở bên A", "on side A only");
      parts.add(only.plus(AccountWords.because(status)));
    } else {
      if (!Compared.group(one.get("claim")) && !Compared.group(other.get("claim"))) {
        leaf(id, one, other, actual, required, parts);
      }
      if (clause.changed()) {
        parts.add(
            new Text("căn cứ ", "clause ")
                .plus(clauses(one))
                .plus(ARROW)
                .plus(clauses(other))
                .plus(AccountWords.because(clause)));
      }
      if (status.changed()) {
        parts.add(
            status(one, a).plus(ARROW).plus(status(other, b)).plus(AccountWords.because(status)));
      }
    }
    if (parts.isEmpty()) {
      parts.add(new Text("các mục bên dưới khác nhau", "what stands below differs"));
    }
    return head.plus(Text.same(": ")).plus(ValueWords.joined(parts, "; ")).plus(Text.same("."));
  }

  private void leaf(
      String id, JsonNode one, JsonNode other, Account actual, Account required, List<Text> parts) {
    if (required.changed()) {
      parts.add(required(id, one, other).plus(AccountWords.because(required)));
    }
    if (actual.changed()) {
      Text from = ValueWords.of(Compared.actual(one.get("claim")), choices(id, a));
      Text to = ValueWords.of(Compared.actual(other.get("claim")), choices(id, b));
      parts.add(
          new Text("giá trị ", "value ")
              .plus(from)
              .plus(ARROW)
              .plus(to)
              .plus(AccountWords.because(actual)));
    }
  }

  /** With the years where it is the year that moves the target. */
  private Text required(String id, JsonNode one, JsonNode other) {
    Text from = bar(id, one, a);
    Text to = bar(id, other, b);
    int yearA = a.assessment().awardYear();
    int yearB = b.assessment().awardYear();
    boolean yearly =
        yearA != yearB
            && Compared.required(one.get("claim")) != null
            && Compared.required(other.get("claim")) != null;
    return yearly
        ? new Text(
            "mức chuẩn năm " + yearA + " là " + from.vi() + ", năm " + yearB + " là " + to.vi(),
            "required in " + yearA + ": " + from.en() + ", in " + yearB + ": " + to.en())
        : new Text("mức chuẩn ", "required ").plus(from).plus(ARROW).plus(to);
  }

  /** As "≥ 50"; plain where the comparison is the same on both sides and needs no saying. */
  private Text bar(String id, JsonNode finding, Opened side) {
    Text value = ValueWords.of(Compared.required(finding.get("claim")), choices(id, side));
    JsonNode operator = Compared.operator(finding.get("claim"));
    String sign =
        operator == null || !operator.isTextual()
            ? ""
            : switch (operator.asText()) {
              case ">" -> "> ";
              case "<" -> "< ";
              case "<=" -> "≤ ";
              case "!=" -> "≠ ";
              default -> "";
            };
    return Text.same(sign).plus(value);
  }

  private static Text clauses(JsonNode finding) {
    List<String> all = new ArrayList<>();
    for (JsonNode citation : finding.get("citations")) {
      String clause = citation.get("clause").asText();
      all.add(citation.get("instrument").asText() + (clause.isEmpty() ? "" : ", " + clause));
    }
    return all.isEmpty() ? new Text("không ghi", "none") : Text.same(String.join("; ", all));
  }

  private static Text status(JsonNode finding, Opened side) {
    EffectiveEdition law = side.law();
    Wording wording = law == null ? Wording.STANDARD : law.edition().wording();
    String kind = finding.get("kind").asText();
    return switch (Status.valueOf(finding.get("status").asText())) {
      case MET ->
          kind.equals("disqualifier")
              ? new Text("không thuộc trường hợp này", "does not apply")
              : kind.equals("score") ? new Text("có điểm", "points given") : wording.met();
      case NOT_MET ->
          kind.equals("disqualifier")
              ? new Text("thuộc trường hợp không xét tặng", "disqualifies")
              : wording.notMet();
      case UNDETERMINED -> new Text("chưa kết luận được", "undetermined");
      case NOT_APPLICABLE -> new Text("không áp dụng", "not applicable");
    };
  }

  /** The fields that the node's rule asks: their codes have labels. */
  private static List<Field> choices(String id, Opened side) {
    EffectiveEdition law = side.law();
    int at = law == null ? -1 : law.nodeIndex(id);
    Rule rule = law == null || at < 0 ? null : law.nodes().get(at).rule();
    if (rule == null) {
      return List.of();
    }
    Set<String> asked = ClaimParts.of(rule.claim()).fields();
    return side.fields().stream().filter(field -> asked.contains(field.name())).toList();
  }
}
