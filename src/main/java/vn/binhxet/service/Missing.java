package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.verdict.settling.SettlingJson;

/** What is missing of an assessment handed in, under one release. */
public final class Missing {
  private final OpenRelease release;

  public Missing(OpenRelease release) {
    this.release = release;
  }

  /**
   * What is missing, as JSON.
   *
   * @throws BadAssessment with every fault found
   */
  public ObjectNode of(byte[] body, int length) throws BadAssessment {
    Desk desk = release.takeDesk();
    // A desk that failed in an unforeseen way is not used again: only these two give it back.
    try {
      Assessment assessment = desk.reader().read(body, 0, length);
      ObjectNode missing = SettlingJson.of(release.settler(desk).settle(assessment));
      release.giveBack(desk);
      return missing;
    } catch (BadAssessment refused) {
      release.giveBack(desk);
      throw refused;
    }
  }
}
