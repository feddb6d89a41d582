package vn.binhxet.law;

/**
 * A place in a rule file.
 *
 * @param file path below the rules folder, with "/"
 * @param line 1 for the first line, 0 where the whole file is meant
 */
public record SourceAt(String file, int line) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
