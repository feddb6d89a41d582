package vn.binhxet.verdict;

import static vn.binhxet.law.Comparator.AT_LEAST;
import static vn.binhxet.law.Comparator.AT_MOST;
import static vn.binhxet.law.Comparator.EQUAL;
import static vn.binhxet.law.Comparator.LESS_THAN;
import static vn.binhxet.law.Comparator.NOT_EQUAL;
import static vn.binhxet.law.Node.Kind.CONDITION;
import static vn.binhxet.law.Node.Kind.DISQUALIFIER;
import static vn.binhxet.law.Node.Kind.INDICATOR;
import static vn.binhxet.law.Node.Kind.SCORE;
import static vn.binhxet.verdict.SentenceRow.row;
import static vn.binhxet.verdict.Status.MET;
import static vn.binhxet.verdict.Status.NOT_APPLICABLE;
import static vn.binhxet.verdict.Status.NOT_MET;
import static vn.binhxet.verdict.Status.UNDETERMINED;
import static vn.binhxet.verdict.Truth.FALSE;
import static vn.binhxet.verdict.Truth.TRUE;
import static vn.binhxet.verdict.Truth.UNKNOWN;
import static vn.binhxet.verdict.View.all;
import static vn.binhxet.verdict.View.any;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Node;
import vn.binhxet.law.Text;
import vn.binhxet.law.Wording;

/** Why a leaf has its status: parts, lists, and what keeps it open. The tables specify. */
class ClaimSentencesTest {
  private static final Sentences SAY = new Sentences(Wording.STANDARD);
  private static final Sentences CASE =
      new Sentences(
          new Wording(
              new Text("thuộc trường hợp này", "is the case"),
              new Text("không thuộc trường hợp này", "is not the case")));
  private static final int DATA = Cause.DATA_MISSING.bit();
  private static final Shown YES = Shown.truth(true);

