package vn.binhxet.verdict;

import static vn.binhxet.law.Node.Kind.CRITERION;
import static vn.binhxet.law.Node.Kind.DISQUALIFIER;
import static vn.binhxet.law.Node.Kind.SCORE;
import static vn.binhxet.law.Title.Kind.CLASSIFICATION;
import static vn.binhxet.law.Title.Kind.RANKING;
import static vn.binhxet.law.Title.Kind.TITLE;
import static vn.binhxet.law.Title.Kind.WITHDRAWAL;
import static vn.binhxet.verdict.SentenceRow.row;
import static vn.binhxet.verdict.Status.MET;
import static vn.binhxet.verdict.Status.NOT_MET;
import static vn.binhxet.verdict.Status.UNDETERMINED;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Text;
import vn.binhxet.law.Wording;

/** Groups of nodes, and the headline of a verdict. The tables specify. */
class VerdictSentencesTest {
  private static final Sentences SAY = new Sentences(Wording.STANDARD);
  private static final Sentences CASE = new Sentences(Wording.CASE);
  private static final Rollup ANY = new Rollup(Rollup.Kind.ANY, List.of(), 0, 0);
  private static final List<Text> NONE = List.of();

  private static List<Text> names(String... ids) {
    return Arrays.stream(ids).map(Text::same).toList();
  }

  static List<SentenceRow> groups() {
    return List.of(
        row(
            "all met",
            SAY.group(CRITERION, Rollup.ALL, MET, 5, 0, 5, NONE, NONE),
            "Đạt: cả 5 nội dung đều đạt",
            "Met: all 5 items are met"),
        row(
            "both met",
            SAY.group(CRITERION, Rollup.ALL, MET, 2, 0, 2, NONE, NONE),
            "Đạt: cả 2 nội dung đều đạt",
            "Met: both items are met"),
        row(
            "the only one met",
            SAY.group(CRITERION, Rollup.ALL, MET, 1, 0, 1, NONE, NONE),
            "Đạt: nội dung duy nhất đạt",
            "Met: the only item is met"),
        row(
            "all needed, one fails, one open",
            SAY.group(CRITERION, Rollup.ALL, NOT_MET, 3, 1, 5, names("10.2"), names("10.5")),
            "Chưa đạt: cần cả 5 nội dung đạt, hiện có 3 (có thể đến 4); chưa đạt: 10.2; chưa rõ: 10.5",
            "Not met: all 5 items must be met, so far 3 (possibly up to 4); not met: 10.2; unclear: 10.5"),
        row(
            "all needed, one open",
            SAY.group(CRITERION, Rollup.ALL, UNDETERMINED, 4, 1, 5, NONE, names("10.5")),
            "Chưa kết luận được: cần cả 5 nội dung đạt, hiện có 4 (có thể đến 5); chưa rõ: 10.5",
            "Undetermined: all 5 items must be met, so far 4 (possibly up to 5); unclear: 10.5"),
        row(
            "any needed, there",
            SAY.group(CRITERION, ANY, MET, 1, 0, 3, names("a", "b"), NONE),
            "Đạt: cần ít nhất 1 trong 3 nội dung đạt, hiện có 1; chưa đạt: a, b",
            "Met: at least 1 of 3 items must be met, so far 1; not met: a, b"),
        row(
            "any needed, none",
            SAY.group(CRITERION, ANY, NOT_MET, 0, 0, 2, names("a", "b"), NONE),
            "Chưa đạt: cần ít nhất 1 trong 2 nội dung đạt, hiện có 0; chưa đạt: a, b",
            "Not met: at least 1 of 2 items must be met, so far 0; not met: a, b"),
        row(
            "at least six",
            SAY.group(
                CRITERION,
                count(6, Integer.MAX_VALUE),
                UNDETERMINED,
                5,
                2,
                10,
                names("1", "2", "3"),
                names("4.1", "4.2")),
            "Chưa kết luận được: cần ít nhất 6 trong 10 nội dung đạt, hiện có 5 (có thể đến 7); chưa đạt: 1, 2, 3; chưa rõ: 4.1, 4.2",
            "Undetermined: at least 6 of 10 items must be met, so far 5 (possibly up to 7); not met: 1, 2, 3; unclear: 4.1, 4.2"),
        row(
            "fewer than three",
            CASE.group(CRITERION, count(0, 2), NOT_MET, 4, 0, 10, NONE, NONE),
            "Không thuộc trường hợp này: cần không quá 2 trong 10 nội dung đúng, hiện có 4, nhiều hơn mức ấy",
            "Is not the case: at most 2 of 10 items must be true, so far 4, more than that"),
        row(
            "from three to five",
            CASE.group(CRITERION, count(3, 5), MET, 4, 0, 6, names("5", "6"), NONE),
            "Thuộc trường hợp này: cần từ 3 đến 5 trong 6 nội dung đúng, hiện có 4; không đúng: 5, 6",
            "Is the case: 3 to 5 of 6 items must be true, so far 4; not true: 5, 6"),
        row(
            "nothing applies",
            SAY.group(CRITERION, Rollup.ALL, MET, 0, 0, 0, NONE, NONE),
            "Đạt: không có nội dung nào phải tính",
            "Met: nothing to be counted"),
        row(
            "disqualifiers, all clear",
            SAY.group(DISQUALIFIER, Rollup.ALL, MET, 7, 0, 7, NONE, NONE),
            "Không thuộc trường hợp không xét tặng nào trong 7 trường hợp",
            "None of the 7 disqualifying cases applies"),
        row(
            "disqualifiers, one applies",
            SAY.group(DISQUALIFIER, Rollup.ALL, NOT_MET, 5, 1, 7, names("7.3"), names("7.5")),
            "Thuộc trường hợp không xét tặng: 7.3; chưa rõ: 7.5",
            "A disqualifying case applies: 7.3; unclear: 7.5"),
        row(
            "disqualifiers, one open",
            SAY.group(DISQUALIFIER, Rollup.ALL, UNDETERMINED, 6, 1, 7, NONE, names("7.5")),
            "Chưa rõ có thuộc trường hợp không xét tặng hay không: 7.5",
            "It cannot be said yet whether a disqualifying case applies: 7.5"),
        row(
            "points of which some are missing",
            SAY.group(SCORE, Rollup.ALL, UNDETERMINED, 4, 2, 6, NONE, names("1d", "1đ")),
            "Đã chấm điểm 4 trong 6 mục; chưa chấm: 1d, 1đ",
            "Points recorded for 4 of 6 items; not recorded: 1d, 1đ"));
  }

