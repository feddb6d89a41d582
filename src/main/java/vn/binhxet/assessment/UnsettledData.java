package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks the form and the size of data whose edition is unsettled: which fields there may be is not
 * known.
 */
final class UnsettledData {
  private final Faults faults;
  private final TextReader texts;
  private final Limits limits;

  UnsettledData(Faults faults, TextReader texts, Limits limits) {
    this.faults = faults;
    this.texts = texts;
    this.limits = limits;
  }

  /** Checks the object at whose start the parser stands. */
  void object(JsonParser parser) throws IOException {
    Set<String> seen = new HashSet<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      faults.path.push(name);
      if (!seen.add(name)) {
        faults.duplicateKey(name);
      }
      value(parser);
      faults.path.pop();
    }
  }

  private void value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> texts.text(parser, Limits.TEXT);
      case VALUE_NULL -> faults.wrongType(parser, "giá trị của trường", "the field's value");
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (parser.getTextLength() > Limits.NUMBER) {
          new FieldFaults(faults).unreadable(ExactNumber.Outcome.TOO_LONG, Printable.value(parser));
        }
      }
      default -> {}
    }
  }

  private void array(JsonParser parser) throws IOException {
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (index == limits.maxMembers()) {
        new ListFaults(faults).tooManyMembers(limits.maxMembers());
      }
      if (index >= limits.maxMembers()) {
        parser.skipChildren();
      } else {
        faults.path.push(index);
        value(parser);
        faults.path.pop();
      }
      index++;
    }
  }
}
