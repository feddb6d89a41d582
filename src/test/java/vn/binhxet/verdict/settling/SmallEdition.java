package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Instrument;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Period;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;
import vn.binhxet.law.Wording;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.testing.EditionFixture;

/** Small invented editions with an assessment of which something is missing, by a seed. */
final class SmallEdition {
  private static final SourceAt AT = new SourceAt("test", 0);
  private static final int MOST = 4;

  private final Random random;
  private final List<Field> fields = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Targets.Cell> cells = new ArrayList<>();
  private final List<Node> top = new ArrayList<>();
  private final List<String> columnIds = new ArrayList<>();
  private Columns columns = Columns.NONE;
  private Result result = new Result.Whole();
  private int nodes;
  private boolean list;

  /** Whether sums over the members of a known list are asked. */
  private final boolean totals;

  SmallEdition(long seed) {
    this(seed, false);
  }

  /** With a known list, some of whose members' amounts are open, and claims on their sum. */
  static SmallEdition withTotals(long seed) {
    return new SmallEdition(seed, true);
  }

  private SmallEdition(long seed, boolean totals) {
    random = new Random(seed);
    this.totals = totals;
    int plain = 2 + random.nextInt(3);
    for (int i = 0; i < plain; i++) {
      fields.add(field(i));
    }
    list = totals || random.nextInt(3) == 0;
    if (list) {
      fields.add(list());
    }
    if (random.nextInt(3) == 0) {
      columns();
    }
    if (random.nextInt(3) == 0) {
      points();
    }
    int groups = 1 + random.nextInt(3);
    for (int i = 0; i < groups; i++) {
      top.add(node(2));
    }
    if (random.nextInt(4) == 0 && top.size() > 1 && top.stream().allMatch(n -> n.ifAny() == null)) {
      List<Result.Value> values = new ArrayList<>();
      for (int i = 0; i < top.size() - 1; i++) {
        values.add(new Result.Value("V" + i, Text.same("V" + i), top.get(i).id()));
      }
      result =
          new Result.OneOf(
              values, random.nextBoolean() ? top.get(top.size() - 1).id() : null, null);
    }
  }

  private Field field(int i) {
    return switch (random.nextInt(6)) {
      case 0 -> EditionFixture.field("f" + i, FieldType.BOOLEAN);
      case 1 -> choice("f" + i, "x", "y", "!open");
      case 2 -> EditionFixture.counts("f" + i);
      case 3 ->
          i > 0 && fields.get(i - 1).type() == FieldType.INTEGER
              ? EditionFixture.notAbove("f" + (i - 1), integer("f" + i))
              : integer("f" + i);
      case 4 -> integer("f" + i);
      default -> EditionFixture.field("f" + i, FieldType.BOOLEAN);
    };
  }

  private static Field integer(String name) {
    return shaped(EditionFixture.field(name, FieldType.INTEGER), "0", "" + MOST);
  }

  private static Field shaped(Field field, String min, String max) {
    return new Field(
        field.name(),
        field.type(),
        field.label(),
        field.unit(),
        new BigDecimal(min),
        new BigDecimal(max),
        field.notAbove(),
        0,
        field.choices(),
        field.fields(),
        field.member(),
        field.countsOnly(),
        field.identity(),
        field.evidence(),
        field.from(),
        AT);
  }

  private static Field choice(String name, String... codes) {
    Field plain = EditionFixture.choice(name, codes);
    List<Field.Choice> choices = new ArrayList<>();
    for (String code : codes) {
      boolean open = code.startsWith("!");
      choices.add(new Field.Choice(open ? code.substring(1) : code, Text.same(code), open));
    }
    return new Field(
        name,
        FieldType.CHOICE,
        plain.label(),
        null,
        null,
        null,
        null,
        0,
        choices,
        List.of(),
        null,
        false,
        false,
        null,
        null,
        AT);
  }

  private Field list() {
    if (totals) {
      return EditionFixture.list(
          "fines",
          "Fine",
          EditionFixture.identity("code"),
          choice("kind", "a", "b"),
          choice("status", "final", "quashed", "!open"),
          shaped(EditionFixture.field("amount", FieldType.INTEGER), "0", "" + MOST));
    }
    return EditionFixture.list(
        "fines",
        "Fine",
        EditionFixture.identity("code"),
        choice("kind", "a", "b"),
        choice("status", "final", "quashed", "!open"));
  }

  private void columns() {
    columnIds.addAll(random.nextBoolean() ? List.of("p", "q") : List.of("p", "q", "r"));
    fields.add(EditionFixture.field("inP", FieldType.BOOLEAN));
    rules.add(rule("class p", "p", Rule.Verb.COLUMN, yes("inP")));
    if (random.nextBoolean()) {
      fields.add(EditionFixture.field("inQ", FieldType.BOOLEAN));
      rules.add(rule("class q", "q", Rule.Verb.COLUMN, yes("inQ")));
    }
    boolean officer = random.nextBoolean();
    if (officer) {
      fields.add(choice("picked", "p", "q"));
    }
    List<Columns.Column> values =
        columnIds.stream().map(id -> new Columns.Column(id, Text.same(id))).toList();
    String otherwise = columnIds.get(columnIds.size() - 1);
    columns = new Columns(values, false, otherwise, officer ? "picked" : null, null);
  }

