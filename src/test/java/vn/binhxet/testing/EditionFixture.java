package vn.binhxet.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.binhxet.law.SubjectType;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.Wording;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.territory.Place;
import vn.binhxet.law.territory.Territory;

/** Builds an edition by hand, without files: invented criteria, no law. */
public final class EditionFixture {
  public static final LocalDate DAY = LocalDate.of(2023, 12, 1);
  public static final int YEAR = 2023;
  private static final SourceAt AT = new SourceAt("test", 0);

  private final String title;
  private final List<Field> fields = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Targets.Cell> cells = new ArrayList<>();
  private Columns columns = Columns.NONE;
  private Result result = new Result.Whole();

  private EditionFixture(String title) {
    this.title = title;
  }

  public static EditionFixture edition(String title) {
    return new EditionFixture(title);
  }

  /** Every type of field, scores with maxima, a list, and a node that may be absent. */
  public static EditionFixture household() {
    return edition("test-family")
        .fields(
            field("registered", FieldType.BOOLEAN),
            number("incomePerCapita", "0", null, 2),
            field("members", FieldType.INTEGER),
            number("balance", null, null, 6),
            field("satisfied", FieldType.SHARE),
            counts("quorum"),
            choice("povertyStatus", "poor", "near-poor", "none"),
            field("appliedOn", FieldType.DATE),
            field("remark", FieldType.TEXT),
            number("score1a", "0", null, 2),
            number("score1b", "0", null, 2),
            field("marketOpen", FieldType.BOOLEAN),
            list(
                "sanctions",
                "Sanction",
                identity("code"),
                choice("kind", "fire-safety", "construction"),
                number("fine", "0", null, 0),
                field("decidedOn", FieldType.DATE)),
            list("trips", "Trip", field("days", FieldType.INTEGER)))
        .nodes(
            group("1", score("1.a", "score1a"), score("1.b", "score1b")),
            leaf("income"),
            ifAny(leaf("market")),
            disqualifier("clean"))
        .rule("income", atLeast("incomePerCapita", "50"))
        .rule("market", equal("marketOpen", true))
        .rule(
            "clean",
            new Claim.Count(
                "Sanction",
                new Claim.In("kind", List.of(new Operand.Code("fire-safety")), false),
                Comparator.AT_LEAST,
                new Operand.Number(BigDecimal.ONE)))
        .target("1.a/max", "", "5")
        .target("1.b/max", "", "4.5")
        .target("1/max", "", "8");
  }

  /** 47 numbers and 10 booleans, as large as the largest edition there is. */
  public static EditionFixture commune() {
    EditionFixture fixture = edition("test-commune");
    for (int i = 0; i < 57; i++) {
      String name = "indicator" + (i < 10 ? "0" : "") + i;
      fixture.fields(i % 6 == 5 ? field(name, FieldType.BOOLEAN) : number(name, "0", "100000", 2));
      fixture.nodes(leaf("n" + i));
      fixture.rule("n" + i, i % 6 == 5 ? equal(name, true) : atLeast(name, "50"));
    }
    return fixture;
  }

  public EditionFixture fields(Field... more) {
    fields.addAll(List.of(more));
    return this;
  }

  public EditionFixture nodes(Node... more) {
    nodes.addAll(List.of(more));
    return this;
  }

  public EditionFixture rule(String node, Claim claim) {
    Rule.Verb verb =
        nodes.stream().anyMatch(n -> n.id().equals(node) && n.kind() == Node.Kind.DISQUALIFIER)
            ? Rule.Verb.EXCLUDES
            : Rule.Verb.MET;
    rules.add(
        new Rule(
            node,
            verb,
            node,
            List.of(),
            claim,
            List.of(new Citation("1/TEST", node)),
            false,
            AT,
            ""));
    return this;
  }

  public EditionFixture target(String id, String column, String value) {
    cells.add(
        new Targets.Cell(
            id,
            column,
            null,
            value.isEmpty() ? Targets.State.NOT_LOADED : Targets.State.LOADED,
            value.isEmpty() ? null : new BigDecimal(value),
            Text.same(""),
            value.isEmpty() ? Confidence.NOT_LOADED : Confidence.READ,
            "test",
            Period.ALWAYS,
            AT));
    return this;
  }

  /** A target that the law leaves to the province. */
  public EditionFixture delegated(String id) {
    cells.add(
        new Targets.Cell(
            id,
            "",
            null,
            Targets.State.DELEGATED,
            null,
            Text.same(""),
            Confidence.READ,
            "test",
            Period.ALWAYS,
            AT));
    return this;
  }

  public EditionFixture columns(String... ids) {
    List<Columns.Column> values = new ArrayList<>();
    for (String id : ids) {
      values.add(new Columns.Column(id, Text.same(id)));
    }
    columns = new Columns(values, true, null, null, null);
    return this;
  }

  public EditionFixture result(Result how) {
    result = how;
    return this;
  }

