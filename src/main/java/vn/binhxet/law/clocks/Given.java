package vn.binhxet.law.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a step was, or will be, done.
 *
 * @param from the day it was done, or on which a period began
 * @param to the last day of a period, null where not said or for what is done in a day
 */
public record Given(LocalDate from, @Nullable LocalDate to) {}
