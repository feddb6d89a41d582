package vn.binhxet.law.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Problems;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesFiles;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.law.reading.YamlFile;
import vn.binhxet.law.reading.YamlMap;

/** Reads every cases.yaml of a rules folder. */
public final class CaseReader {
  private CaseReader() {}

  /**
   * The cases of all editions and overlays, in the order of the lawbook's editions; an edition
   * without a cases.yaml has none.
   *
   * @param lawbook what was read from the same snapshot
   * @throws LawRefused with every fault of every cases.yaml
   */
  public static List<CaseFile> read(RulesSnapshot snapshot, Lawbook lawbook) throws LawRefused {
    Problems problems = new Problems();
    RulesFiles files = new RulesFiles(snapshot, problems);
    List<CaseFile> read = new ArrayList<>();
    for (Edition edition : lawbook.editions()) {
      String folder = edition.id().replace('.', '/');
      add(folder, edition, null, lawbook, files, problems, read);
      for (Overlay overlay : edition.overlays()) {
        String own = folder + "/provinces/" + overlay.id();
        add(own, edition, overlay, lawbook, files, problems, read);
      }
    }
    if (!problems.none()) {
      throw new LawRefused(problems.all());
    }
    return read;
  }

  private static void add(
      String folder,
      Edition edition,
      @Nullable Overlay overlay,
      Lawbook lawbook,
      RulesFiles files,
      Problems problems,
      List<CaseFile> read) {
    String file = folder + "/cases.yaml";
    String text = files.text(file);
    YamlMap yaml = text == null ? null : YamlFile.read(file, text, problems);
    if (yaml != null) {
      read.add(new CaseFileReader(edition, overlay, lawbook, problems).read(file, yaml));
    }
  }
}
