package vn.binhxet.difference;

import vn.binhxet.service.OpenRelease;

/**
 * One of two verdicts that are compared: what it was made from.
 *
 * @param release the rules it rests on; the other side may rest on another release
 * @param assessment as handed in, UTF-8 JSON
 */
public record Side(OpenRelease release, byte[] assessment) {}
