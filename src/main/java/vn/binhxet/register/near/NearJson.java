package vn.binhxet.register.near;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.law.Text;
import vn.binhxet.register.search.Found;
import vn.binhxet.verdict.margin.Flip;
import vn.binhxet.verdict.margin.MarginWords;

/** Near verdicts and bunching as JSON. */
public final class NearJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private NearJson() {}

  public static ObjectNode of(Near near) {
    ObjectNode json = NODES.objectNode();
    ArrayNode items = json.putArray("items");
    near.items().forEach(item -> items.add(item(item)));
    json.put("near", near.near());
    ArrayNode bunching = json.putArray("bunching");
    near.bunching().forEach(bunch -> bunching.add(bunch(bunch)));
    json.put("read", near.read());
    json.put("open", near.open());
    json.put("unreadable", near.unreadable());
    json.put("more", near.next() != null);
    json.put("next", near.next());
    return json;
  }

  private static ObjectNode item(Near.Item item) {
    Found verdict = item.verdict();
    Flip flip = item.flip();
    ObjectNode json = NODES.objectNode();
    json.put("verdict", verdict.seq());
    json.put("subject", verdict.subject());
    json.put("name", verdict.name());
    json.put("territory", verdict.territory());
    json.put("awardYear", verdict.awardYear());
    json.put("outcome", verdict.outcome());
    json.put("value", verdict.value());
    json.put("field", flip.lever().of().name());
    json.put("by", flip.by());
    json.put("steps", flip.steps());
    json.put("turnsTo", flip.verdict().outcome().name());
    json.put("result", flip.verdict().value());
    json.set("text", text(MarginWords.flip(flip)));
    return json;
  }

  private static ObjectNode bunch(Bunch bunch) {
    ObjectNode json = NODES.objectNode();
    json.put("edition", bunch.edition());
    json.put("node", bunch.node());
    json.putRawValue(
        "required", new com.fasterxml.jackson.databind.util.RawValue(bunch.required()));
    json.put("under", bunch.under());
    json.put("at", bunch.at());
    json.put("above", bunch.above());
    json.put("chance", bunch.chance());
    json.put("notable", bunch.notable());
    json.set("text", text(words(bunch)));
    return json;
  }

  private static Text words(Bunch bunch) {
    String vi =
        "Nội dung "
            + bunch.node()
            + ": "
            + bunch.under()
            + " ngay dưới mức, "
            + bunch.at()
            + " vừa đúng mức, "
            + bunch.above()
            + " ngay trên mức.";
    String en =
        "Node "
            + bunch.node()
            + ": "
            + bunch.under()
            + " just under the bar, "
            + bunch.at()
            + " exactly at it, "
            + bunch.above()
            + " just above.";
    if (!bunch.notable()) {
      return new Text(vi, en);
    }
    return new Text(
        vi
            + " Nếu hai phía như nhau thì hiếm khi lệch đến thế (xác suất không quá "
            + bunch.chance().toPlainString().replace('.', ',')
            + "). Con số này để chọn nơi kiểm tra, không phải là kết luận về ai.",
        en
            + " Were both sides alike, so much would be rare (probability at most "
            + bunch.chance().toPlainString()
            + "). It helps choose where to look and says nothing of anybody.");
  }

  private static ObjectNode text(Text text) {
    return NODES.objectNode().put("vi", text.vi()).put("en", text.en());
  }
}
