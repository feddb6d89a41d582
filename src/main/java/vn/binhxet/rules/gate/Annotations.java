package vn.binhxet.rules.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;

/** What stands between a rule's name and "when". */
record Annotations(List<Citation> citations, @Nullable Token reading) {

  static Annotations read(Cursor at, Token name) throws Fault {
    Token clause = null;
    Token reading = null;
    while (at.accept("@")) {
      Token key = at.expect(Token.Kind.WORD, "clause hoặc reading", "clause or reading");
      boolean repeated = key.is("clause") ? clause != null : reading != null;
      if (!key.is("clause") && !key.is("reading") || repeated) {
        throw new Fault(
            "ANNOTATION",
            key.line(),
            "Không nhận @"
                + key.text()
                + " ở đây. Chỉ có một @clause(\"…\") và một @reading(\"…\").",
            "@"
                + key.text()
                + " is not accepted here. There is one @clause(\"…\") and one @reading(\"…\").");
      }
      at.open();
      Token value =
          at.expect(
              Token.Kind.STRING,
              "đúng một chuỗi trong nháy kép thẳng",
              "exactly one string in straight double quotes");
      at.close();
      if (key.is("clause")) {
        clause = value;
      } else {
        reading = value;
      }
    }
    if (clause == null) {
      throw new Fault(
          "NO_CLAUSE",
          name.line(),
          "Quy tắc \"" + name.text() + "\" thiếu @clause(\"số văn bản, điều khoản\").",
          "The rule \"" + name.text() + "\" lacks @clause(\"number, place\").");
    }
    return new Annotations(citations(clause), reading);
  }

  private static List<Citation> citations(Token clause) throws Fault {
    List<Citation> citations = Citation.parse(clause.text());
    for (Citation citation : citations) {
      if (citation.instrument().isBlank() || citation.clause().isBlank()) {
        throw new Fault(
            "BAD_CLAUSE",
            clause.line(),
            "@clause \"" + clause.text() + "\" phải có dạng \"số, điều khoản; số, điều khoản\".",
            "@clause \"" + clause.text() + "\" must read \"number, place; number, place\".");
      }
    }
    return citations;
  }
}
