package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.Postgres;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.verdict.Detail;

/** The commands that carry a register, or part of it, into a file and back. */
@Timeout(120)
class RegisterFilesTest {
  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  private int run(Given where, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--register=" + where.register());
    all.add("--register-keys=" + where.keys());
    return run(all.toArray(String[]::new));
  }

  private record Given(String register, Path keys) {
    static Given of(Dialect dialect, Path folder) {
      return new Given(
          dialect == Dialect.SQLITE ? folder.toString() : Postgres.newDatabase(), folder);
    }

    Register open() {
      return Register.open(RegisterPlace.of(register, keys), Clock.systemUTC());
    }
  }

  private static long store(Register register, String village) throws Exception {
    byte[] body = village.getBytes(StandardCharsets.UTF_8);
    NewRecord.Key key = new NewRecord.Key("key-" + Sha256.hex(body), Sha256.of(body));
    return ((Appended.Stored)
            new Recorder(register)
                .record(
                    TinyRules.open(),
                    body,
                    body.length,
                    Detail.CORE,
                    key,
                    null,
                    Recorder.Check.NONE)
                .appended())
        .seq();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_register_goes_into_a_file_and_comes_back_elsewhere(Dialect dialect) throws Exception {
    Given here = Given.of(dialect, folder.resolve("here"));
    long verdict;
    try (Register register = here.open()) {
      verdict = store(register, TinyRules.village("V-1"));
    }
    String file = folder.resolve("b.zip").toString();
    assertThat(run(here, "backup", file)).isZero();
    assertThat(out).contains("3 bản ghi đã sao lưu và kiểm tra").contains("public key: ");
    String key = out.substring(out.indexOf("public key: ") + 12).strip();
    assertThat(err).contains("Khóa ký không nằm trong tệp").contains("register.key");
    assertThat(run(here, "backup", file)).isEqualTo(2);
    assertThat(err).contains("FILE_EXISTS");

    assertThat(run(here, "restore", file)).isEqualTo(2);
    assertThat(err).contains("REGISTER_NOT_EMPTY");
    Given there = Given.of(dialect, folder.resolve("there"));
    assertThat(run(there, "restore", file, "--public-key=wrong")).isEqualTo(2);
    String other = SigningKey.at(folder.resolve("other.key")).publicKey();
    assertThat(run(there, "restore", file, "--public-key=" + other)).isEqualTo(1);
    assertThat(err).contains("ARCHIVE_REFUSED");
    assertThat(run(there, "restore", file, "--public-key=" + key)).isZero();
    assertThat(out).contains("3 bản ghi đã kiểm tra và phục hồi");
    assertThat(err).contains("chép khóa của sổ vào");
    Files.copy(
        folder.resolve("here").resolve("register.key"),
        folder.resolve("there").resolve("register.key"));
    assertThat(run(there, "reindex")).isZero();
    assertThat(out).contains("3 bản ghi đã lập lại danh mục");
    assertThat(run(there, "audit")).isZero();

    String evidence = folder.resolve("e.zip").toString();
    assertThat(run(there, "export", "" + verdict, evidence)).isZero();
    assertThat(out).contains("1 kết luận").contains(key);
    assertThat(text(Path.of(evidence), "verdicts/" + verdict + ".txt"))
        .contains("V-1 – Thôn Mẫu, năm 2024")
        .contains("trùng khớp từng byte")
        .contains("✔ 1a Thu nhập")
        .contains("[1/2020/NĐ-CP, Điều 2]");
    assertThat(run("verify", evidence)).isZero();
    assertThat(out).contains("genuine").contains("clean-village");
    assertThat(err).contains("--public-key");
    assertThat(run("verify", evidence, "--public-key=" + key)).isZero();
    assertThat(err).isEmpty();
    assertThat(run("verify", evidence, "--public-key=wrong")).isEqualTo(2);
    assertThat(run("verify", evidence, "--public-key=" + other)).isEqualTo(1);
    byte[] changed = Files.readAllBytes(Path.of(evidence));
    changed[changed.length / 2] ^= 1;
    Files.write(Path.of(evidence), changed);
    assertThat(run("verify", evidence)).isEqualTo(1);
    assertThat(err).contains("ARCHIVE_DAMAGED").contains("không còn nguyên");
  }

  private static String text(Path zip, String entry) throws Exception {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new String(
          file.getInputStream(file.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void contents_are_counted_first_and_then_erased(Dialect dialect) throws Exception {
    Given here = Given.of(dialect, folder.resolve("here"));
    long verdict;
    try (Register register = here.open()) {
      verdict = store(register, TinyRules.village("V-1"));
    }
    String[] erase = {"erase", "--before=2025-01-01", "--reason=Hết thời hạn lưu trữ"};
    assertThat(run(here, "erase", "--before=2025-01-01", "--reason=x", "--dry-run")).isZero();
    assertThat(out).containsPattern("clean-village +2024 +1 +0").contains("nothing is erased");
    assertThat(run(here, "erase", "--before=2025-01-01", "--reason= ")).isEqualTo(2);
    assertThat(err).contains("REASON_REFUSED");
    assertThat(run(here, "erase", "--before=2025-01-01")).isEqualTo(2);
    assertThat(run(here, erase)).isZero();
    assertThat(out).contains("bản ghi xóa số / erased; recorded as 4");
    assertThat(err.isEmpty()).isEqualTo(dialect == Dialect.SQLITE);
    assertThat(run(here, erase)).isZero();
    assertThat(out).contains("nothing left to erase");
    assertThat(run(here, "audit")).isZero();
    String evidence = folder.resolve("e.zip").toString();
    assertThat(run(here, "export", "" + verdict, evidence)).isZero();
    assertThat(run("verify", evidence)).isZero();
    assertThat(out).contains("(ERASED)");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void evidence_of_a_release_that_is_not_held_whole_is_refused_and_no_file_is_left(Dialect dialect)
      throws Exception {
    Given here = Given.of(dialect, folder.resolve("here"));
    long verdict;
    try (Register register = here.open()) {
      verdict = store(register, TinyRules.village("V-1"));
      register
          .database()
          .writer()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE release_file SET bytes = ?",
                      (Object) "x".getBytes(StandardCharsets.UTF_8)));
    }
    String evidence = folder.resolve("e.zip").toString();

    assertThat(run(here, "export", "" + verdict, evidence)).isEqualTo(1);

    assertThat(err).contains("RELEASE_NOT_OPENED").contains("đã bị thay đổi");
    assertThat(Path.of(evidence)).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void numbers_that_are_no_verdicts_are_told(Dialect dialect) throws Exception {
    Given here = Given.of(dialect, folder.resolve("here"));
    here.open().close();
    String evidence = folder.resolve("e.zip").toString();
    assertThat(run(here, "export", "7", evidence)).isEqualTo(2);
    assertThat(err).contains("VERDICT_UNKNOWN");
    assertThat(run(here, "export", "seven", evidence)).isEqualTo(2);
    assertThat(run("backup", evidence, "--register=" + folder.resolve("nowhere"))).isEqualTo(2);
    assertThat(err).contains("NO_REGISTER");
    assertThat(folder.resolve("nowhere")).doesNotExist();
    assertThat(run("verify", folder.resolve("none.zip").toString())).isEqualTo(2);
  }
}
