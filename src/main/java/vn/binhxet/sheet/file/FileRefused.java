package vn.binhxet.sheet.file;

import vn.binhxet.law.Text;

/** A file that is refused whole, with what to do about it. */
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Text text;

  /**
   * @param code stable, as "ENCRYPTED_OR_OLD_FILE"
   */
  public FileRefused(String code, String vi, String en) {
    super(code);
    this.code = code;
    text = new Text(vi, en);
  }

  public String code() {
    return code;
  }

  public Text text() {
    return text;
  }
}
