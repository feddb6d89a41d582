package vn.binhxet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the job as a rules folder, in the format of docs/rule-format.md. */
final class JobRules {
  private static final String ACT = "1/2025/QĐ-MẪU";
  private final Job job;

  JobRules(Job job) {
    this.job = job;
  }

  Path writeTo(Path rules) throws IOException {
    Path edition = rules.resolve(JobWriter.TITLE).resolve("bench-2025");
    Files.createDirectories(edition);
    Files.createDirectories(rules.resolve("territories"));
    Files.writeString(rules.resolve("territories/regions.csv"), regions());
    Files.writeString(rules.resolve("territories/provinces.csv"), provinces());
    Files.writeString(
        rules.resolve("territories/units.csv"),
        "code,type,name,province,from,to,origins,confidence,source\n");
    Files.writeString(rules.resolve(JobWriter.TITLE).resolve("title.yaml"), title());
    Files.writeString(edition.resolve("edition.yaml"), edition());
    Files.writeString(edition.resolve("criteria.drl"), criteria());
    Files.writeString(edition.resolve("targets.csv"), targets());
    Files.writeString(edition.resolve("cases.yaml"), cases());
    return rules;
  }

  private static String regions() {
    StringBuilder text = new StringBuilder("code,vi,en\n");
    for (int c = 0; c < Job.COLUMNS; c++) {
      text.append("%s,Vùng %d,Region %d%n".formatted(Job.column(c), c + 1, c + 1));
    }
    return text.toString();
  }

  private static String provinces() {
    StringBuilder text = new StringBuilder("code,name,region,from,to,origins,confidence,source\n");
    for (int c = 0; c < Job.COLUMNS; c++) {
      text.append(
          "%s,Tỉnh Mẫu %d,%s,2020-01-01,,,read,made up%n"
              .formatted(Job.territory(c), c + 1, Job.column(c)));
    }
    return text.toString();
  }

  private static String title() {
    return """
        id: %s
        kind: title
        subject: commune
        name: {vi: Xã mẫu đo tốc độ, en: Benchmark commune}
        authorities:
          - {from: 2025-01-01}
        """
        .formatted(JobWriter.TITLE);
  }

  private String edition() {
    StringBuilder text =
        new StringBuilder(
            """
            id: %s.bench-2025
            name: {vi: Bộ tiêu chí mẫu để đo tốc độ, en: Made-up criteria for measuring}
            instruments:
              - {id: %s, name: {vi: Quyết định mẫu, en: Made-up decision}, issued: 2025-01-01, inForce: 2025-01-01}
            inForce: {from: 2025-01-01}
            columns:
              by: region
              values:
            """
                .formatted(JobWriter.TITLE, ACT));
    for (int c = 0; c < Job.COLUMNS; c++) {
      text.append(
          "    - {id: %s, name: {vi: Vùng %d, en: Region %d}}%n"
              .formatted(Job.column(c), c + 1, c + 1));
    }
    text.append("fields:\n");
    for (Job.Indicator i : job.indicators) {
      boolean truth = i.kind() == Job.Kind.MUST_BE_TRUE;
      text.append(
          "  - {name: %s, type: %s, label: {vi: Số liệu %s, en: Figure %s}%s}%n"
              .formatted(
                  i.field(),
                  truth ? "boolean" : "number",
                  i.id(),
                  i.id(),
                  truth ? "" : ", min: \"0\", decimals: 1"));
    }
    text.append("nodes:\n");
    for (Job.Indicator i : job.indicators) {
      if (i.id().endsWith(".1")) {
        int criterion = i.criterion() + 1;
        text.append(
            """
              - id: "%d"
                kind: criterion
                name: {vi: Tiêu chí %d, en: Criterion %d}
                confidence: read
                clause: "%s, %d"
                children:
            """
                .formatted(criterion, criterion, criterion, ACT, criterion));
      }
      text.append(
          "      - {id: \"%s\", kind: indicator, name: {vi: Chỉ tiêu %s, en: Indicator %s}, confidence: read}%n"
              .formatted(i.id(), i.id(), i.id()));
    }
    return text.toString();
  }

  private String criteria() {
    StringBuilder text = new StringBuilder();
    for (Job.Indicator i : job.indicators) {
      String condition =
          switch (i.kind()) {
            case AT_LEAST -> i.field() + " >= target(\"" + i.id() + "\")";
            case AT_MOST -> i.field() + " <= target(\"" + i.id() + "\")";
            case MUST_BE_TRUE -> i.field() + " == true";
          };
      text.append(
          """
          rule "%s" @clause("%s, %s")
          when
              Commune( %s )
          then
              met("%s");
          end

          """
              .formatted(i.id(), ACT, i.id(), condition, i.id()));
    }
    return text.toString();
  }

  private String targets() {
    StringBuilder text =
        new StringBuilder("target,column,year,value,unit_vi,unit_en,confidence,source\n");
    for (Job.Indicator i : job.indicators) {
      for (int c = 0; c < i.tenths().length; c++) {
        text.append(
            "%s,%s,,%s,,,read,made up%n"
                .formatted(i.id(), Job.column(c), Job.decimal(i.tenths()[c])));
      }
    }
    return text.toString();
  }

  private static String cases() {
    return """
        bases:
          nothing: {awardYear: 2025, assessedOn: 2025-06-01, territory: {code: "01"}, data: {}}
        cases:
          - name: "không có số liệu nào"
            base: nothing
            expect: {outcome: UNDETERMINED}
        """;
  }
}
