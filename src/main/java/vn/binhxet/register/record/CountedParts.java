package vn.binhxet.register.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Verdicts on one title that filled fields of another verdict, as that one's core names them.
 *
 * @param subject below or same
 */
public record CountedParts(String title, String subject, List<String> fields, List<Named> records) {
  public CountedParts {
    fields = List.copyOf(fields);
    records = List.copyOf(records);
  }

  /**
   * One of them.
   *
   * @param content SHA-256 of its content, in hex
   */
  public record Named(long seq, String content) {}

  /**
   * Reads them off a core; empty where the verdict was counted from none.
   *
   * @throws IllegalArgumentException where they are not of their form
   */
  static List<CountedParts> of(JsonNode core) {
    List<CountedParts> all = new ArrayList<>();
    for (JsonNode part : core.path("parts")) {
      List<String> fields = new ArrayList<>();
      part.required("fields").forEach(field -> fields.add(field.asText()));
      List<Named> records = new ArrayList<>();
      for (JsonNode record : part.required("records")) {
        records.add(new Named(record.required(0).longValue(), record.required(1).asText()));
      }
      all.add(
          new CountedParts(
              part.required("title").asText(), part.required("subject").asText(), fields, records));
    }
    return all;
  }

  /** The numbers that a core names, each once and in order. */
  public static List<Long> numbers(JsonNode core) {
    Set<Long> numbers = new TreeSet<>();
    for (JsonNode part : core.path("parts")) {
      part.path("records").forEach(record -> numbers.add(record.path(0).longValue()));
    }
    return List.copyOf(numbers);
  }
}
