package vn.binhxet.tree;

import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TinyRules;

/** Houses that are tidy, villages with enough of them, and villages that are lit and tidy too. */
public final class TreeRules {
  private static final String TITLE =
      """
      id: %s
      kind: title
      subject: %s
      name: {vi: %s, en: %s}
      authorities:
        - {from: 2020-01-01, who: {vi: Ủy ban, en: Committee}, clause: "9/2020/NĐ-CP, Điều 1", confidence: read}
      """;
  private static final String HEAD =
      """
      id: %s.nd-9
      name: {vi: Bộ tiêu chí thử, en: Test criteria}
      instruments:
        - {id: 9/2020/NĐ-CP, name: {vi: Nghị định thử, en: Test decree}, issued: 2020-01-01, inForce: 2020-01-01}
      inForce: {from: 2020-01-01}
      """;

  private TreeRules() {}

  public static RuleFolder folder() {
    return TinyRules.folder()
        .with(
            "tidy-house/title.yaml",
            TITLE.formatted("tidy-house", "household", "Nhà sạch", "Tidy house"))
        .with(
            "tidy-house/nd-9/edition.yaml",
            HEAD.formatted("tidy-house")
                + """
                fields:
                  - {name: swept, type: boolean, label: {vi: Nhà được quét, en: Swept}}
                  - {name: hedge, type: boolean, label: {vi: Có hàng rào, en: Hedge}}
                nodes:
                  - {id: "1", kind: criterion, confidence: read, name: {vi: Quét nhà, en: Swept}}
                  - {id: "2", kind: criterion, confidence: unverified, name: {vi: Hàng rào, en: Hedge}}
                """)
        .with(
            "tidy-house/nd-9/criteria.drl",
            rule("1", "Household( swept == true )") + rule("2", "Household( hedge == true )"))
        .with("tidy-house/nd-9/targets.csv", TARGETS)
        .with(
            "tidy-village/title.yaml",
            TITLE.formatted("tidy-village", "village", "Thôn sạch", "Tidy village"))
        .with(
            "tidy-village/nd-9/edition.yaml",
            HEAD.formatted("tidy-village")
                + """
                fields:
                  - {name: houses, type: integer, min: "1", unit: {vi: nhà, en: houses}, label: {vi: Số nhà, en: Houses}}
                  - {name: tidy, type: share, countsOnly: true, from: {title: tidy-house, of: houses}, label: {vi: Tỷ lệ nhà sạch, en: Share of tidy houses}}
                  - {name: tidyOfAssessed, type: share, countsOnly: true, from: {title: tidy-house}, label: {vi: Tỷ lệ trong số được xét, en: Share of those assessed}}
                  - {name: tidyHouses, type: integer, from: {title: tidy-house}, unit: {vi: nhà, en: houses}, label: {vi: Số nhà sạch, en: Tidy houses}}
                nodes:
                  - {id: share, kind: criterion, confidence: read, name: {vi: Tỷ lệ, en: Share}}
                  - {id: number, kind: criterion, confidence: read, name: {vi: Số nhà, en: Number}}
                """)
        .with(
            "tidy-village/nd-9/criteria.drl",
            rule("share", "Village( tidy >= 60 || tidyOfAssessed > 80 )")
                + rule("number", "Village( tidyHouses >= 2 )"))
        .with("tidy-village/nd-9/targets.csv", TARGETS)
        .with(
            "lit-village/title.yaml",
            TITLE.formatted("lit-village", "village", "Thôn sáng", "Lit village"))
        .with(
            "lit-village/nd-9/edition.yaml",
            HEAD.formatted("lit-village")
                + """
                fields:
                  - {name: lamps, type: boolean, label: {vi: Có đèn, en: Lamps}}
                  - {name: tidy, type: boolean, from: {title: tidy-village, subject: same}, label: {vi: Thôn sạch, en: Tidy}}
                nodes:
                  - {id: lamps, kind: criterion, confidence: read, name: {vi: Đèn, en: Lamps}}
                  - {id: tidy, kind: criterion, confidence: read, name: {vi: Sạch, en: Tidy}}
                """)
        .with(
            "lit-village/nd-9/criteria.drl",
            rule("lamps", "Village( lamps == true )") + rule("tidy", "Village( tidy == true )"))
        .with("lit-village/nd-9/targets.csv", TARGETS)
        .with(
            "ballot-village/title.yaml",
            TITLE.formatted("ballot-village", "village", "Lấy phiếu", "Ballot"))
        .with(
            "ballot-village/nd-9/edition.yaml",
            HEAD.formatted("ballot-village")
                + """
                fields:
                  - {name: about, type: choice, label: {vi: Về việc, en: About}, choices: [{code: lamps, label: {vi: đèn, en: lamps}}, {code: roads, label: {vi: đường, en: roads}}]}
                  - {name: valid, type: integer, min: "0", unit: {vi: phiếu, en: ballots}, label: {vi: Phiếu hợp lệ, en: Valid}}
                  - {name: returned, type: integer, min: "0", unit: {vi: phiếu, en: ballots}, label: {vi: Phiếu thu về, en: Returned}}
                  - {name: content, type: integer, min: "0", unit: {vi: phiếu, en: ballots}, label: {vi: Phiếu hài lòng, en: Satisfied}}
                  - {name: open, type: boolean, label: {vi: Công khai, en: Open}}
                  - {name: sealed, type: boolean, label: {vi: Niêm phong, en: Sealed}}
                nodes:
                  - id: kept
                    kind: criterion
                    confidence: read
                    clause: "9/2020/NĐ-CP, Điều 2"
                    name: {vi: Giữ đúng cách, en: Kept well}
                    rollup: any
                    children:
                      - {id: open, kind: indicator, confidence: read, name: {vi: Công khai, en: Open}}
                      - {id: sealed, kind: indicator, confidence: unverified, name: {vi: Niêm phong, en: Sealed}}
                """)
        .with(
            "ballot-village/nd-9/criteria.drl",
            rule("open", "Village( open == true )") + rule("sealed", "Village( sealed == true )"))
        .with("ballot-village/nd-9/targets.csv", TARGETS)
        .with(
            "glad-village/title.yaml",
            TITLE.formatted("glad-village", "village", "Thôn vui", "Glad village"))
        .with(
            "glad-village/nd-9/edition.yaml",
            HEAD.formatted("glad-village")
                + """
                fields:
                  - {name: glad, type: share, countsOnly: true, from: {title: ballot-village, subject: same, field: content, of: valid, orOf: returned, where: {about: lamps}}, label: {vi: Tỷ lệ hài lòng, en: Share satisfied}}
                  - {name: openly, type: boolean, from: {title: ballot-village, subject: same, field: open}, label: {vi: Công khai, en: Openly}}
                nodes:
                  - {id: glad, kind: criterion, confidence: read, name: {vi: Hài lòng, en: Glad}}
                  - {id: openly, kind: criterion, confidence: read, name: {vi: Công khai, en: Openly}}
                """)
        .with(
            "glad-village/nd-9/criteria.drl",
            rule("glad", "Village( glad >= 90 )") + rule("openly", "Village( openly == true )"))
        .with("glad-village/nd-9/targets.csv", TARGETS);
  }

