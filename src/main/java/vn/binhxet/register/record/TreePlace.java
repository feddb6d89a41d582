package vn.binhxet.register.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.assessment.CanonicalJson;

/**
 * A new record's place in a tree that is stored whole. The numbers of the records are only known in
 * the commit: what the core says of them is put in there.
 *
 * @param index among the records of the tree, from 0
 * @param size how many records the tree has; all or none of them are stored
 * @param counted which of them filled fields of this one
 */
public record TreePlace(int index, int size, List<Counted> counted) {
  public TreePlace {
    counted = List.copyOf(counted);
  }

  /**
   * Records on one title, from which fields were filled.
   *
   * @param subject below or same
   * @param places among the records of the tree
   * @param contents the hash of each one's content, in hex
   * @param stored records that were stored before the tree
   */
  public record Counted(
      String title,
      String subject,
      List<String> fields,
      List<Integer> places,
      List<String> contents,
      List<CountedParts.Named> stored) {
    public Counted {
      fields = List.copyOf(fields);
      places = List.copyOf(places);
      contents = List.copyOf(contents);
      stored = List.copyOf(stored);
    }
  }

  /**
   * The core with the numbers in it.
   *
   * @param core canonical JSON
   * @param seq the record's own number
   */
  public byte[] core(byte[] core, long seq) {
    long first = seq - index;
    ObjectNode json;
    try {
      json = (ObjectNode) RecordJson.read(core);
    } catch (IOException e) {
      throw new IllegalStateException("a core made a moment ago", e);
    }
    json.putObject("tree").put("first", first).put("last", first + size - 1);
    if (!counted.isEmpty()) {
      ArrayNode parts = json.putArray("parts");
      for (Counted one : counted) {
        ObjectNode part = parts.addObject().put("title", one.title());
        part.put("subject", one.subject());
        one.fields().forEach(part.putArray("fields")::add);
        ArrayNode records = part.putArray("records");
        one.stored().forEach(kept -> records.addArray().add(kept.seq()).add(kept.content()));
        for (int i = 0; i < one.places().size(); i++) {
          records.addArray().add(first + one.places().get(i)).add(one.contents().get(i));
        }
      }
    }
    return CanonicalJson.of(json);
  }

  /** Numbers of the records it was counted from, each once. */
  public List<Long> parts(long seq) {
    Set<Long> parts = new TreeSet<>();
    for (Counted one : counted) {
      one.places().forEach(place -> parts.add(seq - index + place));
      one.stored().forEach(kept -> parts.add(kept.seq()));
    }
    return new ArrayList<>(parts);
  }
}
