package vn.binhxet.register.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last end of the register that this machine has seen, kept beside the key and not in the
 * database: a register set back to an older state, seals and all, is shorter than the mark. Written
 * after a commit and never before, so it is never ahead of the truth.
 *
 * @param seq number of the last record
 * @param link its link, in hex
 */
public record HighMark(String register, long seq, String link) {
  private static final Logger LOG = LoggerFactory.getLogger(HighMark.class);

  /** The mark in a file; empty where there is none or it is not readable as one. */
  public static Optional<HighMark> read(Path file) {
    try {
      if (Files.exists(file)) {
        String[] parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
        if (parts.length == 3) {
          return Optional.of(new HighMark(parts[0], Long.parseLong(parts[1]), parts[2]));
        }
      }
    } catch (IOException | NumberFormatException e) {
      LOG.warn("The mark {} is not readable", file);
    }
    return Optional.empty();
  }

  /** Takes the place of the mark in a file; a mark that cannot be written is told to the log. */
  public void write(Path file) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.writeString(next, register + " " + seq + " " + link + "\n", StandardCharsets.US_ASCII);
      try {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      LOG.warn("The mark {} could not be written: {}", file, e.getMessage());
    }
  }
}
