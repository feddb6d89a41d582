package vn.binhxet.register.audit;

import vn.binhxet.law.Text;

/** What an audit can find; the names are stable, the words are not. */
public enum FindingCode {
  RECORD_REMOVED(
      Advice.COMPARE, "Bản ghi đã bị xóa khỏi sổ.", "The record was removed from the register."),
  RECORD_ADDED(
      Advice.COMPARE,
      "Bản ghi được chen vào, không phải do sổ ghi.",
      "The record was put in; the register did not write it."),
  RECORD_CHANGED(
      Advice.COMPARE,
      "Phần cốt lõi, loại hoặc giờ ghi không còn như khi ghi (mã băm không khớp mắt xích).",
      "Its core, kind or time is not what was stored (its hash does not fit the chain)."),
  LINK_CHANGED(
      Advice.COMPARE,
      "Mắt xích của bản ghi bị sửa; nội dung bản ghi thì còn nguyên.",
      "The record's link was changed; the record itself is as it was."),
  RECORDS_SWAPPED(
      Advice.COMPARE,
      "Hai bản ghi bị đổi chỗ cho nhau.",
      "Two records stand in each other's place."),
  RECORD_MOVED(
      Advice.COMPARE,
      "Bản ghi này đã bị chuyển sang số khác.",
      "This record now stands under another number."),
  RECORD_UNPROVEN(
      Advice.COMPARE,
      "Bản ghi đứng sau chỗ bị mất hoặc bị sửa nên không tự chứng minh được phần cốt lõi.",
      "It follows what is gone or changed, so its core cannot be proven by itself."),
  CHAIN_REWRITTEN(
      Advice.COMPARE,
      "Chuỗi được tính lại sau khi sửa: con dấu này ký cho một chuỗi khác.",
      "The chain was computed anew after a change: this seal was set on another chain."),
  TIME_BACK(
      Advice.COMPARE,
      "Giờ ghi sớm hơn bản ghi trước nó.",
      "Its time lies before that of the record in front of it."),
  RECORD_UNREADABLE(
      Advice.COMPARE,
      "Phần cốt lõi không đọc được theo loại của bản ghi.",
      "Its core cannot be read as what its kind says."),
  CONTENT_CHANGED(
      Advice.COMPARE,
      "Nội dung không khớp mã băm trong phần cốt lõi.",
      "Its content does not match the hash in its core."),
  CONTENTS_SWAPPED(
      Advice.COMPARE,
      "Nội dung của hai bản ghi bị đổi cho nhau.",
      "The contents of two records were exchanged."),
  CONTENT_REMOVED(
      Advice.COMPARE,
      "Nội dung đã mất mà không có bản ghi xóa nào nói đến.",
      "Its content is gone, and no record of an erasure names it."),
  CONTENT_ADDED(
      Advice.COMPARE,
      "Có nội dung mà phần cốt lõi không nói đến.",
      "It has a content of which its core knows nothing."),
  CONTENT_NOT_ERASED(
      Advice.ERASE,
      "Bản ghi xóa nói nội dung này đã xóa, nhưng nó vẫn còn.",
      "A record says that this content was erased, but it is there."),
  SEAL_CHANGED(
      Advice.COMPARE,
      "Con dấu không do khóa của sổ ký: bị sửa, bị thay hoặc thêm vào.",
      "The seal was not made with the register's key: it was changed, replaced or added."),
  SEAL_REMOVED(
      Advice.COMPARE,
      "Thiếu con dấu của lần ghi kết thúc ở bản ghi này; con dấu sau vẫn bảo đảm cho nó.",
      "The seal of the commit that ended here is missing; the next seal still vouches for it."),
  RECORD_UNSEALED(
      Advice.COMPARE,
      "Không có con dấu nào sau bản ghi này: sổ không tự thêm nó, hoặc con dấu cuối đã bị xóa.",
      "No seal covers this record: the register did not add it, or its last seal was removed."),
  SEALS_UNPROVEN(
      Advice.KEY,
      "Bản ghi mở sổ không còn nguyên nên không có khóa để kiểm các con dấu.",
      "The opening record is not as it was, so there is no key to check the seals with."),
  KEY_OTHER(
      Advice.KEY,
      "Khóa công khai trong bản ghi số 1 không phải khóa đã cho.",
      "The public key in record 1 is not the one given."),
  HEAD_CHANGED(
      Advice.COMPARE,
      "Dòng cuối sổ (head) không khớp bản ghi cuối.",
      "The head row does not agree with the last record."),
  REGISTER_SET_BACK(
      Advice.COMPARE,
      "Sổ ngắn hơn lúc trước: những bản ghi này đã có mà nay không còn (sổ bị đưa về trạng thái"
          + " cũ).",
      "The register is shorter than it was: these records existed and are gone (it was set back to"
          + " an older state)."),
  MARK_DIFFERS(
      Advice.COMPARE,
      "Khác với dấu mốc cuối sổ mà máy này đã ghi (register.head).",
      "It is not what this machine noted as the register's end (register.head)."),
  NOTED_HEAD_DIFFERS(
      Advice.COMPARE,
      "Khác với số cuối đã ghi (--head): sổ đã bị viết lại đến bản ghi này.",
      "It is not what was noted (--head): the register was rewritten up to this record."),
  NOTED_HEAD_REFUSED(
      Advice.KEY,
      "Tệp --head là của sổ khác, hoặc con dấu trong đó không do khóa của sổ ký.",
      "The file of --head is another register's, or its seal was not made with the register's"
          + " key."),
  ENTRY_CHANGED(
      Advice.REBUILD,
      "Bảng tra cứu không khớp bản ghi.",
      "A table to search by does not say what the record says."),
  ENTRY_REMOVED(
      Advice.REBUILD,
      "Bảng tra cứu thiếu dòng của bản ghi.",
      "A table to search by lacks the record's row."),
  ENTRY_ADDED(
      Advice.REBUILD,
      "Bảng tra cứu có dòng mà không bản ghi nào nói đến.",
      "A table to search by has a row that no record accounts for."),
  RELEASE_NOT_KEPT(
      Advice.COMPARE,
      "Kết luận dựa trên một bản phát hành bộ quy tắc mà sổ không giữ.",
      "The verdict rests on a release of the rules that the register does not keep."),
  RELEASE_FILE_CHANGED(
      Advice.COMPARE,
      "Tệp của bản phát hành không khớp mã băm của nó.",
      "A file of a release does not match its hash."),
  RELEASE_FILE_REMOVED(
      Advice.COMPARE, "Thiếu tệp của bản phát hành.", "A file of a release is missing."),
  RELEASE_FILE_ADDED(
      Advice.COMPARE,
      "Có tệp mà không bản phát hành nào kể đến.",
      "There is a file that no release names."),
  UNREADABLE(
      Advice.READ,
      "Cơ sở dữ liệu không đọc được từ đây trở đi; phần sau chưa được kiểm tra.",
      "The database cannot be read from here on; what follows was not audited.");

  private final Advice advice;
  private final Text meaning;

  FindingCode(Advice advice, String vi, String en) {
    this.advice = advice;
    meaning = new Text(vi, en);
  }

  /** What it means. */
  public Text meaning() {
    return meaning;
  }

  /** What to do. */
  public Text advice() {
    return advice.text;
  }
}
