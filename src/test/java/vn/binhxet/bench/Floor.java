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
import java.util.List;
import java.util.Map;

/**
 * The floor: the job written by hand for this one standard, with ifs over doubles and Jackson's
 * streaming reader and writer. It knows no law, checks no input and re-checks nothing.
 */
final class Floor implements FloorPipeline.Worker {
  private static final int UNDETERMINED = 0;
  private static final int MET = 1;
  private static final int NOT_MET = 2;
  private static final SerializedString[] STATUS = {
    new SerializedString("UNDETERMINED"),
    new SerializedString("MET"),
    new SerializedString("NOT_MET")
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
  private static final SerializedString STATUS_NAME = new SerializedString("status");
  private static final SerializedString ACTUAL = new SerializedString("actual");
  private static final SerializedString REQUIRED = new SerializedString("required");
  private static final SerializedString CITATION = new SerializedString("citation");

  private final int count;
  private final String[] fields;
  private final Job.Kind[] kinds;
  private final double[][] bars;
  private final SerializedString[] ids;
  private final SerializedString[] citations;
  private final SerializedString[] criteria;
  private final Map<String, Integer> fieldIndex = new HashMap<>();
  private final Map<String, Integer> regionIndex = new HashMap<>();

  private String id = "";
  private int region;
  private final double[] values;
  private final int[] statuses;

  Floor(Job job) {
    List<Job.Indicator> all = job.indicators;
    count = all.size();
    fields = new String[count];
    kinds = new Job.Kind[count];
    bars = new double[Job.COLUMNS][count];
    ids = new SerializedString[count];
    citations = new SerializedString[count];
    for (int i = 0; i < count; i++) {
      Job.Indicator indicator = all.get(i);
      fields[i] = indicator.field().intern();
      kinds[i] = indicator.kind();
      for (int c = 0; c < indicator.tenths().length; c++) {
        bars[c][i] = indicator.tenths()[c] / 10.0;
      }
      ids[i] = new SerializedString(indicator.id());
      citations[i] = new SerializedString("MAU-2025 s." + indicator.id());
      fieldIndex.put(fields[i], i);
    }
    criteria = new SerializedString[Job.CRITERIA];
    for (int c = 0; c < Job.CRITERIA; c++) {
      criteria[c] = new SerializedString(Integer.toString(c + 1));
    }
    for (int c = 0; c < Job.COLUMNS; c++) {
      regionIndex.put(Job.column(c), c);
    }
    values = new double[count];
    statuses = new int[count];
  }

  @Override
  public void answer(byte[] lines, int length, FloorPipeline.Buffer out) throws IOException {
    try (JsonParser parser = JSON.createParser(lines, 0, length);
        JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      while (read(parser)) {
        decide();
        write(json);
      }
    }
    out.write('\n');
  }

  private boolean read(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      return false;
    }
    Arrays.fill(values, Double.NaN);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      switch (name) {
        case "id" -> id = parser.nextTextValue();
        case "region" -> region = regionIndex.get(parser.nextTextValue());
        case "data" -> data(parser);
        default -> {
          parser.nextToken();
          parser.skipChildren();
        }
      }
    }
    return true;
  }

  /** Fields come in the order of the standard, so the next name is usually the one expected. */
  private void data(JsonParser parser) throws IOException {
    parser.nextToken();
    int expected = 0;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      int at = expected < count && name == fields[expected] ? expected : index(name);
      JsonToken token = parser.nextToken();
      if (at < 0) {
        parser.skipChildren();
        continue;
      }
      expected = at + 1;
      switch (token) {
        case VALUE_TRUE -> values[at] = 1;
        case VALUE_FALSE -> values[at] = 0;
        case VALUE_NULL -> {}
        default -> values[at] = parser.getDoubleValue();
      }
    }
  }

  private int index(String name) {
    Integer at = fieldIndex.get(name);
    return at == null ? -1 : at;
  }

  private void decide() {
    double[] bar = bars[region];
    for (int i = 0; i < count; i++) {
      double value = values[i];
      if (Double.isNaN(value)) {
        statuses[i] = UNDETERMINED;
        continue;
      }
      boolean met =
          switch (kinds[i]) {
            case AT_LEAST -> value >= bar[i];
            case AT_MOST -> value <= bar[i];
            case MUST_BE_TRUE -> value != 0;
          };
      statuses[i] = met ? MET : NOT_MET;
    }
  }

  private static int and(int a, int b) {
    return a == NOT_MET || b == NOT_MET ? NOT_MET : a == UNDETERMINED ? a : b;
  }

  private void write(JsonGenerator json) throws IOException {
    int outcome = MET;
    for (int status : statuses) {
      outcome = and(outcome, status);
    }
    json.writeStartObject();
    json.writeFieldName(ID);
    json.writeString(id);
    json.writeFieldName(OUTCOME);
    json.writeString(STATUS[outcome]);
    json.writeFieldName(CRITERIA);
    json.writeStartArray();
    for (int c = 0; c < criteria.length; c++) {
      criterion(c, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void criterion(int criterion, JsonGenerator json) throws IOException {
    int from = criterion * Job.PER_CRITERION;
    int status = MET;
    for (int i = from; i < from + Job.PER_CRITERION; i++) {
      status = and(status, statuses[i]);
    }
    json.writeStartObject();
    json.writeFieldName(ID);
    json.writeString(criteria[criterion]);
    json.writeFieldName(STATUS_NAME);
    json.writeString(STATUS[status]);
    json.writeFieldName(INDICATORS);
    json.writeStartArray();
    for (int i = from; i < from + Job.PER_CRITERION; i++) {
      indicator(i, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void indicator(int i, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName(ID);
    json.writeString(ids[i]);
    json.writeFieldName(STATUS_NAME);
    json.writeString(STATUS[statuses[i]]);
    json.writeFieldName(ACTUAL);
    if (Double.isNaN(values[i])) {
      json.writeNull();
    } else if (kinds[i] == Job.Kind.MUST_BE_TRUE) {
      json.writeBoolean(values[i] != 0);
    } else {
      json.writeNumber(values[i]);
    }
    json.writeFieldName(REQUIRED);
    if (kinds[i] == Job.Kind.MUST_BE_TRUE) {
      json.writeBoolean(true);
    } else {
      json.writeNumber(bars[region][i]);
    }
    json.writeFieldName(CITATION);
    json.writeString(citations[i]);
    json.writeEndObject();
  }
}
