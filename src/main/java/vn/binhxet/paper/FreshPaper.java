package vn.binhxet.paper;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.service.Desk;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

/** An assessment that is not stored, evaluated and printed. */
public final class FreshPaper {
  private static final ObjectReader EXACT =
      JsonMapper.builder()
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build()
          .reader()
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .with(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

  private FreshPaper() {}

  /**
   * The verdict on an assessment as PDF.
   *
   * @throws BadAssessment with every fault found
   */
  public static byte[] pdf(OpenRelease release, byte[] body, int length, Language language)
      throws BadAssessment {
    Desk desk = release.takeDesk();
    byte[] full;
    byte[] core;
    try {
      Evaluation evaluation = desk.evaluator().evaluate(desk.reader().read(body, 0, length));
      full = desk.writer().write(evaluation, Detail.FULL);
      core = desk.writer().core(evaluation);
      release.giveBack(desk);
    } catch (BadAssessment refused) {
      release.giveBack(desk);
      throw refused;
    }
    return VerdictPaper.pdf(read(full), release.lawbook(), sha256(core), null, language);
  }

  /** A verdict as it was written, every number exact. */
  public static JsonNode read(byte[] verdict) {
    try {
      return EXACT.readTree(verdict);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
