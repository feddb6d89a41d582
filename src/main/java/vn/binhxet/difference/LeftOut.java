package vn.binhxet.difference;

/**
 * A value that a law did not take in a combination, though its own side's law did: it was left out
 * there.
 *
 * @param law the side whose law it is
 * @param field name, as "sanctions/kind" for a field of a list's members
 * @param code why, as "UNKNOWN_CHOICE": a code of an assessment that is refused
 */
public record LeftOut(Which law, String field, String code) {}
