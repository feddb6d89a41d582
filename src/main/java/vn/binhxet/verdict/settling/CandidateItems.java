package vn.binhxet.verdict.settling;

import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Result;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Domain;

/** Finds what can still be said of the candidates of a ranking, and around them. */
final class CandidateItems {
  private CandidateItems() {}

  static Items of(
      Assessment assessment,
      EffectiveEdition law,
      Result.Ranking ranking,
      Breakpoints breakpoints) {
    Values values = assessment.values();
    int list = law.fieldIndex(ranking.candidates());
    CandidateDomains domains =
        new CandidateDomains(law, ranking, breakpoints, values, assessment.awardYear());
    Items items = new Items(law, values);
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      if (i != list && domains.reads(field.name())) {
        items.reads(field.name());
        if (Items.open(field, values, i)) {
          Domain domain = domains.around(i);
          items.add(
              new Item(items.all().size(), field.name(), i, -1, -1, field, domain, null, 0, null));
        }
      }
    }
    Field of = law.fields().get(list);
    for (int m = 0; m < values.members(list).size(); m++) {
      Values member = values.members(list).get(m);
      for (int f = 0; f < of.fields().size(); f++) {
        Field own = of.fields().get(f);
        String path = of.name() + "[" + m + "]." + own.name();
        if (domains.reads(own.name())) {
          items.reads(path);
          if (Items.open(own, member, f)) {
            Domain domain = domains.of(member, f);
            items.add(new Item(items.all().size(), path, list, m, f, own, domain, null, 0, null));
          }
        }
      }
    }
    return items;
  }
}
