package vn.binhxet.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the same subjects twice, as the floor's compact lines and as assessments of the contract.
 * One subject in ten passes everything, half of those with nothing missing; of the others 3 % of
 * the values are missing and about 15 % fail. One value in a hundred lies on its threshold.
 */
final class JobWriter {
  static final String TITLE = "bench-commune";
  static final String HEAD =
      "{\"title\":\"" + TITLE + "\",\"awardYear\":2025,\"assessedOn\":\"2025-06-01\",";
  private final Job job;
  private final Random random;

  JobWriter(Job job, long seed) {
    this.job = job;
    random = new Random(seed);
  }

  void write(int subjects, Path forFloor, Path forService) throws IOException {
    try (OutputStream floor = new BufferedOutputStream(Files.newOutputStream(forFloor), 1 << 16);
        OutputStream service =
            new BufferedOutputStream(Files.newOutputStream(forService), 1 << 16)) {
      for (int i = 0; i < subjects; i++) {
        String id = String.format(Locale.ROOT, "S%07d", i);
        int column = random.nextInt(Job.COLUMNS);
        String data = data(column);
        floor.write(bytes("{\"id\":\"" + id + "\",\"region\":\"" + Job.column(column) + "\","));
        floor.write(bytes(data + "}\n"));
        service.write(
            bytes(HEAD + "\"subject\":{\"id\":\"" + id + "\",\"territory\":{\"code\":\""));
        service.write(bytes(Job.territory(column) + "\"}}," + data + "}\n"));
      }
    }
  }

  private String data(int column) {
    int drawn = random.nextInt(1000);
    int missing = drawn < 50 ? 0 : drawn < 100 ? 300 : 317;
    int passing = drawn < 100 ? 10_000 : 8_334;
    StringBuilder data = new StringBuilder(900).append("\"data\":{");
    boolean first = true;
    for (Job.Indicator indicator : job.indicators) {
      if (random.nextInt(10_000) < missing) {
        continue;
      }
      data.append(first ? "\"" : ",\"").append(indicator.field()).append("\":");
      value(indicator, column, random.nextInt(10_000) < passing, data);
      first = false;
    }
    return data.append('}').toString();
  }

  private void value(Job.Indicator indicator, int column, boolean passes, StringBuilder data) {
    if (indicator.kind() == Job.Kind.MUST_BE_TRUE) {
      data.append(passes);
      return;
    }
    int bar = indicator.tenths()[column];
    boolean above = (indicator.kind() == Job.Kind.AT_LEAST) == passes;
    int value = above ? bar + 1 + random.nextInt(989 - bar) : 1 + random.nextInt(bar - 1);
    data.append(Job.decimal(random.nextInt(100) == 0 ? bar : value));
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