  private void points() {
    List<Node> groups = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int g = 0; g < count; g++) {
      List<Node> scores = new ArrayList<>();
      int items = 1 + random.nextInt(3);
      int sum = 0;
      for (int i = 0; i < items; i++) {
        String name = "s" + g + i;
        int max = 1 + random.nextInt(2);
        sum += max;
        fields.add(shaped(EditionFixture.field(name, FieldType.INTEGER), "0", "" + MOST));
        scores.add(EditionFixture.score(name, name));
        if (random.nextInt(3) > 0) {
          target(name + "/max", "", "" + max);
        }
      }
      if (random.nextBoolean()) {
        target("g" + g + "/max", "", "" + sum);
      }
      groups.add(EditionFixture.group("g" + g, scores.toArray(Node[]::new)));
      if (random.nextBoolean()) {
        top.add(pointsLeaf("g" + g, sum));
      }
    }
    top.addAll(groups);
    top.add(pointsLeaf("*", 3));
  }

  private Node pointsLeaf(String of, int about) {
    String id = "n" + nodes++;
    Operand right = new Operand.Number(BigDecimal.valueOf(1 + random.nextInt(about)));
    if (!columnIds.isEmpty() && random.nextBoolean()) {
      right = byColumn(id, about);
    }
    Comparator op = random.nextInt(4) == 0 ? Comparator.AT_MOST : Comparator.AT_LEAST;
    rules.add(rule(id, id, Rule.Verb.MET, new Claim.Compare(new Operand.Points(of), op, right)));
    return EditionFixture.leaf(id);
  }

  private Operand byColumn(String id, int about) {
    for (String column : columnIds) {
      target(id, column, "" + random.nextInt(about + 1));
    }
    return new Operand.Target(id);
  }

  private void target(String id, String column, String value) {
    cells.add(
        new Targets.Cell(
            id,
            column,
            null,
            Targets.State.LOADED,
            new BigDecimal(value),
            Text.same(""),
            Confidence.READ,
            "test",
            Period.ALWAYS,
            AT));
  }

  private Node node(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf();
    }
    List<Node> children = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      children.add(node(depth - 1));
    }
    Rollup rollup =
        switch (random.nextInt(5)) {
          case 0, 1 -> Rollup.ALL;
          case 2 -> new Rollup(Rollup.Kind.ANY, List.of(), 0, 0);
          case 3 -> new Rollup(Rollup.Kind.COUNT, List.of(), 1, 1);
          default -> new Rollup(Rollup.Kind.COUNT, List.of(), 2, Integer.MAX_VALUE);
        };
    return made("n" + nodes++, Node.Kind.CRITERION, Node.Content.READ, null, rollup, children);
  }

  private Node leaf() {
    String id = "n" + nodes++;
    if (random.nextInt(12) == 0) {
      return made(id, Node.Kind.INDICATOR, Node.Content.NOT_READ, null, Rollup.ALL, List.of());
    }
    boolean excludes = random.nextInt(4) == 0;
    Node.WhenAbsent absent =
        random.nextInt(5) == 0
            ? Node.WhenAbsent.values()[random.nextInt(Node.WhenAbsent.values().length)]
            : null;
    rules.add(rule(id, id, excludes ? Rule.Verb.EXCLUDES : Rule.Verb.MET, claim(id, 2)));
    Node.Kind kind = excludes ? Node.Kind.DISQUALIFIER : Node.Kind.INDICATOR;
    return made(id, kind, Node.Content.READ, absent, Rollup.ALL, List.of());
  }

  private Claim claim(String id, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      List<Claim> parts = List.of(claim(id, depth - 1), claim(id, depth - 1));
      return random.nextBoolean() ? new Claim.All(parts) : new Claim.Any(parts);
    }
    if (list && random.nextInt(totals ? 2 : 4) == 0) {
      Claim kind = code("kind", random.nextBoolean() ? "a" : "b");
      Claim where =
          random.nextBoolean() ? new Claim.All(List.of(kind, code("status", "final"))) : kind;
      Comparator op = Comparator.values()[random.nextInt(6)];
      if (totals && random.nextInt(4) > 0) {
        return new Claim.Total(
            "Fine",
            "amount",
            where,
            op,
            new Operand.Number(BigDecimal.valueOf(random.nextInt(2 * MOST))));
      }
      return new Claim.Count(
          "Fine", where, op, new Operand.Number(BigDecimal.valueOf(random.nextInt(2))));
    }
    List<Field> open =
        fields.stream().filter(f -> f.name().startsWith("f") && f.member() == null).toList();
    Field field = open.get(random.nextInt(open.size()));
    Comparator op = Comparator.values()[random.nextInt(6)];
    Operand left = new Operand.FieldValue(field.name());
    return switch (field.type()) {
      case BOOLEAN -> yes(field.name());
      case CHOICE -> code(field.name(), random.nextBoolean() ? "x" : "y");
      case SHARE ->
          new Claim.Compare(
              left, op, new Operand.Number(new BigDecimal(random.nextBoolean() ? "40" : "50")));
      default -> number(id, field, left, op, open);
    };
  }

  private Claim number(String id, Field field, Operand left, Comparator op, List<Field> open) {
    if (!columnIds.isEmpty()
        && random.nextBoolean()
        && cells.stream().noneMatch(cell -> cell.id().equals(id))) {
      return new Claim.Compare(left, op, byColumn(id, MOST));
    }
    List<Field> others =
        open.stream()
            .filter(f -> f.type() == FieldType.INTEGER && !f.name().equals(field.name()))
            .toList();
    if (!others.isEmpty() && random.nextInt(2) == 0) {
      Operand other = new Operand.FieldValue(others.get(random.nextInt(others.size())).name());
      if (random.nextInt(3) == 0) {
        return new Claim.Compare(
            new Operand.Sum(List.of(left, other), List.of(false, false)),
            op,
            new Operand.Number(BigDecimal.valueOf(random.nextInt(2 * MOST))));
      }
      return new Claim.Compare(left, op, other);
    }
    return new Claim.Compare(
        left, op, new Operand.Number(BigDecimal.valueOf(random.nextInt(MOST + 1))));
  }

  private static Claim yes(String field) {
    return EditionFixture.equal(field, true);
  }

  private static Claim code(String field, String code) {
    return new Claim.Compare(
        new Operand.FieldValue(field), Comparator.EQUAL, new Operand.Code(code));
  }

  private static Rule rule(String name, String node, Rule.Verb verb, Claim claim) {
    return new Rule(
        name, verb, node, List.of(), claim, List.of(new Citation("1/TEST", node)), false, AT, "");
  }

  private static Node made(
      String id,
      Node.Kind kind,
      Node.Content content,
      Node.@Nullable WhenAbsent absent,
      Rollup rollup,
      List<Node> children) {
    return new Node(
        id,
        kind,
        Text.same(id),
        Confidence.READ,
        content,
        null,
        id,
        Period.ALWAYS,
        absent,
        null,
        true,
        rollup,
        List.of(),
        children,
        AT);
  }

  /** An assessment in which some fields are answered. */
  Assessment assessment() {
    Edition edition =
        new Edition(
            "t.e",
            EditionFixture.edition("t").title(),
            Text.same("e"),
            List.of(new Instrument("1/TEST", Text.same("test"), null, null)),
            Period.ALWAYS,
            List.of(),
            columns,
            Wording.STANDARD,
            result,
            fields,
            top,
            rules,
            new Targets(cells),
            List.of(),
            Text.same(""),
            Clocks.NONE,
            "0".repeat(64),
            AT);
    EffectiveEdition law = new EffectiveEdition(edition, null, EditionFixture.DAY);
    Values values = new Values(law.fields());
    for (int i = 0; i < fields.size(); i++) {
      boolean known = totals && fields.get(i).type() == FieldType.LIST;
      if (known || random.nextInt(4) == 0) {
        answer(values, i);
      }
    }
    return new Assessment(
        "t",
        null,
        EditionFixture.YEAR,
        LocalDate.of(2023, 12, 1),
        new Assessment.Subject("HM-1", null, "99", null),
        new EditionChoice.Chosen(law, EditionFixture.place(), Text.same("test")),
        values,
        List.of());
  }

  private void answer(Values values, int i) {
    Field field = fields.get(i);
    switch (field.type()) {
      case BOOLEAN -> values.setTruth(i, random.nextBoolean());
      case CHOICE -> values.setChoice(i, random.nextInt(field.choices().size()));
      case SHARE -> values.setShare(i, random.nextInt(20), 20);
      case INTEGER -> {
        if (field.name().startsWith("f") && field.notAbove() == null) {
          values.setNumber(i, random.nextInt(MOST + 1), 0);
        }
      }
      case LIST -> {
        List<Values> members = new ArrayList<>();
        int count = random.nextInt(3);
        for (int m = 0; m < count; m++) {
          Values member = new Values(field.fields());
          member.setText(0, "M" + m);
          for (int f = 1; f < 3; f++) {
            if (random.nextInt(3) > 0) {
              member.setChoice(f, random.nextInt(field.fields().get(f).choices().size()));
            }
          }
          if (totals && random.nextInt(2) == 0) {
            member.setNumber(3, random.nextInt(MOST + 1), 0);
          }
          members.add(member);
        }
        values.setMembers(i, members);
      }
      default -> {}
    }
  }
}
