package vn.binhxet.http;

import vn.binhxet.law.Text;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.ReleaseSource;

/** The release a request is answered under. */
record InUse(ReleaseSource source) {

  /** Taken once a request. */
  OpenRelease release() {
    OpenRelease release = source.current();
    if (release == null) {
      throw new Refused(
          Refusal.of(
              503,
              "RULES_NOT_LOADED",
              new Text("Chưa có bộ quy tắc", "No rules are loaded"),
              new Text(
                  "Dịch vụ chưa nạp xong bộ quy tắc. Hãy thử lại sau ít giây.",
                  "The service has not loaded its rules yet. Try again in a few seconds.")),
          java.util.Map.of("Retry-After", "2"));
    }
    return release;
  }
}
