package vn.binhxet.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.binhxet.sheet.reading.Target;

/** What a file handed in is of; a filled template says it itself, CSV cannot. */
final class TargetOptions {
  @Option(names = "--title", description = "Mã danh hiệu (CSV) / id of the title (CSV)")
  private @Nullable String title;

  @Option(names = "--year", description = "Năm xét tặng (CSV) / award year (CSV)")
  private @Nullable Integer year;

  @Option(names = "--territory", description = "Mã đơn vị (CSV) / code of the unit (CSV)")
  private @Nullable String territory;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Ngày đánh giá của các dòng không ghi / day of rows that name none")
  private @Nullable LocalDate on;

  Target target() {
    return new Target(title, year, territory, on);
  }
}
