package vn.binhxet.batch;

/**
 * How a batch ended.
 *
 * @param lines assessments answered; blank lines are none
 * @param ok those with a verdict
 * @param bad those with a problem
 * @param release hash of the release that answered all of them
 */
public record BatchSummary(long lines, long ok, long bad, String release) {

  /** The stream's last line, with its line break. */
  String json() {
    return "{\"summary\":{\"lines\":"
        + lines
        + ",\"ok\":"
        + ok
        + ",\"bad\":"
        + bad
        + ",\"release\":\""
        + release
        + "\"}}\n";
  }
}
