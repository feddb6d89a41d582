package vn.binhxet.register.audit;

import org.jspecify.annotations.Nullable;
import vn.binhxet.register.seal.HighMark;

/**
 * What a register is held against, besides itself.
 *
 * @param publicKey X.509 in base64, from elsewhere; null for that of the note, or of record 1
 * @param noted an end noted earlier, null where there is none
 * @param mark last end this machine has seen, null where there is none; read it before the audit
 */
public record AuditOrder(
    @Nullable String publicKey, @Nullable NotedHead noted, @Nullable HighMark mark) {}
