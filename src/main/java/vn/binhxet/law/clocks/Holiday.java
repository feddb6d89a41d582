package vn.binhxet.law.clocks;

import java.time.LocalDate;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Text;

/**
 * A public holiday (ngày nghỉ lễ, tết).
 *
 * @param source where it was read or how it was computed; never empty
 */
public record Holiday(LocalDate day, Text name, String source, Confidence confidence) {}
