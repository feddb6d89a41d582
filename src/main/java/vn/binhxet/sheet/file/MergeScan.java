package vn.binhxet.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through a worksheet's bytes for merged cells, which stand behind all rows: a row must be
 * known to be merged when it is read. Parsing the whole for that would take ten times as long.
 */
final class MergeScan {
  private static final byte[] TAG = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern REF =
      Pattern.compile("ref\\s*=\\s*[\"']([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})[\"']");
  private static final int MOST = 20_000;
  private static final int LONGEST_TAG = 100;

  private MergeScan() {}

  static List<SheetFile.Area> read(InputStream part) throws IOException, FileRefused {
    List<SheetFile.Area> areas = new ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    int kept = 0;
    try (InputStream in = part) {
      for (int read = in.read(buffer, 0, buffer.length);
          read >= 0;
          read = in.read(buffer, kept, buffer.length - kept)) {
        int end = kept + read;
        int from = scan(buffer, end, areas);
        kept = Math.min(end - from, LONGEST_TAG);
        System.arraycopy(buffer, end - kept, buffer, 0, kept);
      }
    } catch (Inflated.TooLarge e) {
      throw ZipParts.tooLarge();
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw ZipParts.broken(e);
    }
    return areas;
  }

  /** Reads the tags that end in the buffer; returns from where on it must be looked at again. */
  private static int scan(byte[] buffer, int end, List<SheetFile.Area> areas) throws FileRefused {
    int done = 0;
    for (int at = 0; at + LONGEST_TAG <= end || at + TAG.length <= end; at++) {
      if (buffer[at] != 'm' || !matches(buffer, at, end)) {
        continue;
      }
      int close = at;
      while (close < end && buffer[close] != '>') {
        close++;
      }
      if (close == end && end - at < LONGEST_TAG) {
        return Math.max(done, at);
      }
      area(new String(buffer, at, close - at, StandardCharsets.ISO_8859_1), areas);
      done = close;
      at = close;
    }
    return Math.max(done, end - TAG.length);
  }

  private static boolean matches(byte[] buffer, int at, int end) {
    if (at + TAG.length > end) {
      return false;
    }
    for (int i = 0; i < TAG.length; i++) {
      if (buffer[at + i] != TAG[i]) {
        return false;
      }
    }
    return true;
  }

  private static void area(String tag, List<SheetFile.Area> areas) throws FileRefused {
    Matcher ref = REF.matcher(tag);
    if (!ref.find()) {
      return;
    }
    if (areas.size() >= MOST) {
      throw new FileRefused(
          "TOO_MANY_MERGED_CELLS",
          "Bảng có quá nhiều ô gộp. Hãy bỏ gộp ô (Unmerge) rồi gửi lại.",
          "The sheet has too many merged cells. Unmerge them and send it again.");
    }
    areas.add(
        new SheetFile.Area(
            Places.row(ref.group(1)),
            Places.row(ref.group(2)),
            Places.column(ref.group(1)),
            Places.column(ref.group(2))));
  }
}
