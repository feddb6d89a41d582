package vn.binhxet.verdict;

import java.util.regex.Pattern;
import vn.binhxet.law.Node;
import vn.binhxet.law.Text;

/**
 * What a node is called within a sentence: by its number where the law numbers it, else by its
 * name. An id that only the files use means nothing to an officer.
 */
public final class NodeLabel {
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  private NodeLabel() {}

  /** As it stands in the middle of a sentence. */
  public static Text of(Node node) {
    return numbered(node.id())
        ? Text.same(node.id())
        : new Text("“" + node.name().vi() + "”", "\"" + node.name().en() + "\"");
  }

  /** 7.3, 1đ, 4.(1), II; not 4.1-households. */
  static boolean numbered(String id) {
    return !WORD.matcher(id).find();
  }
}
