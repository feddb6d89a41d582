package vn.binhxet.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.service.Language;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;

/**
 * The lines of a chunk that are being stored. Their answers are written only when they are durable.
 *
 * @param lines places of their answers, in order
 * @param numbers of the lines in the input
 * @param ends of each one's records: a tree's line becomes several
 * @param records what they were to become, line by line
 * @param stored what became of each
 * @param register where a line that was stored before is read again
 */
record Kept(
    List<Line> lines,
    List<Long> numbers,
    List<Integer> ends,
    List<NewRecord> records,
    CompletableFuture<List<Appended>> stored,
    RecordReader register) {

  /**
   * Place of one answer in the chunk's answers.
   *
   * @param start of the line
   * @param number where the record's number goes in
   * @param end after the line break
   */
  record Line(int start, int number, int end) {}

  /**
   * Waits until they are durable, and writes the chunk's answers with the numbers in place.
   *
   * @return how many were refused: their key was used for something else, or their record cannot be
   *     read
   * @throws IOException where storing failed
   */
  int write(Chunk chunk, Language language, OutputStream out) throws IOException {
    List<Appended> appended;
    try {
      appended = stored.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      throw new IOException(cause == null ? e.getMessage() : cause.getMessage(), cause);
    }
    int written = 0;
    int refused = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int from = i == 0 ? 0 : ends.get(i - 1);
      List<NewRecord> its = records.subList(from, ends.get(i));
      // The last one speaks for a tree.
      Appended became = appended.get(ends.get(i) - 1);
      RepeatedLine repeated =
          became instanceof Appended.Repeated again
              ? RepeatedLine.of(register, again.seq(), its)
              : null;
      Refusal refusal = refusal(became, repeated);
      if (refusal != null) {
        chunk.answers.writeTo(out, written, line.start());
        out.write(ascii("{\"line\":" + numbers.get(i) + ",\"problem\":"));
        RefusalJson.write(refusal, language, out);
        out.write(ascii("}\n"));
        written = line.end();
        refused++;
      } else {
        chunk.answers.writeTo(out, written, line.number());
        out.write(ascii(said(became, repeated, its)));
        written = line.number();
        if (repeated != null && repeated.kind() != RepeatedLine.Kind.SAME) {
          byte[] verdict = repeated.verdict();
          if (verdict != null) {
            out.write(ascii(",\"verdict\":"));
            out.write(verdict);
          }
          out.write(ascii("}\n"));
          written = line.end();
        }
      }
    }
    chunk.answers.writeTo(out, written, chunk.answers.size());
    return refused;
  }

  private static @Nullable Refusal refusal(Appended became, @Nullable RepeatedLine repeated) {
    if (became instanceof Appended.KeyReused reused) {
      return reused(reused.seq());
    }
    return repeated != null && repeated.kind() == RepeatedLine.Kind.UNREADABLE
        ? unreadable(((Appended.Repeated) became).seq())
        : null;
  }

  private static String said(
      Appended became, @Nullable RepeatedLine repeated, List<NewRecord> its) {
    boolean tree = its.get(0).place() != null;
    if (repeated == null) {
      return ",\"stored\":{" + numbers(((Appended.Stored) became).seq(), its.size(), tree) + "}";
    }
    String more =
        switch (repeated.kind()) {
          case AS_STORED -> ",\"asStored\":true";
          case ERASED -> ",\"erased\":true";
          default -> "";
        };
    long seq = ((Appended.Repeated) became).seq();
    return ",\"stored\":{" + numbers(seq, its.size(), tree) + ",\"repeated\":true" + more + "}";
  }

  /** A tree's records have numbers in a row. */
  private static String numbers(long last, int size, boolean tree) {
    return tree
        ? "\"first\":\"" + (last - size + 1) + "\",\"last\":\"" + last + "\""
        : "\"id\":\"" + last + "\"";
  }

  private static Refusal unreadable(long seq) {
    return Refusal.of(
        500,
        "RECORD_UNREADABLE",
        new Text("Bản ghi không đọc được", "The record cannot be read"),
        new Text(
            "Dòng này đã lưu ở bản ghi số "
                + seq
                + ", nhưng bản ghi không còn như lúc lưu. Hãy chạy binhxet audit.",
            "This line was stored as record "
                + seq
                + ", which is no longer as it was stored. Run binhxet audit."));
  }

  private static Refusal reused(long seq) {
    return Refusal.of(
        422,
        "LINE_STORED_OTHERWISE",
        new Text("Dòng này đã lưu khác", "This line was stored with other content"),
        new Text(
            "Trong lượt cùng tên, dòng này đã lưu với nội dung khác (số "
                + seq
                + "). Hãy đặt tên lượt khác, hoặc sửa hồ sơ đó.",
            "In a run of this name this line was stored with other content (number "
                + seq
                + "). Name the run otherwise, or correct that assessment."));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
