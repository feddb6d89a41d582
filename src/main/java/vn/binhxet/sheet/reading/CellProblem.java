package vn.binhxet.sheet.reading;

import vn.binhxet.law.Text;

/**
 * What is wrong with a cell, and what to do.
 *
 * @param code stable, as "NOT_A_NUMBER"; that of the assessment's reader where it refused the value
 * @param sheet name of the sheet
 * @param row as the program shows it, from 1
 * @param column its letters, as "C"; empty where the sheet has no such column
 * @param key of the column, as "agreement.count"
 * @param label heading of the column
 * @param value what stands there, cut to 60 characters; empty where nothing does
 */
public record CellProblem(
    String code,
    String sheet,
    int row,
    String column,
    String key,
    Text label,
    String value,
    Text message) {}
