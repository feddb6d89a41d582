package vn.binhxet.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal act (văn bản).
 *
 * @param id its number, as "122/2018/NĐ-CP"
 * @param issued day of signature, null where not read
 * @param inForce first day in force, null where not read
 */
public record Instrument(
    String id, Text name, @Nullable LocalDate issued, @Nullable LocalDate inForce) {}
