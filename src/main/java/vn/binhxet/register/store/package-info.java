/**
 * The register's tables on SQLite or PostgreSQL: one writer that commits what waits together, and
 * readers beside it.
 */
@NullMarked
package vn.binhxet.register.store;

import org.jspecify.annotations.NullMarked;
