package vn.binhxet.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.Territory;

/** The summary in JSON. */
final class SummaryJson {
  private final Summary summary;
  private final Question question;

  private SummaryJson(Summary summary) {
    this.summary = summary;
    question = summary.question();
  }

  static ObjectNode of(Summary summary) {
    return new SummaryJson(summary).json();
  }

  private ObjectNode json() {
    ObjectNode json = ReportJson.head(question, summary.last());
    json.set("total", ReportJson.figures(summary.total(), question, whole()));
    json.set("units", rows(summary.units(), "today"));
    json.set("today", rows(summary.today(), "from"));
    json.set("divided", rows(summary.divided(), "today"));
    ArrayNode clusters = json.putArray("clusters");
    for (Summary.Group group : summary.clusters()) {
      ObjectNode one = clusters.addObject().put("name", group.cluster().name());
      group.cluster().codes().forEach(one.putArray("codes")::add);
      one.set("figures", ReportJson.figures(group.figures(), question, households(group)));
    }
    ArrayNode unlisted = json.putArray("unlisted");
    summary.unlisted().forEach(unlisted::add);
    ObjectNode repeated = json.putObject("repeated");
    summary.repeated().forEach(repeated::put);
    return json;
  }

  private ArrayNode rows(List<Summary.Row> rows, String related) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Summary.Row row : rows) {
      Territory unit = row.unit();
      ObjectNode one = json.addObject().put("code", row.code());
      one.set("unit", unit == null ? null : ReportJson.unit(unit));
      one.set(related, ReportJson.units(row.related()));
      one.set(
          "figures",
          ReportJson.figures(row.figures(), question, question.households().get(row.code())));
    }
    return json;
  }

  /** Of the unit asked for, where its households are given. */
  private Question.@Nullable Households whole() {
    Where where = question.where();
    return where == null ? null : question.households().get(where.unit().code());
  }

  private Question.@Nullable Households households(Summary.Group group) {
    return of(group.cluster(), question.households());
  }

  /** As given for the cluster; else the sum of its units' households, where each is given. */
  static Question.@Nullable Households of(
      Question.Cluster cluster, Map<String, Question.Households> given) {
    Question.Households own = given.get(cluster.name());
    return own == null ? sum(cluster.codes(), given) : own;
  }

  private static Question.@Nullable Households sum(
      List<String> codes, Map<String, Question.Households> given) {
    long all = 0;
    Long registered = 0L;
    for (String code : codes) {
      Question.Households one = given.get(code);
      if (one == null) {
        return null;
      }
      all += one.all();
      Long its = one.registered();
      registered = registered == null || its == null ? null : registered + its;
    }
    return codes.isEmpty() ? null : new Question.Households(all, registered);
  }
}
