package vn.binhxet.law;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of a whole load, so that rule staff see all of them at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(String code, SourceAt at, String vi, String en) {
    found.add(new Problem(code, at, new Text(vi, en)));
  }

  /** Takes over what was found in another part of the same load. */
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** How many there are so far: a reader tells by it whether its own part was sound. */
  public int count() {
    return found.size();
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }
}
