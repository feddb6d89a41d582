package vn.binhxet.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;

/**
 * Answers requests that end before any route is asked, because their address, their headers or
 * their framing cannot be read: with problem+json too, and without repeating what was sent.
 */
final class UnreadableRequests extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);
  private static final String PROBLEM = "application/problem+json";
  private static final Text TITLE = new Text("Yêu cầu không đọc được", "The request is unreadable");

  /** Whatever the method: the server's own pages are for GET and POST alone. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Language language = Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_LANGUAGE, language.code());
    Refusal refusal = refusal(code);
    if (refusal.incident() != null) {
      // What was thrown may quote the address: only its kind is logged.
      String kind = cause == null ? "nothing thrown" : cause.getClass().getName();
      LOG.error("INTERNAL {} outside any route, {}: {}", refusal.incident(), code, kind);
    }
    byte[] body = headed(refusal, language, headers);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static byte[] headed(Refusal refusal, Language language, HttpFields.Mutable headers) {
    byte[] body = RefusalJson.bytes(refusal, language);
    headers.put(HttpHeader.CONTENT_TYPE, PROBLEM);
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    return body;
  }

  private static Refusal refusal(int status) {
    return switch (status) {
      case 414 ->
          Refusal.of(
              status,
              "ADDRESS_TOO_LONG",
              TITLE,
              new Text(
                  "Địa chỉ dài quá "
                      + HttpApi.HEADER_BYTES
                      + " byte. Hãy gửi số liệu trong nội"
                      + " dung yêu cầu.",
                  "The address is longer than "
                      + HttpApi.HEADER_BYTES
                      + " bytes. Send data in the"
                      + " body."));
      case 431 ->
          Refusal.of(
              status,
              "HEADERS_TOO_LARGE",
              TITLE,
              new Text(
                  "Các tiêu đề dài quá " + HttpApi.HEADER_BYTES + " byte. Hãy bỏ bớt.",
                  "The headers are longer than "
                      + HttpApi.HEADER_BYTES
                      + " bytes. Leave some out."));
      default ->
          status >= 500
              ? internal(status)
              : Refusal.of(
                  status,
                  "BAD_REQUEST",
                  TITLE,
                  new Text(
                      "Địa chỉ, tiêu đề hoặc khung của yêu cầu HTTP sai. Địa chỉ viết bằng UTF-8,"
                          + " ký tự đặc biệt mã hóa thành %XX; không dùng %00, %2F hay %5C.",
                      "The address, the headers or the framing of the HTTP request is wrong."
                          + " Addresses are UTF-8 with special characters as %XX; %00, %2F and %5C"
                          + " are not taken."));
    };
  }

  private static Refusal internal(int status) {
    Refusal refusal = Refusal.internal();
    return new Refusal(
        status,
        refusal.code(),
        refusal.pointer(),
        refusal.title(),
        refusal.detail(),
        refusal.problems(),
        refusal.incident());
  }
}
