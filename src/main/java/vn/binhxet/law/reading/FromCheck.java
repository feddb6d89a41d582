package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;

/**
 * Checks {@code from}: the title exists, the whole is an integer field, verdicts of one subject do
 * not hang on each other in a circle, and a count is only ever asked to be large enough. While some
 * verdicts below are open a count is an interval, and only then do its two ends say what can come
 * out.
 */
final class FromCheck {
  private final List<Title> titles;
  private final List<Edition> editions;
  private final Problems problems;
  private final TakenCheck values;

  FromCheck(List<Title> titles, List<Edition> editions, Problems problems) {
    this.titles = titles;
    this.editions = editions;
    this.problems = problems;
    values = new TakenCheck(editions, problems);
  }

  void run() {
    for (Edition edition : editions) {
      List<Rule> rules = new ArrayList<>(edition.rules());
      List<Field> fields = new ArrayList<>(edition.fields());
      edition.overlays().forEach(overlay -> rules.addAll(overlay.rules()));
      edition.overlays().forEach(overlay -> fields.addAll(overlay.fields()));
      for (Field field : fields) {
        FromVerdicts from = field.from();
        if (from != null) {
          title(from);
          if (from.taken() != null) {
            values.run(field, from, from.taken());
          } else {
            kind(from);
            whole(from, fields);
          }
          if (from.which() == FromVerdicts.Which.BELOW) {
            rules.forEach(rule -> onlyAtLeast(rule, field.name()));
          }
        }
      }
    }
    titles.forEach(title -> circle(title, title.id(), new HashSet<>()));
  }

  private void title(FromVerdicts from) {
    if (titles.stream().noneMatch(title -> title.id().equals(from.title()))) {
      Text hint = Suggestion.of(from.title(), titles.stream().map(Title::id).toList());
      problems.add(
          "UNKNOWN_TITLE",
          from.at(),
          "không có danh hiệu “" + from.title() + "”." + hint.vi(),
          "there is no title \"" + from.title() + "\"." + hint.en());
    }
  }

  /** Only of a title that is met or not can it be counted how many meet it. */
  private void kind(FromVerdicts from) {
    for (Title title : titles) {
      if (title.id().equals(from.title())
          && (title.kind() == Title.Kind.CLASSIFICATION || title.kind() == Title.Kind.RANKING)) {
        problems.add(
            "BAD_VALUE",
            from.at(),
            "“" + title.id() + "” là phân loại hoặc xếp hạng, không đếm được đạt hay chưa đạt",
            "\"" + title.id() + "\" classifies or ranks: it is not met or unmet");
      }
    }
  }

  private void whole(FromVerdicts from, List<Field> fields) {
    String of = from.of();
    if (of != null
        && fields.stream().noneMatch(f -> f.name().equals(of) && f.type() == FieldType.INTEGER)) {
      problems.add(
          "UNKNOWN_FIELD",
          from.at(),
          "of: “" + of + "” phải là một trường type: integer của bộ tiêu chí này",
          "of: \"" + of + "\" must be a field of type: integer of this edition");
    }
  }

  private void onlyAtLeast(Rule rule, String field) {
    boolean used = FieldUse.reads(rule.claim(), field);
    if (used && (rule.verb() != Rule.Verb.MET || !FieldUse.onlyRaises(rule.claim(), field))) {
      problems.add(
          "NOT_RAISING",
          rule.at(),
          "“"
              + field
              + "” lấy từ các kết luận bên dưới nên chỉ được đòi hỏi đủ lớn: "
              + field
              + " >= … hoặc > …, trong quy tắc met",
          "\""
              + field
              + "\" comes from verdicts below, so it may only be asked to be large"
              + " enough: "
              + field
              + " >= … or > …, in a rule with met");
    }
  }

  /** A title's own verdict may not be needed to find it. */
  private void circle(Title title, String start, Set<String> seen) {
    for (Edition edition : editions) {
      if (edition.title().id().equals(title.id())) {
        for (Field field : edition.fields()) {
          FromVerdicts from = field.from();
          if (from != null && from.which() == FromVerdicts.Which.SAME) {
            follow(from, start, seen);
          }
        }
      }
    }
  }

  private void follow(FromVerdicts from, String start, Set<String> seen) {
    if (from.title().equals(start)) {
      problems.add(
          "CIRCLE",
          from.at(),
          "kết luận của “" + start + "” cần chính nó",
          "the verdict of \"" + start + "\" needs itself");
    } else if (seen.add(from.title())) {
      titles.stream()
          .filter(next -> next.id().equals(from.title()))
          .forEach(next -> circle(next, start, seen));
    }
  }
}
