package vn.binhxet.testing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;

/** The files of {@link RuleFolder}: one made-up title that uses most of the format. */
public final class SampleRules {
  static final Map<String, String> FILES = files();

  private SampleRules() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        RuleFolder.REGIONS,
        """
        code,vi,en
        hill,Vùng đồi,Hills
        coast,Vùng biển,Coast
        """);
    files.put(
        RuleFolder.PROVINCES,
        """
        code,name,region,from,to,origins,confidence,source
        01,Tỉnh Đồi,hill,2004-01-01,2025-06-30,,read,test
        02,Tỉnh Biển,coast,2004-01-01,2025-06-30,,read,test
        03,Tỉnh Cát,coast,2004-01-01,2025-06-30,,read,test
        01,Tỉnh Đồi Biển,,2025-07-01,,01@2025-06-30 02@2025-06-30,read,test
        03,Tỉnh Cát,coast,2025-07-01,,,read,test
        """);
    files.put(
        RuleFolder.UNITS,
        """
        code,type,name,province,from,to,origins,confidence,source
        00011,commune,Xã Suối,01,2004-01-01,2025-06-30,,read,test
        00022,commune,Xã Cồn,02,2004-01-01,2025-06-30,,read,test
        00011,commune,Xã Suối Mới,01,2025-07-01,,00011@2025-06-30,read,test
        00033,commune,Xã Gộp,01,2025-07-01,,00011@2025-06-30 00022@2025-06-30,read,test
        """);
    files.put(
        RuleFolder.TITLE,
        """
        id: clean-village
        kind: title
        subject: village
        name: {vi: Thôn sạch, en: Clean village}
        authorities:
          - {from: 2020-01-01, to: 2025-06-30, who: {vi: Chủ tịch huyện, en: District chair}, clause: "1/2020/NĐ-CP, Điều 9", confidence: read}
          - {from: 2025-07-01}
        """);
    files.put(
        RuleFolder.EDITION,
        """
        id: clean-village.nd-1
        name: {vi: Nghị định 1, en: Decree 1}
        instruments:
          - {id: 1/2020/NĐ-CP, name: {vi: Nghị định 1, en: Decree 1}, issued: 2019-12-01, inForce: 2020-01-01}
        inForce: {from: 2020-01-01, to: 2025-12-31}
        columns:
          by: region
          values:
            - {id: hill, name: {vi: Đồi, en: Hills}}
            - {id: coast, name: {vi: Biển, en: Coast}}
        fields:
          - {name: registered, type: boolean, label: {vi: Đăng ký, en: Registered}}
          - {name: income, type: number, label: {vi: Thu nhập, en: Income}, unit: {vi: triệu đồng, en: million VND}, min: "0", decimals: 2}
          - {name: satisfied, type: share, label: {vi: Hài lòng, en: Satisfied}, countsOnly: true}
          - {name: road, type: choice, label: {vi: Đường, en: Road}, choices: [{code: paved, label: {vi: nhựa, en: paved}}, {code: dirt, label: {vi: đất, en: dirt}}]}
          - {name: builtOn, type: date, label: {vi: Ngày xây, en: Built on}}
          - {name: note, type: text, label: {vi: Ghi chú, en: Note}}
          - {name: points1, type: number, label: {vi: Điểm 1, en: Points 1}, min: "0"}
          - {name: points2, type: number, label: {vi: Điểm 2, en: Points 2}, min: "0"}
          - name: fines
            type: list
            member: Fine
            label: {vi: Vi phạm, en: Fines}
            fields:
              - {name: code, type: text, identity: true, label: {vi: Số, en: Number}}
              - {name: kind, type: choice, label: {vi: Loại, en: Kind}, choices: [{code: fire, label: {vi: cháy, en: fire}}]}
              - {name: amount, type: number, label: {vi: Mức phạt, en: Amount}}
              - {name: decidedOn, type: date, label: {vi: Ngày, en: Day}}
        nodes:
          - {id: reg, kind: condition, name: {vi: Đăng ký, en: Registered}, confidence: read}
          - {id: fined, kind: disqualifier, name: {vi: Bị phạt, en: Fined}, confidence: read}
          - id: "1"
            kind: criterion
            name: {vi: Kinh tế, en: Economy}
            confidence: read
            clause: "1/2020/NĐ-CP, Điều 2"
            children:
              - {id: 1a, kind: indicator, name: {vi: Thu nhập, en: Income}, confidence: read}
              - {id: 1b, kind: indicator, name: {vi: Hài lòng, en: Satisfied}, confidence: read, interpretation: {vi: tính cả hộ vắng, en: absent homes count}}
              - {id: 1c, kind: indicator, name: {vi: Chưa đọc, en: Not read}, confidence: not-loaded, content: not-read}
          - {id: "2", kind: criterion, name: {vi: Đường cũ, en: Old road}, confidence: read, inForce: {to: 2022-12-31}}
          - {id: "2", kind: criterion, name: {vi: Đường mới, en: New road}, confidence: read, rule: 2/new, inForce: {from: 2023-01-01}}
          - id: scores
            kind: criterion
            weighs: false
            name: {vi: Bảng điểm, en: Scores}
            confidence: read
            children:
              - {id: s1, kind: score, field: points1, name: {vi: Điểm 1, en: Points 1}, confidence: read}
              - {id: s2, kind: score, field: points2, name: {vi: Điểm 2, en: Points 2}, confidence: read}
          - {id: total, kind: condition, name: {vi: Tổng điểm, en: Total}, confidence: read}
        """);
    files.put(RuleFolder.CRITERIA, "the rules are given by the test\n");
    files.put(
        RuleFolder.TARGETS,
        """
        target,column,year,value,unit_vi,unit_en,confidence,source,from,to
        1a,hill,2024,50,triệu đồng,million VND,read,"made up, Điều 2",,
        1a,hill,2025,55,triệu đồng,million VND,unverified,"made up, Điều 2",,
        1a,coast,,60,triệu đồng,million VND,read,"made up, Điều 2",,
        1b,,,province,%,%,read,made up,,
        total,,,8,,,read,made up,,2022-12-31
        total,,,9,,,read,made up,2023-01-01,
        s1/max,,,5,,,read,made up,,
        scores/max,,,10,,,read,made up,,
        """);
    files.put(
        RuleFolder.OVERLAY,
        """
        id: north-7
        name: {vi: Quyết định 7, en: Decision 7}
        instrument: {id: 7/2021/QĐ-UBND, name: {vi: Quyết định 7, en: Decision 7}, issued: 2021-02-01}
        provinces: ["01"]
        inForce: {from: 2021-03-01, to: 2025-12-31}
        """);
    files.put(
        RuleFolder.OVERLAY_TARGETS,
        """
        target,column,year,value,unit_vi,unit_en,confidence,source
        1b,,,85,%,%,read,made up
        """);
    files.put(
        RuleFolder.CASES,
        """
        bases:
          clean:
            awardYear: 2024
            assessedOn: 2024-12-01
            territory: {code: "00011"}
            data: {registered: true, income: "52.50", satisfied: {count: 43, of: 50}, fines: []}
        cases:
          - name: "Điều 2: đủ thu nhập"
            base: clean
            set: {road: paved, points1: 5}
            remove: [satisfied]
            expect:
              outcome: UNDETERMINED
              findings:
                1a: MET
                1b: {status: UNDETERMINED, causes: [DATA_MISSING]}
        """);
    return files;
  }

  static void giveTo(GivenRules rules) {
    String file = RuleFolder.CRITERIA;
    rules
        .met(file, "reg", compare(field("registered"), Comparator.EQUAL, new Operand.Truth(true)))
        .excludes(
            file,
            "fined",
            new Claim.Count(
                "Fine",
                new Claim.All(
                    List.of(
                        new Claim.In("kind", List.of(new Operand.Code("fire")), false),
                        compare(
                            new Operand.YearOf("decidedOn"),
                            Comparator.EQUAL,
                            new Operand.AwardYear()))),
                Comparator.AT_LEAST,
                number("1")))
        .met(file, "1a", compare(field("income"), Comparator.AT_LEAST, target("1a")))
        .met(file, "1b", compare(field("satisfied"), Comparator.AT_LEAST, target("1b")))
        .otherReading(file, "1b", compare(field("satisfied"), Comparator.MORE_THAN, target("1b")))
        .met(file, "2", compare(field("road"), Comparator.EQUAL, new Operand.Code("paved")))
        .add(
            file,
            new Rule(
                "2/new",
                Rule.Verb.MET,
                "2",
                List.of(),
                compare(field("road"), Comparator.NOT_EQUAL, new Operand.Code("dirt")),
                Citation.parse("1/2020/NĐ-CP, Điều 3"),
                false,
                rules.at(file),
                ""))
        .met(
            file,
            "total",
            compare(new Operand.Points("scores"), Comparator.AT_LEAST, target("total")));
  }

  public static Claim.Compare compare(Operand left, Comparator op, Operand right) {
    return new Claim.Compare(left, op, right);
  }

  public static Operand field(String name) {
    return new Operand.FieldValue(name);
  }

  public static Operand target(String id) {
    return new Operand.Target(id);
  }

  public static Operand number(String value) {
    return new Operand.Number(new BigDecimal(value));
  }
}
