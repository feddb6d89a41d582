package vn.binhxet.register.audit;

import vn.binhxet.law.Text;

/** What to do about a finding. */
enum Advice {
  COMPARE(
      "Giữ nguyên sổ làm chứng cứ; đối chiếu bản ghi này với bản sao lưu gần nhất mà kiểm tra không"
          + " thấy gì, rồi phục hồi từ bản sao lưu đó.",
      "Keep this register as evidence; compare with the latest backup in which an audit finds"
          + " nothing, then restore from that backup."),
  REBUILD(
      "Lập lại bảng này từ các bản ghi (binhxet reindex); riêng idempotency không lập lại được, hãy"
          + " lấy từ bản sao lưu. Tìm xem ai đã ghi thẳng vào cơ sở dữ liệu.",
      "Make this table again from the records (binhxet reindex); idempotency alone cannot be made"
          + " again, take it from a backup. Find out who wrote to the database directly."),
  KEY(
      "Chạy lại với khóa công khai đã ghi ở nơi khác (--public-key), và so với số cuối đã ghi"
          + " (--head).",
      "Run it again with the public key noted elsewhere (--public-key), and against an end noted"
          + " earlier (--head)."),
  ERASE(
      "Xóa lại nội dung này theo quy định lưu giữ; tìm xem ai đã đưa nó trở lại.",
      "Erase this content again as the retention rules ask; find out who brought it back."),
  READ(
      "Chạy công cụ kiểm tra của cơ sở dữ liệu (SQLite: PRAGMA integrity_check), rồi phục hồi từ"
          + " bản sao lưu.",
      "Run the database's own check (SQLite: PRAGMA integrity_check), then restore from a backup.");

  final Text text;

  Advice(String vi, String en) {
    text = new Text(vi, en);
  }
}
