/**
 * The register (sổ đăng ký): every assessment with its verdict, every decision and every release of
 * the rules, append-only, chained, sealed and replayable. Doors come in by {@link
 * vn.binhxet.register.Register}.
 */
@NullMarked
package vn.binhxet.register;

import org.jspecify.annotations.NullMarked;
