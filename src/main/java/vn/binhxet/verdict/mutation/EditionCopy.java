package vn.binhxet.verdict.mutation;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;

/** Editions and overlays with one part replaced; the original stays as it is. */
final class EditionCopy {
  private EditionCopy() {}

  static Edition with(Edition e, List<Node> nodes, List<Rule> rules, Targets targets) {
    return new Edition(
        e.id(),
        e.title(),
        e.name(),
        e.instruments(),
        e.inForce(),
        e.provinces(),
        e.columns(),
        e.wording(),
        e.result(),
        e.fields(),
        nodes,
        rules,
        targets,
        e.overlays(),
        e.remark(),
        e.clocks(),
        e.hash(),
        e.at());
  }

  static Overlay with(Overlay o, List<Rule> rules, Targets targets) {
    return new Overlay(
        o.id(),
        o.name(),
        o.instrument(),
        o.provinces(),
        o.inForce(),
        o.columns(),
        o.fields(),
        targets,
        rules,
        o.remark(),
        o.clocks(),
        o.at());
  }

  static List<Rule> with(List<Rule> rules, Rule one, Change change) {
    Rule changed =
        new Rule(
            one.name(),
            one.verb(),
            one.node(),
            one.patterns(),
            change.claim(),
            one.citations(),
            one.otherReading(),
            one.at(),
            one.text());
    return replaced(rules, one, changed);
  }

  static Targets with(Targets targets, Targets.Cell one, Targets.Cell changed) {
    return new Targets(replaced(targets.rows(), one, changed));
  }

  /** The tree with one node rolled up otherwise. */
  static List<Node> with(List<Node> nodes, Node one, Rollup rollup) {
    return nodes.stream()
        .map(
            node ->
                node.with(node == one ? rollup : node.rollup(), with(node.children(), one, rollup)))
        .toList();
  }

  private static <T> List<T> replaced(List<T> all, T one, T other) {
    List<T> changed = new ArrayList<>(all.size());
    all.forEach(each -> changed.add(each == one ? other : each));
    return changed;
  }
}
