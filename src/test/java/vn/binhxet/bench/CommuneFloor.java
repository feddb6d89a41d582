package vn.binhxet.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.binhxet.law.Comparator;

/**
 * The floor for new-style rural communes, of the technique of {@link Floor}: doubles, ifs,
 * Jackson's streaming reader and writer over the very lines that the service reads. It answers each
 * indicator with its status, what was found, what is asked and one citation; it checks no input,
 * knows no margin, cause, reading or confidence, and re-checks nothing.
 */
final class CommuneFloor implements FloorPipeline.Worker {
  private static final int MET = 0;
  private static final int NOT_MET = 1;
  private static final int UNDETERMINED = 2;
  private static final int NOT_APPLICABLE = 3;
  private static final SerializedString[] STATUS = {
    new SerializedString("MET"),
    new SerializedString("NOT_MET"),
    new SerializedString("UNDETERMINED"),
    new SerializedString("NOT_APPLICABLE")
  };
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString OUTCOME = new SerializedString("outcome");
  private static final SerializedString CRITERIA = new SerializedString("criteria");
  private static final SerializedString INDICATORS = new SerializedString("indicators");
  private static final SerializedString PARTS = new SerializedString("parts");
  private static final SerializedString STATUS_NAME = new SerializedString("status");
  private static final SerializedString ACTUAL = new SerializedString("actual");
  private static final SerializedString REQUIRED = new SerializedString("required");
  private static final SerializedString CITATION = new SerializedString("citation");
  private static final SerializedString COUNT = new SerializedString("count");
  private static final SerializedString OF = new SerializedString("of");

  /** One node with what the floor found of it. */
  private static final class Found {
    final CommuneTable.Row row;
    final SerializedString id;
    final SerializedString citation;
    final Found[] below;
    int status;

    Found(CommuneTable.Row row) {
      this.row = row;
      id = new SerializedString(row.id());
      citation = new SerializedString(row.citation());
      below = Arrays.stream(row.below()).map(Found::new).toArray(Found[]::new);
    }
  }

  private final CommuneTable table;
  private final String[] fields;
  private final Map<String, Integer> fieldIndex = new HashMap<>();
  private final Map<String, Integer> columnOf;
  private final Found[] top;

  private String id = "";
  private int region;
  private final double[] value;
  private final double[] whole;
  private final boolean[] lacks;
  private int firstColumn;
  private int lastColumn;

  /**
   * @param columnOf the column of each province's code
   */
  CommuneFloor(CommuneTable table, Map<String, Integer> columnOf) {
    this.table = table;
    this.columnOf = columnOf;
    fields = table.fields.stream().map(String::intern).toArray(String[]::new);
    for (int i = 0; i < fields.length; i++) {
      fieldIndex.put(fields[i], i);
    }
    top = table.rows.stream().map(Found::new).toArray(Found[]::new);
    value = new double[fields.length];
    whole = new double[fields.length];
    lacks = new boolean[fields.length];
  }

  @Override
  public void answer(byte[] lines, int length, FloorPipeline.Buffer out) throws IOException {
    try (JsonParser parser = JSON.createParser(lines, 0, length);
        JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      while (read(parser)) {
        write(json, decide());
      }
    }
    out.write('\n');
  }

  private boolean read(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      return false;
    }
    Arrays.fill(value, Double.NaN);
    Arrays.fill(lacks, false);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      switch (name) {
        case "subject" -> subject(parser);
        case "data" -> data(parser);
        default -> {
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    return true;
  }

  private void subject(JsonParser parser) throws IOException {
    parser.nextToken();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      switch (name) {
        case "id" -> id = parser.nextTextValue();
        case "territory" -> {
          parser.nextToken();
          for (String n = parser.nextFieldName(); n != null; n = parser.nextFieldName()) {
            if (n.equals("code")) {
              region = columnOf.get(parser.nextTextValue());
            } else {
              parser.nextToken();
            }
          }
        }
        default -> parser.nextToken();
      }
    }
  }

