package vn.binhxet.law.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;

/** Reads a folder's files into memory, within limits, and never from outside the folder. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  static final int MOST_BYTES_OF_A_FILE = 2 * 1024 * 1024;
  static final int MOST_BYTES = 64 * 1024 * 1024;
  static final int MOST_FILES = 5000;

  private final Path folder;
  private final Problems problems;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private Path root;
  private long bytes;

  FolderWalk(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.root = folder;
  }

  SortedMap<String, byte[]> read() {
    try {
      root = folder.toRealPath();
      if (!Files.isDirectory(root)) {
        add("NO_RULES_FOLDER", root, "không phải là thư mục", "is not a folder");
        return files;
      }
      Files.walkFileTree(root, this);
    } catch (IOException e) {
      add(
          "NO_RULES_FOLDER",
          folder,
          "không mở được thư mục bộ quy tắc " + folder + "; kiểm tra tên và quyền đọc",
          "cannot open the rules folder " + folder + "; check its name and its permissions");
    }
    return files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
    return !dir.equals(root) && passedOver(dir)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (passedOver(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (files.size() >= MOST_FILES || bytes > MOST_BYTES) {
      add(
          "TOO_MANY_FILES",
          root,
          "thư mục có hơn " + MOST_FILES + " tệp hoặc quá 64 MB; có đúng là thư mục rules/ không?",
          "the folder holds over " + MOST_FILES + " files or 64 MB; is it really rules/?");
      return FileVisitResult.TERMINATE;
    }
    if (attributes.isSymbolicLink() && !leadsInside(file)) {
      add(
          "LINK_OUTSIDE",
          file,
          "liên kết dẫn ra ngoài thư mục bộ quy tắc; hãy chép tệp vào thư mục",
          "a link that leads outside the rules folder; copy the file into it");
    } else if (!Files.isRegularFile(file)) {
      add("NOT_A_FILE", file, "không phải là tệp thường", "is not a regular file");
    } else {
      take(file);
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean leadsInside(Path link) {
    try {
      return link.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false; // a link to nowhere
    }
  }

  private void take(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MOST_BYTES_OF_A_FILE + 1);
      if (content.length > MOST_BYTES_OF_A_FILE) {
        add("FILE_TOO_LARGE", file, "tệp lớn hơn 2 MB", "the file is larger than 2 MB");
        return;
      }
      bytes += content.length;
      files.put(name(file), content);
    } catch (IOException e) {
      unreadable(file);
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    unreadable(file);
    return FileVisitResult.CONTINUE;
  }

  private void unreadable(Path file) {
    add(
        "UNREADABLE_FILE",
        file,
        "không đọc được; kiểm tra quyền đọc",
        "cannot be read; check its permissions");
  }

  private static boolean passedOver(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".")
        || name.endsWith("~")
        || name.endsWith(".swp")
        || (name.startsWith("#") && name.endsWith("#"));
  }

  private String name(Path file) {
    String name = root.relativize(file).toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  private void add(String code, Path file, String vi, String en) {
    String where = file.startsWith(root) ? name(file) : String.valueOf(file);
    problems.add(code, new SourceAt(where, 0), vi, en);
  }
}
