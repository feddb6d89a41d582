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
    ctx.contentType("application/json");
    ctx.result(answer);
  }

  static void refuse(Context ctx, Refusal refusal) {
    Language language = answeredIn(ctx);
    ctx.status(refusal.status());
    ctx.contentType("application/problem+json");
    ctx.header("Content-Language", language.code());
    ctx.result(RefusalJson.bytes(refusal, language));
  }

  private static Language answeredIn(Context ctx) {
    return language(ctx);
  }
}
