package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import vn.binhxet.law.FieldType;

/** Reads an object of fields into values: the hot path. */
final class DataReader {
  private final Faults faults;
  private final FieldFaults fieldFaults;
  private final TextReader texts;
  private final ShareReader shares;
  private final ListReader lists;
  private final ExactNumber number = new ExactNumber();
  private String edition = "";

  DataReader(Faults faults, TextReader texts, Limits limits) {
    this.faults = faults;
    this.texts = texts;
    fieldFaults = new FieldFaults(faults);
    shares = new ShareReader(faults, fieldFaults, texts);
    lists = new ListReader(faults, this, limits.maxMembers());
  }

  /** Names the edition in messages. */
  void edition(String id) {
    edition = id;
  }

  /** Reads the object at whose start the parser stands. */
  void read(JsonParser parser, Shape shape, Values values) throws IOException {
    shape.begin();
    while (true) {
      Slot slot = shape.expected();
      String name;
      if (slot != null && parser.nextFieldName(slot.written)) {
        name = slot.name;
      } else {
        name = slot == null ? parser.nextFieldName() : parser.currentName();
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
          return;
        }
        slot = shape.find(name);
      }
      parser.nextToken();
      faults.path.push(name);
      if (slot == null) {
        fieldFaults.unknownField(name, shape, edition);
        parser.skipChildren();
      } else if (!shape.first(slot)) {
        faults.duplicateKey(name);
        parser.skipChildren();
      } else {
        value(parser, slot, values);
      }
      faults.path.pop();
    }
  }

  private void value(JsonParser parser, Slot slot, Values values) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      number(parser, slot, values);
    } else if (slot.type == FieldType.BOOLEAN && token.isBoolean()) {
      values.setTruth(slot.index, token == JsonToken.VALUE_TRUE);
    } else if (token == JsonToken.VALUE_STRING) {
      string(parser, slot, values);
    } else if (token == JsonToken.START_OBJECT) {
      shares.read(parser, slot, values);
    } else if (token == JsonToken.START_ARRAY && slot.members != null) {
      lists.read(parser, slot, slot.members, values);
    } else {
      fieldFaults.wrongType(slot, parser);
      parser.skipChildren();
    }
  }

  private void number(JsonParser parser, Slot slot, Values values) throws IOException {
    if (slot.type != FieldType.NUMBER
        && slot.type != FieldType.INTEGER
        && slot.type != FieldType.SHARE) {
      fieldFaults.wrongType(slot, parser);
      return;
    }
    if (slot.field.countsOnly()) {
      fieldFaults.countsRequired(slot, Printable.value(parser));
      return;
    }
    ExactNumber.Outcome outcome =
        number.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (outcome != ExactNumber.Outcome.EXACT) {
      fieldFaults.number(slot, outcome, Printable.value(parser));
    } else if (!number.fit(slot.decimals)) {
      fieldFaults.tooManyDecimals(slot, Printable.value(parser));
    } else if (slot.min.compare(number.unscaled, number.scale) < 0
        || slot.max.compare(number.unscaled, number.scale) > 0) {
      fieldFaults.outOfRange(slot, Printable.value(parser));
    } else {
      values.setNumber(slot.index, number.unscaled, number.scale);
    }
  }

  private void string(JsonParser parser, Slot slot, Values values) throws IOException {
    switch (slot.type) {
      case CHOICE -> {
        int choice =
            slot.choice(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (choice < 0) {
          fieldFaults.unknownChoice(slot, parser.getText());
        } else {
          values.setChoice(slot.index, choice);
        }
      }
      case DATE -> {
        LocalDate date = texts.date(parser);
        if (date != null) {
          values.setDate(slot.index, date);
        }
      }
      case TEXT -> {
        String text = slot.field.identity() ? texts.id(parser) : texts.text(parser, Limits.TEXT);
        if (text != null) {
          values.setText(slot.index, text);
        }
      }
      default -> fieldFaults.wrongType(slot, parser);
    }
  }
}
