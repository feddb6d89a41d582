package vn.binhxet.difference;

import vn.binhxet.law.Confidence;

/**
 * A target that is the same on both sides, but not as sure: data quality, not law.
 *
 * @param target its id, mostly the node's
 */
public record ConfidenceDifference(String target, Confidence a, Confidence b) {}
