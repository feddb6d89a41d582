package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.law.Text;

/** A report in JSON. */
public final class AuditJson {
  private AuditJson() {}

  public static ObjectNode of(AuditReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("register", report.register()).put("publicKey", report.publicKey());
    json.put("records", report.records()).put("seals", report.seals());
    json.put("seq", report.seq()).put("link", report.link());
    json.put("marked", report.marked()).put("clean", report.clean());
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> findings.add(of(finding)));
    json.put("unlisted", report.unlisted());
    return json;
  }

  private static ObjectNode of(Finding finding) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", finding.code().name());
    json.put("seq", finding.seq()).put("to", finding.to());
    if (finding.other() != null) {
      json.put("other", finding.other());
    }
    if (finding.since() != null) {
      json.put("since", finding.since());
    }
    if (!finding.what().isEmpty()) {
      json.put("what", finding.what());
    }
    json.set("meaning", of(finding.code().meaning()));
    json.set("advice", of(finding.code().advice()));
    return json;
  }

  private static ObjectNode of(Text text) {
    return JsonNodeFactory.instance.objectNode().put("vi", text.vi()).put("en", text.en());
  }
}
