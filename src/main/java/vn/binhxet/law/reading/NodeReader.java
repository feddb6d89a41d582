package vn.binhxet.law.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Node;
import vn.binhxet.law.Text;

/** Reads the tree of an edition. */
final class NodeReader {
  private static final Pattern NOT_IN_ID = Pattern.compile("[\"/,;\\s]");

  private NodeReader() {}

  static List<Node> read(List<YamlMap> list) {
    return list.stream().map(NodeReader::node).toList();
  }

  private static Node node(YamlMap yaml) {
    String id = yaml.text("id");
    if (id.equals("*") || NOT_IN_ID.matcher(id).find()) {
      yaml.problem(
          "BAD_ID",
          "id",
          "id “" + id + "” không được có dấu cách, nháy kép, phẩy, chấm phẩy, gạch chéo",
          "id \"" + id + "\" may not have spaces, quotes, commas, semicolons or slashes");
    }
    Node.Kind kind = yaml.word("kind", Words.NODE_KIND, Node.Kind.CRITERION);
    String rule = yaml.textOrNull("rule");
    String clause = yaml.textOrNull("clause");
    Text interpretation = yaml.wordsOrNull("interpretation");
    Node.Content content = yaml.wordOrNull("content", Words.CONTENT);
    Node node =
        new Node(
            id,
            kind,
            yaml.words("name"),
            yaml.word("confidence", Words.CONFIDENCE, Confidence.UNVERIFIED),
            content == null ? Node.Content.READ : content,
            kind == Node.Kind.SCORE ? score(yaml) : null,
            rule == null ? id : rule,
            yaml.period("inForce"),
            ifAny(yaml),
            interpretation,
            yaml.flag("weighs", true),
            RollupReader.read(yaml),
            clause == null ? List.of() : Citation.parse(clause),
            read(yaml.maps("children")),
            yaml.at());
    shape(yaml, node);
    yaml.done();
    return node;
  }

  private static @Nullable String score(YamlMap yaml) {
    String field = yaml.textOrNull("field");
    if (!yaml.has("field")) {
      yaml.problem(
          "SCORE_WITHOUT_FIELD",
          "kind",
          "điểm (score) cần field: trường số chứa điểm",
          "a score needs field: the number field with its points");
    }
    return field;
  }

  private static Node.@Nullable WhenAbsent ifAny(YamlMap yaml) {
    YamlMap map = yaml.mapOrNull("ifAny");
    if (map == null) {
      return null;
    }
    Node.WhenAbsent answer = map.wordOrNull("whenAbsent", Words.WHEN_ABSENT);
    map.done();
    return answer == null ? Node.WhenAbsent.UNKNOWN : answer;
  }

  private static void shape(YamlMap yaml, Node node) {
    boolean group = !node.leaf();
    if (group && (node.kind() == Node.Kind.SCORE || yaml.has("rule"))) {
      yaml.problem(
          "BAD_NODE",
          node.kind() == Node.Kind.SCORE ? "kind" : "rule",
          "nút có nút con thì cộng gộp từ nút con: không là score, không có rule",
          "a node with children rolls them up: it is no score and has no rule");
    }
    if (!group && yaml.has("rollup")) {
      yaml.problem(
          "BAD_NODE", "rollup", "rollup cần children hoặc of", "rollup needs children or of");
    }
    boolean decides = !group && node.content() == Node.Content.READ;
    if (decides && node.confidence() == Confidence.NOT_LOADED) {
      yaml.problem(
          "CONFIDENCE_MISMATCH",
          "confidence",
          "not-loaded nghĩa là chưa đọc được nội dung: thêm content: not-read hoặc đổi confidence",
          "not-loaded means that nobody read the text: add content: not-read, or say how it was"
              + " read");
    }
  }
}