  static List<SentenceRow> outcomes() {
    Text area3 = new Text("khu vực III", "area III");
    Text area2 = new Text("khu vực II", "area II");
    return List.of(
        row(
            "met",
            SAY.outcome(TITLE, Outcome.MET, null, List.of(), NONE, 0, false),
            "Đạt: hồ sơ đáp ứng các tiêu chí, việc xét tặng do cấp có thẩm quyền quyết định",
            "Met: the criteria are satisfied, granting is for the authority to decide"),
        row(
            "met for the time being",
            SAY.outcome(TITLE, Outcome.MET, null, List.of(), NONE, 0, true),
            "Đạt: hồ sơ đáp ứng các tiêu chí, việc xét tặng do cấp có thẩm quyền quyết định; kết luận tạm thời, vì dựa vào nội dung chưa đối chiếu văn bản hoặc vào một cách hiểu",
            "Met: the criteria are satisfied, granting is for the authority to decide; provisional, as it rests on something not checked against the text or on one reading of it"),
        row(
            "not met",
            SAY.outcome(TITLE, Outcome.NOT_MET, null, List.of(), names("7.3", "10"), 0, false),
            "Chưa đạt: hồ sơ chưa đáp ứng các tiêu chí (7.3, 10)",
            "Not met: the criteria are not satisfied (7.3, 10)"),
        row(
            "undetermined",
            SAY.outcome(
                TITLE,
                Outcome.UNDETERMINED,
                null,
                List.of(),
                NONE,
                Cause.DATA_MISSING.bit() | Cause.TARGET_NOT_LOADED.bit(),
                false),
            "Chưa kết luận được, vì hồ sơ còn thiếu số liệu và mức chuẩn chưa được nhập vào bộ quy tắc",
            "Undetermined, because data are missing and a target has not been loaded"),
        row(
            "every cause",
            SAY.outcome(TITLE, Outcome.UNDETERMINED, null, List.of(), NONE, 0b11111000, false),
            "Chưa kết luận được, vì nội dung do tỉnh quy định mà bộ quy tắc chưa có quyết định nào của tỉnh, chưa xác định được vùng hoặc nhóm áp dụng, năm xét tặng với ngày đánh giá thuộc hai bộ tiêu chí khác nhau, văn bản để ngỏ và có trường hợp bằng phiếu nhau ở suất cuối",
            "Undetermined, because the province decides and none of its decisions is loaded, the column that applies is not known, award year and day of assessment belong to different editions, the law leaves it open and votes are tied for the last place under the cap"),
        row(
            "held",
            SAY.outcome(TITLE, Outcome.HELD, null, List.of(), NONE, 0, true),
            "Tạm giữ kết luận: hai phần tính độc lập cho kết quả khác nhau, cần người kiểm tra",
            "Held: two independent computations disagree, a person has to look into it"),
        row(
            "not applicable",
            SAY.outcome(TITLE, Outcome.NOT_APPLICABLE, null, List.of(), NONE, 0, false),
            "Các tiêu chí này không áp dụng",
            "These criteria do not apply"),
        row(
            "own words, met",
            CASE.outcome(TITLE, Outcome.MET, null, List.of(), NONE, 0, false),
            "Thuộc trường hợp này, xét theo các tiêu chí",
            "Is the case, by the criteria"),
        row(
            "own words, not met",
            CASE.outcome(TITLE, Outcome.NOT_MET, null, List.of(), NONE, 0, false),
            "Không thuộc trường hợp này, xét theo các tiêu chí",
            "Is not the case, by the criteria"),
        row(
            "a withdrawal, the case",
            CASE.outcome(WITHDRAWAL, Outcome.MET, null, List.of(), NONE, 0, false),
            "Thuộc trường hợp thu hồi theo tiêu chí; việc thu hồi do cấp có thẩm quyền quyết định",
            "A case of withdrawal by the criteria; withdrawing is for the authority to decide"),
        row(
            "a withdrawal, not the case",
            CASE.outcome(WITHDRAWAL, Outcome.NOT_MET, null, List.of(), names("a"), 0, true),
            "Chưa thuộc trường hợp thu hồi theo tiêu chí; kết luận tạm thời, vì dựa vào nội dung chưa đối chiếu văn bản hoặc vào một cách hiểu",
            "No case of withdrawal by the criteria; provisional, as it rests on something not checked against the text or on one reading of it"),
        row(
            "a withdrawal still open",
            CASE.outcome(
                WITHDRAWAL,
                Outcome.UNDETERMINED,
                null,
                List.of(),
                NONE,
                Cause.DATA_MISSING.bit(),
                false),
            "Chưa kết luận được, vì hồ sơ còn thiếu số liệu",
            "Undetermined, because data are missing"),
        row(
            "a classification",
            SAY.outcome(CLASSIFICATION, Outcome.MET, area3, List.of(), NONE, 0, false),
            "Xếp loại theo tiêu chí: khu vực III",
            "By the criteria: area III"),
        row(
            "a classification still open",
            SAY.outcome(
                CLASSIFICATION,
                Outcome.UNDETERMINED,
                null,
                List.of(OutcomeWords.DOES_NOT_APPLY, area3, area2),
                NONE,
                Cause.DATA_MISSING.bit(),
                false),
            "Chưa kết luận được, vì hồ sơ còn thiếu số liệu; còn có thể là không thuộc diện phân loại, khu vực III hoặc khu vực II",
            "Undetermined, because data are missing; still possible: outside the classification, area III or area II"),
        row(
            "no value fits",
            SAY.outcome(CLASSIFICATION, Outcome.NOT_MET, null, List.of(), NONE, 0, false),
            "Không thuộc loại nào theo các tiêu chí",
            "No value of the criteria fits"),
        row(
            "outside a classification",
            SAY.outcome(CLASSIFICATION, Outcome.NOT_APPLICABLE, null, List.of(), NONE, 0, false),
            "Không thuộc diện phân loại theo các tiêu chí này",
            "Outside the classification of these criteria"),
        row(
            "a ranking",
            SAY.outcome(RANKING, Outcome.MET, Text.same("GD-01, GD-07"), List.of(), NONE, 0, false),
            "Đạt tiêu chí và nằm trong giới hạn: GD-01, GD-07",
            "Meeting the criteria within the cap: GD-01, GD-07"),
        row(
            "a tie at the cap",
            SAY.outcome(
                RANKING,
                Outcome.UNDETERMINED,
                Text.same("GD-01"),
                List.of(Text.same("GD-07"), Text.same("GD-09")),
                NONE,
                Cause.TIE.bit(),
                false),
            "Chưa kết luận được, vì có trường hợp bằng phiếu nhau ở suất cuối; đã chắc chắn: GD-01; còn có thể là GD-07 hoặc GD-09",
            "Undetermined, because votes are tied for the last place under the cap; certain so far: GD-01; still possible: GD-07 or GD-09"),
        row(
            "nobody in",
            SAY.outcome(RANKING, Outcome.NOT_MET, null, List.of(), NONE, 0, false),
            "Không có trường hợp nào đạt tiêu chí trong giới hạn",
            "Nobody meets the criteria within the cap"));
  }

  @ParameterizedTest
  @MethodSource({"groups", "outcomes"})
  void a_verdict_reads_so(SentenceRow row) {
    row.check();
  }

  private static Rollup count(int min, int max) {
    return new Rollup(Rollup.Kind.COUNT, List.of(), min, max);
  }
}
