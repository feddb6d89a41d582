package vn.binhxet.register.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.Sha256;

/**
 * What many verdicts have in common: title, edition, year and how it came out. There are some
 * hundreds of them whatever the number of verdicts, so that any combination of these is looked up
 * in a small table first, and one index on verdicts serves them all.
 *
 * @param id eight bytes of a hash: the same everywhere, without asking anybody
 */
public record Facet(
    long id,
    String title,
    @Nullable String edition,
    int awardYear,
    String outcome,
    @Nullable String value,
    boolean provisional) {

  /** The facet of a verdict. */
  public static Facet of(VerdictEntry entry) {
    return of(
        entry.title(),
        entry.edition(),
        entry.awardYear(),
        entry.outcome(),
        entry.value(),
        entry.provisional());
  }

  /** The facet of these. */
  public static Facet of(
      String title,
      @Nullable String edition,
      int awardYear,
      String outcome,
      @Nullable String value,
      boolean provisional) {
    String text =
        String.join(
            "\n",
            title,
            edition == null ? "" : edition,
            Integer.toString(awardYear),
            outcome,
            value == null ? "" : value,
            provisional ? "provisional" : "");
    byte[] hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return new Facet(
        ByteBuffer.wrap(hash).getLong(), title, edition, awardYear, outcome, value, provisional);
  }
}
