package vn.binhxet.service;

import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.VerdictWriter;

/** What one thread needs to answer assessments under one release; it learns as it goes. */
public record Desk(AssessmentReader reader, Evaluator evaluator, VerdictWriter writer) {}
