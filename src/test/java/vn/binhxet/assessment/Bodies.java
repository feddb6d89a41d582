package vn.binhxet.assessment;

/** Assessments for the edition of {@code EditionFixture.household()}; the people are invented. */
final class Bodies {
  static final String HEADER =
      """
      {"title":"test-family","awardYear":2023,"assessedOn":"2023-12-01",\
      "subject":{"id":"HH-000123","name":"Hộ Thử Nghiệm","territory":{"code":"99"}},""";

  static final String FULL =
      """
      {"title":"test-family",
       "edition":{"id":"test-family.test-1","reason":"theo biên bản số 7"},
       "awardYear":2023,"assessedOn":"2023-12-01",
       "subject":{"id":"HH-000123","name":"Hộ Thử Nghiệm",
                  "territory":{"code":"99","on":"2023-01-01"}},
       "data":{"registered":true,"incomePerCapita":44.2,"members":4,"satisfied":86.5,
               "quorum":{"count":43,"of":50},"povertyStatus":"near-poor",
               "appliedOn":"2023-11-20","remark":"Đã nộp đủ hồ sơ","score1a":4.5,"score1b":3,
               "marketOpen":{"notApplicable":"không có chợ"},
               "sanctions":[{"code":"QĐ-01","kind":"fire-safety","decidedOn":"2023-02-28"},
                            {"code":"QĐ-02","fine":1500000}],
               "trips":[]},
       "evidence":{"incomePerCapita":{"source":"phiếu khảo sát","date":"2023-11-01","by":"thôn"},
                   "sanctions":{}}}""";

  private Bodies() {}

  /** A body with these members of data. */
  static String with(String data) {
    return HEADER + "\"data\":{" + data + "}}";
  }
}