  public Title title() {
    return new Title(title, Title.Kind.TITLE, SubjectType.HOUSEHOLD, Text.same(title), List.of());
  }

  public Edition edition() {
    return new Edition(
        title + ".test-1",
        title(),
        new Text("Bộ tiêu chí thử", "Test edition"),
        List.of(new Instrument("1/TEST", Text.same("test"), null, null)),
        Period.ALWAYS,
        List.of(),
        columns,
        Wording.STANDARD,
        result,
        fields,
        nodes,
        rules,
        new Targets(cells),
        List.of(),
        Text.same(""),
        Clocks.NONE,
        "0".repeat(64),
        AT);
  }

  public EffectiveEdition law() {
    return new EffectiveEdition(edition(), null, DAY);
  }

  /** The choice of this edition, for a subject in the invented province 99. */
  public EditionChoice.Chosen chosen() {
    return new EditionChoice.Chosen(law(), place(), new Text("để thử", "for a test"));
  }

  public static Place place() {
    return new Place(
        new Territory(
            "99",
            "province",
            "Tỉnh Thử",
            null,
            null,
            Period.ALWAYS,
            List.of(),
            Confidence.READ,
            "test",
            AT),
        List.of("99"),
        List.of());
  }

  public static Field field(String name, FieldType type) {
    return of(
        name, type, null, null, Field.DEFAULT_DECIMALS, List.of(), List.of(), null, false, false);
  }

  public static Field number(String name, String min, String max, int decimals) {
    return of(
        name,
        FieldType.NUMBER,
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        decimals,
        List.of(),
        List.of(),
        null,
        false,
        false);
  }

  /** The same number, never above another field's. */
  public static Field notAbove(String other, Field field) {
    return new Field(
        field.name(),
        field.type(),
        field.label(),
        field.unit(),
        field.min(),
        field.max(),
        other,
        field.decimals(),
        field.choices(),
        field.fields(),
        field.member(),
        field.countsOnly(),
        field.identity(),
        field.evidence(),
        field.from(),
        field.at());
  }

  public static Field counts(String name) {
    return of(
        name,
        FieldType.SHARE,
        null,
        null,
        Field.DEFAULT_DECIMALS,
        List.of(),
        List.of(),
        null,
        true,
        false);
  }

  public static Field choice(String name, String... codes) {
    List<Field.Choice> choices = new ArrayList<>();
    for (String code : codes) {
      choices.add(new Field.Choice(code, Text.same(code), false));
    }
    return of(name, FieldType.CHOICE, null, null, 0, choices, List.of(), null, false, false);
  }

  public static Field identity(String name) {
    return of(name, FieldType.TEXT, null, null, 0, List.of(), List.of(), null, false, true);
  }

  public static Field list(String name, String member, Field... fields) {
    return of(
        name, FieldType.LIST, null, null, 0, List.of(), List.of(fields), member, false, false);
  }

  private static Field of(
      String name,
      FieldType type,
      BigDecimal min,
      BigDecimal max,
      int decimals,
      List<Field.Choice> choices,
      List<Field> fields,
      String member,
      boolean countsOnly,
      boolean identity) {
    return new Field(
        name,
        type,
        new Text("Trường " + name, "Field " + name),
        null,
        min,
        max,
        null,
        decimals,
        choices,
        fields,
        member,
        countsOnly,
        identity,
        null,
        null,
        AT);
  }

  public static Node leaf(String id) {
    return node(id, Node.Kind.INDICATOR, null, null);
  }

  public static Node disqualifier(String id) {
    return node(id, Node.Kind.DISQUALIFIER, null, null);
  }

  public static Node score(String id, String field) {
    return node(id, Node.Kind.SCORE, field, null);
  }

  public static Node group(String id, Node... children) {
    return node(id, Node.Kind.CRITERION, null, null, children);
  }

  /** The same node, which may be declared not applicable. */
  public static Node ifAny(Node node) {
    return node(
        node.id(),
        node.kind(),
        node.field(),
        Node.WhenAbsent.UNKNOWN,
        node.children().toArray(Node[]::new));
  }

  private static Node node(
      String id, Node.Kind kind, String field, Node.WhenAbsent ifAny, Node... children) {
    return new Node(
        id,
        kind,
        Text.same("Node " + id),
        Confidence.READ,
        Node.Content.READ,
        field,
        id,
        Period.ALWAYS,
        ifAny,
        null,
        true,
        Rollup.ALL,
        List.of(),
        List.of(children),
        AT);
  }

  public static Claim atLeast(String field, String value) {
    return new Claim.Compare(
        new Operand.FieldValue(field),
        Comparator.AT_LEAST,
        new Operand.Number(new BigDecimal(value)));
  }

  public static Claim equal(String field, boolean value) {
    return new Claim.Compare(
        new Operand.FieldValue(field), Comparator.EQUAL, new Operand.Truth(value));
  }
}
