package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** Steps through the members of an object that are known by name, each at most once. */
final class MemberSteps {
  private final Faults faults;

  MemberSteps(Faults faults) {
    this.faults = faults;
  }

  /** Whether an object starts here; a fault otherwise, and the value is passed over. */
  boolean object(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    faults.wrongType(parser, "một đối tượng {…}", "an object {…}");
    parser.skipChildren();
    return false;
  }

  /** Steps to a member's value: its position among the known ones, -1 where it was refused. */
  int enter(JsonParser parser, String name, List<String> known, int seen) throws IOException {
    parser.nextToken();
    faults.path.push(name);
    int at = known.indexOf(name);
    if (at < 0) {
      faults.unknownMember(name, known);
      parser.skipChildren();
    } else if ((seen & 1 << at) != 0) {
      faults.duplicateKey(name);
      parser.skipChildren();
      return -1;
    }
    return at;
  }

  /** Steps out of it: the bit that says it was there, 0 for one that was refused. */
  int leave(int at) {
    faults.path.pop();
    return at < 0 ? 0 : 1 << at;
  }
}
