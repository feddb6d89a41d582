package vn.binhxet.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.Appended;
import vn.binhxet.service.Language;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;

/**
 * The lines of a chunk that are being stored. Their answers are written only when they are durable.
 *
 * @param lines places of their answers, in order
 * @param numbers of the lines in the input
 * @param stored what became of each
 */
record Kept(List<Line> lines, List<Long> numbers, CompletableFuture<List<Appended>> stored) {

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
   * @return how many could not be stored, as their key was used for something else
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
      if (appended.get(i) instanceof Appended.KeyReused reused) {
        chunk.answers.writeTo(out, written, line.start());
        out.write(ascii("{\"line\":" + numbers.get(i) + ",\"problem\":"));
        RefusalJson.write(reused(reused.seq()), language, out);
        out.write(ascii("}\n"));
        written = line.end();
        refused++;
      } else {
        chunk.answers.writeTo(out, written, line.number());
        out.write(ascii(said(appended.get(i))));
        written = line.number();
      }
    }
    chunk.answers.writeTo(out, written, chunk.answers.size());
    return refused;
  }

  private static String said(Appended appended) {
    return appended instanceof Appended.Repeated repeated
        ? ",\"stored\":{\"id\":\"" + repeated.seq() + "\",\"repeated\":true}"
        : ",\"stored\":{\"id\":\"" + ((Appended.Stored) appended).seq() + "\"}";
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
