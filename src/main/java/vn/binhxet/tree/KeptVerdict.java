package vn.binhxet.tree;

import vn.binhxet.verdict.Outcome;

/**
 * A verdict that was stored before, as others are counted from it.
 *
 * @param seq number of its record
 * @param content SHA-256 of that record's content, in hex
 * @param subject id of its subject; empty where that was erased
 * @param erased whether its content is gone
 */
public record KeptVerdict(
    long seq,
    String content,
    String title,
    int awardYear,
    String subject,
    Outcome outcome,
    boolean provisional,
    boolean erased) {}
