package vn.binhxet.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.Text;

/** What a template says of a column. */
record ColumnWords(Text label, Text hint, Text note) {
  private static final Text NONE = Text.same("");
  private static final Text YES_NO = new Text("có / không", "yes / no");

  static ColumnWords subject() {
    return new ColumnWords(
        new Text("Mã đối tượng", "Code of the subject"),
        new Text("bắt buộc", "required"),
        new Text(
            "Mã riêng của từng đối tượng (hộ, thôn, xã …), mỗi mã một dòng. Không ghi họ tên ở đây.",
            "The subject's own code, one row a code. No person's name here."));
  }

  static ColumnWords name() {
    return new ColumnWords(
        new Text("Tên đối tượng", "Name of the subject"),
        new Text("không bắt buộc", "optional"),
        new Text(
            "Để đối chiếu; không tiêu chí nào dùng tên.", "To recognise it; no rule asks it."));
  }

  static ColumnWords territory() {
    return new ColumnWords(
        new Text("Mã địa bàn", "Code of the unit"),
        new Text("trống: địa bàn của mẫu", "blank: the template's"),
        new Text(
            "Mã đơn vị hành chính của đối tượng. Để trống thì lấy địa bàn ghi ở sheet đầu. Mã của đơn"
                + " vị trước sáp nhập ghi kèm ngày: 62@2025-06-30.",
            "Code of the administrative unit. Blank: the one the first sheet names. A code from"
                + " before a merger takes a day with it: 62@2025-06-30."));
  }

  static ColumnWords day(@Nullable LocalDate on) {
    return new ColumnWords(
        new Text("Ngày đánh giá", "Day of the assessment"),
        on == null
            ? new Text("bắt buộc, ngày/tháng/năm", "required, day/month/year")
            : new Text("trống: " + shown(on), "blank: " + shown(on)),
        new Text(
            "Ngày họp bình xét hoặc ngày đánh giá; quyết định bộ tiêu chí nào áp dụng.",
            "The day of the meeting or of the assessment; it picks the edition that applies."));
  }

  static ColumnWords owner(Text list) {
    return new ColumnWords(
        new Text("Mã đối tượng", "Code of the subject"),
        new Text("như ở sheet Hồ sơ", "as on sheet Assessments"),
        new Text("Mỗi dòng là một mục của: ", "Each row is one of: ").plus(list));
  }

  static ColumnWords value(Field field, Accepted accepted) {
    Text hint =
        switch (field.type()) {
          case BOOLEAN -> YES_NO;
          case CHOICE -> new Text("chọn trong danh sách", "choose from the list");
          case DATE -> new Text("ngày/tháng/năm", "day/month/year");
          case TEXT -> field.identity() ? new Text("bắt buộc", "required") : NONE;
          default -> range(field.unit(), accepted.least(), accepted.most());
        };
    return new ColumnWords(field.label(), hint, note(field));
  }

  static ColumnWords share(Field field, Column.Part part) {
    Text suffix =
        switch (part) {
          case COUNT -> new Text(" – số đạt", " – how many");
          case OF -> new Text(" – tổng số", " – of how many");
          default -> new Text(" – tỷ lệ %", " – percentage");
        };
    Text hint =
        part == Column.Part.PERCENT
            ? new Text("0–100, khi không có số đếm", "0–100, where there are no counts")
            : part == Column.Part.OF
                ? new Text("số nguyên từ 1", "a whole number from 1")
                : new Text("số nguyên", "a whole number");
    return new ColumnWords(field.label().plus(suffix), hint, note(field));
  }

  static ColumnWords any(Field list) {
    return new ColumnWords(
        list.label(),
        new Text("có / không có / chưa rõ", "yes / none / unknown"),
        new Text(
                "“không có”: đã xác minh là không có. “có”: ghi từng mục ở sheet riêng. Trống hoặc"
                    + " “chưa rõ”: chưa biết. ",
                "\"none\": confirmed that there is none. \"yes\": list each on its own sheet. Blank"
                    + " or \"unknown\": not known. ")
            .plus(note(list)));
  }

  static ColumnWords notApplicable(Field field) {
    return new ColumnWords(
        field.label().plus(new Text(" – không áp dụng vì", " – does not apply because")),
        new Text("lý do", "reason"),
        new Text(
            "Chỉ ghi khi địa phương không có nội dung này; khi đó để trống ô giá trị.",
            "Only where there is no such thing here; leave the value blank then."));
  }

  private static Text range(
      @Nullable Text unit, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    Text range = NONE;
    if (least != null && most != null) {
      range = Text.same(plain(least) + "–" + plain(most));
    } else if (least != null) {
      range = new Text("từ " + plain(least), "from " + plain(least));
    } else if (most != null) {
      range = new Text("đến " + plain(most), "up to " + plain(most));
    }
    return unit == null ? range : range.isEmpty() ? unit : unit.plus(Text.same("; ")).plus(range);
  }

  private static Text note(Field field) {
    Text note = NONE;
    Text evidence = field.evidence();
    if (evidence != null) {
      note = note.plus(new Text("Minh chứng: ", "Evidence: ")).plus(evidence).plus(Text.same(". "));
    }
    if (field.type() == FieldType.CHOICE) {
      note =
          note.plus(
              new Text(
                  "Các lựa chọn: "
                      + field.choices().stream()
                          .map(choice -> choice.label().vi())
                          .collect(Collectors.joining("; "))
                      + ". ",
                  "Choices: "
                      + field.choices().stream()
                          .map(choice -> choice.label().en())
                          .collect(Collectors.joining("; "))
                      + ". "));
    }
    if (field.type() == FieldType.NUMBER) {
      note =
          note.plus(
              new Text(
                  "Tối đa " + field.decimals() + " chữ số thập phân. ",
                  "At most " + field.decimals() + " decimals. "));
    }
    FromVerdicts from = field.from();
    if (from != null) {
      note =
          note.plus(
              new Text(
                  "Có thể tính từ kết luận của danh hiệu " + from.title() + " (hồ sơ dạng cây). ",
                  "Can be counted from the verdicts of " + from.title() + " (a tree). "));
    }
    return note.plus(new Text("Chưa biết thì để trống.", "Leave blank what is not known."));
  }

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  static String shown(LocalDate day) {
    return String.format("%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
