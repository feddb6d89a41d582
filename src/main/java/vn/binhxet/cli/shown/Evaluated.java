package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vn.binhxet.service.Refusal;

/**
 * A file and what came of it: a verdict, or why there is none.
 *
 * @param json the verdict or the problem document as it goes out
 * @param verdict null where the file was refused
 * @param refusal null where there is a verdict
 */
public record Evaluated(
    String file, byte[] json, @Nullable JsonNode verdict, @Nullable Refusal refusal) {}
