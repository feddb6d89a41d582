package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks over one body. Data and evidence are read as they come where the header stood before them;
 * else they are passed over, and read when the header is complete, in a second walk.
 */
final class BodyReader {
  private static final int DATA = 32;
  private static final int EVIDENCE = 64;

  /** The position of a member is that of its bit. */
  private static final List<String> MEMBERS =
      List.of("title", "edition", "awardYear", "assessedOn", "subject", "data", "evidence");

  private static final Values NOTHING = new Values(List.of());

  private final Faults faults;
  private final Decisions decisions;
  private final MemberSteps steps;
  private final HeaderReader headers;
  private final DataReader data;
  private final EvidenceReader evidenceReader;
  private final UnsettledData unsettled;
  private final Header header = new Header();

  private @Nullable Decided decided;
  private Values values = NOTHING;
  private List<Assessment.Evidence> evidence = List.of();
  private boolean asked;
  private boolean late;
  private boolean passedOver;

  private final boolean plainly;
  private final PlainData plain = new PlainData();
  private byte[] bytes = {};
  private int from;
  private int to;

  /** The data was the last member and read to the body's end: nothing is left to walk over. */
  private boolean ended;

  /**
   * @param plainly whether data that is plainly written is read without tokens
   */
  BodyReader(Faults faults, Decisions decisions, Limits limits, boolean plainly) {
    this.plainly = plainly;
    this.faults = faults;
    this.decisions = decisions;
    TextReader texts = new TextReader(faults);
    steps = new MemberSteps(faults);
    headers = new HeaderReader(faults, texts);
    data = new DataReader(faults, texts, limits);
    evidenceReader = new EvidenceReader(faults, texts);
    unsettled = new UnsettledData(faults, texts, limits);
  }

  /** The first walk: everything, in the order in which a body should be written. */
  void read(JsonParser parser, byte[] bytes, int from, int to) throws IOException {
    decided = null;
    asked = false;
    begin(bytes, from, to);
    walk(parser);
    if (late && !editionRefused()) {
      faults.clear();
      asked = false;
      decided = null;
    }
    if (late || passedOver) {
      decide();
    }
  }

  /** Whether data was passed over, or read for another edition, that can be read now. */
  boolean again() {
    return (late || passedOver) && decided != null;
  }

  /** The second walk: the edition is known from the start. */
  void readAgain(JsonParser parser, byte[] bytes, int from, int to) throws IOException {
    faults.clear();
    begin(bytes, from, to);
    walk(parser);
  }

  Assessment finish() throws BadAssessment {
    if (!faults.none()) {
      throw faults.refusal();
    }
    Decided found = Objects.requireNonNull(decided);
    Values own = values;
    values = NOTHING;
    return new Assessment(
        Objects.requireNonNull(header.title),
        header.requested,
        header.awardYear,
        Objects.requireNonNull(header.assessedOn),
        Objects.requireNonNull(header.subject),
        found.choice(),
        own,
        evidence);
  }

  /** Keeps the values of a body that was refused for the next one. */
  void release() {
    if (decided != null && decided.shape() != null) {
      decided.shape().giveBack(values);
    }
    values = NOTHING;
  }

  private void begin(byte[] body, int first, int end) {
    release();
    bytes = body;
    from = first;
    to = end;
    ended = false;
    header.clear();
    evidence = List.of();
    passedOver = false;
    late = false;
  }

  /** Chooses the edition, once, as soon as the header says all that it hangs on. */
  private void decide() {
    String title = header.title;
    LocalDate day = header.assessedOn;
    Assessment.Subject subject = header.subject;
    Assessment.Requested requested = header.requested;
    if (asked || title == null || header.awardYear == 0 || day == null || subject == null) {
      return;
    }
    if (!editionRefused()) {
      asked = true;
      decided =
          decisions.decide(
              new Header.Question(
                  title,
                  header.awardYear,
                  day,
                  subject.territory(),
                  subject.territoryOn(),
                  requested == null ? null : requested.id()));
    }
  }

  /** Then none is chosen: the officer named one, and the law's own choice is not asked. */
  private boolean editionRefused() {
    return header.requested == null && (header.seen & HeaderReader.EDITION) != 0;
  }

  private void walk(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      faults.add(
          "EMPTY_BODY",
          "Nội dung trống. Cần một hồ sơ đánh giá dạng JSON.",
          "The body is empty. Send an assessment in JSON.");
      return;
    }
    if (!steps.object(parser)) {
      return;
    }
    String name;
    while (!ended && (name = parser.nextFieldName()) != null) {
      int at = steps.enter(parser, name, MEMBERS, header.seen);
      if (at >= 0) {
        header.seen |= 1 << at;
        member(parser, 1 << at);
      }
      steps.leave(at);
    }
    if (!ended && parser.nextToken() != null) {
      faults.add(
          "TRAILING_CONTENT",
          "Sau hồ sơ còn nội dung khác. Mỗi lần chỉ gửi một đối tượng JSON.",
          "Something follows the assessment. Send one JSON object at a time.");
    }
    headers.requireAll(header);
    if ((header.seen & DATA) == 0) {
      faults.missing("data", "các giá trị đánh giá", "the values assessed");
    }
  }

  private void member(JsonParser parser, int bit) throws IOException {
    if (bit < DATA) {
      headers.read(parser, bit, header);
      // An edition named after the data: they may have been read by another edition's fields.
      late |= asked;
    } else if (steps.object(parser)) {
      decide();
      fields(parser, bit);
    }
  }

  private void fields(JsonParser parser, int bit) throws IOException {
    Decided found = decided;
    if (found == null) {
      passedOver = true;
      parser.skipChildren();
    } else if (bit == EVIDENCE) {
      evidence = evidenceReader.read(parser, found.shape(), found.edition());
    } else if (found.shape() != null && found.points() != null && found.notAbove() != null) {
      values = found.shape().take();
      ended = plainly && readPlainly(parser, found.shape());
      if (!ended) {
        data.edition(found.edition());
        data.read(parser, found.shape(), values);
      }
      found.points().check(values, faults);
      found.notAbove().check(values, faults);
    } else {
      unsettled.object(parser);
    }
  }

  /** Whether the data was plain, and the last thing in the body. */
  private boolean readPlainly(JsonParser parser, Shape shape) {
    int start = from + (int) parser.currentLocation().getByteOffset();
    if (bytes[start - 1] != '{') {
      return false;
    }
    int end = plain.read(bytes, start, to, shape, values);
    if (end == PlainData.NOT_PLAIN || end != to - 1 || bytes[end] != '}') {
      values.clear();
      return false;
    }
    return true;
  }
}
