package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.NodeLabel;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.Shown;

/** Plans and what stands in their way, in sentences. */
public final class RemedyWords {
  private static final DateTimeFormatter VI =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  /** Nodes that a sentence names before it only counts the rest. */
  private static final int NAMED = 8;

  private final EffectiveEdition law;

  public RemedyWords(EffectiveEdition law) {
    this.law = law;
  }

  /** The answer in a sentence or two. */
  public Text summary(Remedies remedies) {
    return switch (remedies.state()) {
      case NOTHING_TO_CHANGE ->
          new Text(
              "Không có nội dung nào cần thay đổi để đạt: xem những gì còn thiếu, nếu có.",
              "Nothing has to change: see what is still missing, if anything.");
      case NOT_PLANNED ->
          new Text(
              "Không lập phương án cho xếp hạng, hồ sơ chưa rõ bộ tiêu chí hoặc kết luận bị giữ lại.",
              "No plan is made for a ranking, an unsettled edition or a held verdict.");
      case PLANS -> plans(remedies);
      case NONE_THIS_YEAR -> none(remedies);
    };
  }

  private static Text plans(Remedies remedies) {
    BigInteger count = remedies.more().add(BigInteger.valueOf(remedies.plans().size()));
    String atLeast = remedies.exact() ? "" : "ít nhất ";
    String atLeastEn = remedies.exact() ? "" : "at least ";
    return new Text(
        "Có " + atLeast + count + " phương án, mỗi phương án chỉ đổi những gì cần đổi.",
        "There are " + atLeastEn + count + " plans, each changing no more than it must.");
  }

  private static Text none(Remedies remedies) {
    Text none =
        remedies.exact()
            ? new Text("Không có phương án trong năm nay.", "There is no plan for this year.")
            : new Text(
                "Không tìm thấy phương án trong năm nay.", "No plan was found for this year.");
    Integer year = remedies.earliest();
    if (year == null) {
      return none;
    }
    boolean reading = remedies.standing().stream().anyMatch(Standing::reading);
    return none.plus(
        new Text(
            " Sớm nhất là năm xét "
                + year
                + ", nếu tiêu chuẩn vẫn như hiện nay"
                + (reading ? " và theo cách hiểu đã chọn." : "."),
            " The earliest round is "
                + year
                + ", if the criteria stay as they are"
                + (reading ? " and by the reading taken." : ".")));
  }

  /** A plan, and what the verdict is then. */
  public Text plan(Plan plan) {
    List<Text> parts = plan.parts().stream().map(this::part).toList();
    Text all =
        new Text(
            parts.stream().map(Text::vi).collect(Collectors.joining("; ")),
            parts.stream().map(Text::en).collect(Collectors.joining("; ")));
    return all.plus(new Text(". ", ". ")).plus(then(plan));
  }

  private Text then(Plan plan) {
    String value = plan.verdict().value();
    if (plan.verdict().outcome() != Outcome.UNDETERMINED) {
      return value != null
          ? new Text("Khi đó: kết quả " + value + ".", "The result is then " + value + ".")
          : plan.verdict().outcome() == Outcome.MET
              ? new Text("Khi đó: đạt.", "It is then met.")
              : new Text("Khi đó: không thuộc trường hợp này.", "The case then falls away.");
    }
    List<Text> open =
        plan.open().stream().map(node -> NodeLabel.of(law.nodes().get(node).node())).toList();
    int rest = open.size() - NAMED;
    return new Text(
        "Khi đó không còn nội dung nào chưa đạt; còn chưa rõ: "
            + listed(open, Text::vi)
            + (rest > 0 ? " và " + rest + " nội dung khác." : "."),
        "Nothing then fails; still unknown: "
            + listed(open, Text::en)
            + (rest > 0 ? " and " + rest + " more." : "."));
  }

  private static String listed(List<Text> texts, Function<Text, String> language) {
    return texts.stream().limit(NAMED).map(language).collect(Collectors.joining(", "));
  }

