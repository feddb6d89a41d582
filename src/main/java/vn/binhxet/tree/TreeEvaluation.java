package vn.binhxet.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.VerdictWriter;

/**
 * Evaluates a tree of subjects, from the leaves up: what is found of the subjects below, and of the
 * subject's own other titles, fills the fields that are counted from verdicts. A tree is refused
 * whole, with every fault that was found, before anything is answered. For one body.
 */
public final class TreeEvaluation {
  /** Bytes of one tree. */
  public static final int LONGEST = 16_000_000;

  private final OpenRelease release;
  private final Body body;
  private final CheckedTree tree;

  /** Is told of every verdict. */
  public interface Watcher {
    /** A verdict was found. */
    void evaluated(Evaluation evaluation);
  }

  /** Is handed every assessment with its verdict, those below first. */
  public interface Taker {
    /**
     * @param writer writes the verdict of what was not filled
     */
    void take(JudgedPart part, VerdictWriter writer);
  }

  private TreeEvaluation(OpenRelease release, Body body, CheckedTree tree) {
    this.release = release;
    this.body = body;
    this.tree = tree;
  }

  /** Whether a body has the members of a tree, so that it is not meant as one assessment. */
  public static boolean looksLikeOne(byte[] body, int from, int length) {
    return TreeReader.looksLikeOne(body, from, length);
  }

  /**
   * Reads and validates every assessment of a tree.
   *
   * @param length how much of the array is the body
   * @throws BadAssessment with every fault found, at most 100
   */
  public static TreeEvaluation read(OpenRelease release, byte[] body, int length)
      throws BadAssessment {
    return read(release, body, length, null);
  }

  /**
   * The same of a tree that may point at verdicts stored before.
   *
   * @param kept where those are found; null where there is no such place
   */
  public static TreeEvaluation read(
      OpenRelease release, byte[] body, int length, @Nullable KeptVerdicts kept)
      throws BadAssessment {
    Subject root = TreeReader.read(body, length);
    Body bytes = new Body(body);
    StoredBelow stored = new StoredBelow(kept);
    Desk desk = release.takeDesk();
    try {
      return new TreeEvaluation(release, bytes, TreeCheck.run(root, bytes, desk, release, stored));
    } finally {
      release.giveBack(desk);
    }
  }

  /** How many assessments there are. */
  public int assessments() {
    return tree.assessments();
  }

  /**
   * Evaluates and writes {@code {"subject":…,"below":[…],"verdicts":[…]}}, the subjects below
   * first, so that no more than one subject's verdicts are held at a time.
   */
  public void write(Detail detail, Watcher watcher, OutputStream out) throws IOException {
    write(detail, watcher, null, out);
  }

  /** The same, and hands every assessment with its verdict to the taker. */
  public void write(Detail detail, Watcher watcher, @Nullable Taker taker, OutputStream out)
      throws IOException {
    Desk desk = release.takeDesk();
    PartEvaluation parts = new PartEvaluation(release, desk, body, detail, watcher, taker);
    write(tree.root(), parts, out);
    ascii(",\"release\":\"" + release.hash() + "\"}", out);
    release.giveBack(desk);
  }

  /** Writes a subject without its closing brace; answers all verdicts of it and below it. */
  private Tallies write(Subject subject, PartEvaluation parts, OutputStream out)
      throws IOException {
    ascii("{\"subject\":", out);
    body.write(subject.self(), out);
    ascii(",\"below\":[", out);
    Tallies below = new Tallies();
    for (int i = 0; i < subject.below().size(); i++) {
      ascii(i == 0 ? "" : ",", out);
      below.addAll(write(subject.below().get(i), parts, out));
      ascii("}", out);
    }
    tree.storedBelow(subject).forEach(below::add);
    ascii("],\"verdicts\":[", out);
    List<Found> own = new ArrayList<>();
    for (Subject.Part part : tree.ordered(subject)) {
      ascii(own.isEmpty() ? "" : ",", out);
      own.add(parts.evaluate(subject, part, below, own, out));
    }
    ascii("]", out);
    Tallies all = below;
    own.forEach(found -> all.add(tree.id(subject), found));
    return all;
  }

  /**
   * What is missing of every assessment whose verdict is open: {@code
   * {"subject":…,"missing":[…],"below":[…]}}. Subjects without one, and without one below, are left
   * out.
   */
  public ObjectNode missing() throws IOException {
    Desk desk = release.takeDesk();
    PartEvaluation parts =
        new PartEvaluation(release, desk, body, Detail.CORE, evaluation -> {}, null);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    missing(tree.root(), parts, root);
    root.put("release", release.hash());
    release.giveBack(desk);
    return root;
  }

  private Tallies missing(Subject subject, PartEvaluation parts, ObjectNode into)
      throws IOException {
    into.put("subject", tree.id(subject));
    ArrayNode open = into.putArray("missing");
    ArrayNode lower = into.putArray("below");
    Tallies all = new Tallies();
    for (Subject each : subject.below()) {
      ObjectNode one = JsonNodeFactory.instance.objectNode();
      all.addAll(missing(each, parts, one));
      if (!one.get("missing").isEmpty() || !one.get("below").isEmpty()) {
        lower.add(one);
      }
    }
    tree.storedBelow(subject).forEach(all::add);
    List<Found> own = new ArrayList<>();
    for (Subject.Part part : tree.ordered(subject)) {
      Found found = parts.evaluate(subject, part, all, own, OutputStream.nullOutputStream());
      if (found.outcome() == Outcome.UNDETERMINED) {
        open.add(parts.missing(subject, part, all, own));
      }
      own.add(found);
    }
    own.forEach(found -> all.add(tree.id(subject), found));
    return all;
  }

  private static void ascii(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
