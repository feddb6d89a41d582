package vn.binhxet.http;

import io.javalin.http.Context;
import vn.binhxet.register.audit.NotedHead;

/** What an auditor notes down of the register. */
final class RegisterHandler {
  private final OpenRegister register;

  RegisterHandler(OpenRegister register) {
    this.register = register;
  }

  /** Where it ends, signed. */
  void end(Context ctx) {
    Answers.json(ctx, NotedHead.of(register.get()).json());
  }
}
