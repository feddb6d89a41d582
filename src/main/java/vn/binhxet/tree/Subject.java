package vn.binhxet.tree;

import java.util.List;

/**
 * One subject of a tree as it stands in the body: its own assessments and the subjects below it.
 *
 * @param pointer JSON Pointer to it
 * @param self where its identity and territory stand
 * @param parts its assessments, each of another title
 * @param stored verdicts below that were stored before
 */
record Subject(
    String pointer, Span self, List<Part> parts, List<Subject> below, List<Range> stored) {
  Subject {
    parts = List.copyOf(parts);
    below = List.copyOf(below);
    stored = List.copyOf(stored);
  }

  /**
   * Numbers of stored verdicts, both ends included.
   *
   * @param pointer JSON Pointer to where they are given
   */
  record Range(String pointer, long from, long to) {}

  /** Bytes of the body, from the first to before the last. */
  record Span(int from, int to) {}

  /**
   * One assessment without its subject.
   *
   * @param pointer JSON Pointer to it
   * @param all the object, braces included
   * @param data where the values go in: just after the opening brace of {@code data}; -1 where
   *     there is none
   * @param given names of the fields handed in
   */
  record Part(String pointer, Span all, int data, List<String> given) {
    Part {
      given = List.copyOf(given);
    }
  }
}
