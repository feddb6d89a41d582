package vn.binhxet.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;

/** Writes refusals as {@code application/problem+json} (RFC 9457). */
public final class RefusalJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RefusalJson() {}

  public static byte[] bytes(Refusal refusal, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try {
      write(refusal, language, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the object, without a line break; the stream stays open. */
  public static void write(Refusal refusal, Language language, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      json.writeStringField("type", "urn:binhxet:problem:" + refusal.code());
      json.writeStringField("title", language.of(refusal.title()));
      json.writeNumberField("status", refusal.status());
      json.writeStringField("detail", language.of(refusal.detail()));
      json.writeStringField("code", refusal.code());
      json.writeStringField("pointer", refusal.pointer());
      text("details", refusal.detail(), json);
      json.writeArrayFieldStart("problems");
      for (InputProblem problem : refusal.problems()) {
        json.writeStartObject();
        json.writeStringField("code", problem.code());
        json.writeStringField("pointer", problem.pointer());
        text("detail", problem.message(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      String incident = refusal.incident();
      if (incident != null) {
        json.writeStringField("incident", incident);
      }
      json.writeEndObject();
    }
  }

  private static void text(String name, Text text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("vi", text.vi());
    json.writeStringField("en", text.en());
    json.writeEndObject();
  }
}
