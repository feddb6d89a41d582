package vn.binhxet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * A checksum over what a file of answers says of communes: id, outcome, id and status of every
 * criterion and indicator, and whatever was found and asked for each indicator, part by part. It
 * reads the floor's answers and verdict lines alike.
 */
final class CommuneVerify {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private long sum = START;
  private long answers;

  /** Of the first so many answers of a file. */
  static String sum(Path file, int answers) throws IOException {
    CommuneVerify verify = new CommuneVerify();
    try (MappingIterator<JsonNode> lines =
        new ObjectMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
      while (verify.answers < answers) {
        JsonNode line = lines.next();
        if (line.has("verdict")) {
          verify.verdict(line.get("verdict"));
        } else {
          verify.floor(line);
        }
        verify.answers++;
      }
    }
    return String.format("%d answers, %016x", verify.answers, verify.sum);
  }

  private void verdict(JsonNode verdict) {
    add(verdict.at("/subject/id").asText());
    add(verdict.get("outcome").asText());
    JsonNode findings = verdict.get("findings");
    for (int i = 0; i < findings.size(); i++) {
      JsonNode finding = findings.get(i);
      String id = finding.get("id").asText();
      String status = finding.get("status").asText();
      add(id);
      add(status);
      // A criterion's own figures are counts of its indicators: the floor does not say them.
      boolean criterion = findings.path(i + 1).path("id").asText().startsWith(id + '.');
      if (!criterion && !status.equals("NOT_APPLICABLE")) {
        said(finding.has("claim") ? finding.get("claim") : finding);
      }
    }
  }

  private void floor(JsonNode node) {
    add(node.get("id").asText());
    add(node.get(node.has("outcome") ? "outcome" : "status").asText());
    for (JsonNode below : node.path("criteria")) {
      floor(below);
    }
    for (JsonNode below : node.path("indicators")) {
      floor(below);
    }
    if (!node.has("criteria") && !node.has("indicators")) {
      said(node);
    }
  }

  private void said(JsonNode claim) {
    said("actual", claim);
    said("required", claim);
    for (JsonNode part : claim.path("parts")) {
      said(part);
    }
  }

  private void said(String name, JsonNode claim) {
    JsonNode value = claim.path(name);
    if (value.isObject()) {
      add(name + value.path("count").asText() + "/" + value.path("of").asText());
    } else if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      add(name + (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()));
    } else if (value.isBoolean()) {
      add(name + value.asText());
    }
  }

  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    sum = (sum ^ 31) * PRIME;
  }
}
