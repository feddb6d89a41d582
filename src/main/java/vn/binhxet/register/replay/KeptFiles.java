package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.RecordReader;

/** The files of a release as the register keeps them, each held against its hash. */
public final class KeptFiles {
  private final RecordReader records;

  public KeptFiles(RecordReader records) {
    this.records = records;
  }

  /**
   * All of them.
   *
   * @throws RegisterFault RELEASE_NOT_OPENED, where they are not all there as they were
   */
  public RulesSnapshot read(String hash) {
    StoredRecord record =
        records
            .release(hash)
            .flatMap(records::record)
            .orElseThrow(
                () ->
                    notOpened(
                        hash,
                        "sổ đăng ký không giữ bản này",
                        "the register keeps no such release"));
    Map<String, byte[]> files = new TreeMap<>();
    for (var file : list(hash, record).properties()) {
      files.put(file.getKey(), file(hash, file.getKey(), file.getValue().asText()));
    }
    RulesSnapshot snapshot = RulesSnapshot.of(files);
    if (!snapshot.hash().equals(hash)) {
      throw notOpened(
          hash,
          "bản ghi số " + record.seq() + " liệt kê các tệp không hợp thành bản này",
          "record " + record.seq() + " lists files that do not make up this release");
    }
    return snapshot;
  }

  private static JsonNode list(String hash, StoredRecord record) {
    try {
      return RecordJson.read(record.core()).path("files");
    } catch (IOException e) {
      throw notOpened(
          hash,
          "bản ghi số " + record.seq() + " không đọc được",
          "record " + record.seq() + " cannot be read");
    }
  }

  private byte[] file(String hash, String path, String sha256) {
    byte[] bytes =
        records
            .file(sha256)
            .orElseThrow(
                () -> notOpened(hash, "thiếu tệp " + path, "the file " + path + " is missing"));
    if (!Sha256.hex(bytes).equals(sha256)) {
      throw notOpened(
          hash, "tệp " + path + " đã bị thay đổi", "the file " + path + " has been changed");
    }
    return bytes;
  }

  private static RegisterFault notOpened(String hash, String vi, String en) {
    return notOpened(hash, new Text(vi, en));
  }

  static RegisterFault notOpened(String hash, Text why) {
    return new RegisterFault(
        RegisterFault.RELEASE_NOT_OPENED,
        new Text(
            "Không mở được bản phát hành "
                + hash
                + ": "
                + why.vi()
                + ". Kết luận đã ghi vẫn còn trong sổ; hãy đối chiếu sổ với bản sao lưu.",
            "The release "
                + hash
                + " could not be opened: "
                + why.en()
                + ". The verdicts recorded under it are still in the register; compare it with a"
                + " backup."),
        null);
  }
}
