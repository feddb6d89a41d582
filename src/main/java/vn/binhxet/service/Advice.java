package vn.binhxet.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.margin.MarginFinder;
import vn.binhxet.verdict.margin.Margins;
import vn.binhxet.verdict.remedy.Remedies;
import vn.binhxet.verdict.remedy.RemedyFinder;

/** What an assessment's owner may do, and how close it was: under one release, nothing stored. */
public final class Advice {
  /** Most plans that may be asked for. */
  public static final int MOST = 200;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final OpenRelease release;

  public Advice(OpenRelease release) {
    this.release = release;
  }

  /** Says that a classification has no such value, or the title none at all. */
  public static final class NoSuchValue extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Text text;

    NoSuchValue(Text text) {
      super(text.en());
      this.text = text;
    }

    public Text text() {
      return text;
    }
  }

  /**
   * The smallest plans after which the assessment is no longer refused.
   *
   * @param to a classification's value that is wanted, null for none
   * @param shown plans shown, 1 to {@link #MOST}
   */
  public Remedies remedies(byte[] body, int length, @Nullable String to, int shown)
      throws BadAssessment, NoSuchValue {
    Desk desk = release.takeDesk();
    // A desk that failed in an unforeseen way is not used again, as in OpenRelease.
    try {
      Assessment assessment = desk.reader().read(body, 0, length);
      check(assessment.law(), to);
      Remedies remedies = new RemedyFinder(desk.evaluator(), shown).find(assessment, to);
      release.giveBack(desk);
      return remedies;
    } catch (BadAssessment | NoSuchValue refused) {
      release.giveBack(desk);
      throw refused;
    }
  }

  private static void check(@Nullable EffectiveEdition law, @Nullable String to)
      throws NoSuchValue {
    if (to == null || law == null) {
      return;
    }
    List<String> values =
        law.edition().result() instanceof Result.OneOf oneOf
            ? oneOf.values().stream().map(Result.Value::id).toList()
            : List.of();
    if (!values.contains(to)) {
      String all = String.join(", ", values);
      throw new NoSuchValue(
          values.isEmpty()
              ? new Text(
                  "danh hiệu này không xếp loại; hãy bỏ “to”.",
                  "this title is no classification; leave \"to\" out.")
              : new Text("cần một trong: " + all + ".", "expected one of: " + all + "."));
    }
  }

  /** How close the verdict was, with each node's own margin. */
  public ObjectNode margins(byte[] body, int length) throws BadAssessment {
    Desk desk = release.takeDesk();
    try {
      Assessment assessment = desk.reader().read(body, 0, length);
      Evaluation now = desk.evaluator().evaluate(assessment);
      byte[] core = desk.writer().write(now, Detail.CORE);
      ObjectNode json =
          MarginJson.of(new MarginFinder(desk.evaluator()).find(now), JSON.readTree(core));
      release.giveBack(desk);
      return json;
    } catch (BadAssessment refused) {
      release.giveBack(desk);
      throw refused;
    } catch (IOException e) {
      throw new UncheckedIOException("reading a core just written", e);
    }
  }

  /** The flips alone, for whoever looks at many. */
  public Margins flips(byte[] body, int length) throws BadAssessment {
    Desk desk = release.takeDesk();
    try {
      Margins margins =
          new MarginFinder(desk.evaluator()).findFlips(desk.reader().read(body, 0, length));
      release.giveBack(desk);
      return margins;
    } catch (BadAssessment refused) {
      release.giveBack(desk);
      throw refused;
    }
  }
}