  static List<SentenceRow> groups() {
    ClaimView held =
        yes("Nhà văn hóa hoạt động tốt", "The hall is well used").is(true).rule(EQUAL, YES).holds();
    ClaimView failed =
        yes("Có sân thể thao", "There is a sports ground").is(false).rule(EQUAL, YES).fails();
    ClaimView open = yes("Có thư viện", "There is a library").rule(EQUAL, YES).open();
    ClaimView few =
        View.of("Số buổi sinh hoạt", "Meetings")
            .is("3")
            .in("buổi", "meetings")
            .rule(AT_LEAST, "4")
            .by("-1")
            .fails();
    return List.of(
        row(
            "all hold",
            leaf(INDICATOR, MET, all(TRUE, held, held)),
            "Đạt, vì cả 2 nội dung đều đạt: (1) Nhà văn hóa hoạt động tốt: có, đúng yêu cầu; (2) Nhà văn hóa hoạt động tốt: có, đúng yêu cầu",
            "Met, because both parts are met: (1) The hall is well used: yes, as required; (2) The hall is well used: yes, as required"),
        row(
            "all needed, some fail",
            leaf(INDICATOR, NOT_MET, all(FALSE, held, failed, few)),
            "Chưa đạt, vì có 2 trong 3 nội dung chưa đạt: (2) Có sân thể thao: không, chưa đúng yêu cầu; (3) Số buổi sinh hoạt: 3, yêu cầu từ 4 trở lên: chưa đạt, còn thiếu 1",
            "Not met, because 2 of 3 parts are not met: (2) There is a sports ground: no, not as required; (3) Meetings: 3, the requirement is at least 4: not met, 1 short"),
        row(
            "all needed, one open",
            leaf(INDICATOR, UNDETERMINED, all(UNKNOWN, held, open)),
            "Chưa kết luận được, vì còn 1 trong 2 nội dung chưa rõ: (2) Có thư viện: chưa có thông tin, yêu cầu là có: chưa rõ",
            "Undetermined, because 1 of 2 parts is unclear: (2) There is a library: no information given, the requirement is yes: unclear"),
        row(
            "one needed and there",
            leaf(INDICATOR, MET, any(TRUE, failed, held, open)),
            "Đạt, vì có 1 trong 3 nội dung đạt (chỉ cần 1): (2) Nhà văn hóa hoạt động tốt: có, đúng yêu cầu",
            "Met, because 1 of 3 parts is met (one is enough): (2) The hall is well used: yes, as required"),
        row(
            "one needed, none there",
            leaf(INDICATOR, NOT_MET, any(FALSE, failed, few)),
            "Chưa đạt, vì không nội dung nào trong 2 nội dung đạt: (1) Có sân thể thao: không, chưa đúng yêu cầu; (2) Số buổi sinh hoạt: 3, yêu cầu từ 4 trở lên: chưa đạt, còn thiếu 1",
            "Not met, because none of the 2 parts is met: (1) There is a sports ground: no, not as required; (2) Meetings: 3, the requirement is at least 4: not met, 1 short"),
        row(
            "one needed, one open",
            leaf(INDICATOR, UNDETERMINED, any(UNKNOWN, failed, open)),
            "Chưa kết luận được, vì cần 1 trong 2 nội dung đạt mà còn 1 nội dung chưa rõ: (2) Có thư viện: chưa có thông tin, yêu cầu là có: chưa rõ",
            "Undetermined, because one of 2 parts must be met and 1 is unclear: (2) There is a library: no information given, the requirement is yes: unclear"),
        row(
            "nested",
            leaf(INDICATOR, NOT_MET, all(FALSE, held, any(FALSE, failed, few))),
            "Chưa đạt, vì có 1 trong 2 nội dung chưa đạt: (2) cần 1 trong 2 ý [a) Có sân thể thao: không, chưa đúng yêu cầu; b) Số buổi sinh hoạt: 3, yêu cầu từ 4 trở lên: chưa đạt, còn thiếu 1]: chưa đạt",
            "Not met, because 1 of 2 parts is not met: (2) one of 2 needed [a) There is a sports ground: no, not as required; b) Meetings: 3, the requirement is at least 4: not met, 1 short]: not met"),
        row(
            "nested, of a nested list",
            leaf(INDICATOR, UNDETERMINED, any(UNKNOWN, failed, all(UNKNOWN, held, open))),
            "Chưa kết luận được, vì cần 1 trong 2 nội dung đạt mà còn 1 nội dung chưa rõ: (2) cần cả 2 ý [a) Nhà văn hóa hoạt động tốt: có, đúng yêu cầu; b) Có thư viện: chưa có thông tin, yêu cầu là có: chưa rõ]: chưa rõ",
            "Undetermined, because one of 2 parts must be met and 1 is unclear: (2) both needed [a) The hall is well used: yes, as required; b) There is a library: no information given, the requirement is yes: unclear]: unclear"),
        row(
            "a single part",
            leaf(INDICATOR, NOT_MET, all(FALSE, failed)),
            "Có sân thể thao: không, chưa đúng yêu cầu",
            "There is a sports ground: no, not as required"),
        row(
            "a disqualifier of two signs",
            leaf(
                DISQUALIFIER,
                NOT_MET,
                all(
                    TRUE,
                    yes(
                            "Có thành viên chưa hoàn thành nghĩa vụ quân sự",
                            "A member has not fulfilled military duty")
                        .is(true)
                        .rule(EQUAL, YES)
                        .holds(),
                    yes("Có thành viên chưa nộp thuế", "A member has not paid tax")
                        .is(true)
                        .rule(EQUAL, YES)
                        .holds())),
            "Thuộc trường hợp không xét tặng, vì cả 2 nội dung đều đúng: (1) Có thành viên chưa hoàn thành nghĩa vụ quân sự: có; (2) Có thành viên chưa nộp thuế: có",
            "This disqualifying case applies, because both parts are true: (1) A member has not fulfilled military duty: yes; (2) A member has not paid tax: yes"),
        row(
            "a disqualifier of which one sign is absent",
            leaf(
                DISQUALIFIER,
                MET,
                all(
                    FALSE,
                    yes(
                            "Có thành viên chưa hoàn thành nghĩa vụ quân sự",
                            "A member has not fulfilled military duty")
                        .is(true)
                        .rule(EQUAL, YES)
                        .holds(),
                    yes("Có thành viên chưa nộp thuế", "A member has not paid tax")
                        .is(false)
                        .rule(EQUAL, YES)
                        .fails())),
            "Không thuộc trường hợp này, vì có 1 trong 2 nội dung không đúng: (2) Có thành viên chưa nộp thuế: không",
            "This disqualifying case does not apply, because 1 of 2 parts is not true: (2) A member has not paid tax: no"),
        row(
            "a disqualifier of which one sign is open",
            leaf(
                DISQUALIFIER,
                UNDETERMINED,
                any(
                    UNKNOWN,
                    yes(
                            "Có thành viên chưa hoàn thành nghĩa vụ quân sự",
                            "A member has not fulfilled military duty")
                        .is(false)
                        .rule(EQUAL, YES)
                        .fails(),
                    yes("Có thành viên chưa nộp thuế", "A member has not paid tax")
                        .rule(EQUAL, YES)
                        .open())),
            "Chưa rõ có thuộc trường hợp này hay không, vì cần 1 trong 2 nội dung đúng mà còn 1 nội dung chưa rõ: (2) Có thành viên chưa nộp thuế: chưa có thông tin",
            "It cannot be said yet whether this disqualifying case applies, because one of 2 parts must be true and 1 is unclear: (2) A member has not paid tax: no information given"),
        row(
            "own words",
            reason(
                CASE,
                INDICATOR,
                MET,
                0,
                any(
                    TRUE,
                    View.of("Tỷ lệ đường được cứng hóa", "Share of roads hardened")
                        .percent()
                        .is("52.5")
                        .rule(LESS_THAN, "60")
                        .by("7.5")
                        .holds(),
                    yes("Có đường xuống cấp", "Some road is degraded")
                        .is(false)
                        .rule(EQUAL, YES)
                        .fails())),
            "Thuộc trường hợp này, vì có 1 trong 2 nội dung đúng (chỉ cần 1): (1) Tỷ lệ đường được cứng hóa 52,5%, ngưỡng là dưới 60%: đúng, thấp hơn 7,5 điểm phần trăm so với ngưỡng",
            "Is the case, because 1 of 2 parts is true (one is enough): (1) Share of roads hardened 52.5%, the threshold is less than 60%: true, 7.5 percentage points below the threshold"));
  }

