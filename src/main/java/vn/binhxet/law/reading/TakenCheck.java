package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.FromVerdicts.Taken;
import vn.binhxet.law.FromVerdicts.Where;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;

/**
 * Checks a value taken from another title: some edition of that title asks for it, and wherever one
 * does it is of the kind, the unit and the codes of the field it fills.
 */
final class TakenCheck {
  private final List<Edition> editions;
  private final Problems problems;

  TakenCheck(List<Edition> editions, Problems problems) {
    this.editions = editions;
    this.problems = problems;
  }

  void run(Field field, FromVerdicts from, Taken taken) {
    List<Edition> sources =
        editions.stream().filter(one -> one.title().id().equals(from.title())).toList();
    if (sources.isEmpty()) {
      return; // told where the title is looked for
    }
    String of = from.of();
    Where where = taken.where();
    for (Field source : fields(sources, taken.field(), from)) {
      taken(field, source, from);
    }
    if (of != null) {
      for (Field whole : fields(sources, of, from)) {
        expect(whole.type() == FieldType.INTEGER, from, of, "type: integer");
      }
    }
    String orOf = taken.orOf();
    if (of != null && orOf != null) {
      for (Field whole : fields(sources, orOf, from)) {
        expect(whole.type() == FieldType.INTEGER, from, orOf, "type: integer");
      }
      units(sources, taken.field(), orOf, from);
    }
    if (where != null) {
      for (Field choice : fields(sources, where.field(), from)) {
        expect(
            choice.type() == FieldType.CHOICE && choice.choiceIndex(where.code()) >= 0,
            from,
            where.field(),
            "type: choice, code: " + where.code());
      }
    }
    units(sources, taken.field(), of, from);
  }

  /** The fields of that name in all editions of the other title; a fault where there is none. */
  private List<Field> fields(List<Edition> sources, String name, FromVerdicts from) {
    List<Field> found = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Edition edition : sources) {
      for (Field field : edition.fields()) {
        known.add(field.name());
        if (field.name().equals(name)) {
          found.add(field);
        }
      }
    }
    if (found.isEmpty()) {
      Text hint = Suggestion.of(name, known);
      problems.add(
          "UNKNOWN_FIELD",
          from.at(),
          "“" + from.title() + "” không có trường “" + name + "”." + hint.vi(),
          "\"" + from.title() + "\" has no field \"" + name + "\"." + hint.en());
    }
    return found;
  }

  private void taken(Field field, Field source, FromVerdicts from) {
    if (source.from() != null) {
      problems.add(
          "BAD_VALUE",
          from.at(),
          "“"
              + source.name()
              + "” của “"
              + from.title()
              + "” tự nó cũng lấy từ nơi khác. Hãy lấy thẳng từ nơi đó.",
          "\""
              + source.name()
              + "\" of \""
              + from.title()
              + "\" is itself taken from elsewhere. Take it from there.");
    }
    if (from.of() != null) {
      expect(source.type() == FieldType.INTEGER, from, source.name(), "type: integer");
      return;
    }
    expect(source.type() == field.type(), from, source.name(), "type: " + field.type().code());
    if (field.countsOnly() && source.type() == FieldType.SHARE) {
      expect(source.countsOnly(), from, source.name(), "countsOnly: true");
    }
    if (field.type() != FieldType.SHARE) {
      Text unit = field.unit();
      expect(
          Objects.equals(unit, source.unit()),
          from,
          source.name(),
          unit == null ? "unit: –" : "unit: " + unit.vi());
    }
    for (Field.Choice choice : source.choices()) {
      expect(field.choiceIndex(choice.code()) >= 0, from, source.name(), "≠ " + choice.code());
    }
  }

  /** A count and its whole count the same things. */
  private void units(List<Edition> sources, String count, @Nullable String of, FromVerdicts from) {
    for (Edition edition : of == null ? List.<Edition>of() : sources) {
      Text one = null;
      Text other = null;
      for (Field field : edition.fields()) {
        one = field.name().equals(count) ? field.unit() : one;
        other = field.name().equals(of) ? field.unit() : other;
      }
      if (one != null && other != null) {
        expect(one.equals(other), from, of == null ? "" : of, "unit: " + one.vi());
      }
    }
  }

  private void expect(boolean holds, FromVerdicts from, String name, String what) {
    if (!holds) {
      problems.add(
          "TYPE_MISMATCH",
          from.at(),
          "để lấy được, trường “" + name + "” của “" + from.title() + "” phải có: " + what,
          "to be taken, the field \"" + name + "\" of \"" + from.title() + "\" needs: " + what);
    }
  }
}
