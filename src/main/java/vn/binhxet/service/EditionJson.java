package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Instrument;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Targets;

/** An edition as JSON: its head for lists, or all of it. */
public final class EditionJson {
  private EditionJson() {}

  /** Period, instruments, overlays, and how well the figures were checked. */
  public static ObjectNode head(Edition edition) {
    ObjectNode json = JsonTrees.object();
    json.put("id", edition.id());
    json.put("title", edition.title().id());
    json.set("name", JsonTrees.text(edition.name()));
    json.set("inForce", JsonTrees.period(edition.inForce()));
    json.set("provinces", JsonTrees.strings(edition.provinces()));
    json.set("remark", JsonTrees.textOrNull(edition.remark()));
    ArrayNode instruments = json.putArray("instruments");
    edition.instruments().forEach(one -> instruments.add(instrument(one)));
    ArrayNode overlays = json.putArray("overlays");
    edition.overlays().forEach(one -> overlays.add(overlay(one)));
    json.put("nodes", count(edition.nodes()));
    json.set("figures", figures(edition));
    json.put("hash", edition.hash());
    return json;
  }

  /** The head with columns, fields, tree and targets. */
  public static ObjectNode whole(Edition edition) {
    ObjectNode json = head(edition);
    ArrayNode columns = json.putArray("columns");
    for (Columns.Column column : edition.columns().values()) {
      columns.addObject().put("id", column.id()).set("name", JsonTrees.text(column.name()));
    }
    json.set("fields", FieldJson.all(edition.fields()));
    json.set("tree", NodeJson.all(edition));
    json.set("targets", targets(edition.targets()));
    json.set("clocks", ClockJson.clocks(edition.clocks()));
    return json;
  }

  private static ObjectNode instrument(Instrument instrument) {
    ObjectNode json = JsonTrees.object();
    json.put("id", instrument.id());
    json.set("name", JsonTrees.text(instrument.name()));
    json.put("issued", JsonTrees.day(instrument.issued()));
    json.put("inForce", JsonTrees.day(instrument.inForce()));
    return json;
  }

  private static ObjectNode overlay(Overlay overlay) {
    ObjectNode json = JsonTrees.object();
    json.put("id", overlay.id());
    json.set("name", JsonTrees.text(overlay.name()));
    json.set("instrument", instrument(overlay.instrument()));
    json.set("provinces", JsonTrees.strings(overlay.provinces()));
    json.set("inForce", JsonTrees.period(overlay.inForce()));
    json.set("remark", JsonTrees.textOrNull(overlay.remark()));
    json.set("targets", targets(overlay.targets()));
    json.set("clocks", ClockJson.clocks(overlay.clocks()));
    return json;
  }

  /** How many figures there are of each confidence; what is left to provinces is none. */
  private static ObjectNode figures(Edition edition) {
    ObjectNode json = JsonTrees.object();
    for (Confidence confidence : Confidence.values()) {
      long count =
          edition.targets().rows().stream()
              .filter(row -> row.state() != Targets.State.DELEGATED)
              .filter(row -> row.confidence() == confidence)
              .count();
      json.put(confidence.code(), count);
    }
    return json;
  }

  private static ArrayNode targets(Targets targets) {
    ArrayNode all = JsonTrees.array();
    for (Targets.Cell row : targets.rows()) {
      ObjectNode json = all.addObject();
      json.put("target", row.id());
      json.put("column", row.column().isEmpty() ? null : row.column());
      json.put("year", row.year());
      json.put("state", JsonTrees.word(row.state()));
      json.put("value", row.value());
      json.set("unit", JsonTrees.text(row.unit()));
      json.put("confidence", row.confidence().code());
      json.put("source", row.source());
      json.set("inForce", JsonTrees.period(row.inForce()));
    }
    return all;
  }

  private static int count(List<Node> nodes) {
    return nodes.stream().mapToInt(node -> 1 + count(node.children())).sum();
  }
}
