package vn.binhxet.register.search;

import org.jspecify.annotations.Nullable;

/**
 * A page that is asked for.
 *
 * @param limit most items of a page
 * @param cursor where it goes on, null for the first page
 * @param filters tells the filters, for the cursor
 */
public record Asked(VerdictQuery query, int limit, @Nullable Cursor cursor, String filters) {}
