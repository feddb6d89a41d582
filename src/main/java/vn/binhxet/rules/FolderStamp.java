package vn.binhxet.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** A cheap look at a folder: names, sizes and times, no contents. */
final class FolderStamp {
  private FolderStamp() {}

  /** Equal as long as nothing was written below the folder; empty where it cannot be read. */
  static String of(Path folder) {
    StringBuilder stamp = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files.sorted().forEach(file -> append(folder, file, stamp));
    } catch (IOException | UncheckedIOException e) {
      // A file went while it was looked at: the next look tells.
      return stamp.append('!').toString();
    }
    return stamp.toString();
  }

  static List<Path> directories(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isDirectory).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static void append(Path folder, Path file, StringBuilder stamp) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      stamp.append(folder.relativize(file)).append('|');
      if (attributes.isRegularFile()) {
        stamp.append(attributes.size()).append('|').append(attributes.lastModifiedTime());
      }
      stamp.append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