  /** One part of a plan. */
  public Text part(Part part) {
    return part instanceof Part.Move move ? move(move) : raise((Part.Raise) part);
  }

  private Text move(Part.Move move) {
    Lever lever = move.lever();
    Text label = lever.of().label();
    Text from = value(lever, lever.now());
    Text to = value(lever, move.to());
    if (!lever.measured()) {
      return new Text(
          label.vi() + ": từ “" + from.vi() + "” thành “" + to.vi() + "”",
          label.en() + ": from “" + from.en() + "” to “" + to.en() + "”");
    }
    boolean up = move.to() > lever.now();
    Text by = distance(lever, move.steps());
    return new Text(
        label.vi()
            + ": từ "
            + from.vi()
            + (up ? " lên " : " xuống ")
            + to.vi()
            + (up ? " (thêm " : " (bớt ")
            + by.vi()
            + ")",
        label.en()
            + ": from "
            + from.en()
            + (up ? " up to " : " down to ")
            + to.en()
            + (up ? " (" : " (")
            + by.en()
            + (up ? " more)" : " less)"));
  }

  private Text raise(Part.Raise raise) {
    List<String> vi = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Part.Item item : raise.items()) {
      if (item.base() > 0) {
        Text moved = move(new Part.Move(item.lever(), item.after(0)));
        vi.add(moved.vi());
        en.add(moved.en());
      }
    }
    List<Part.Demand> demands = new ArrayList<>(raise.demands());
    demands.sort(
        java.util.Comparator.comparingLong(
            (Part.Demand demand) -> -demand.weights().stream().filter(w -> w > 0).count()));
    for (int i = 0; i < demands.size(); i++) {
      Text one = demand(raise, demands.get(i));
      vi.add((i == 0 ? "" : "trong đó ") + one.vi());
      en.add((i == 0 ? "" : "of which ") + one.en());
    }
    for (Part.Demand limit : raise.limits()) {
      Text most = together(raise, limit);
      vi.add("không quá " + most.vi());
      en.add("at most " + most.en());
    }
    Text room = room(raise);
    return new Text(
        String.join(", ", vi) + ", trong các mục: " + room.vi(),
        String.join(", ", en) + ", among: " + room.en());
  }

  private Text demand(Part.Raise raise, Part.Demand demand) {
    Text together = together(raise, demand);
    boolean less = raise.items().stream().allMatch(item -> item.direction() < 0);
    return less
        ? new Text("bớt ít nhất " + together.vi(), "at least " + together.en() + " less")
        : new Text("thêm ít nhất " + together.vi(), "at least " + together.en() + " more");
  }

  private Text together(Part.Raise raise, Part.Demand demand) {
    Text where = where(raise, demand);
    BigDecimal amount = demand.amount(raise.items());
    Text unit = unit(raise.items().get(0).lever());
    Text words =
        amount == null
            ? new Text("mức ghi trong “demands”", "what “demands” says")
            : amount(amount, unit);
    return new Text(words.vi() + where.vi(), words.en() + where.en());
  }

  /** The group of scores that a demand is about, where it is not all of them. */
  private Text where(Part.Raise raise, Part.Demand demand) {
    EffectiveEdition.Placed group = Grouped.of(law, raise, demand);
    if (group == null || group.parent() < 0 && raise.demands().size() == 1) {
      return Text.same("");
    }
    Text name = group.node().name();
    return new Text(" ở “" + name.vi() + "”", " in “" + name.en() + "”");
  }

  /** The items by their numbers; those that cannot take the whole with what they can. */
  private Text room(Part.Raise raise) {
    List<Text> items = new ArrayList<>();
    for (int i = 0; i < raise.items().size(); i++) {
      Part.Item item = raise.items().get(i);
      Text name = name(item.lever());
      if (raise.most(i) <= item.room()) {
        items.add(name);
      } else {
        Text most = Shown.number(item.lever().amount(item.room())).text();
        items.add(
            new Text(
                name.vi() + " (tối đa " + most.vi() + ")",
                name.en() + " (at most " + most.en() + ")"));
      }
    }
    return new Text(
        items.stream().map(Text::vi).collect(Collectors.joining(", ")),
        items.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  /** The number of an item of points, else the fact's label. */
  private Text name(Lever lever) {
    for (EffectiveEdition.Placed score : law.scoresBelow("*")) {
      if (lever.of().name().equals(score.node().field())) {
        return NodeLabel.of(score.node());
      }
    }
    return lever.of().label();
  }

  /** What stands against the subject, and from which round on it no longer does. */
  public Text standing(Standing standing) {
    Text name = law.nodes().get(standing.node()).node().name();
    StringBuilder vi = new StringBuilder(name.vi());
    StringBuilder en = new StringBuilder(name.en());
    for (int i = 0; i < standing.events().size(); i++) {
      Standing.Event event = standing.events().get(i);
      vi.append(i == 0 ? ": " : ", ").append(event.id());
      en.append(i == 0 ? ": " : ", ").append(event.id());
      if (event.on() != null) {
        vi.append(" ngày ").append(VI.format(event.on()));
        en.append(" of ").append(event.on());
      }
    }
    if (standing.listed()) {
      return new Text(
          vi + ". Phương án không tính việc sửa hay thêm vào danh sách này.",
          en + ". No plan is made of changes to this list.");
    }
    vi.append(". Không thay đổi được trong năm nay");
    en.append(". It cannot change this year");
    Integer earliest = standing.earliest();
    if (earliest != null) {
      vi.append("; sớm nhất là năm xét ").append(earliest);
      en.append("; earliest round ").append(earliest);
    } else if (!standing.byYear()) {
      vi.append("; năm sau hồ sơ khai lại");
      en.append("; the next round asks again");
    }
    vi.append('.');
    en.append('.');
    if (standing.reading()) {
      Text other = otherwise(standing);
      vi.append(other.vi());
      en.append(other.en());
    }
    return new Text(vi.toString(), en.toString());
  }

  private static Text otherwise(Standing standing) {
    String years =
        standing.otherwise().stream()
            .map(other -> year(other.earliest(), "không sớm hơn mười năm nữa"))
            .distinct()
            .collect(Collectors.joining(", "));
    String yearsEn =
        standing.otherwise().stream()
            .map(other -> year(other.earliest(), "not within ten years"))
            .distinct()
            .collect(Collectors.joining(", "));
    return years.isEmpty()
        ? new Text(" Đây là một cách hiểu của điều khoản.", " This is one reading of the clause.")
        : new Text(
            " Đây là một cách hiểu; theo cách hiểu khác: " + years + ".",
            " This is one reading; by another: " + yearsEn + ".");
  }

  private static String year(@Nullable Integer year, String none) {
    return year == null ? none : String.valueOf(year);
  }

  /** A fact's value at so many steps. */
  public static Text value(Lever lever, long steps) {
    Field field = lever.of();
    if (field.type() == FieldType.BOOLEAN) {
      return Shown.truth(steps != 0).text();
    }
    if (field.type() == FieldType.CHOICE) {
      return field.choices().get((int) steps).label();
    }
    return lever.whole() > 0
        ? Shown.share(steps, lever.whole()).text()
        : Shown.number(lever.amount(steps)).text();
  }

  /** So many steps of a fact, with its unit. */
  public static Text distance(Lever lever, long steps) {
    return amount(lever.amount(steps), unit(lever));
  }

  private static Text amount(BigDecimal amount, @Nullable Text unit) {
    Text words = Shown.number(amount).text();
    return unit == null || unit.isEmpty()
        ? words
        : new Text(words.vi() + " " + unit.vi(), words.en() + " " + unit.en());
  }

  /** Of a count none: its whole says what is counted. */
  static @Nullable Text unit(Lever lever) {
    return lever.whole() > 0
        ? null
        : lever.of().type() == FieldType.SHARE
            ? new Text("điểm phần trăm", "percentage points")
            : lever.of().unit();
  }
}
