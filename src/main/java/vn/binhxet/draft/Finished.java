package vn.binhxet.draft;

/**
 * What a finish did.
 *
 * @param stored rows stored now
 * @param again rows that an earlier finish had stored already
 * @param refused rows that were good and are bad under the rules now in force
 * @param bad rows that stay in the draft
 */
public record Finished(int stored, int again, int refused, int bad) {}
