package vn.binhxet.verdict;

import static vn.binhxet.law.Comparator.AT_LEAST;
import static vn.binhxet.law.Comparator.AT_MOST;
import static vn.binhxet.law.Comparator.EQUAL;
import static vn.binhxet.law.Comparator.LESS_THAN;
import static vn.binhxet.law.Comparator.MORE_THAN;
import static vn.binhxet.law.Comparator.NOT_EQUAL;
import static vn.binhxet.law.Node.Kind.CONDITION;
import static vn.binhxet.law.Node.Kind.DISQUALIFIER;
import static vn.binhxet.law.Node.Kind.INDICATOR;
import static vn.binhxet.law.Node.Kind.SCORE;
import static vn.binhxet.verdict.SentenceRow.row;
import static vn.binhxet.verdict.Status.MET;
import static vn.binhxet.verdict.Status.NOT_MET;
import static vn.binhxet.verdict.Status.UNDETERMINED;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Text;
import vn.binhxet.law.Wording;

/** One comparison in words. The tables are the specification. */
class ComparisonSentencesTest {
  private static final Sentences SAY = new Sentences(Wording.STANDARD);
  private static final Sentences CASE =
      new Sentences(
          new Wording(
              new Text("thuộc trường hợp này", "is the case"),
              new Text("không thuộc trường hợp này", "is not the case")));
  private static final Text HIGHLANDS = new Text("Tây Nguyên", "Central Highlands");
  private static final Text CLASS_A =
      new Text("nhóm a: quận, huyện", "class a: urban and rural districts");
  private static final Text PROVINCE =
      new Text("Thu nhập bình quân của tỉnh", "Income per head of the province");

