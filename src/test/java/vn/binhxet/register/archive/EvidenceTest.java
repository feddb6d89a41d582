package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.verdict.Detail;

@Timeout(120)
class EvidenceTest {
  private static final Explainer EXPLAINER = EvidenceTest::explain;

  @TempDir private Path folder;
  private Register register;
  private long first;
  private long corrected;
  private long decision;
  private long other;

  private static Explainer.Explained explain(StoredRecord record) throws IOException {
    byte[] input = StrictJson.write(AssessmentContent.read(record.content()).input());
    try {
      byte[] json = Filled.RELEASE.answer(input, input.length, Detail.FULL).json();
      return new Explainer.Explained(json, "✔ 1a Thu nhập\n", true);
    } catch (BadAssessment e) {
      throw new IOException(e);
    }
  }

  private Path file() {
    return folder.resolve("evidence.zip");
  }

  private void open(Dialect dialect) {
    register = TestRegister.open(dialect, folder.resolve("register"));
    Filled.fill(register, 6);
    String village = TinyRules.village("V-EVIDENCE");
    first = Filled.store(register, village, null);
    other = Filled.store(register, TinyRules.village("V-OTHER"), null);
    corrected =
        Filled.store(
            register,
            village.replace("Thôn Mẫu", "Thôn Đã Sửa"),
            new AssessmentDraft.Correction(first, 2, first, "Ghi sai tên thôn"));
    decision = Filled.decide(register, corrected, "Người Ký Giả Định");
  }

