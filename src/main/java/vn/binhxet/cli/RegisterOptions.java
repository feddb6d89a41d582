package vn.binhxet.cli;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.record.RegisterFault;

/** Options of every command that works on the register. */
final class RegisterOptions {
  @Option(
      names = "--register",
      paramLabel = "DIR|URL",
      defaultValue = "${env:BINHXET_REGISTER:-register}",
      description = {
        "Sổ đăng ký: thư mục (SQLite) hoặc jdbc:postgresql://… / the register: a folder (SQLite) or",
        "jdbc:postgresql://… (${DEFAULT-VALUE}; BINHXET_REGISTER)"
      })
  String where = "register";

  @Option(
      names = "--register-keys",
      paramLabel = "DIR",
      description =
          "Thư mục khóa ký khi dùng PostgreSQL / folder of the key with PostgreSQL"
              + " (${DEFAULT-VALUE})")
  Path keys = Path.of("register");

  RegisterPlace place() {
    return RegisterPlace.of(where, keys);
  }

  /**
   * Opens one that is there: whoever looks begins none.
   *
   * @throws RegisterFault where there is none, or it cannot be opened
   */
  Register openExisting() {
    return Register.openExisting(place(), Clock.systemUTC());
  }

  /**
   * Opens it, and begins it where there is none.
   *
   * @throws RegisterFault where it cannot be opened
   */
  Register open() {
    return Register.open(place(), Clock.systemUTC());
  }
}
