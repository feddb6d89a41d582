package vn.binhxet.assessment;

import vn.binhxet.law.Text;

/**
 * What is wrong with an assessment: which rule was broken, where, and what to do.
 *
 * @param code stable, as "UNKNOWN_FIELD"
 * @param pointer JSON Pointer (RFC 6901) to the place, empty for the whole body
 */
public record InputProblem(String code, String pointer, Text message) {}
