package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** Collects what is wrong with one body, each fault at the place where the reader is. */
final class Faults {
  private static final int MOST = 100;

  final Path path;
  private final List<InputProblem> found = new ArrayList<>();

  Faults(Path path) {
    this.path = path;
  }

  void clear() {
    found.clear();
  }

  boolean none() {
    return found.isEmpty();
  }

  /** Enough were found: further ones are not looked for. */
  boolean full() {
    return found.size() >= MOST;
  }

  BadAssessment refusal() {
    return new BadAssessment(found);
  }

  /** Forgets all others: the body cannot be read on from here. */
  BadAssessment only(String code, String vi, String en) {
    clear();
    add(code, vi, en);
    return refusal();
  }

  void add(String code, String vi, String en) {
    addAbsolute(path.pointer(), code, vi, en);
  }

  /** A fault of another place than the one where the reader is. */
  void addAbsolute(String pointer, String code, String vi, String en) {
    if (!full()) {
      found.add(new InputProblem(code, pointer, new Text(vi, en)));
    }
  }

  void addAt(String name, String code, String vi, String en) {
    path.push(name);
    add(code, vi, en);
    path.pop();
  }

  void missing(String name, String vi, String en) {
    addAt(
        name,
        "MISSING",
        "Thiếu “" + name + "” (" + vi + "). Hãy bổ sung.",
        "\"" + name + "\" is missing (" + en + "). Add it.");
  }

  void duplicateKey(String name) {
    String shown = Printable.of(name);
    add(
        "DUPLICATE_KEY",
        "“" + shown + "” được ghi hai lần trong cùng một đối tượng. Hãy giữ lại một.",
        "\"" + shown + "\" is given twice in one object. Keep one of them.");
  }

  void unknownMember(String name, Collection<String> known) {
    String shown = Printable.of(name);
    String nearest = NearestName.of(name, known);
    add(
        "UNKNOWN_MEMBER",
        "Ở đây không có mục “"
            + shown
            + "”."
            + meantVi(nearest)
            + " Các mục được nhận: "
            + String.join(", ", known)
            + ".",
        "There is no \""
            + shown
            + "\" here."
            + meantEn(nearest)
            + " Accepted: "
            + String.join(", ", known)
            + ".");
  }

  /** Another kind of JSON value than the one expected; says what to write instead. */
  void wrongType(JsonParser parser, String vi, String en) throws IOException {
    String shown = Printable.value(parser);
    if (parser.currentToken() == com.fasterxml.jackson.core.JsonToken.VALUE_NULL) {
      add(
          "NULL_VALUE",
          "Không nhận null. Nếu chưa có giá trị thì bỏ hẳn mục này; nếu có thì ghi " + vi + ".",
          "null is not accepted. Leave the member out if it is unknown, else give " + en + ".");
    } else {
      add(
          "WRONG_TYPE",
          "Giá trị " + shown + " không đúng kiểu. Cần " + vi + ".",
          shown + " is of the wrong type. Expected " + en + ".");
    }
  }

  static String meantVi(@Nullable String nearest) {
    return nearest == null ? "" : " Có phải ý bạn là “" + nearest + "”?";
  }

  static String meantEn(@Nullable String nearest) {
    return nearest == null ? "" : " Did you mean \"" + nearest + "\"?";
  }
}
