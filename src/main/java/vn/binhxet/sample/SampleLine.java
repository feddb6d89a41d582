package vn.binhxet.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import vn.binhxet.law.Field;
import vn.binhxet.law.SubjectType;

/** Writes a draft as an assessment. */
final class SampleLine {
  private static final JsonFactory JSON = new JsonFactory();
  private final SamplePlace place;
  private final int awardYear;
  private final LocalDate assessedOn;
  private final long number;

  SampleLine(SamplePlace place, int awardYear, LocalDate assessedOn, long number) {
    this.place = place;
    this.awardYear = awardYear;
    this.assessedOn = assessedOn;
    this.number = number;
  }

  byte[] write(Draft draft) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("title", place.law().edition().title().id());
      json.writeNumberField("awardYear", awardYear);
      json.writeStringField("assessedOn", assessedOn.toString());
      subject(json);
      json.writeFieldName("data");
      draft(draft, json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private void subject(JsonGenerator json) throws IOException {
    SubjectType type = place.law().edition().title().subject();
    json.writeObjectFieldStart("subject");
    json.writeStringField("id", String.format(Locale.ROOT, "%s-%06d", prefix(type), number));
    json.writeStringField("name", name(type) + " " + number);
    json.writeObjectFieldStart("territory");
    json.writeStringField("code", place.code());
    LocalDate on = place.on();
    if (on != null) {
      json.writeStringField("on", on.toString());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String prefix(SubjectType type) {
    return switch (type) {
      case HOUSEHOLD -> "HM";
      case RESIDENTIAL_AREA -> "KDC";
      case VILLAGE -> "THON";
      case COMMUNE -> "XA";
      case WARD -> "PH";
      case CITY -> "TP";
    };
  }

  /** Plainly made up. */
  private static String name(SubjectType type) {
    return switch (type) {
      case HOUSEHOLD -> "Hộ mẫu";
      case RESIDENTIAL_AREA -> "Khu dân cư Ví Dụ";
      case VILLAGE -> "Thôn Ví Dụ";
      case COMMUNE -> "Xã Thử Nghiệm";
      case WARD -> "Phường Thử Nghiệm";
      case CITY -> "Thành phố Thử Nghiệm";
    };
  }

  private static void draft(Draft draft, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Field field : draft.fields()) {
      Value value = draft.given().contains(field.name()) ? draft.get(field.name()) : null;
      if (value != null) {
        json.writeFieldName(field.name());
        value(value, json);
      }
    }
    json.writeEndObject();
  }

  private static void value(Value value, JsonGenerator json) throws IOException {
    if (value instanceof Value.Amount amount) {
      json.writeNumber(plain(amount));
    } else if (value instanceof Value.Counted share) {
      json.writeStartObject();
      json.writeNumberField("count", share.count());
      json.writeNumberField("of", share.of());
      json.writeEndObject();
    } else if (value instanceof Value.Truth truth) {
      json.writeBoolean(truth.value());
    } else if (value instanceof Value.Words words) {
      json.writeString(words.text());
    } else if (value instanceof Value.Day day) {
      json.writeString(day.date().toString());
    } else if (value instanceof Value.NotThere notThere) {
      json.writeStartObject();
      json.writeStringField("notApplicable", notThere.reason());
      json.writeEndObject();
    } else if (value instanceof Value.Members members) {
      json.writeStartArray();
      for (Draft member : members.drafts()) {
        draft(member, json);
      }
      json.writeEndArray();
    }
  }

  private static String plain(Value.Amount amount) {
    return amount.value().signum() == 0 ? "0" : amount.value().stripTrailingZeros().toPlainString();
  }
}