  private static final String TARGETS =
      "target,column,year,value,unit_vi,unit_en,confidence,source\n";

  private static String rule(String id, String when) {
    return """
        rule "%s" @clause("9/2020/NĐ-CP, Điều 2")
        when
            %s
        then
            met("%s");
        end
        """
        .formatted(id, when, id);
  }

  public static OpenRelease open() {
    return TinyRules.open(folder());
  }

  /**
   * A house as a subject of a tree; a letter for each criterion: t, f or ? where nothing is said.
   */
  public static String house(String id, String said) {
    return """
        {"subject":{"id":"%s","territory":{"code":"00011"}},
         "assessments":[{"title":"tidy-house","awardYear":2024,"assessedOn":"2024-12-01","data":{%s}}]}"""
        .formatted(id, data(said));
  }

  private static String data(String said) {
    String swept = value("swept", said.charAt(0));
    String hedge = value("hedge", said.charAt(1));
    return swept + (swept.isEmpty() || hedge.isEmpty() ? "" : ",") + hedge;
  }

  /** A village that took ballots and is assessed by them; {@code glad} comes first in the tree. */
  public static String ballots(String gladData, String ballotData) {
    return """
        {"subject":{"id":"TM","name":"Thôn Mẫu","territory":{"code":"00011"}},
         "assessments":[
          {"title":"glad-village","awardYear":2024,"assessedOn":"2024-12-01","data":{%s}},
          {"title":"ballot-village","awardYear":2024,"assessedOn":"2024-11-01","data":{%s}}]}"""
        .formatted(gladData, ballotData);
  }

  private static String value(String name, char said) {
    return said == '?' ? "" : "\"" + name + "\":" + (said == 't');
  }

  /** A village with its houses below; {@code own} are its assessments' data by title. */
  public static String village(String tidyData, String litData, String houses) {
    return """
        {"subject":{"id":"TM","name":"Thôn Mẫu","territory":{"code":"00011"}},
         "assessments":[
          {"title":"lit-village","awardYear":2024,"assessedOn":"2024-12-01","data":{%s}},
          {"title":"tidy-village","awardYear":2024,"assessedOn":"2024-12-01","data":{%s}}],
         "below":[%s]}"""
        .formatted(litData, tidyData, houses);
  }
}
