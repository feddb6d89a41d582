package vn.binhxet.register;

import vn.binhxet.law.Text;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.Refusal;

/** What the register cannot do, as doors answer it. */
public final class RegisterRefusal {
  private static final Text STORE =
      new Text("Sổ đăng ký không ghi được", "The register cannot store");
  private static final Text UNKNOWN = new Text("Không có kết luận này", "There is no such verdict");
  private static final Text ERASED = new Text("Nội dung đã xóa", "The content was erased");
  private static final Text UNREADABLE =
      new Text("Bản ghi không đọc được", "The record cannot be read");
  private static final Text RELEASE =
      new Text("Không mở được bản phát hành", "The release could not be opened");

  private RegisterRefusal() {}

  /** Status 503 where it may be had when asked again. */
  public static Refusal of(RegisterFault fault) {
    return switch (fault.code()) {
      case RegisterFault.VERDICT_UNKNOWN -> of(404, UNKNOWN, fault);
      case RegisterFault.ERASED -> of(410, ERASED, fault);
      case RegisterFault.RECORD_UNREADABLE -> of(500, UNREADABLE, fault);
      case RegisterFault.RELEASE_NOT_OPENED -> of(500, RELEASE, fault);
      default -> of(503, STORE, fault);
    };
  }

  private static Refusal of(int status, Text title, RegisterFault fault) {
    return Refusal.of(status, fault.code(), title, fault.text());
  }
}
