package vn.binhxet.register.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register. It is never changed; only its personal contents may one day be erased.
 *
 * @param seq its number, from 1 and without gaps: also its public id
 * @param at when it was stored, to the millisecond; never before the record in front of it
 * @param core canonical JSON that stays for ever and holds no name of a person
 * @param content JSON with what was handed in, bound to the core by its hash; null where the kind
 *     has none or it was erased
 * @param link SHA-256 that binds it to all records before it
 */
public record StoredRecord(
    long seq, RecordKind kind, Instant at, byte[] core, byte @Nullable [] content, byte[] link) {}
