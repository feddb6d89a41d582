package vn.binhxet.report;

import vn.binhxet.law.Text;
import vn.binhxet.law.territory.Territory;

/** Words that all reports use. */
final class Say {
  private Say() {}

  /** The years and the territory asked for. */
  static Text scope(Question question) {
    String years =
        question.from() == question.to()
            ? "" + question.from()
            : question.from() + "–" + question.to();
    Where where = question.where();
    Text place =
        where == null
            ? new Text("toàn bộ sổ đăng ký", "the whole register")
            : unit(where.unit()).plus(Text.same(" (" + where.unit().code() + ")"));
    return new Text(
        "Năm xét " + years + ", " + place.vi(), "Award year " + years + ", " + place.en());
  }

  /** A unit by its name. */
  static Text unit(Territory unit) {
    return unit.fullName();
  }

  /** A unit of a row; its code where the lists lack it. */
  static Text unit(Summary.Row row) {
    Territory unit = row.unit();
    return unit == null
        ? new Text("mã " + row.code(), "code " + row.code())
        : unit(unit).plus(Text.same(" (" + row.code() + ")"));
  }

  /** What the numbers rest on. */
  static Text counted(long last) {
    return new Text(
        "Đếm từ sổ đăng ký đến bản ghi số "
            + last
            + ": mỗi hồ sơ tính một lần theo bản sửa mới nhất; “công nhận” là theo quyết định của"
            + " cấp có thẩm quyền, không phải kết luận của chương trình.",
        "Counted from the register up to record "
            + last
            + ": each assessment once, by its latest version; \"recognised\" is by the authority's"
            + " decision, not by the program's verdict.");
  }

  /** That nothing of the denominators was guessed. */
  static final Text SHARES =
      new Text(
          "Tỷ lệ ghi hai mẫu số: trên tổng số hộ (chỉ khi người lập báo cáo nêu số hộ, nếu không:"
              + " chưa có) và trên số đăng ký (số được nêu, hoặc số hồ sơ trong sổ). Phần trăm bị"
              + " cắt, không làm tròn lên.",
          "Shares have two denominators: of all households (only where who asks gives their"
              + " number, else: not known) and of those registered (as given, or the assessments"
              + " in the register). Percentages are cut, never rounded up.");
}
