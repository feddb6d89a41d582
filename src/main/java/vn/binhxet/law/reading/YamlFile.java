package vn.binhxet.law.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;

/** A yaml file as nodes that know their lines; anchors, aliases and tags are refused. */
public final class YamlFile {
  private static final int DEEPEST = 40;

  private YamlFile() {}

  /** The map a file consists of; null, and a problem, where it is not well-formed. */
  public static @Nullable YamlMap read(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setSchema(new JsonSchema())
            .setCodePointLimit(FolderWalk.MOST_BYTES_OF_A_FILE)
            .build();
    try {
      if (!plain(file, text, settings, problems)) {
        return null;
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.add("BAD_YAML", new SourceAt(file, 0), "tệp trống", "the file is empty");
        return null;
      }
      return new YamlValue(root.get(), file, problems).map();
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      badYaml(file, mark, e.getProblem(), problems);
    } catch (YamlEngineException e) {
      badYaml(file, null, String.valueOf(e.getMessage()), problems);
    }
    return null;
  }

  private static void badYaml(
      String file, @Nullable Mark mark, @Nullable String what, Problems problems) {
    problems.add(
        "BAD_YAML",
        new SourceAt(file, mark == null ? 0 : mark.getLine() + 1),
        "yaml viết sai; xem lại thụt dòng, dấu hai chấm và dấu nháy (" + what + ")",
        "is not well-formed yaml; look at indents, colons and quotes (" + what + ")");
  }

  /** Whether the file keeps to plain maps, lists and values, before any of it is put together. */
  private static boolean plain(String file, String text, LoadSettings settings, Problems problems) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event.getEventId() == Event.ID.DocumentStart) {
        documents++;
      }
      boolean anchored =
          event instanceof AliasEvent
              || (event instanceof NodeEvent node && node.getAnchor().isPresent());
      boolean tagged =
          (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
              || (event instanceof CollectionStartEvent start && start.getTag().isPresent());
      if (anchored || tagged || depth > DEEPEST || documents > 1) {
        int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        problems.add(
            "YAML_FEATURE",
            new SourceAt(file, line),
            "chỉ dùng ánh xạ, danh sách và giá trị đơn giản: không có neo (&, *), nhãn (!), nhiều"
                + " tài liệu hay lồng quá "
                + DEEPEST
                + " tầng",
            "only plain maps, lists and values: no anchors (&, *), tags (!), second documents or"
                + " more than "
                + DEEPEST
                + " levels");
        return false;
      }
    }
    return true;
  }
}
