/**
 * Drafts (bản nháp): what officers handed in as spreadsheets, good rows and bad, until it is
 * finished and stored in the register. Drafts are personal data: they can be deleted, are dropped
 * when nobody touches them, and are never logged.
 */
@NullMarked
package vn.binhxet.draft;

import org.jspecify.annotations.NullMarked;
