package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the members of a list; each is an object of fields of its own. */
final class ListReader {
  private final Faults faults;
  private final ListFaults listFaults;
  private final DataReader data;
  private final int most;

  ListReader(Faults faults, DataReader data, int most) {
    this.faults = faults;
    listFaults = new ListFaults(faults);
    this.data = data;
    this.most = most;
  }

  /** Reads the array at whose start the parser stands. */
  void read(JsonParser parser, Slot slot, Shape shape, Values values) throws IOException {
    List<Values> members = new ArrayList<>();
    Set<String> identities = new HashSet<>();
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (index == most) {
        listFaults.tooManyMembers(most);
      }
      if (index >= most || faults.full()) {
        parser.skipChildren();
      } else {
        faults.path.push(index);
        members.add(member(parser, shape, identities));
        faults.path.pop();
      }
      index++;
    }
    values.setMembers(slot.index, members);
  }

  private Values member(JsonParser parser, Shape shape, Set<String> identities) throws IOException {
    Values member = shape.take();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      faults.wrongType(parser, "một đối tượng {…}", "an object {…}");
      parser.skipChildren();
      return member;
    }
    data.read(parser, shape, member);
    Slot identity = shape.identity;
    if (identity != null) {
      if (!shape.seen(identity)) {
        listFaults.missingIdentity(identity);
      } else if (member.known(identity.index) && !identities.add(member.text(identity.index))) {
        listFaults.duplicateMember(identity, member.text(identity.index));
      }
    }
    return member;
  }
}