  static List<SentenceRow> numbers() {
    return List.of(
        row(
            "short of a target",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                income().is("44.2").target(AT_LEAST, "50", 2024, HIGHLANDS).by("-5.8").fails()),
            "Thu nhập bình quân 44,2 triệu đồng/người/năm; mức chuẩn năm 2024 của vùng Tây Nguyên là từ 50 trở lên: chưa đạt, còn thiếu 5,8",
            "Income per head 44.2 million VND/person/year; the target for 2024 in the Central Highlands column is at least 50: not met, 5.8 short"),
        row(
            "above a target",
            SAY.comparison(
                INDICATOR,
                MET,
                income().is("52.5").target(AT_LEAST, "50", 2024, HIGHLANDS).by("2.5").holds()),
            "Thu nhập bình quân 52,5 triệu đồng/người/năm; mức chuẩn năm 2024 của vùng Tây Nguyên là từ 50 trở lên: đạt, vượt 2,5",
            "Income per head 52.5 million VND/person/year; the target for 2024 in the Central Highlands column is at least 50: met, 2.5 to spare"),
        row(
            "exactly at a target",
            SAY.comparison(
                INDICATOR,
                MET,
                income().is("50").target(AT_LEAST, "50", 2024, HIGHLANDS).by("0").holds()),
            "Thu nhập bình quân 50 triệu đồng/người/năm; mức chuẩn năm 2024 của vùng Tây Nguyên là từ 50 trở lên: đạt, vừa đúng mức",
            "Income per head 50 million VND/person/year; the target for 2024 in the Central Highlands column is at least 50: met, exactly at the bar"),
        row(
            "a column that says its kind",
            SAY.comparison(
                INDICATOR,
                MET,
                income().is("52.5").target(AT_LEAST, "50", null, CLASS_A).by("2.5").holds()),
            "Thu nhập bình quân 52,5 triệu đồng/người/năm; mức chuẩn cho nhóm a là từ 50 trở lên: đạt, vượt 2,5",
            "Income per head 52.5 million VND/person/year; the target in the class a column is at least 50: met, 2.5 to spare"),
        row(
            "missing, target known",
            SAY.comparison(
                INDICATOR, UNDETERMINED, income().target(AT_LEAST, "50", 2024, HIGHLANDS).open()),
            "Thu nhập bình quân: chưa có số liệu; mức chuẩn năm 2024 của vùng Tây Nguyên là từ 50 triệu đồng/người/năm trở lên: chưa kết luận được",
            "Income per head: no figure given; the target for 2024 in the Central Highlands column is at least 50 million VND/person/year: undetermined"),
        row(
            "target not loaded",
            SAY.comparison(
                INDICATOR,
                UNDETERMINED,
                income()
                    .is("44.2")
                    .bar(AT_LEAST, bar(ClaimView.Origin.NOT_LOADED, 2025, HIGHLANDS))
                    .open()),
            "Thu nhập bình quân 44,2 triệu đồng/người/năm; mức chuẩn năm 2025 của vùng Tây Nguyên chưa được nhập vào bộ quy tắc: chưa kết luận được",
            "Income per head 44.2 million VND/person/year; the target for 2025 in the Central Highlands column has not been loaded into the rules: undetermined"),
        row(
            "left to the province",
            SAY.comparison(
                INDICATOR,
                UNDETERMINED,
                rate("Tỷ lệ hộ dùng nước sạch", "Share of households with clean water")
                    .is("61.5")
                    .bar(AT_LEAST, bar(ClaimView.Origin.DELEGATED, null, null))
                    .open()),
            "Tỷ lệ hộ dùng nước sạch 61,5%; mức chuẩn do tỉnh quy định mà bộ quy tắc chưa có mức của tỉnh, nên chưa kết luận được",
            "Share of households with clean water 61.5%; the target is set by the province, and its figure has not been loaded, so nothing follows yet"),
        row(
            "left to the province, and missing",
            SAY.comparison(
                INDICATOR,
                UNDETERMINED,
                rate("Tỷ lệ hộ dùng nước sạch", "Share of households with clean water")
                    .bar(AT_LEAST, bar(ClaimView.Origin.DELEGATED, null, null))
                    .open()),
            "Tỷ lệ hộ dùng nước sạch: chưa có số liệu; mức chuẩn do tỉnh quy định mà bộ quy tắc chưa có mức của tỉnh, nên chưa kết luận được",
            "Share of households with clean water: no figure given; the target is set by the province, and its figure has not been loaded, so nothing follows yet"),
        row(
            "above a mean",
            SAY.comparison(
                INDICATOR, MET, income().is("47.5").bar(MORE_THAN, mean("45")).by("2.5").holds()),
            "Thu nhập bình quân 47,5 triệu đồng/người/năm; yêu cầu cao hơn thu nhập bình quân của tỉnh (45): đạt, vượt 2,5",
            "Income per head 47.5 million VND/person/year; the requirement is higher than income per head of the province (45): met, 2.5 to spare"),
        row(
            "exactly at a mean that is to be passed",
            SAY.comparison(
                INDICATOR, NOT_MET, income().is("45").bar(MORE_THAN, mean("45")).by("0").fails()),
            "Thu nhập bình quân 45 triệu đồng/người/năm; yêu cầu cao hơn thu nhập bình quân của tỉnh (45): chưa đạt, bằng đúng mức, chưa vượt",
            "Income per head 45 million VND/person/year; the requirement is higher than income per head of the province (45): not met, exactly at the bar, not above it"),
        row(
            "not below a mean",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                rate("Tỷ lệ hộ nghèo", "Poverty rate")
                    .is("4.5")
                    .bar(
                        LESS_THAN,
                        new ClaimView.Bar(
                            Shown.number(new BigDecimal("3.2")),
                            ClaimView.Origin.DATA,
                            null,
                            new Text("Tỷ lệ hộ nghèo của tỉnh", "Poverty rate of the province")))
                    .by("-1.3")
                    .fails()),
            "Tỷ lệ hộ nghèo 4,5%; yêu cầu thấp hơn tỷ lệ hộ nghèo của tỉnh (3,2%): chưa đạt, vượt quá 1,3 điểm phần trăm",
            "Poverty rate 4.5%; the requirement is lower than poverty rate of the province (3.2%): not met, 1.3 percentage points over"),
        row(
            "exactly at a rate that is to be below",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                rate("Tỷ lệ hộ nghèo", "Poverty rate")
                    .is("3")
                    .rule(LESS_THAN, "3")
                    .by("0")
                    .fails()),
            "Tỷ lệ hộ nghèo 3%; yêu cầu dưới 3%: chưa đạt, bằng đúng mức, chưa thấp hơn",
            "Poverty rate 3%; the requirement is less than 3%: not met, exactly at the bar, not below it"),
        row(
            "a mean that is missing",
            SAY.comparison(
                INDICATOR,
                UNDETERMINED,
                income()
                    .is("47.5")
                    .bar(MORE_THAN, bar(ClaimView.Origin.MISSING, null, PROVINCE))
                    .open()),
            "Thu nhập bình quân 47,5 triệu đồng/người/năm; yêu cầu cao hơn thu nhập bình quân của tỉnh, nhưng chưa có số liệu này: chưa kết luận được",
            "Income per head 47.5 million VND/person/year; the requirement is higher than income per head of the province, and that figure is missing: undetermined"),
        row(
            "at most, passed",
            SAY.comparison(
                INDICATOR,
                MET,
                rate("Tỷ lệ hộ nghèo", "Poverty rate")
                    .is("2.5")
                    .rule(AT_MOST, "3")
                    .by("0.5")
                    .holds()),
            "Tỷ lệ hộ nghèo 2,5%; yêu cầu không quá 3%: đạt, thấp hơn 0,5 điểm phần trăm",
            "Poverty rate 2.5%; the requirement is at most 3%: met, 0.5 percentage points to spare"),
        row(
            "at most, too many",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                rate("Tỷ lệ hộ nghèo", "Poverty rate")
                    .is("4.5")
                    .rule(AT_MOST, "3")
                    .by("-1.5")
                    .fails()),
            "Tỷ lệ hộ nghèo 4,5%; yêu cầu không quá 3%: chưa đạt, vượt quá 1,5 điểm phần trăm",
            "Poverty rate 4.5%; the requirement is at most 3%: not met, 1.5 percentage points over"),
        row(
            "at most, exactly",
            SAY.comparison(
                INDICATOR,
                MET,
                rate("Tỷ lệ hộ nghèo", "Poverty rate").is("3").rule(AT_MOST, "3").by("0").holds()),
            "Tỷ lệ hộ nghèo 3%; yêu cầu không quá 3%: đạt, vừa đúng mức",
            "Poverty rate 3%; the requirement is at most 3%: met, exactly at the bar"),
        row(
            "a whole number",
            SAY.comparison(
                CONDITION,
                NOT_MET,
                View.of("Số năm đăng ký đã đủ", "Full years of registration")
                    .is("1")
                    .in("năm", "years")
                    .rule(AT_LEAST, "2")
                    .by("-1")
                    .fails()),
            "Số năm đăng ký đã đủ: 1; yêu cầu từ 2 trở lên: chưa đạt, còn thiếu 1",
            "Full years of registration: 1; the requirement is at least 2: not met, 1 short"),
        row(
            "exactly a number",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                rate("Tỷ lệ ấp có nhà văn hóa", "Share of hamlets with a hall")
                    .is("98")
                    .rule(EQUAL, "100")
                    .by("-2")
                    .fails()),
            "Tỷ lệ ấp có nhà văn hóa 98%; yêu cầu đúng 100%: chưa đạt, chênh 2 điểm phần trăm",
            "Share of hamlets with a hall 98%; the requirement is exactly 100%: not met, 2 percentage points away"),
        row(
            "other than a number",
            SAY.comparison(
                INDICATOR,
                MET,
                View.of("Số hòm thư", "Letter boxes")
                    .is("2")
                    .rule(NOT_EQUAL, "0")
                    .by("-2")
                    .holds()),
            "Số hòm thư 2; yêu cầu khác 0: đạt",
            "Letter boxes 2; the requirement is other than 0: met"),
        row(
            "none, as required",
            SAY.comparison(
                CONDITION,
                MET,
                View.of("Nợ đọng xây dựng cơ bản", "Construction arrears")
                    .is("0")
                    .in("triệu đồng", "million VND")
                    .rule(EQUAL, "0")
                    .by("0")
                    .holds()),
            "Nợ đọng xây dựng cơ bản: không có, đúng yêu cầu",
            "Construction arrears: none, as required"),
        row(
            "some where none is required",
            SAY.comparison(
                CONDITION,
                NOT_MET,
                View.of("Nợ đọng xây dựng cơ bản", "Construction arrears")
                    .is("35.5")
                    .in("triệu đồng", "million VND")
                    .rule(EQUAL, "0")
                    .by("-35.5")
                    .fails()),
            "Nợ đọng xây dựng cơ bản 35,5 triệu đồng; yêu cầu không có: chưa đạt",
            "Construction arrears 35.5 million VND; the requirement is none: not met"),
        row(
            "a share that must be the whole",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                View.of("Tỷ lệ hộ đăng ký", "Share of households registered")
                    .percent()
                    .is("99.5")
                    .target(AT_LEAST, "100", null, null)
                    .by("-0.5")
                    .fails()),
            "Tỷ lệ hộ đăng ký 99,5%; mức chuẩn là 100%: chưa đạt, còn thiếu 0,5 điểm phần trăm",
            "Share of households registered 99.5%; the target is 100%: not met, 0.5 percentage points short"),
        row(
            "a part of a target says of what",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                View.of("Thu nhập bình quân", "Income per head")
                    .in("triệu đồng", "million VND")
                    .is("66")
                    .bar(
                        AT_LEAST,
                        new ClaimView.Bar(
                            Shown.number(new BigDecimal("67.1")),
                            ClaimView.Origin.TARGET,
                            2024,
                            null,
                            new Text("110% của 61", "110% of 61")))
                    .by("-1.1")
                    .fails()),
            "Thu nhập bình quân 66 triệu đồng; mức chuẩn năm 2024 là từ 67,1 trở lên (110% của 61): chưa đạt, còn thiếu 1,1",
            "Income per head 66 million VND; the target for 2024 is at least 67.1 (110% of 61): not met, 1.1 short"),
        row(
            "a difference, which the last words are not the whole of",
            SAY.comparison(
                INDICATOR,
                MET,
                View.of(
                        "Thu nhập năm nay − Thu nhập năm trước",
                        "Income this year − Income last year")
                    .in("triệu đồng", "million VND")
                    .is("6")
                    .rule(AT_LEAST, "5")
                    .by("1")
                    .holds()),
            "Thu nhập năm nay − Thu nhập năm trước: 6 triệu đồng; yêu cầu từ 5 trở lên: đạt, vượt 1",
            "Income this year − Income last year: 6 million VND; the requirement is at least 5: met, 1 to spare"),
        row(
            "an expression of which a figure is missing",
            SAY.comparison(
                INDICATOR,
                UNDETERMINED,
                View.of("Số hộ nghèo + Số hộ cận nghèo", "Poor households + Near-poor households")
                    .in("hộ", "households")
                    .rule(AT_MOST, "12")
                    .open()),
            "Số hộ nghèo + Số hộ cận nghèo: chưa đủ số liệu; yêu cầu không quá 12 hộ: chưa kết luận được",
            "Poor households + Near-poor households: not all figures given; the requirement is at most 12 households: undetermined"),
        row(
            "a year",
            SAY.comparison(
                CONDITION,
                MET,
                View.of("Ngày công nhận (năm)", "Day of recognition (year)")
                    .is("2022")
                    .rule(AT_MOST, "2022")
                    .by("0")
                    .holds()),
            "Ngày công nhận (năm): 2022; yêu cầu không quá 2022: đạt, vừa đúng mức",
            "Day of recognition (year): 2022; the requirement is at most 2022: met, exactly at the bar"));
  }

  static List<SentenceRow> shares() {
    return List.of(
        row(
            "short in counts",
            SAY.comparison(
                CONDITION,
                NOT_MET,
                satisfied().is(43, 50).rule(AT_LEAST, "90").by("-4").whole(-2).fails()),
            "Tỷ lệ người dân hài lòng 43/50 (86%); yêu cầu từ 90% trở lên: chưa đạt, còn thiếu 4 điểm phần trăm, cần thêm ít nhất 2",
            "Share of residents satisfied 43 of 50 (86%); the requirement is at least 90%: not met, 4 percentage points short, at least 2 more needed"),
        row(
            "enough in counts",
            SAY.comparison(
                CONDITION,
                MET,
                satisfied().is(48, 50).rule(AT_LEAST, "90").by("6").whole(3).holds()),
            "Tỷ lệ người dân hài lòng 48/50 (96%); yêu cầu từ 90% trở lên: đạt, vượt 6 điểm phần trăm, dư 3 so với số tối thiểu",
            "Share of residents satisfied 48 of 50 (96%); the requirement is at least 90%: met, 6 percentage points to spare, 3 above the least number"),
        row(
            "exactly enough in counts",
            SAY.comparison(
                CONDITION,
                MET,
                satisfied().is(45, 50).rule(AT_LEAST, "90").by("0").whole(0).holds()),
            "Tỷ lệ người dân hài lòng 45/50 (90%); yêu cầu từ 90% trở lên: đạt, vừa đúng mức",
            "Share of residents satisfied 45 of 50 (90%); the requirement is at least 90%: met, exactly at the bar"),
        row(
            "half where more than half is required",
            SAY.comparison(
                CONDITION,
                NOT_MET,
                satisfied().is(25, 50).rule(MORE_THAN, "50").by("0").whole(-1).fails()),
            "Tỷ lệ người dân hài lòng 25/50 (50%); yêu cầu trên 50%: chưa đạt, bằng đúng mức, chưa vượt, cần thêm ít nhất 1",
            "Share of residents satisfied 25 of 50 (50%); the requirement is more than 50%: not met, exactly at the bar, not above it, at least 1 more needed"),
        row(
            "too many in counts",
            SAY.comparison(
                CONDITION,
                NOT_MET,
                rate("Tỷ lệ hộ nghèo", "Poverty rate")
                    .is(4, 80)
                    .rule(AT_MOST, "3")
                    .by("-2")
                    .whole(-2)
                    .fails()),
            "Tỷ lệ hộ nghèo 4/80 (5%); yêu cầu không quá 3%: chưa đạt, vượt quá 2 điểm phần trăm, cần bớt ít nhất 2",
            "Poverty rate 4 of 80 (5%); the requirement is at most 3%: not met, 2 percentage points over, at least 2 fewer needed"),
        row(
            "few enough in counts",
            SAY.comparison(
                CONDITION,
                MET,
                rate("Tỷ lệ hộ nghèo", "Poverty rate")
                    .is(1, 80)
                    .rule(AT_MOST, "3")
                    .by("1.75")
                    .whole(1)
                    .holds()),
            "Tỷ lệ hộ nghèo 1/80 (1,25%); yêu cầu không quá 3%: đạt, thấp hơn 1,75 điểm phần trăm, kém 1 so với số tối đa",
            "Poverty rate 1 of 80 (1.25%); the requirement is at most 3%: met, 1.75 percentage points to spare, 1 below the greatest number"),
        row(
            "a percentage",
            SAY.comparison(
                CONDITION, NOT_MET, satisfied().is("86.5").rule(AT_LEAST, "90").by("-3.5").fails()),
            "Tỷ lệ người dân hài lòng 86,5%; yêu cầu từ 90% trở lên: chưa đạt, còn thiếu 3,5 điểm phần trăm",
            "Share of residents satisfied 86.5%; the requirement is at least 90%: not met, 3.5 percentage points short"),
        row(
            "a share that is missing",
            SAY.comparison(CONDITION, UNDETERMINED, satisfied().rule(AT_LEAST, "90").open()),
            "Tỷ lệ người dân hài lòng: chưa có số liệu; yêu cầu từ 90% trở lên: chưa kết luận được",
            "Share of residents satisfied: no figure given; the requirement is at least 90%: undetermined"),
        row(
            "all of them, in counts",
            SAY.comparison(
                INDICATOR, NOT_MET, satisfied().is(49, 50).rule(EQUAL, "100").by("-2").fails()),
            "Tỷ lệ người dân hài lòng 49/50 (98%); yêu cầu đúng 100%: chưa đạt, chênh 2 điểm phần trăm",
            "Share of residents satisfied 49 of 50 (98%); the requirement is exactly 100%: not met, 2 percentage points away"));
  }

  static List<SentenceRow> choices() {
    Shown near = Shown.code("near-poor", new Text("hộ cận nghèo", "near-poor"));
    Shown poor = Shown.code("poor", new Text("hộ nghèo", "poor"));
    Shown appealed = Shown.code("appealed", new Text("đang khiếu nại", "under appeal"));
    return List.of(
        row(
            "yes, as required",
            SAY.comparison(
                CONDITION, MET, registered().is(true).rule(EQUAL, Shown.truth(true)).holds()),
            "Có đăng ký thi đua: có, đúng yêu cầu",
            "Registered for the year: yes, as required"),
        row(
            "no, where yes is required",
            SAY.comparison(
                CONDITION, NOT_MET, registered().is(false).rule(EQUAL, Shown.truth(true)).fails()),
            "Có đăng ký thi đua: không, chưa đúng yêu cầu",
            "Registered for the year: no, not as required"),
        row(
            "not said",
            SAY.comparison(
                CONDITION, UNDETERMINED, registered().rule(EQUAL, Shown.truth(true)).open()),
            "Có đăng ký thi đua: chưa có thông tin; yêu cầu là có: chưa kết luận được",
            "Registered for the year: no information given; the requirement is yes: undetermined"),
        row(
            "a choice that fits",
            SAY.comparison(
                CONDITION,
                MET,
                View.of("Diện hộ", "Poverty status").is(poor).rule(EQUAL, poor).holds()),
            "Diện hộ: hộ nghèo, đúng yêu cầu",
            "Poverty status: poor, as required"),
        row(
            "a choice that does not fit",
            SAY.comparison(
                CONDITION,
                NOT_MET,
                View.of("Diện hộ", "Poverty status").is(near).rule(EQUAL, poor).fails()),
            "Diện hộ: hộ cận nghèo; yêu cầu là hộ nghèo: chưa đạt",
            "Poverty status: near-poor; the requirement is poor: not met"),
        row(
            "any choice but one",
            SAY.comparison(
                CONDITION,
                MET,
                View.of("Diện hộ", "Poverty status").is(near).rule(NOT_EQUAL, poor).holds()),
            "Diện hộ: hộ cận nghèo; yêu cầu khác hộ nghèo: đạt",
            "Poverty status: near-poor; the requirement is other than poor: met"),
        row(
            "a choice still open",
            SAY.comparison(
                CONDITION,
                UNDETERMINED,
                View.of("Tình trạng quyết định", "Status of the decision")
                    .is(appealed)
                    .rule(EQUAL, near)
                    .open()),
            "Tình trạng quyết định: đang khiếu nại, còn chờ giải quyết nên chưa kết luận được",
            "Status of the decision: under appeal, still to be settled, so nothing follows yet"));
  }

  static List<SentenceRow> disqualifiers() {
    Shown yes = Shown.truth(true);
    Shown appealed = Shown.code("appealed", new Text("đang khiếu nại", "under appeal"));
    return List.of(
        row(
            "applies",
            SAY.comparison(DISQUALIFIER, NOT_MET, evaded().is(true).rule(EQUAL, yes).holds()),
            "Có thành viên trốn nghĩa vụ quân sự: có; thuộc trường hợp không xét tặng",
            "A member evaded military duty: yes; this disqualifying case applies"),
        row(
            "clear",
            SAY.comparison(DISQUALIFIER, MET, evaded().is(false).rule(EQUAL, yes).fails()),
            "Có thành viên trốn nghĩa vụ quân sự: không; không thuộc trường hợp này",
            "A member evaded military duty: no; this disqualifying case does not apply"),
        row(
            "not said",
            SAY.comparison(DISQUALIFIER, UNDETERMINED, evaded().rule(EQUAL, yes).open()),
            "Có thành viên trốn nghĩa vụ quân sự: chưa có thông tin; chưa rõ có thuộc trường hợp này hay không",
            "A member evaded military duty: no information given; it cannot be said yet whether this disqualifying case applies"),
        row(
            "still open",
            SAY.comparison(
                DISQUALIFIER,
                UNDETERMINED,
                View.of("Tình trạng vụ việc", "Status of the event")
                    .is(appealed)
                    .rule(EQUAL, Shown.code("final", Text.same("x")))
                    .open()),
            "Tình trạng vụ việc: đang khiếu nại, còn chờ giải quyết; chưa rõ có thuộc trường hợp này hay không",
            "Status of the event: under appeal, still to be settled; it cannot be said yet whether this disqualifying case applies"),
        row(
            "at its threshold",
            SAY.comparison(
                DISQUALIFIER, NOT_MET, spots().is("1").rule(AT_LEAST, "1").by("0").holds()),
            "Số tụ điểm ma túy: 1; ngưỡng không xét tặng là từ 1 trở lên: thuộc trường hợp không xét tặng, bằng đúng ngưỡng",
            "Drug hot spots: 1; the disqualifying threshold is at least 1: this disqualifying case applies, exactly at the threshold"),
        row(
            "above its threshold",
            SAY.comparison(
                DISQUALIFIER, NOT_MET, spots().is("4").rule(AT_LEAST, "1").by("3").holds()),
            "Số tụ điểm ma túy: 4; ngưỡng không xét tặng là từ 1 trở lên: thuộc trường hợp không xét tặng, cao hơn 3 so với ngưỡng",
            "Drug hot spots: 4; the disqualifying threshold is at least 1: this disqualifying case applies, 3 above the threshold"),
        row(
            "below its threshold",
            SAY.comparison(DISQUALIFIER, MET, spots().is("0").rule(AT_LEAST, "1").by("-1").fails()),
            "Số tụ điểm ma túy: 0; ngưỡng không xét tặng là từ 1 trở lên: không thuộc trường hợp này, thấp hơn 1 so với ngưỡng",
            "Drug hot spots: 0; the disqualifying threshold is at least 1: this disqualifying case does not apply, 1 below the threshold"),
        row(
            "a number not given",
            SAY.comparison(DISQUALIFIER, UNDETERMINED, spots().rule(AT_LEAST, "1").open()),
            "Số tụ điểm ma túy: chưa có số liệu; ngưỡng không xét tặng là từ 1 tụ điểm trở lên: chưa rõ có thuộc trường hợp này hay không",
            "Drug hot spots: no figure given; the disqualifying threshold is at least 1 spot: it cannot be said yet whether this disqualifying case applies"));
  }

  static List<SentenceRow> ownWords() {
    return List.of(
        row(
            "counts in, below",
            CASE.comparison(
                INDICATOR,
                MET,
                rate("Tỷ lệ đường được cứng hóa", "Share of roads hardened")
                    .is("52.5")
                    .rule(LESS_THAN, "60")
                    .by("7.5")
                    .holds()),
            "Tỷ lệ đường được cứng hóa 52,5%; ngưỡng là dưới 60%: thuộc trường hợp này, thấp hơn 7,5 điểm phần trăm so với ngưỡng",
            "Share of roads hardened 52.5%; the threshold is less than 60%: is the case, 7.5 percentage points below the threshold"),
        row(
            "counts out, above",
            CASE.comparison(
                INDICATOR,
                NOT_MET,
                rate("Tỷ lệ đường được cứng hóa", "Share of roads hardened")
                    .is("71")
                    .rule(LESS_THAN, "60")
                    .by("-11")
                    .fails()),
            "Tỷ lệ đường được cứng hóa 71%; ngưỡng là dưới 60%: không thuộc trường hợp này, cao hơn 11 điểm phần trăm so với ngưỡng",
            "Share of roads hardened 71%; the threshold is less than 60%: is not the case, 11 percentage points above the threshold"),
        row(
            "exactly at the threshold",
            CASE.comparison(
                INDICATOR,
                NOT_MET,
                rate("Tỷ lệ đường được cứng hóa", "Share of roads hardened")
                    .is("60")
                    .rule(LESS_THAN, "60")
                    .by("0")
                    .fails()),
            "Tỷ lệ đường được cứng hóa 60%; ngưỡng là dưới 60%: không thuộc trường hợp này, bằng đúng ngưỡng",
            "Share of roads hardened 60%; the threshold is less than 60%: is not the case, exactly at the threshold"),
        row(
            "a target",
            CASE.comparison(
                INDICATOR,
                MET,
                rate("Tỷ lệ suy dinh dưỡng", "Stunting rate")
                    .is("28")
                    .target(AT_LEAST, "25", null, HIGHLANDS)
                    .by("3")
                    .holds()),
            "Tỷ lệ suy dinh dưỡng 28%; ngưỡng của vùng Tây Nguyên là từ 25% trở lên: thuộc trường hợp này, cao hơn 3 điểm phần trăm so với ngưỡng",
            "Stunting rate 28%; the threshold in the Central Highlands column is at least 25%: is the case, 3 percentage points above the threshold"),
        row(
            "yes or no",
            CASE.comparison(
                INDICATOR,
                MET,
                View.of("Có trung tâm văn hóa", "There is a culture centre")
                    .is(false)
                    .rule(EQUAL, Shown.truth(false))
                    .holds()),
            "Có trung tâm văn hóa: không; thuộc trường hợp này",
            "There is a culture centre: no; is the case"),
        row(
            "not said",
            CASE.comparison(
                INDICATOR,
                UNDETERMINED,
                View.of("Có trung tâm văn hóa", "There is a culture centre")
                    .rule(EQUAL, Shown.truth(false))
                    .open()),
            "Có trung tâm văn hóa: chưa có thông tin; chưa kết luận được",
            "There is a culture centre: no information given; undetermined"),
        row(
            "a multiple of another value",
            CASE.comparison(
                INDICATOR,
                MET,
                View.of("3 × Số thôn miền núi", "3 × Number of mountain villages")
                    .is("18")
                    .in("thôn", "villages")
                    .bar(
                        AT_LEAST,
                        new ClaimView.Bar(
                            Shown.number(new BigDecimal("16")),
                            ClaimView.Origin.DATA,
                            null,
                            new Text("2 × Tổng số thôn của xã", "2 × Number of villages")))
                    .by("2")
                    .holds()),
            "3 × Số thôn miền núi: 18; ngưỡng là không thấp hơn 2 × Tổng số thôn của xã (16): thuộc trường hợp này, cao hơn 2 so với ngưỡng",
            "3 × Number of mountain villages: 18; the threshold is not lower than 2 × Number of villages (16): is the case, 2 above the threshold"));
  }

  static List<SentenceRow> points() {
    View total = View.of("Tổng số điểm", "Total points").in("điểm", "points");
    return List.of(
        row(
            "a sum",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                View.of("Tổng điểm tiêu chuẩn 1", "Points of standard 1")
                    .is("14.5")
                    .in("điểm", "points")
                    .target(AT_LEAST, "15", null, null)
                    .by("-0.5")
                    .fails()),
            "Tổng điểm tiêu chuẩn 1: 14,5; mức chuẩn là từ 15 trở lên: chưa đạt, còn thiếu 0,5",
            "Points of standard 1: 14.5; the target is at least 15: not met, 0.5 short"),
        row(
            "some missing, open",
            SAY.comparison(
                INDICATOR,
                UNDETERMINED,
                total.is(between("71.5", "90")).target(AT_LEAST, "85", null, null).open()),
            "Tổng số điểm: từ 71,5 đến 90; mức chuẩn là từ 85 trở lên: chưa kết luận được vì còn thiếu điểm",
            "Total points: from 71.5 to 90; the target is at least 85: undetermined because some points are missing"),
        row(
            "some missing, enough already",
            SAY.comparison(
                INDICATOR,
                MET,
                total.is(between("86", "90")).target(AT_LEAST, "85", null, null).holds()),
            "Tổng số điểm: từ 86 đến 90; mức chuẩn là từ 85 trở lên: đạt, dù còn thiếu điểm",
            "Total points: from 86 to 90; the target is at least 85: met, although some points are missing"),
        row(
            "some missing, out of reach",
            SAY.comparison(
                INDICATOR,
                NOT_MET,
                total.is(between("60", "80")).target(AT_LEAST, "85", null, null).fails()),
            "Tổng số điểm: từ 60 đến 80; mức chuẩn là từ 85 trở lên: chưa đạt, dù còn thiếu điểm",
            "Total points: from 60 to 80; the target is at least 85: not met, although some points are missing"),
        row(
            "an item recorded, with its maximum",
            SAY.comparison(SCORE, MET, item().is("4.5").rule(AT_MOST, "5").by("0.5").holds()),
            "Điểm mục 1a (việc làm): 4,5 điểm, tối đa 5",
            "Points of item 1a (work): 4.5 points, maximum 5"),
        row(
            "an item recorded, maximum not known",
            SAY.comparison(SCORE, MET, item().is("4.5").open()),
            "Điểm mục 1a (việc làm): 4,5 điểm",
            "Points of item 1a (work): 4.5 points"),
        row(
            "an item missing",
            SAY.comparison(SCORE, UNDETERMINED, item().rule(AT_MOST, "5").open()),
            "Điểm mục 1a (việc làm): chưa chấm điểm, tối đa 5",
            "Points of item 1a (work): no points recorded, maximum 5"));
  }

  static List<SentenceRow> columns() {
    ClaimView.Comparison first =
        income().is("47").target(AT_LEAST, "50", 2024, HIGHLANDS).by("-3").fails();
    ClaimView.Comparison second =
        income()
            .is("47")
            .target(AT_LEAST, "45", 2024, new Text("Đông Nam Bộ", "South East"))
            .by("2")
            .holds();
    return List.of(
        row(
            "one comparison of several",
            SAY.comparison(INDICATOR, UNDETERMINED, first),
            "Thu nhập bình quân 47 triệu đồng/người/năm; mức phải so tùy theo cột (vùng hoặc nhóm) mà chưa xác định được cột áp dụng: chưa kết luận được",
            "Income per head 47 million VND/person/year; what is required depends on the column, and the column is not known: undetermined"),
        row(
            "each column's bar",
            SAY.acrossColumns(INDICATOR, UNDETERMINED, List.of(first, second)),
            "Thu nhập bình quân 47 triệu đồng/người/năm; mức chuẩn năm 2024 của vùng Tây Nguyên là từ 50 trở lên; mức chuẩn năm 2024 của vùng Đông Nam Bộ là từ 45 trở lên; chưa xác định được vùng hoặc nhóm áp dụng: chưa kết luận được",
            "Income per head 47 million VND/person/year; the target for 2024 in the Central Highlands column is at least 50; the target for 2024 in the South East column is at least 45; which column applies is not known: undetermined"),
        row(
            "columns that agree",
            SAY.acrossColumns(
                INDICATOR,
                MET,
                List.of(
                    income().is("60").target(AT_LEAST, "50", 2024, HIGHLANDS).by("10").holds(),
                    income()
                        .is("60")
                        .target(AT_LEAST, "45", 2024, new Text("Đông Nam Bộ", "South East"))
                        .by("15")
                        .holds())),
            "Thu nhập bình quân 60 triệu đồng/người/năm; mức chuẩn năm 2024 của vùng Tây Nguyên là từ 50 trở lên; mức chuẩn năm 2024 của vùng Đông Nam Bộ là từ 45 trở lên: đạt, áp dụng mức nào cũng vậy",
            "Income per head 60 million VND/person/year; the target for 2024 in the Central Highlands column is at least 50; the target for 2024 in the South East column is at least 45: met, whichever applies"));
  }

  @ParameterizedTest
  @MethodSource({"numbers", "shares", "choices", "disqualifiers", "ownWords", "points", "columns"})
  void a_comparison_reads_so(SentenceRow row) {
    row.check();
    row.checkDecimals();
  }

  private static View income() {
    return View.of("Thu nhập bình quân", "Income per head")
        .in("triệu đồng/người/năm", "million VND/person/year");
  }

  private static View rate(String vi, String en) {
    return View.of(vi, en).percent();
  }

  private static View satisfied() {
    return rate("Tỷ lệ người dân hài lòng", "Share of residents satisfied");
  }

  private static View registered() {
    return View.of("Có đăng ký thi đua", "Registered for the year");
  }

  private static View evaded() {
    return View.of("Có thành viên trốn nghĩa vụ quân sự", "A member evaded military duty");
  }

  private static View spots() {
    return View.of("Số tụ điểm ma túy", "Drug hot spots").in("tụ điểm", "spots");
  }

  private static View item() {
    return View.of("Điểm mục 1a (việc làm)", "Points of item 1a (work)").in("điểm", "points");
  }

  private static ClaimView.Bar bar(
      ClaimView.Origin origin, @Nullable Integer year, @Nullable Text name) {
    return new ClaimView.Bar(null, origin, year, name);
  }

  private static ClaimView.Bar mean(String value) {
    Shown shown = Shown.number(new BigDecimal(value));
    return new ClaimView.Bar(shown, ClaimView.Origin.DATA, null, PROVINCE);
  }

  private static Shown between(String low, String high) {
    return new Shown(
        "{\"least\":" + low + ",\"most\":" + high + "}",
        new Text(
            "từ " + low.replace('.', ',') + " đến " + high.replace('.', ','),
            "from " + low + " to " + high));
  }
}
