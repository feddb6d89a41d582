package vn.binhxet.verdict.mutation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;
import vn.binhxet.law.clocks.Clocks;

/** Editions and overlays with one part replaced; the original stays as it is. */
final class EditionCopy {
  private EditionCopy() {}

  static Edition with(Edition e, List<Node> nodes, List<Rule> rules, Targets targets) {
    return copy(e, e.fields(), nodes, rules, targets, e.clocks());
  }

  static Edition with(Edition e, Clocks clocks) {
    return copy(e, e.fields(), e.nodes(), e.rules(), e.targets(), clocks);
  }

  /** The edition with one field filled otherwise, or not at all. */
  static Edition with(Edition e, Field one, @Nullable FromVerdicts from) {
    List<Field> fields = replaced(e.fields(), one, filled(one, from));
    return copy(e, fields, e.nodes(), e.rules(), e.targets(), e.clocks());
  }

  private static Field filled(Field f, @Nullable FromVerdicts from) {
    return new Field(
        f.name(),
        f.type(),
        f.label(),
        f.unit(),
        f.min(),
        f.max(),
        f.notAbove(),
        f.decimals(),
        f.choices(),
        f.fields(),
        f.member(),
        f.countsOnly(),
        f.identity(),
        f.evidence(),
        from,
        f.mayChange(),
        f.at());
  }

  private static Edition copy(
      Edition e,
      List<Field> fields,
      List<Node> nodes,
      List<Rule> rules,
      Targets targets,
      Clocks clocks) {
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
        fields,
        nodes,
        rules,
        targets,
        e.overlays(),
        e.remark(),
        clocks,
        e.hash(),
        e.at());
  }

  static Overlay with(Overlay o, List<Rule> rules, Targets targets) {
    return copy(o, rules, targets, o.clocks());
  }

  static Overlay with(Overlay o, Clocks clocks) {
    return copy(o, o.rules(), o.targets(), clocks);
  }

  private static Overlay copy(Overlay o, List<Rule> rules, Targets targets, Clocks clocks) {
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
        clocks,
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

  /** The tree with one node, in all its versions, that the whole does not need. */
  static List<Node> without(List<Node> nodes, String one) {
    return nodes.stream().map(node -> node.id().equals(one) ? notWeighing(node) : node).toList();
  }

  private static Node notWeighing(Node n) {
    return new Node(
        n.id(),
        n.kind(),
        n.name(),
        n.confidence(),
        n.content(),
        n.field(),
        n.rule(),
        n.inForce(),
        n.ifAny(),
        n.interpretation(),
        false,
        n.rollup(),
        n.citations(),
        n.children(),
        n.at());
  }

  private static <T> List<T> replaced(List<T> all, T one, T other) {
    List<T> changed = new ArrayList<>(all.size());
    all.forEach(each -> changed.add(each == one ? other : each));
    return changed;
  }
}
