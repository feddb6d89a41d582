package vn.binhxet.difference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;

/** What of a factor differs, thing by thing. */
final class FactorWords {
  private static final int MOST_NAMED = 5;
  private final Difference d;

  FactorWords(Difference difference) {
    d = difference;
  }

  List<Text> of(Factor factor) {
    return switch (factor) {
      case LAW -> law();
      case FACTS -> fields(Factor.FACTS);
      case QUALITY -> quality();
    };
  }

  private List<Text> law() {
    List<Text> parts = new ArrayList<>();
    for (LawDifference.Part part : d.law().parts()) {
      Text name =
          switch (part.kind()) {
            case EDITION -> new Text("bộ tiêu chí", "edition");
            case EDITION_TEXT -> new Text("nội dung bộ tiêu chí", "text of the edition");
            case OVERLAY -> new Text("quy định của địa phương", "overlay");
            case AWARD_YEAR -> new Text("năm xét tặng", "award year");
            case ASSESSED_ON -> new Text("ngày đánh giá", "day of assessment");
            case TERRITORY -> new Text("địa bàn", "territory");
            case RELEASE -> new Text("bản phát hành bộ quy tắc", "release of the rules");
          };
      boolean hash =
          part.kind() == LawDifference.Kind.RELEASE
              || part.kind() == LawDifference.Kind.EDITION_TEXT;
      parts.add(
          hash ? name : name.plus(Text.same(" ")).plus(arrow(code(part.a()), code(part.b()))));
    }
    return parts;
  }

  private static Text code(@Nullable String code) {
    return code == null ? new Text("không có", "none") : Text.same(code);
  }

  private List<Text> quality() {
    List<Text> parts = new ArrayList<>(fields(Factor.QUALITY));
    for (ConfidenceDifference one : d.confidences()) {
      parts.add(
          new Text("mức chuẩn ", "target ")
              .plus(Text.same(one.target() + " "))
              .plus(arrow(Text.same(one.a().code()), Text.same(one.b().code()))));
    }
    return parts;
  }

  private List<Text> fields(Factor factor) {
    List<Text> parts = new ArrayList<>();
    for (FieldDifference one : d.fields()) {
      if (one.kind().factor() == factor) {
        parts.add(one.label().plus(Text.same(" ")).plus(values(one)));
      }
    }
    return parts;
  }

  /** Lists are told by numbers: who stands in them is the verdict's to say. */
  private static Text values(FieldDifference one) {
    Field field = one.field();
    switch (one.kind()) {
      case ONLY_A:
        return new Text("chỉ có ở bên A", "on side A only");
      case ONLY_B:
        return new Text("chỉ có ở bên B", "on side B only");
      case NOT_APPLICABLE:
        return new Text("khai không áp dụng", "declared not applicable");
      case EVIDENCE:
        return new Text("minh chứng khác", "other evidence");
      default:
        break;
    }
    if (field != null && field.type() == FieldType.LIST) {
      return new Text(
          "thêm " + one.added() + ", bớt " + one.removed(),
          one.added() + " added, " + one.removed() + " removed");
    }
    if (field != null && field.type() == FieldType.TEXT) {
      return new Text("ghi khác", "worded otherwise");
    }
    List<Field> choices = field == null ? List.of() : List.of(field);
    return arrow(ValueWords.of(one.a(), choices), ValueWords.of(one.b(), choices));
  }

  /** The first of them, and how many more there are. */
  static Text named(List<Text> all) {
    Text some = ValueWords.joined(all.subList(0, Math.min(all.size(), MOST_NAMED)), "; ");
    int more = all.size() - MOST_NAMED;
    return more <= 0
        ? some
        : some.plus(new Text(" và " + more + " mục khác", " and " + more + " more"));
  }

  static Text arrow(Text from, Text to) {
    return from.plus(Text.same(" → ")).plus(to);
  }
}
