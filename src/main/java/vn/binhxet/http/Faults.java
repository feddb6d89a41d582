package vn.binhxet.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.law.Text;
import vn.binhxet.register.RegisterRefusal;
import vn.binhxet.register.record.Cause;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.Refusal;

/** Turns whatever ends a request early into problem+json; the log gets the rest. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private static final Text METHOD = new Text("Phương thức không được nhận", "Method not allowed");

  private Faults() {}

  /**
   * Breaks the connection where an answer has begun: an end would make what was sent look whole.
   *
   * @return whether it had begun
   */
  private static boolean brokenOff(Context ctx) {
    if (!ctx.res().isCommitted()) {
      return false;
    }
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
    return true;
  }

  static void refused(Refused refused, Context ctx) {
    refused.headers().forEach(ctx::header);
    Answers.refuse(ctx, refused.refusal());
  }

  /** Javalin's own refusals: unknown routes and methods. */
  static void routing(HttpResponseException fault, Context ctx) {
    if (fault.getStatus() == 405) {
      String allowed = fault.getDetails().getOrDefault("availableMethods", "");
      ctx.header("Allow", allowed);
      Text only =
          new Text(
              "Địa chỉ này chỉ nhận " + allowed + ".", "This address takes " + allowed + " only.");
      Answers.refuse(ctx, Refusal.of(405, "METHOD_NOT_ALLOWED", METHOD, only));
    } else if (fault.getStatus() == 404) {
      Answers.refuse(
          ctx,
          Refusal.of(
              404,
              "NOT_FOUND",
              new Text("Không tìm thấy", "Not found"),
              new Text(
                  "Không có địa chỉ này. Xem /openapi.json.",
                  "There is nothing at this address. See /openapi.json.")));
    } else {
      Answers.refuse(
          ctx,
          Refusal.of(
              fault.getStatus(),
              "BAD_REQUEST",
              new Text("Yêu cầu không hợp lệ", "The request is refused"),
              new Text("Xem /openapi.json.", "See /openapi.json.")));
    }
  }

  /** The client went away, or sent something that is no proper request body. */
  static void connection(IOException fault, Context ctx) {
    LOG.info("A request broke off: {}", fault.getClass().getSimpleName());
    if (!brokenOff(ctx)) {
      ctx.header("Connection", "close");
      Answers.refuse(
          ctx,
          Refusal.of(
              400,
              "BODY_CUT",
              new Text("Nội dung bị cắt giữa chừng", "The body broke off"),
              new Text(
                  "Nội dung không đến đủ. Hãy gửi lại.",
                  "The body did not arrive whole. Send it again.")));
    }
  }

  /**
   * What the register cannot do; where it did not store something: ask again, with the same key.
   */
  static void register(RegisterFault fault, Context ctx) {
    if (brokenOff(ctx)) {
      LOG.error("An answer broke off: {}", fault.code());
      return;
    }
    // What the answer would have been is not what it is.
    ctx.res().resetBuffer();
    ctx.res().setHeader("Content-Disposition", null);
    Refusal refusal = RegisterRefusal.of(fault);
    if (refusal.status() == 503) {
      ctx.header("Retry-After", "1");
    }
    Answers.refuse(ctx, refusal);
  }

  /** What the driver says quotes rows: only the kind of failure is logged. */
  static void database(JdbiException fault, Context ctx) {
    LOG.error("The register's database failed: {}", Cause.kind(fault));
    register(RegisterFault.databaseFailed(fault), ctx);
  }

  static void unforeseen(Throwable fault, Context ctx) {
    Refusal refusal = Refusal.internal();
    // The route, not the address: that may hold a subject's id.
    Endpoint route = ctx.endpoints().lastHttpEndpoint();
    LOG.error(
        "INTERNAL {} at {}", refusal.incident(), route == null ? "(none)" : route.path, fault);
    if (!brokenOff(ctx)) {
      ctx.res().resetBuffer();
      ctx.res().setHeader("Content-Disposition", null);
      Answers.refuse(ctx, refusal);
    }
  }
}
