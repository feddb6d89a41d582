package vn.binhxet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.law.FieldType;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

/** Prints CPU microseconds per assessment of 57 fields; the aim is under 8. */
public final class ReaderMeasure {
  private static final int LINES = 2_000;
  private static final int ROUNDS = 300;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private ReaderMeasure() {}

  public static void main(String[] args) throws Exception {
    EditionFixture fixture = EditionFixture.commune();
    List<byte[]> lines = lines(fixture);
    AssessmentReader reader = new AssessmentReader(new FixedFinder(fixture));
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      for (byte[] line : lines) {
        Assessment assessment = reader.read(line, 0, line.length);
        reader.recycle(assessment);
      }
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }
    int bytes = lines.stream().mapToInt(line -> line.length).sum() / LINES;
    System.out.printf("%d bytes a line, best %.2f us of CPU a line%n", bytes, best / 1e3 / LINES);
  }

  private static List<byte[]> lines(EditionFixture fixture) {
    Random random = new Random(7);
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      StringBuilder line =
          new StringBuilder("{\"title\":\"test-commune\",\"awardYear\":2023,")
              .append("\"assessedOn\":\"2023-12-01\",\"subject\":{\"id\":\"C-")
              .append(100_000 + i)
              .append("\",\"territory\":{\"code\":\"99\"}},\"data\":{");
      fixture
          .law()
          .fields()
          .forEach(
              field ->
                  line.append('"')
                      .append(field.name())
                      .append("\":")
                      .append(
                          field.type() == FieldType.BOOLEAN
                              ? String.valueOf(random.nextBoolean())
                              : random.nextInt(1000) / 10 + "." + random.nextInt(10))
                      .append(','));
      line.setLength(line.length() - 1);
      lines.add(line.append("}}").toString().getBytes(StandardCharsets.UTF_8));
    }
    return lines;
  }
}
