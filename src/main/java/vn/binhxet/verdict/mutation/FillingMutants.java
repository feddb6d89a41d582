package vn.binhxet.verdict.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.FromVerdicts.Taken;
import vn.binhxet.law.FromVerdicts.Where;

/** Every single change of what a field is filled from. */
final class FillingMutants {
  private final Edition edition;
  private final List<Mutant> all = new ArrayList<>();

  private FillingMutants(Edition edition) {
    this.edition = edition;
    for (Field field : edition.fields()) {
      FromVerdicts from = field.from();
      if (from != null) {
        field(field, from);
      }
    }
  }

  static List<Mutant> of(Edition edition) {
    return List.copyOf(new FillingMutants(edition).all);
  }

  private void field(Field field, FromVerdicts from) {
    add(field, from, Change.Kind.DROPPED, "from " + from.title(), "", null);
    String of = from.of();
    Taken taken = from.taken();
    if (of != null) {
      add(field, from, Change.Kind.DROPPED, "of " + of, "", with(from, null, taken));
    }
    if (taken != null) {
      taken(field, from, taken);
      return;
    }
    boolean below = from.which() == FromVerdicts.Which.BELOW;
    FromVerdicts.Which other = below ? FromVerdicts.Which.SAME : FromVerdicts.Which.BELOW;
    FromVerdicts turned = new FromVerdicts(from.title(), other, of, null, from.at());
    add(field, from, Change.Kind.REVERSED, from.which().code(), other.code(), turned);
    if (of != null) {
      edition.fields().stream()
          .filter(one -> one.type() == FieldType.INTEGER && !one.name().equals(of))
          .map(Field::name)
          .forEach(
              name ->
                  add(
                      field,
                      from,
                      Change.Kind.REVERSED,
                      "of " + of,
                      "of " + name,
                      with(from, name, null)));
    }
  }

  private void taken(Field field, FromVerdicts from, Taken taken) {
    String of = from.of();
    String orOf = taken.orOf();
    Where where = taken.where();
    if (orOf != null) {
      FromVerdicts less = with(from, of, new Taken(taken.field(), where, null));
      add(field, from, Change.Kind.DROPPED, "orOf " + orOf, "", less);
    }
    if (of != null && orOf != null) {
      FromVerdicts turned = with(from, orOf, new Taken(taken.field(), where, of));
      add(field, from, Change.Kind.REVERSED, "of " + of, "of " + orOf, turned);
    }
    if (where != null) {
      FromVerdicts any = with(from, of, new Taken(taken.field(), null, orOf));
      add(field, from, Change.Kind.DROPPED, "where " + where.code(), "", any);
    }
  }

  private static FromVerdicts with(FromVerdicts from, @Nullable String of, @Nullable Taken taken) {
    return new FromVerdicts(from.title(), from.which(), of, taken, from.at());
  }

  private void add(
      Field field,
      FromVerdicts from,
      Change.Kind kind,
      String was,
      String now,
      @Nullable FromVerdicts changed) {
    all.add(
        new Mutant(
            edition.id(),
            from.at(),
            field.name(),
            kind.name(),
            was,
            now,
            null,
            Set.of(),
            Mutant.Reach.FILLINGS,
            Mutants.under(EditionCopy.with(edition, field, changed))));
  }
}
