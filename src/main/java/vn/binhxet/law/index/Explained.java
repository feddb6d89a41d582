package vn.binhxet.law.index;

import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/**
 * A finding of a check that was looked at and stays, with the reason.
 *
 * @param check name of the check, as {@code figuresMissing} or {@code mutants}
 * @param edition id of the edition
 * @param of what was found, in the check's own words
 */
public record Explained(String check, String edition, String of, Text reason, SourceAt at) {}
