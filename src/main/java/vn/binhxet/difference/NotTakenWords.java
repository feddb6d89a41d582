package vn.binhxet.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.difference.FieldDifference.Kind;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/** What one law does not ask, nobody answered, or a law did not take, in sentences. */
final class NotTakenWords {
  private final Difference d;
  private final Opened a;
  private final Opened b;

  NotTakenWords(Difference difference, Opened a, Opened b) {
    d = difference;
    this.a = a;
    this.b = b;
  }

  List<Text> all() {
    return Stream.of(
            notAsked(a, Kind.NOT_ASKED_BY_A),
            notAsked(b, Kind.NOT_ASKED_BY_B),
            unanswered(),
            leftOut())
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Text notAsked(Opened side, Kind kind) {
    List<Text> names = new ArrayList<>();
    for (FieldDifference one : d.fields()) {
      if (one.kind() == kind) {
        names.add(one.label());
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    Text named = FactorWords.named(names);
    return new Text(
        "Luật của bên " + side.which() + " không hỏi: " + named.vi() + ".",
        "Not asked by the law of side " + side.which() + ": " + named.en() + ".");
  }

  private @Nullable Text unanswered() {
    List<Text> names = new ArrayList<>();
    for (LawDifference.Unanswered one : d.law().unanswered()) {
      Field field = (one.law() == Which.A ? a : b).field(one.field());
      names.add(field == null ? Text.same(one.field()) : field.label());
    }
    if (names.isEmpty()) {
      return null;
    }
    Text named = FactorWords.named(names);
    return new Text(
        "Chỉ một bên luật hỏi mà không ai trả lời: " + named.vi() + ".",
        "Asked by one law only and answered by nobody: " + named.en() + ".");
  }

  private @Nullable Text leftOut() {
    Set<String> names = new LinkedHashSet<>();
    d.leftOut().forEach(one -> names.add(one.field() + " (" + one.code() + ")"));
    if (names.isEmpty()) {
      return null;
    }
    Text named = FactorWords.named(names.stream().map(Text::same).toList());
    return new Text(
        "Khi ghép hai bên, luật của một bên không nhận: " + named.vi() + ".",
        "Not taken by the law of one side when the two were combined: " + named.en() + ".");
  }
}
