package vn.binhxet.sheet;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;

/** The first sheet of a template: what it is of, and how to fill it. */
final class TemplateHelp {
  private final Form form;
  private final Language language;
  private final Text note;

  /**
   * @param note what is said first; empty where nothing is
   */
  TemplateHelp(Form form, Language language, Text note) {
    this.note = note;
    this.form = form;
    this.language = language;
  }

  void write(Worksheet sheet) {
    sheet.width(0, 110);
    List<Text> lines = lines();
    for (int row = 0; row < lines.size(); row++) {
      sheet.value(row, 0, language.of(lines.get(row)));
      sheet.style(row, 0).wrapText(true).set();
    }
    sheet.style(0, 0).bold().fontSize(14).set();
  }

  private List<Text> lines() {
    List<Text> lines = new ArrayList<>();
    if (!note.isEmpty()) {
      lines.add(note);
    }
    lines.add(new Text("Mẫu nhập: ", "Template: ").plus(form.law().edition().title().name()));
    lines.add(form.law().edition().name());
    lines.add(
        new Text("Năm " + form.year() + ", địa bàn ", "Year " + form.year() + ", unit ")
            .plus(UnitOn.of(form.territory()).shown()));
    lines.add(
        new Text(
            "1. Sheet “Hồ sơ”: mỗi đối tượng một dòng, bắt đầu từ dòng 4. Mã đối tượng không được"
                + " trùng.",
            "1. Sheet \"Assessments\": one row a subject, from row 4 on. No code twice."));
    lines.add(
        new Text(
            "2. Chưa biết thì để trống ô: ô trống là “chưa rõ”, không phải “không” hay số 0.",
            "2. Leave blank what is not known: blank means \"unknown\", neither \"no\" nor 0."));
    lines.add(
        new Text(
            "3. Tỷ lệ ghi bằng số đếm ở hai cột (số đạt và tổng số). Cột tỷ lệ % chỉ dùng khi không"
                + " có số đếm.",
            "3. Shares are two counts (how many, of how many). The percentage column is for where"
                + " there are no counts."));
    if (!form.lists().isEmpty()) {
      lines.add(
          new Text(
              "4. Mỗi danh sách (như quyết định xử phạt) có sheet riêng, mỗi mục một dòng kèm mã đối"
                  + " tượng. Đã xác minh là không có thì ghi “không có” ở sheet Hồ sơ.",
              "4. Each list (as fines) has its own sheet, a row for each with the subject's code."
                  + " Where it is confirmed that there is none, say \"none\" on sheet"
                  + " Assessments."));
    }
    lines.add(
        new Text(
            "5. Không dùng công thức, không gộp ô, không đổi dòng ẩn số 1. Số thập phân ghi 85,5 hoặc"
                + " 85.5; ngày ghi 31/12/2025.",
            "5. No formulas, no merged cells, and row 1, which is hidden, stays. Decimals as 85,5 or"
                + " 85.5; days as 31/12/2025."));
    lines.add(
        new Text(
            "6. Nhập xong, phần mềm chỉ rõ từng ô sai; sửa ngay trong tệp này rồi nhập lại, dòng cũ"
                + " không bị nhân đôi.",
            "6. The program names every faulty cell; mend them in this file and hand it in again,"
                + " no row is doubled."));
    Text remark = form.law().edition().remark();
    if (!remark.isEmpty()) {
      lines.add(new Text("Lưu ý: ", "Note: ").plus(remark));
    }
    return lines;
  }
}
