package vn.binhxet.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.javalin.http.Context;
import vn.binhxet.service.Language;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;

/** How every handler answers. */
final class Answers {
  private static final ObjectWriter JSON =
      new ObjectMapper().writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private Answers() {}

  static Language language(Context ctx) {
    return Language.accepted(ctx.header("Accept-Language"));
  }

  static void json(Context ctx, JsonNode answer) {
    try {
      json(ctx, JSON.writeValueAsBytes(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a tree to memory", e);
    }
  }

  static void json(Context ctx, byte[] answer) {
    bytes(ctx, "application/json", answer);
  }

  /** With its length, so that nothing is sent in chunks that need not be. */
  static void bytes(Context ctx, String type, byte[] answer) {
    ctx.contentType(type);
    ctx.res().setContentLengthLong(answer.length);
    ctx.result(answer);
  }

  static void refuse(Context ctx, Refusal refusal) {
    Language language = language(ctx);
    ctx.status(refusal.status());
    ctx.header("Content-Language", language.code());
    bytes(ctx, "application/problem+json", RefusalJson.bytes(refusal, language));
  }
}
