package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Conditions that count, as "six of these fail, one of those among them, or ten": from what is said
 * of the parts, whether the whole holds, cannot hold any more, or hangs on which parts. An answer
 * that is not given is never taken as one.
 */
final class Gates {
  static final byte OPEN = 0;
  static final byte HOLDS = 1;
  static final byte LOST = 2;

  /** What a gate asks of those below it. */
  private record Gate(int least, int[] below) {}

  private final List<Expr> atoms;
  private final List<Gate> gates = new ArrayList<>();

  /** For each atom, the gates that it stands below, each as often as it does. */
  private final List<List<Integer>> above = new ArrayList<>();

  private final byte[] atomValues;
  private final byte[] values;
  private final BitSet asked = new BitSet();

  /**
   * @param atoms every literal of the condition, once
   */
  Gates(Expr expr, List<Expr> atoms) {
    this.atoms = atoms;
    atoms.forEach(each -> above.add(new ArrayList<>()));
    place(new Expr.All(List.of(expr), expr.items()));
    atomValues = new byte[atoms.size()];
    values = new byte[gates.size()];
  }

  /** Numbers atoms from 0 and gates after them; a gate stands after those below it. */
  private int place(Expr expr) {
    List<Expr> parts = Conditions.parts(expr);
    if (parts.isEmpty()) {
      return atoms.indexOf(expr);
    }
    int[] below = parts.stream().mapToInt(this::place).toArray();
    int least =
        expr instanceof Expr.AtLeast atLeast
            ? atLeast.least()
            : expr instanceof Expr.All ? parts.size() : 1;
    int number = gates.size();
    gates.add(new Gate(least, below));
    for (int each : below) {
      if (each < atoms.size()) {
        above.get(each).add(number);
      }
    }
    return atoms.size() + number;
  }

  /** Atoms below the same gates stand for each other. */
  List<Integer> signature(int atom) {
    return above.get(atom);
  }

  void set(int atom, byte value) {
    atomValues[atom] = value;
  }

  /** What comes of the whole. */
  byte value() {
    for (int g = 0; g < values.length; g++) {
      Gate gate = gates.get(g);
      int holding = 0;
      int open = 0;
      for (int each : gate.below()) {
        byte value = of(each);
        holding += value == HOLDS ? 1 : 0;
        open += value == OPEN ? 1 : 0;
      }
      values[g] = holding >= gate.least() ? HOLDS : holding + open < gate.least() ? LOST : OPEN;
    }
    return values[values.length - 1];
  }

  private byte of(int place) {
    return place < atoms.size() ? atomValues[place] : values[place - atoms.size()];
  }

  /** The atoms on which it still hangs, after {@link #value}. */
  BitSet asked() {
    asked.clear();
    boolean[] wanted = new boolean[values.length];
    Arrays.fill(wanted, false);
    wanted[values.length - 1] = true;
    for (int g = values.length - 1; g >= 0; g--) {
      if (!wanted[g] || values[g] != OPEN) {
        continue;
      }
      for (int each : gates.get(g).below()) {
        if (each >= atoms.size()) {
          wanted[each - atoms.size()] = true;
        } else if (atomValues[each] == OPEN) {
          asked.set(each);
        }
      }
    }
    return asked;
  }
}