  /** Fields come in the order of the standard, so the next name is usually the one expected. */
  private void data(JsonParser parser) throws IOException {
    parser.nextToken();
    int expected = 0;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      int at = expected < fields.length && name == fields[expected] ? expected : index(name);
      JsonToken token = parser.nextToken();
      if (at < 0) {
        parser.skipChildren();
        continue;
      }
      expected = at + 1;
      whole[at] = 0;
      switch (token) {
        case VALUE_TRUE -> value[at] = 1;
        case VALUE_FALSE -> value[at] = 0;
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value[at] = parser.getDoubleValue();
        case START_OBJECT -> share(parser, at);
        default -> {}
      }
    }
  }

  private void share(JsonParser parser, int at) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      switch (name) {
        case "count" -> value[at] = parser.getLongValue();
        case "of" -> whole[at] = parser.getLongValue();
        default -> lacks[at] = true;
      }
    }
  }

  private int index(String name) {
    Integer at = fieldIndex.get(name);
    return at == null ? -1 : at;
  }

  private int decide() {
    double listed = value[table.special];
    firstColumn = listed == 1 ? table.specialColumn : region;
    lastColumn = Double.isNaN(listed) ? table.specialColumn : firstColumn;
    int outcome = MET;
    for (Found node : top) {
      int found = decide(node);
      outcome = node.row.weighs() ? and(outcome, found) : outcome;
    }
    return outcome;
  }

  private int decide(Found node) {
    int status;
    if (node.below.length > 0) {
      status = MET;
      for (Found below : node.below) {
        int found = decide(below);
        status =
            found != NOT_APPLICABLE
                ? and(status, found)
                : below.row.lackOpen() ? and(status, UNDETERMINED) : status;
      }
    } else if (lacking(node.row)) {
      status = NOT_APPLICABLE;
    } else if (node.row.test() == null) {
      status = UNDETERMINED;
    } else {
      status = test(node.row.test(), firstColumn);
      if (lastColumn != firstColumn && status != test(node.row.test(), lastColumn)) {
        status = UNDETERMINED;
      }
    }
    node.status = status;
    return status;
  }

  private boolean lacking(CommuneTable.Row row) {
    for (int field : row.mayLack()) {
      if (lacks[field]) {
        return true;
      }
    }
    return false;
  }

  private int test(CommuneTable.Test test, int column) {
    if (!test.compares()) {
      int status = test.any() ? NOT_MET : MET;
      for (CommuneTable.Test part : test.parts()) {
        int found = test(part, column);
        status = test.any() ? or(status, found) : and(status, found);
      }
      return status;
    }
    double bar = test.bars()[column];
    double found = value[test.field()];
    if (Double.isNaN(found) || Double.isNaN(bar)) {
      return UNDETERMINED;
    }
    double of = whole[test.field()];
    double left = of == 0 ? found : 100 * found;
    double right = of == 0 ? bar : bar * of;
    boolean holds =
        test.op() == Comparator.AT_LEAST
            ? left >= right
            : test.op() == Comparator.AT_MOST ? left <= right : left == right;
    return holds ? MET : NOT_MET;
  }

  private static int and(int a, int b) {
    return a == NOT_MET || b == NOT_MET ? NOT_MET : Math.max(a, b);
  }

  private static int or(int a, int b) {
    return a == MET || b == MET ? MET : Math.max(a, b);
  }

  private void write(JsonGenerator json, int outcome) throws IOException {
    json.writeStartObject();
    json.writeFieldName(ID);
    json.writeString(id);
    json.writeFieldName(OUTCOME);
    json.writeString(STATUS[outcome]);
    json.writeFieldName(CRITERIA);
    nodes(top, json);
    json.writeEndObject();
  }

  private void nodes(Found[] nodes, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Found node : nodes) {
      json.writeStartObject();
      json.writeFieldName(ID);
      json.writeString(node.id);
      json.writeFieldName(STATUS_NAME);
      json.writeString(STATUS[node.status]);
      if (node.below.length > 0) {
        json.writeFieldName(INDICATORS);
        nodes(node.below, json);
      } else {
        if (node.row.test() != null && node.status != NOT_APPLICABLE) {
          said(node.row.test(), json);
        }
        json.writeFieldName(CITATION);
        json.writeString(node.citation);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void said(CommuneTable.Test test, JsonGenerator json) throws IOException {
    if (!test.compares()) {
      json.writeFieldName(PARTS);
      json.writeStartArray();
      for (CommuneTable.Test part : test.parts()) {
        json.writeStartObject();
        said(part, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      return;
    }
    int field = test.field();
    if (!Double.isNaN(value[field])) {
      json.writeFieldName(ACTUAL);
      actual(test, json);
    }
    double bar = test.bars()[firstColumn];
    if (!Double.isNaN(bar) && same(bar, test.bars()[lastColumn])) {
      json.writeFieldName(REQUIRED);
      if (test.truth()) {
        json.writeBoolean(bar != 0);
      } else {
        json.writeNumber(bar);
      }
    }
  }

  private static boolean same(double a, double b) {
    return a == b;
  }

  private void actual(CommuneTable.Test test, JsonGenerator json) throws IOException {
    int field = test.field();
    if (test.truth()) {
      json.writeBoolean(value[field] != 0);
    } else if (whole[field] == 0) {
      json.writeNumber(value[field]);
    } else {
      json.writeStartObject();
      json.writeFieldName(COUNT);
      json.writeNumber((long) value[field]);
      json.writeFieldName(OF);
      json.writeNumber((long) whole[field]);
      json.writeEndObject();
    }
  }
}