  @AfterEach
  void close() {
    register.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void evidence_is_whole_readable_and_proves_itself_without_the_register(Dialect dialect)
      throws Exception {
    open(dialect);
    EvidenceCheck.Checked written = Evidence.write(register, List.of(first), EXPLAINER, file());
    EvidenceCheck.Checked checked = EvidenceCheck.check(file(), register.publicKey());
    assertThat(checked).isEqualTo(written);
    assertThat(checked.register()).isEqualTo(register.id());
    assertThat(checked.end()).isEqualTo(decision);
    assertThat(checked.verdicts())
        .extracting(EvidenceCheck.Proven::seq)
        .containsExactly(first, corrected);
    assertThat(checked.decisions()).isEqualTo(1);
    assertThat(checked.releases()).isEqualTo(1);
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Forged read = Forged.of(file());
    assertThat(read.text(EvidenceFiles.verdictText(first)))
        .contains("Bản ghi số " + first)
        .contains("Đã được sửa bằng bản ghi số " + corrected)
        .contains("trùng khớp từng byte")
        .contains("✔ 1a Thu nhập");
    assertThat(read.text(EvidenceFiles.verdictText(corrected)))
        .contains("lý do: Ghi sai tên thôn")
        .contains("Quyết định " + corrected + "/QĐ-UBND ngày 2024-12-20: công nhận")
        .contains("Người Ký Giả Định")
        .contains("Lý do giả định");
    assertThat(read.text(EvidenceFiles.verdictJson(corrected))).contains("Thôn Đã Sửa");
    String hash = Filled.RELEASE.hash();
    Filled.RELEASE
        .release()
        .snapshot()
        .files()
        .forEach(
            (path, bytes) ->
                assertThat(read.entries.get(EvidenceFiles.release(hash, path))).isEqualTo(bytes));
    assertThat(read.text(EvidenceFiles.RECORDS)).doesNotContain("V-OTHER");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void verdicts_stored_in_one_commit_share_the_piece_to_their_seal(Dialect dialect)
      throws Exception {
    open(dialect);
    Evidence.write(register, List.of(first, other, 3L), EXPLAINER, file());
    assertThat(EvidenceCheck.check(file(), null).verdicts())
        .extracting(EvidenceCheck.Proven::seq)
        .contains(first, other, corrected, 3L);
    // Commits of one record each: as many pieces as records.
    Forged read = Forged.of(file());
    assertThat(read.text(EvidenceFiles.CHAIN).split("\"leaves\"", -1).length - 1)
        .isEqualTo(read.text(EvidenceFiles.RECORDS).split("\n").length);
    ObjectNode note = JsonNodeFactory.instance.objectNode().put("format", 1);
    List<vn.binhxet.register.record.NewRecord> some = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      some.add(
          new vn.binhxet.register.record.NewRecord(
              vn.binhxet.register.record.RecordKind.ERASURE,
              StrictJson.write(note.put("n", i)),
              null,
              null,
              null,
              null,
              List.of()));
    }
    register.append(some).join();
    List<StoredRecord> last = new ArrayList<>();
    register.records().each(decision + 10, decision + 20, last::add);
    List<ChainPiece> pieces = EvidenceRecords.pieces(register, last);
    assertThat(pieces).hasSize(1);
    assertThat(pieces.get(0).leaves()).hasSize(41);
    assertThat(last).allMatch(pieces.get(0)::holds);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void every_changed_byte_is_found(Dialect dialect) throws Exception {
    open(dialect);
    Evidence.write(register, List.of(first), EXPLAINER, file());
    byte[] whole = Files.readAllBytes(file());
    Path forged = folder.resolve("forged.zip");
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      refused(Files.write(forged, changed), null);
    }
    // The hash of the whole made anew, as by somebody who means harm.
    for (String entry : Forged.of(file()).entries.keySet()) {
      for (int i = 0; i < 10; i++) {
        Forged one = Forged.of(file());
        byte[] bytes = one.entries.get(entry);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        refused(one.write(forged), null);
      }
      Forged without = Forged.of(file());
      without.entries.remove(entry);
      refused(without.write(forged), null);
    }
    refused(Forged.of(file()).with("more.txt", "x").write(forged), null);
  }

  @Test
  void what_other_tools_would_show_is_what_was_checked() throws Exception {
    open(Dialect.SQLITE);
    Evidence.write(register, List.of(first), EXPLAINER, file());
    String text = EvidenceFiles.verdictText(first);
    Path forged = Forged.hiding(file(), text, "Bản giả", folder.resolve("forged.zip"));
    try (ZipFile zip = new ZipFile(forged.toFile())) {
      assertThat(zip.getInputStream(zip.getEntry(text)).readAllBytes())
          .isEqualTo("Bản giả".getBytes(StandardCharsets.UTF_8));
    }
    refused(forged, null);
    assertThatThrownBy(() -> EvidenceCheck.check(forged, null))
        .hasMessageContaining("the directory at its end");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void another_key_cannot_stand_in_for_the_registers(Dialect dialect) throws Exception {
    open(dialect);
    Evidence.write(register, List.of(first), EXPLAINER, file());
    SigningKey thief = SigningKey.at(folder.resolve("thief.key"));
    Path forged = folder.resolve("forged.zip");
    // Signed by the thief, the register's key kept: the manifest is not genuine.
    refused(
        Forged.of(file())
            .change(EvidenceFiles.verdictText(first), "Bản ghi", "Bản giả")
            .writeSigned(forged, thief::sign),
        null);
    // The thief's key put in too: then the records lead to no seal of it.
    refused(
        Forged.of(file())
            .change(EvidenceFiles.RECORDS, register.publicKey(), thief.publicKey())
            .writeSigned(forged, thief::sign),
        null);
    // A whole register of the thief's own is another register's: the key asked for tells.
    refused(file(), thief.publicKey());
    // Whoever holds the key can sign other words, yet not another record.
    String outcome =
        Forged.of(file()).text(EvidenceFiles.RECORDS).contains("\\\"outcome\\\":\\\"MET")
            ? "MET"
            : "UNDETERMINED";
    refused(
        Forged.of(file())
            .change(
                EvidenceFiles.RECORDS,
                "\\\"outcome\\\":\\\"" + outcome,
                "\\\"outcome\\\":\\\"NOT_MET")
            .writeSigned(forged, register::sign),
        null);
  }

  private static void refused(Path file, String key) {
    assertThatThrownBy(() -> EvidenceCheck.check(file, key))
        .isInstanceOfSatisfying(
            ArchiveRefused.class, fault -> assertThat(fault.code()).startsWith("ARCHIVE_"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_erased_verdict_is_proven_without_its_content_and_says_erased(Dialect dialect)
      throws Exception {
    open(dialect);
    Erasing.erase(register, new Erasing.Order(LocalDate.of(2025, 1, 1), null, "Hết thời hạn"));
    Evidence.write(register, List.of(corrected), EXPLAINER, file());
    EvidenceCheck.Checked checked = EvidenceCheck.check(file(), register.publicKey());
    assertThat(checked.verdicts()).allMatch(EvidenceCheck.Proven::erased).hasSize(2);
    Forged read = Forged.of(file());
    assertThat(read.text(EvidenceFiles.verdictText(first))).contains("ERASED. Nội dung bản ghi");
    assertThat(read.text(EvidenceFiles.verdictText(corrected))).contains("người ký đã xóa");
    assertThat(read.entries).doesNotContainKey(EvidenceFiles.verdictJson(first));
    for (String entry : read.entries.keySet()) {
      assertThat(read.text(entry)).doesNotContain("Thôn Đã Sửa").doesNotContain("Người Ký");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_verdict_whose_rules_cannot_be_opened_is_exported_as_stored(Dialect dialect)
      throws Exception {
    open(dialect);
    Explainer cannot =
        record -> {
          throw new IOException("not read by this program");
        };
    Evidence.write(register, List.of(first), cannot, file());
    assertThat(EvidenceCheck.check(file(), null).verdicts()).hasSize(2);
    assertThat(Forged.of(file()).text(EvidenceFiles.verdictText(first)))
        .contains("không mở được nữa");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_is_no_verdict_is_not_exported(Dialect dialect) {
    open(dialect);
    for (long seq : new long[] {1, 2, decision, 999_999}) {
      assertThatThrownBy(() -> Evidence.write(register, List.of(seq), EXPLAINER, file()))
          .isInstanceOfSatisfying(
              RegisterFault.class, fault -> assertThat(fault.code()).isEqualTo("VERDICT_UNKNOWN"));
    }
    assertThat(file()).doesNotExist();
  }
}
