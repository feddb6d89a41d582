package vn.binhxet.register.record;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** The register cannot do what was asked; nothing was half done. */
public final class RegisterFault extends RuntimeException {
  /** No verdict has that number. */
  public static final String VERDICT_UNKNOWN = "VERDICT_UNKNOWN";

  /** What was asked for was erased. */
  public static final String ERASED = "ERASED";

  /** A record is no longer what was stored. */
  public static final String RECORD_UNREADABLE = "RECORD_UNREADABLE";

  /** A release is not held whole and unchanged, or cannot be read. */
  public static final String RELEASE_NOT_OPENED = "RELEASE_NOT_OPENED";

  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Text text;

  /**
   * @param code stable, as "REGISTER_NOT_OPENED"
   * @param text what is wrong and what to do
   */
  public RegisterFault(String code, Text text, @Nullable Throwable cause) {
    super(text.en(), cause);
    this.code = code;
    this.text = text;
  }

  /** The database, or what belongs to it, cannot be opened. */
  public static RegisterFault notOpened(String where, Throwable cause) {
    return notOpened(where, String.valueOf(cause.getMessage()), cause);
  }

  /** The same, where the cause's own words are not to be repeated. */
  public static RegisterFault notOpened(String where, String words, Throwable cause) {
    String why = words.lines().findFirst().orElse("");
    return new RegisterFault(
        "REGISTER_NOT_OPENED",
        new Text(
            "Không mở được sổ đăng ký " + where + ": " + why,
            "The register " + where + " could not be opened: " + why),
        cause);
  }

  /** Storing failed; whether it is stored is told by asking again with the same key. */
  public static RegisterFault notStored(Throwable cause) {
    return new RegisterFault(
        "NOT_STORED",
        new Text(
            "Sổ đăng ký không ghi được lúc này. Hãy gửi lại với cùng Idempotency-Key: nếu đã ghi"
                + " thì không ghi lần hai.",
            "The register could not store this now. Send it again with the same Idempotency-Key:"
                + " what was stored is not stored twice."),
        cause);
  }

  /** The database failed while something was looked up or changed. */
  public static RegisterFault databaseFailed(Throwable cause) {
    String kind = Cause.kind(cause);
    return new RegisterFault(
        "DATABASE_FAILED",
        new Text(
            "Cơ sở dữ liệu của sổ đăng ký gặp lỗi ("
                + kind
                + "). Hãy xem cơ sở dữ liệu rồi thử lại.",
            "The register's database failed ("
                + kind
                + "). Look after the database and try again."),
        cause);
  }

  /** Something that must be in the register is not, or not as it must be. */
  public static RegisterFault damaged(String vi, String en, @Nullable Throwable cause) {
    return new RegisterFault(
        "REGISTER_DAMAGED",
        new Text(
            "Sổ đăng ký không còn nguyên vẹn (" + vi + "). Hãy chạy binhxet audit.",
            "The register is not whole (" + en + "). Run binhxet audit."),
        cause);
  }

  /** A record is not there. */
  public static RegisterFault missing(long seq) {
    return damaged("thiếu bản ghi " + seq, "record " + seq + " is missing", null);
  }

  /** A record is not of its kind's form. */
  public static RegisterFault unreadable(long seq, Throwable cause) {
    return damaged(
        "bản ghi " + seq + " không đúng dạng", "record " + seq + " is not of its form", cause);
  }

  /** What was asked for stands no more: its content was erased when its time was over. */
  public static RegisterFault erased(long seq) {
    return new RegisterFault(
        ERASED,
        new Text(
            "Nội dung bản ghi "
                + seq
                + " đã được xóa khi hết thời hạn lưu giữ; kết luận, danh hiệu, năm và địa bàn vẫn"
                + " còn trong danh sách.",
            "The content of record "
                + seq
                + " was erased when its time was over; outcome, title, year and territory are"
                + " still listed."),
        null);
  }

  public String code() {
    return code;
  }

  public Text text() {
    return text;
  }
}
