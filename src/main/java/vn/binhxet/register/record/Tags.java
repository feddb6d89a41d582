package vn.binhxet.register.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words under which a verdict is listed besides its columns. */
public final class Tags {
  private static final Pattern NUMBERS = Pattern.compile("(?<=[0-9])(?![0-9])|(?<![0-9])(?=[0-9])");
  private static final Comparator<String> BY_NUMBER = Tags::byNumber;

  private Tags() {}

  /**
   * All of a verdict's.
   *
   * @param failed ids of nodes that are not met
   * @param open ids of nodes that cannot be told
   * @param causes why they cannot
   * @param doubts what the verdict relies on
   */
  public static Set<String> all(
      String title,
      Collection<String> failed,
      Collection<String> open,
      Collection<String> causes,
      Collection<String> doubts) {
    Set<String> tags = new HashSet<>();
    failed.forEach(node -> tags.add(failed(title, node)));
    open.forEach(node -> tags.add(open(title, node)));
    causes.forEach(cause -> tags.add(cause(cause)));
    doubts.forEach(doubt -> tags.add(reliedOn(doubt)));
    return tags;
  }

  /** A node that is not met. */
  public static String failed(String title, String node) {
    return "n:" + title + "/" + node;
  }

  /** The ids of the nodes that are not met, in the order of their numbers. */
  public static List<String> failedNodes(String title, Set<String> tags) {
    return after(failed(title, ""), tags);
  }

  /** The causes of an outcome that cannot be told. */
  public static List<String> causes(Set<String> tags) {
    return after(cause(""), tags);
  }

  private static List<String> after(String start, Set<String> tags) {
    return tags.stream()
        .filter(tag -> tag.startsWith(start))
        .map(tag -> tag.substring(start.length()))
        .sorted(BY_NUMBER)
        .toList();
  }

  /** "9.1" stands before "10". */
  private static int byNumber(String one, String other) {
    String[] left = NUMBERS.split(one);
    String[] right = NUMBERS.split(other);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      boolean numbers = digit(left[i]) && digit(right[i]);
      int found =
          numbers && left[i].length() != right[i].length()
              ? Integer.compare(left[i].length(), right[i].length())
              : left[i].compareTo(right[i]);
      if (found != 0) {
        return found;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean digit(String part) {
    return !part.isEmpty() && part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }

  /** A node that cannot be told. */
  public static String open(String title, String node) {
    return "u:" + title + "/" + node;
  }

  /** A cause of an outcome that cannot be told, as DATA_MISSING. */
  public static String cause(String cause) {
    return "c:" + cause;
  }

  /** What a settled verdict rests on that is in doubt: unverified or interpretation. */
  public static String reliedOn(String doubt) {
    return "q:" + doubt;
  }
}
