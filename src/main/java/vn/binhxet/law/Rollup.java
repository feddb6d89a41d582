package vn.binhxet.law;

import java.util.List;

/**
 * How a node follows from others. ALL and ANY are Kleene's; COUNT holds when the number of met
 * nodes lies in [min, max], decided while some are undetermined only when the whole interval
 * agrees.
 *
 * @param of ids of the nodes counted, empty for the node's own children
 * @param min for COUNT: least number, inclusive
 * @param max for COUNT: greatest number, inclusive; Integer.MAX_VALUE for none
 */
public record Rollup(Kind kind, List<String> of, int min, int max) {

  /** Every child is met: the rule of a group that says nothing else. */
  public static final Rollup ALL = new Rollup(Kind.ALL, List.of(), 0, 0);

  public Rollup {
    of = List.copyOf(of);
  }

  public enum Kind {
    ALL,
    ANY,
    COUNT
  }
}
