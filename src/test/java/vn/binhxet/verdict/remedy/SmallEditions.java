package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Text;
import vn.binhxet.testing.EditionFixture;

/** Small invented editions with small domains, and assessments of them, the same for a seed. */
final class SmallEditions {
  private final Random random;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> scores = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Runnable> rules = new ArrayList<>();
  private final EditionFixture fixture = EditionFixture.edition("small");
  private int count;

  private SmallEditions(long seed) {
    random = new Random(seed);
  }

  static Assessment assessment(long seed) {
    return new SmallEditions(seed).make();
  }

  private Assessment make() {
    fixture.fields(
        number("a"),
        number("b"),
        EditionFixture.field("yes", FieldType.BOOLEAN),
        EditionFixture.choice("code", "x", "y", "z"),
        EditionFixture.counts("share"),
        EditionFixture.field("bad", FieldType.BOOLEAN),
        EditionFixture.list("events", "Event", EditionFixture.field("on", FieldType.DATE)));
    numbers.addAll(List.of("a", "b"));
    boolean withScores = random.nextBoolean();
    if (withScores) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        fixture.fields(number("s" + i));
        scores.add("s" + i);
        if (random.nextInt(4) > 0) {
          fixture.target("item" + i + "/max", "", String.valueOf(2 + random.nextInt(3)));
        }
        items.add(EditionFixture.score("item" + i, "s" + i));
      }
      if (random.nextBoolean()) {
        fixture.target("points/max", "", String.valueOf(5 + random.nextInt(5)));
      }
      groups.add("points");
      if (random.nextBoolean()) {
        Node inner = EditionFixture.group("inner", items.get(0), items.get(1));
        groups.add("inner");
        nodes.add(EditionFixture.group("points", inner, items.get(2)));
      } else {
        nodes.add(EditionFixture.group("points", items.toArray(Node[]::new)));
      }
    }
    boolean classified = random.nextInt(5) == 0;
    int tops = 1 + random.nextInt(3);
    for (int i = 0; i < tops; i++) {
      nodes.add(tree(2));
    }
    if (random.nextInt(4) == 0) {
      Node out = EditionFixture.disqualifier("out");
      nodes.add(out);
      rules.add(() -> fixture.rule("out", EditionFixture.equal("bad", true)));
    }
    if (random.nextInt(6) == 0) {
      fixture.columns("one", "two");
    }
    fixture.nodes(nodes.toArray(Node[]::new));
    rules.forEach(Runnable::run);
    if (classified) {
      List<Result.Value> values = new ArrayList<>();
      for (Node node : nodes) {
        if (!node.id().equals("points") && !node.id().equals("out")) {
          values.add(new Result.Value("v" + values.size(), Text.same(""), node.id()));
        }
      }
      fixture.result(new Result.OneOf(values, null, null));
    }
    return filled(fixture.chosen());
  }

  private static Field number(String name) {
    return new Field(
        name,
        FieldType.INTEGER,
        Text.same(name),
        null,
        BigDecimal.ZERO,
        new BigDecimal(4),
        null,
        0,
        List.of(),
        List.of(),
        null,
        false,
        false,
        null,
        null,
        new vn.binhxet.law.SourceAt("test", 0));
  }

  private Node tree(int depth) {
    String id = "n" + count++;
    if (depth == 0 || random.nextInt(3) == 0) {
      Claim claim = claim(1);
      rules.add(() -> fixture.rule(id, claim));
      Node leaf = EditionFixture.leaf(id);
      return leaf;
    }
    int size = 2 + random.nextInt(2);
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      children.add(tree(depth - 1));
    }
    Rollup rollup =
        switch (random.nextInt(4)) {
          case 0 -> new Rollup(Rollup.Kind.ANY, List.of(), 0, 0);
          case 1 -> new Rollup(Rollup.Kind.COUNT, List.of(), 1, 1 + random.nextInt(size));
          case 2 -> new Rollup(Rollup.Kind.COUNT, List.of(), 2, Integer.MAX_VALUE);
          default -> Rollup.ALL;
        };
    return EditionFixture.group(id).with(rollup, children);
  }

  private Claim claim(int depth) {
    int kind = random.nextInt(depth > 0 ? 11 : 8);
    return switch (kind) {
      case 0 -> EditionFixture.equal("yes", random.nextBoolean());
      case 1 ->
          new Claim.In(
              "code",
              List.of(new Operand.Code(random.nextBoolean() ? "x" : "y"), new Operand.Code("z")),
              random.nextBoolean());
      case 2 ->
          new Claim.Compare(
              new Operand.FieldValue("share"),
              op(),
              new Operand.Number(BigDecimal.valueOf(random.nextInt(5) * 20L)));
      case 3, 4 ->
          new Claim.Compare(
              any(),
              op(),
              random.nextInt(3) == 0
                  ? any()
                  : new Operand.Number(BigDecimal.valueOf(random.nextInt(5))));
      case 5 -> sum();
      case 6, 7 ->
          groups.isEmpty()
              ? sum()
              : new Claim.Compare(
                  new Operand.Points(groups.get(random.nextInt(groups.size()))),
                  Comparator.AT_LEAST,
                  new Operand.Number(BigDecimal.valueOf(2 + random.nextInt(6))));
      case 8 -> new Claim.All(List.of(claim(0), claim(0)));
      case 9 -> new Claim.Any(List.of(claim(0), claim(0)));
      default ->
          new Claim.Count(
              "Event",
              new Claim.All(List.of()),
              Comparator.AT_MOST,
              new Operand.Number(BigDecimal.ONE));
    };
  }

  private Claim sum() {
    return new Claim.Compare(
        new Operand.Sum(List.of(any(), any()), List.of(false, random.nextInt(4) == 0)),
        op(),
        new Operand.Product(
            List.of(
                new Operand.Number(new BigDecimal("1.5")),
                random.nextBoolean()
                    ? any()
                    : new Operand.Number(BigDecimal.valueOf(random.nextInt(4))))));
  }

  private Operand any() {
    return new Operand.FieldValue(numbers.get(random.nextInt(numbers.size())));
  }

  private Comparator op() {
    Comparator[] usual = {
      Comparator.AT_LEAST,
      Comparator.AT_LEAST,
      Comparator.MORE_THAN,
      Comparator.AT_MOST,
      Comparator.LESS_THAN,
      Comparator.EQUAL,
      Comparator.NOT_EQUAL
    };
    return usual[random.nextInt(usual.length)];
  }

  private Assessment filled(EditionChoice.Chosen chosen) {
    EffectiveEdition law = chosen.law();
    Values values = new Values(law.fields());
    long points = 0;
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      if (random.nextInt(7) == 0) {
        continue;
      }
      switch (field.type()) {
        case INTEGER -> {
          long value = scores.contains(field.name()) ? random.nextInt(3) : random.nextInt(5);
          points += scores.contains(field.name()) ? value : 0;
          values.setNumber(i, points > 5 ? 0 : value, 0);
        }
        case BOOLEAN ->
            values.setTruth(
                i, field.name().equals("bad") ? random.nextInt(5) == 0 : random.nextBoolean());
        case CHOICE -> values.setChoice(i, random.nextInt(3));
        case SHARE -> values.setShare(i, random.nextInt(5), 4);
        case LIST -> values.setMembers(i, members(field));
        default -> {}
      }
    }
    return new Assessment(
        "small",
        null,
        EditionFixture.YEAR,
        EditionFixture.DAY,
        new Assessment.Subject("S", null, "99", null),
        chosen,
        values,
        List.of());
  }

  private List<Values> members(Field list) {
    List<Values> members = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      members.add(new Values(list.fields()));
    }
    return members;
  }
}
