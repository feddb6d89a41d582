package vn.binhxet.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.binhxet.law.Text;
import vn.binhxet.register.store.Database;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.Language;

/**
 * A report, ready to be written in whatever form.
 *
 * @param title as a heading
 * @param facts what everybody who reads it must know
 */
public record Report(
    Question question, Text title, List<Text> facts, List<Block> blocks, ObjectNode json) {
  public Report {
    facts = List.copyOf(facts);
    blocks = List.copyOf(blocks);
  }

  /**
   * Counts what is asked for, all of one moment.
   *
   * @throws BadParameter where it names a unit or subject that neither the lists nor the register
   *     have
   */
  public static Report of(Database database, Question question) throws BadParameter {
    BadParameter refused =
        Look.of(database, handle -> Named.refusal(handle, question)).orElse(null);
    if (refused != null) {
      throw refused;
    }
    return Look.of(
        database,
        handle ->
            switch (question.kind()) {
              case SUMMARY -> SummaryReport.of(Summary.of(handle, question));
              case FAILURES -> FailuresReport.of(FailureCount.of(handle, question));
              case CAMPAIGN -> CampaignReport.of(Campaign.of(handle, question));
            });
  }

  /** As PDF. */
  public byte[] pdf(Language language) {
    return ReportPdf.of(this, language);
  }

  /** As a spreadsheet. */
  public byte[] xlsx(Language language) {
    return ReportXlsx.of(this, language);
  }
}
