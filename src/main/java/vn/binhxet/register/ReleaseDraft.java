package vn.binhxet.register;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.register.record.Entry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.rules.Release;

/** A release of the rules as a record: its files by path and hash; the files lie beside it once. */
final class ReleaseDraft {
  private ReleaseDraft() {}

  static NewRecord of(Release release) {
    ObjectNode core = JsonNodeFactory.instance.objectNode();
    core.put("format", 1).put("release", release.hash());
    ObjectNode files = core.putObject("files");
    List<byte[]> bytes = new ArrayList<>();
    release
        .snapshot()
        .files()
        .forEach(
            (path, file) -> {
              files.put(path, Sha256.hex(file));
              bytes.add(file);
            });
    byte[] json = CanonicalJson.of(core);
    return new NewRecord(
        RecordKind.RELEASE,
        json,
        null,
        // Two instances that meet a new release at once keep it once.
        new NewRecord.Key("release:" + release.hash(), Sha256.of(json)),
        null,
        new Entry.ReleaseEntry(release.hash()),
        bytes);
  }
}
