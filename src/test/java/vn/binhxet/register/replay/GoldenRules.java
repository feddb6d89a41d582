package vn.binhxet.register.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.rules.Release;

/** The rules of a new golden archive: of today's, what the archive needs, without cases. */
final class GoldenRules {
  private final Path folder;
  private final Map<String, byte[]> files = new TreeMap<>();

  /**
   * @param name of the new archive
   * @param wanted beginnings of the paths that it holds
   * @throws IOException where an archive of that name is there
   */
  GoldenRules(String name, List<String> wanted) throws IOException, LawRefused {
    folder = GoldenArchive.ALL.resolve(name);
    if (Files.exists(folder)) {
      throw new IOException(folder + " is there already; an archive is never written again");
    }
    RulesSnapshot.read(Path.of("rules"))
        .files()
        .forEach(
            (path, bytes) -> {
              boolean in = wanted.stream().anyMatch(path::startsWith);
              if (in && !path.endsWith("cases.yaml") && !path.endsWith(".md")) {
                files.put(path, bytes);
              }
            });
  }

  Path folder() {
    return folder;
  }

  Release release() throws LawRefused {
    return Release.read(RulesSnapshot.of(files));
  }

  void write() throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve("rules").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
