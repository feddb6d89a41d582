package vn.binhxet.http;

import org.jspecify.annotations.Nullable;
import vn.binhxet.draft.Drafts;

/**
 * How the HTTP door is set up.
 *
 * @param token what requests must carry, null where everybody on this machine may ask
 * @param workers threads of one stream of assessments
 * @param draftDays days after which a draft that nobody touches is dropped
 */
public record HttpSettings(@Nullable String token, int workers, int draftDays) {

  /** With drafts kept as long as usual. */
  public HttpSettings(@Nullable String token, int workers) {
    this(token, workers, Drafts.DAYS);
  }

  /** For loopback: no token, all cores. */
  public static final HttpSettings LOCAL =
      new HttpSettings(null, Runtime.getRuntime().availableProcessors());
}