  static List<SentenceRow> oneOfSeveralCodes() {
    return List.of(
        row(
            "one of them",
            leaf(CONDITION, MET, any(TRUE, status("poor", "poor"), status("poor", "near-poor"))),
            "Diện hộ: hộ nghèo, đúng yêu cầu",
            "Poverty status: poor, as required"),
        row(
            "none of them",
            leaf(
                CONDITION,
                NOT_MET,
                any(FALSE, status("none", "poor"), status("none", "near-poor"))),
            "Diện hộ: không thuộc diện; yêu cầu là hộ nghèo hoặc hộ cận nghèo: chưa đạt",
            "Poverty status: neither; the requirement is poor or near-poor: not met"),
        row(
            "not said",
            leaf(
                CONDITION,
                UNDETERMINED,
                any(UNKNOWN, status(null, "poor"), status(null, "near-poor"))),
            "Diện hộ: chưa có thông tin; yêu cầu là hộ nghèo hoặc hộ cận nghèo: chưa kết luận được",
            "Poverty status: no information given; the requirement is poor or near-poor: undetermined"),
        row(
            "excluded codes",
            leaf(CONDITION, NOT_MET, all(FALSE, not("poor", "poor"), not("poor", "near-poor"))),
            "Diện hộ: hộ nghèo; yêu cầu không thuộc loại hộ nghèo hoặc hộ cận nghèo: chưa đạt",
            "Poverty status: poor; the requirement is none of poor or near-poor: not met"),
        row(
            "a disqualifier",
            leaf(
                DISQUALIFIER,
                NOT_MET,
                any(TRUE, status("poor", "poor"), status("poor", "near-poor"))),
            "Diện hộ: hộ nghèo; thuộc trường hợp không xét tặng",
            "Poverty status: poor; this disqualifying case applies"),
        row(
            "still open",
            leaf(
                DISQUALIFIER,
                UNDETERMINED,
                any(
                    UNKNOWN,
                    status("checking", "poor", UNKNOWN),
                    status("checking", "near-poor", UNKNOWN))),
            "Diện hộ: đang rà soát, còn chờ giải quyết; chưa rõ có thuộc trường hợp này hay không",
            "Poverty status: under review, still to be settled; it cannot be said yet whether this disqualifying case applies"));
  }

