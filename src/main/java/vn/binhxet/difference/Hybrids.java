package vn.binhxet.difference;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;

/** Evaluates every combination of two sides. */
final class Hybrids {
  private final Opened a;
  private final Opened b;
  private final Map<String, Factor> factors = new HashMap<>();
  private final Set<String> names;
  private final List<ConfidenceDifference> confidences;
  private final Set<LeftOut> leftOut = new LinkedHashSet<>();

  Hybrids(
      Opened a,
      Opened b,
      List<FieldDifference> differences,
      List<ConfidenceDifference> confidences) {
    this.confidences = confidences;
    this.a = a;
    this.b = b;
    names = FieldComparison.names(a, b);
    differences.forEach(one -> factors.put(one.name(), one.kind().factor()));
  }

  /** What was left out of combinations; complete once {@link #all} has answered. */
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** The verdicts, by the index of the combination; the first and the last are the sides' own. */
  List<Seen> all() {
    List<Seen> seen = new ArrayList<>();
    Map<String, Seen> known = new HashMap<>();
    for (Combination one : Combination.ALL) {
      if (one.index() == 0 || one.index() == Combination.COUNT - 1) {
        seen.add(one.index() == 0 ? a.seen() : b.seen());
        continue;
      }
      Opened law = side(one.from(Factor.LAW));
      ObjectNode body = body(one, law);
      Which quality = one.from(Factor.QUALITY);
      String key = law.which().code() + (confidences.isEmpty() ? "" : quality.code()) + body;
      Seen ready = known.get(key);
      if (ready == null) {
        ready = see(read(body, law), law, quality);
        known.put(key, ready);
      }
      seen.add(ready);
    }
    return seen;
  }

  private Seen see(Assessment assessment, Opened law, Which quality) {
    return confidences.isEmpty() || quality == law.which()
        ? law.bench().see(assessment)
        : law.bench().seeApart(SameFigures.with(assessment, law, quality, confidences));
  }

  private Opened side(Which which) {
    return which == Which.A ? a : b;
  }

  /** The heading goes with the law: it says the title, the year, the day and the place. */
  private ObjectNode body(Combination combination, Opened law) {
    ObjectNode body = law.body().deepCopy();
    body.remove("evidence");
    ObjectNode data = body.putObject("data");
    ObjectNode evidence = Trees.object();
    for (String name : names) {
      Factor factor = factors.get(name);
      Opened from = factor == null ? a : side(combination.from(factor));
      // What proves a value goes with it.
      put(name, from.value(name), data);
      put(name, from.evidence(name), evidence);
    }
    if (!evidence.isEmpty()) {
      body.set("evidence", evidence);
    }
    return body;
  }

  private static void put(String name, @Nullable JsonNode value, ObjectNode into) {
    if (value != null) {
      // A copy: what a law does not take is cut out of it.
      into.set(name, value.deepCopy());
    }
  }

  private Assessment read(ObjectNode body, Opened law) {
    while (true) {
      byte[] json = Trees.bytes(body);
      try {
        return law.bench().hybrids().read(json, 0, json.length);
      } catch (BadAssessment refused) {
        boolean less = false;
        for (InputProblem problem : refused.problems()) {
          less |= leaveOut(problem, body, law.which());
        }
        if (!less) {
          throw new IllegalStateException("two valid assessments do not combine", refused);
        }
      }
    }
  }

  /** Takes away what a problem is about; false where nothing was. */
  private boolean leaveOut(InputProblem problem, ObjectNode body, Which law) {
    String[] steps = problem.pointer().split("/", -1);
    if (steps.length < 3 || !(body.get(steps[1]) instanceof ObjectNode holder)) {
      return false;
    }
    JsonPointer place = JsonPointer.compile(problem.pointer());
    boolean ofMember = steps.length == 5 && problem.code().equals("UNKNOWN_FIELD");
    if (ofMember && body.at(place.head()) instanceof ObjectNode member) {
      String name = place.last().getMatchingProperty();
      if (member.remove(name) != null) {
        leftOut.add(new LeftOut(law, unescaped(steps[2]) + "/" + name, problem.code()));
        return true;
      }
    }
    boolean there = holder.remove(unescaped(steps[2])) != null;
    if (there && steps[1].equals("data")) {
      leftOut.add(new LeftOut(law, unescaped(steps[2]), problem.code()));
    }
    return there;
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }
}
