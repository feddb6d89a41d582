package vn.binhxet.http;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.service.Refusal;

/** The register a service stores in, if it has one. */
record OpenRegister(@Nullable Register register) {

  /** The register; refused where this service stores nothing. */
  Register get() {
    if (register == null) {
      throw new Refused(
          Refusal.of(
              503,
              "NO_REGISTER",
              new Text("Không có sổ đăng ký", "There is no register"),
              new Text(
                  "Dịch vụ này chạy không có sổ đăng ký (--no-register).",
                  "This service runs without a register (--no-register).")));
    }
    return register;
  }
}
