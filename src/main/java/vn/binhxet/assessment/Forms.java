package vn.binhxet.assessment;

import vn.binhxet.law.Text;

/** How a value of each type is written in JSON, said to somebody who wrote it otherwise. */
final class Forms {
  private Forms() {}

  static Text of(Slot slot) {
    return switch (slot.type) {
      case BOOLEAN -> new Text("true hoặc false, không có ngoặc kép", "true or false, unquoted");
      case INTEGER -> new Text("một số nguyên không ngoặc kép, như 12", "a whole number, as 12");
      case NUMBER ->
          new Text(
              "một số không ngoặc kép, dùng dấu chấm thập phân, như 44.2",
              "an unquoted number with a decimal point, as 44.2");
      case SHARE ->
          new Text(
              "{\"count\":43,\"of\":50}"
                  + (slot.field.countsOnly() ? "" : " hoặc số phần trăm, như 86.5"),
              "{\"count\":43,\"of\":50}"
                  + (slot.field.countsOnly() ? "" : " or a percentage, as 86.5"));
      case CHOICE ->
          new Text("một mã trong danh sách, trong ngoặc kép", "one of the codes, in double quotes");
      case DATE -> new Text("một ngày dạng \"2025-11-05\"", "a date as \"2025-11-05\"");
      case TEXT -> new Text("một chuỗi ký tự trong ngoặc kép", "a text in double quotes");
      case LIST ->
          new Text(
              "một danh sách [ {…} ]; [] nghĩa là không có",
              "a list [ {…} ]; [] says there is none");
    };
  }
}