  static List<SentenceRow> members() {
    return List.of(
        row(
            "a fine that counts",
            leaf(DISQUALIFIER, NOT_MET, list(3, List.of("QD-01"), List.of(), AT_LEAST, "1", TRUE)),
            "Quyết định xử phạt: 1 trong 3 mục khớp điều kiện (QD-01); thuộc trường hợp không xét tặng",
            "Administrative fines: 1 of 3 items fits the condition (QD-01); this disqualifying case applies"),
        row(
            "fines, none of which counts",
            leaf(DISQUALIFIER, MET, list(3, List.of(), List.of(), AT_LEAST, "1", FALSE)),
            "Quyết định xử phạt: khai 3 mục, không mục nào khớp điều kiện; không thuộc trường hợp này",
            "Administrative fines: 3 items declared, none of them fits; this disqualifying case does not apply"),
        row(
            "one fine, which does not count",
            leaf(DISQUALIFIER, MET, list(1, List.of(), List.of(), AT_LEAST, "1", FALSE)),
            "Quyết định xử phạt: khai 1 mục, không khớp điều kiện; không thuộc trường hợp này",
            "Administrative fines: 1 item declared, it does not fit; this disqualifying case does not apply"),
        row(
            "a fine still open",
            leaf(
                DISQUALIFIER,
                UNDETERMINED,
                list(2, List.of(), List.of("#2"), AT_LEAST, "1", UNKNOWN)),
            "Quyết định xử phạt: 1 trong 2 mục chưa rõ (mục số 2); chưa rõ có thuộc trường hợp này hay không",
            "Administrative fines: 1 of 2 items is unclear (item 2); it cannot be said yet whether this disqualifying case applies"),
        row(
            "declared none",
            leaf(DISQUALIFIER, MET, list(0, List.of(), List.of(), AT_LEAST, "1", FALSE)),
            "Quyết định xử phạt: khai không có; không thuộc trường hợp này",
            "Administrative fines: declared none; this disqualifying case does not apply"),
        row(
            "not handed in",
            leaf(DISQUALIFIER, UNDETERMINED, absent(AT_LEAST, "1")),
            "Quyết định xử phạt: chưa nộp danh sách (nếu không có thì phải khai rõ là không có); chưa rõ có thuộc trường hợp này hay không",
            "Administrative fines: the list was not handed in (if there are none, that must be declared); it cannot be said yet whether this disqualifying case applies"),
        row(
            "a disqualifier by number",
            leaf(DISQUALIFIER, NOT_MET, list(4, List.of("A", "B"), List.of(), AT_LEAST, "2", TRUE)),
            "Quyết định xử phạt: 2 trong 4 mục khớp điều kiện (A, B); ngưỡng không xét tặng là từ 2 mục trở lên: thuộc trường hợp không xét tặng",
            "Administrative fines: 2 of 4 items fit the condition (A, B); the disqualifying threshold is at least 2 items: this disqualifying case applies"),
        row(
            "enough of them",
            leaf(
                CONDITION,
                MET,
                list(4, List.of("2021", "2022", "2023"), List.of(), AT_LEAST, "3", TRUE)),
            "Quyết định xử phạt: 3 trong 4 mục khớp điều kiện (2021, 2022, 2023); yêu cầu từ 3 mục trở lên: đạt",
            "Administrative fines: 3 of 4 items fit the condition (2021, 2022, 2023); the requirement is at least 3 items: met"),
        row(
            "too few, one open",
            leaf(
                CONDITION,
                UNDETERMINED,
                list(4, List.of("2021", "2022"), List.of("2023"), AT_LEAST, "3", UNKNOWN)),
            "Quyết định xử phạt: 2 trong 4 mục khớp điều kiện (2021, 2022), 1 trong 4 mục chưa rõ (2023); yêu cầu từ 3 mục trở lên: chưa kết luận được",
            "Administrative fines: 2 of 4 items fit the condition (2021, 2022), 1 of 4 items is unclear (2023); the requirement is at least 3 items: undetermined"),
        row(
            "at least one required",
            leaf(CONDITION, NOT_MET, list(2, List.of(), List.of(), AT_LEAST, "1", FALSE)),
            "Quyết định xử phạt: khai 2 mục, không mục nào khớp điều kiện; yêu cầu có ít nhất 1 mục: chưa đạt",
            "Administrative fines: 2 items declared, none of them fits; the requirement is at least 1 item: not met"),
        row(
            "none allowed",
            leaf(
                CONDITION,
                NOT_MET,
                list(
                    9,
                    List.of("A", "B", "C", "D", "E", "F", "G", "H", "I"),
                    List.of(),
                    AT_MOST,
                    "0",
                    FALSE)),
            "Quyết định xử phạt: 9 trong 9 mục khớp điều kiện (A, B, C, D, E, F, G, H, I); yêu cầu không có mục nào khớp điều kiện: chưa đạt",
            "Administrative fines: 9 of 9 items fit the condition (A, B, C, D, E, F, G, H, I); the requirement is that no item fits: not met"),
        row(
            "a required list not handed in",
            leaf(CONDITION, UNDETERMINED, absent(AT_LEAST, "3")),
            "Quyết định xử phạt: chưa nộp danh sách (nếu không có thì phải khai rõ là không có); yêu cầu từ 3 mục trở lên: chưa kết luận được",
            "Administrative fines: the list was not handed in (if there are none, that must be declared); the requirement is at least 3 items: undetermined"),
        row(
            "a sum",
            leaf(
                CONDITION,
                NOT_MET,
                new ClaimView.Members(
                    new Text("Các khoản nợ", "Debts"),
                    true,
                    3,
                    List.of("#1", "#3"),
                    List.of(),
                    number("12.5"),
                    AT_MOST,
                    bar("10"),
                    FALSE)),
            "Các khoản nợ: 2 trong 3 mục khớp điều kiện (mục số 1, mục số 3), tổng cộng 12,5; yêu cầu không quá 10: chưa đạt",
            "Debts: 2 of 3 items fit the condition (item 1, item 3), in total 12.5; the requirement is at most 10: not met"),
        row(
            "within several parts",
            leaf(
                DISQUALIFIER,
                NOT_MET,
                any(
                    TRUE,
                    list(3, List.of("QD-01"), List.of(), AT_LEAST, "1", TRUE),
                    yes("Có vụ cháy", "There was a fire").is(false).rule(EQUAL, YES).fails())),
            "Thuộc trường hợp không xét tặng, vì có 1 trong 2 nội dung đúng (chỉ cần 1): (1) Quyết định xử phạt: 1 trong 3 mục khớp điều kiện (QD-01)",
            "This disqualifying case applies, because 1 of 2 parts is true (one is enough): (1) Administrative fines: 1 of 3 items fits the condition (QD-01)"));
  }

