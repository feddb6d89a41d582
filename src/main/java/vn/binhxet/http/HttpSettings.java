package vn.binhxet.http;

import org.jspecify.annotations.Nullable;

/**
 * How the HTTP door is set up.
 *
 * @param token what requests must carry, null where everybody on this machine may ask
 * @param workers threads of one stream of assessments
 */
public record HttpSettings(@Nullable String token, int workers) {
  /** For loopback: no token, all cores. */
  public static final HttpSettings LOCAL =
      new HttpSettings(null, Runtime.getRuntime().availableProcessors());
}
