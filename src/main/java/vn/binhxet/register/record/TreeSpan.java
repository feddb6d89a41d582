package vn.binhxet.register.record;

/** The records of one tree, stored in one commit: from a number to another, both included. */
public record TreeSpan(long first, long last) {}