  static List<SentenceRow> openForOtherReasons() {
    ClaimView income =
        View.of("Thu nhập bình quân", "Income per head")
            .is("44.2")
            .in("triệu đồng", "million VND")
            .target(AT_LEAST, "50", 2024, null)
            .by("-5.8")
            .fails();
    Text reading =
        new Text(
            "chỉ tính quyết định ban hành trong năm xét tặng.",
            "only decisions of the award year count.");
    return List.of(
        row(
            "text not read",
            SAY.reason(
                INDICATOR,
                Node.Content.NOT_READ,
                UNDETERMINED,
                Cause.CONTENT_NOT_LOADED.bit(),
                null,
                null),
            "Chưa ai đọc văn bản quy định nội dung này, nên chưa kết luận được",
            "Nobody has read the text of this provision, so nothing follows yet"),
        row(
            "left open by the law",
            SAY.reason(
                INDICATOR, Node.Content.OPEN, UNDETERMINED, Cause.TEXT_OPEN.bit(), null, null),
            "Văn bản để ngỏ nội dung này, nên chưa kết luận được",
            "The law leaves this open, so nothing follows yet"),
        row(
            "declared not applicable",
            reason(SAY, INDICATOR, NOT_APPLICABLE, 0, null),
            "Khai là không áp dụng",
            "Declared not applicable"),
        row(
            "declared not applicable, why, and what follows",
            SAY.notApplicable("xã không có trường nội trú.", Node.WhenAbsent.NOT_COUNTED),
            "Khai là không áp dụng, lý do: xã không có trường nội trú; khi đó không tính",
            "Declared not applicable, because: xã không có trường nội trú; then it is not counted"),
        row(
            "taken as met",
            SAY.notApplicable("không có sông", Node.WhenAbsent.MET),
            "Khai là không áp dụng, lý do: không có sông; khi đó được tính là đạt",
            "Declared not applicable, because: không có sông; then taken as: met"),
        row(
            "what follows is not said",
            SAY.notApplicable("không có sông", Node.WhenAbsent.UNKNOWN),
            "Khai là không áp dụng, lý do: không có sông; văn bản chưa nói khi đó tính thế nào",
            "Declared not applicable, because: không có sông; the text does not say what then follows"),
        row("points there", reason(SAY, SCORE, MET, 0, null), "Đã có điểm", "Points recorded"),
        row(
            "points missing",
            reason(SAY, SCORE, UNDETERMINED, DATA, null),
            "Chưa chấm điểm",
            "No points recorded"),
        row(
            "the column is not known",
            reason(SAY, INDICATOR, UNDETERMINED, Cause.COLUMN_UNKNOWN.bit(), income),
            "Thu nhập bình quân 44,2 triệu đồng; mức phải so tùy theo cột (vùng hoặc nhóm) mà chưa xác định được cột áp dụng: chưa kết luận được",
            "Income per head 44.2 million VND; what is required depends on the column, and the column is not known: undetermined"),
        row(
            "the column is not known, several parts",
            reason(
                SAY,
                INDICATOR,
                UNDETERMINED,
                Cause.COLUMN_UNKNOWN.bit(),
                all(FALSE, income, income)),
            "Chưa kết luận được, vì chưa xác định được vùng hoặc nhóm áp dụng",
            "Undetermined, because the column that applies is not known"),
        row(
            "no claim at hand",
            reason(SAY, INDICATOR, UNDETERMINED, DATA | Cause.OVERLAY_ABSENT.bit(), null),
            "Chưa kết luận được, vì hồ sơ còn thiếu số liệu và nội dung do tỉnh quy định mà bộ quy tắc chưa có quyết định nào của tỉnh",
            "Undetermined, because data are missing and the province decides and none of its decisions is loaded"),
        row(
            "a disqualifier without a claim",
            reason(SAY, DISQUALIFIER, UNDETERMINED, Cause.EDITION_UNSETTLED.bit(), null),
            "Chưa rõ có thuộc trường hợp này hay không, vì năm xét tặng với ngày đánh giá thuộc hai bộ tiêu chí khác nhau",
            "It cannot be said yet whether this disqualifying case applies, because award year and day of assessment belong to different editions"),
        row(
            "a reading taken",
            SAY.reason(
                DISQUALIFIER,
                Node.Content.READ,
                NOT_MET,
                0,
                list(3, List.of("QD-01"), List.of(), AT_LEAST, "1", TRUE),
                reading),
            "Quyết định xử phạt: 1 trong 3 mục khớp điều kiện (QD-01); thuộc trường hợp không xét tặng. Hiểu theo cách: chỉ tính quyết định ban hành trong năm xét tặng",
            "Administrative fines: 1 of 3 items fits the condition (QD-01); this disqualifying case applies. Read as: only decisions of the award year count"));
  }

