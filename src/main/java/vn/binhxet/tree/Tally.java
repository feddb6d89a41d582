package vn.binhxet.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.verdict.Outcome;

/** Verdicts of one title and year, counted by what they say. */
final class Tally {
  /** Identities kept of those that are not met, and of those that are open: enough to look into. */
  static final int MOST_NAMED = 50;

  private int met;
  private int notMet;
  private int open;
  private int metProvisionally;
  private int notMetProvisionally;
  private final List<String> failing = new ArrayList<>();
  private final List<String> undetermined = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<KeptVerdict> stored = new ArrayList<>();

  /**
   * @param place of the verdict among those of the tree
   */
  void add(String subject, Outcome outcome, boolean provisional, int place) {
    places.add(place);
    count(subject, outcome, provisional);
  }

  /** A verdict that was stored before. */
  void add(KeptVerdict kept) {
    stored.add(kept);
    count(kept.subject(), kept.outcome(), kept.provisional());
  }

  private void count(String subject, Outcome outcome, boolean provisional) {
    switch (outcome) {
      case MET -> {
        met++;
        metProvisionally += provisional ? 1 : 0;
      }
      case NOT_MET -> {
        notMet++;
        notMetProvisionally += provisional ? 1 : 0;
        name(subject, failing);
      }
      case UNDETERMINED, NOT_APPLICABLE, HELD -> {
        open++;
        name(subject, undetermined);
      }
    }
  }

  void add(Tally other) {
    places.addAll(other.places);
    stored.addAll(other.stored);
    met += other.met;
    notMet += other.notMet;
    open += other.open;
    metProvisionally += other.metProvisionally;
    notMetProvisionally += other.notMetProvisionally;
    other.failing.forEach(subject -> name(subject, failing));
    other.undetermined.forEach(subject -> name(subject, undetermined));
  }

  private static void name(String subject, List<String> names) {
    if (names.size() < MOST_NAMED) {
      names.add(subject);
    }
  }

  int met() {
    return met;
  }

  int notMet() {
    return notMet;
  }

  int open() {
    return open;
  }

  int all() {
    return met + notMet + open;
  }

  /** How many meet the title at least, with every provisional verdict taken as open. */
  int surelyMet() {
    return met - metProvisionally;
  }

  /** How many may meet it, with every provisional verdict taken as open. */
  int possiblyMet() {
    return met + open + notMetProvisionally;
  }

  List<String> failing() {
    return List.copyOf(failing);
  }

  List<String> undetermined() {
    return List.copyOf(undetermined);
  }

  /** Places of the verdicts among those of the tree; empty where it was read again. */
  List<Integer> places() {
    return List.copyOf(places);
  }

  /** Those of the verdicts that were stored before. */
  List<KeptVerdict> stored() {
    return List.copyOf(stored);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("met", met).put("notMet", notMet).put("undetermined", open);
    json.put("metProvisionally", metProvisionally);
    json.put("notMetProvisionally", notMetProvisionally);
    failing.forEach(json.putArray("failing")::add);
    undetermined.forEach(json.putArray("open")::add);
    return json;
  }

  /**
   * @throws IllegalArgumentException where it is not as {@link #json} writes it
   */
  static Tally read(JsonNode json) {
    Tally tally = new Tally();
    tally.met = json.required("met").intValue();
    tally.notMet = json.required("notMet").intValue();
    tally.open = json.required("undetermined").intValue();
    tally.metProvisionally = json.required("metProvisionally").intValue();
    tally.notMetProvisionally = json.required("notMetProvisionally").intValue();
    json.required("failing").forEach(one -> tally.failing.add(one.asText()));
    json.required("open").forEach(one -> tally.undetermined.add(one.asText()));
    return tally;
  }
}
