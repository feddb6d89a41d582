package vn.binhxet.http;

import java.util.Map;
import vn.binhxet.law.Text;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.Refusal;

/** A request that is refused; thrown by handlers, answered as problem+json. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Text BAD_REQUEST =
      new Text("Yêu cầu không hợp lệ", "The request is refused");
  private final transient Refusal refusal;
  private final transient Map<String, String> headers;

  Refused(Refusal refusal) {
    this(refusal, Map.of());
  }

  /**
   * @param headers of the answer, besides those of every answer
   */
  Refused(Refusal refusal, Map<String, String> headers) {
    // Refusals are answers, not faults: nobody reads their stack.
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
    this.headers = headers;
  }

  static Refused badParameter(String name, String vi, String en) {
    return new Refused(
        Refusal.of(
            400,
            "BAD_PARAMETER",
            BAD_REQUEST,
            new Text("Tham số “" + name + "”: " + vi, "Parameter \"" + name + "\": " + en)));
  }

  static Refused of(BadParameter bad) {
    return badParameter(bad.name(), bad.why().vi(), bad.why().en());
  }

  static Refused notFound(String vi, String en) {
    return new Refused(
        Refusal.of(404, "NOT_FOUND", new Text("Không tìm thấy", "Not found"), new Text(vi, en)));
  }

  Refusal refusal() {
    return refusal;
  }

  Map<String, String> headers() {
    return headers;
  }
}