  @ParameterizedTest
  @MethodSource({"groups", "oneOfSeveralCodes", "members", "openForOtherReasons"})
  void a_reason_reads_so(SentenceRow row) {
    row.check();
  }

  private static Text leaf(Node.Kind kind, Status status, ClaimView claim) {
    return reason(SAY, kind, status, status == UNDETERMINED ? DATA : 0, claim);
  }

  private static Text reason(
      Sentences say, Node.Kind kind, Status status, int causes, @Nullable ClaimView claim) {
    return say.reason(kind, Node.Content.READ, status, causes, claim, null);
  }

  private static View yes(String vi, String en) {
    return View.of(vi, en);
  }

  private static Shown code(String code) {
    return Shown.code(
        code,
        switch (code) {
          case "poor" -> new Text("hộ nghèo", "poor");
          case "near-poor" -> new Text("hộ cận nghèo", "near-poor");
          case "checking" -> new Text("đang rà soát", "under review");
          default -> new Text("không thuộc diện", "neither");
        });
  }

  private static ClaimView status(@Nullable String actual, String required) {
    return status(
        actual, required, actual == null ? UNKNOWN : actual.equals(required) ? TRUE : FALSE);
  }

  private static ClaimView status(@Nullable String actual, String required, Truth truth) {
    View view = View.of("Diện hộ", "Poverty status").rule(EQUAL, code(required));
    View filled = actual == null ? view : view.is(code(actual));
    return truth == TRUE ? filled.holds() : truth == FALSE ? filled.fails() : filled.open();
  }

  private static ClaimView not(String actual, String refused) {
    View view =
        View.of("Diện hộ", "Poverty status").is(code(actual)).rule(NOT_EQUAL, code(refused));
    return actual.equals(refused) ? view.fails() : view.holds();
  }

  private static ClaimView list(
      int size, List<String> fit, List<String> open, Comparator op, String bar, Truth truth) {
    return new ClaimView.Members(FINES, true, size, fit, open, null, op, bar(bar), truth);
  }

  private static ClaimView absent(Comparator op, String bar) {
    return new ClaimView.Members(
        FINES, false, 0, List.of(), List.of(), null, op, bar(bar), UNKNOWN);
  }

  private static final Text FINES = new Text("Quyết định xử phạt", "Administrative fines");

  private static ClaimView.Bar bar(String value) {
    return new ClaimView.Bar(number(value), ClaimView.Origin.RULE, null, null);
  }

  private static Shown number(String value) {
    return Shown.number(new BigDecimal(value));
  }
}
