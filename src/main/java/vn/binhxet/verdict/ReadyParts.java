package vn.binhxet.verdict;

import java.nio.charset.StandardCharsets;
import vn.binhxet.assessment.Values;

/** Several claims of which all, or any, must hold, where each has a form of its own. */
final class ReadyParts implements ReadyClaim {
  /** Five facts, each yes, no or absent. */
  private static final int MOST_STATES = 243;

  private static final byte[] PART = ascii("{\"actual\":");
  private static final byte[] PART_END = ascii("}");
  private static final byte[] OPEN = ascii("{");
  private static final byte[] BRIEF = ascii(",\"parts\":[");
  private static final byte[] END = ascii("]}");

  private final byte[] inside;
  private final ReadyClaim[] parts;
  private final int states;

  ReadyParts(boolean all, ReadyClaim[] parts) {
    this.parts = parts;
    states = states(parts);
    inside =
        ascii(
            "null,\"operator\":\""
                + (all ? "all" : "any")
                + "\",\"required\":null,\"unit\":null,\"margin\":null,\"parts\":[");
  }

  @Override
  public int states() {
    return states;
  }

  @Override
  public int state(Values own, Values outer) {
    int state = 0;
    for (ReadyClaim part : parts) {
      int one = part.state(own, outer);
      if (one < 0) {
        return -1;
      }
      state = state * part.states() + one;
    }
    return state;
  }

  /** The product of the parts' ways, 0 where one has no number or they are too many. */
  private static int states(ReadyClaim[] parts) {
    int states = 1;
    for (ReadyClaim part : parts) {
      states *= part.states();
      if (states == 0 || states > MOST_STATES) {
        return 0;
      }
    }
    return states;
  }

  /** What a part says does not hang on whether it is settled, so an open claim is written alike. */
  @Override
  public boolean write(byte[] before, byte[] after, Values own, Values outer, JsonBytes out) {
    int mark = out.size();
    out.raw(before).raw(inside);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        out.raw(',');
      }
      if (!parts[i].write(PART, PART_END, own, outer, out)
          && !parts[i].writeOpen(PART_END, own, outer, out)) {
        out.backTo(mark);
        return false;
      }
    }
    out.raw(']').raw(after);
    return true;
  }

  @Override
  public boolean writeOpen(byte[] after, Values own, Values outer, JsonBytes out) {
    return write(PART, after, own, outer, out);
  }

  @Override
  public boolean writeBrief(byte[] head, byte[] before, Values own, Values outer, JsonBytes out) {
    int mark = out.size();
    out.raw(head);
    if (endBriefOpen(own, outer, out)) {
      return true;
    }
    out.backTo(mark);
    return false;
  }

  /** Each part is an object of its own: the comma its members begin with is taken out again. */
  @Override
  public boolean endBriefOpen(Values own, Values outer, JsonBytes out) {
    int mark = out.size();
    out.raw(BRIEF);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        out.raw(',');
      }
      int start = out.size();
      if (!parts[i].writeBrief(OPEN, PART, own, outer, out) && !brief(parts[i], own, outer, out)) {
        out.backTo(mark);
        return false;
      }
      if (out.at(start + 1) == ',') {
        out.takeOut(start + 1);
      }
    }
    out.raw(END);
    return true;
  }

  private static boolean brief(ReadyClaim part, Values own, Values outer, JsonBytes out) {
    out.raw(OPEN);
    return part.endBriefOpen(own, outer, out);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
