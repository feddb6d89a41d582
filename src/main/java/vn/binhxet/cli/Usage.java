package vn.binhxet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.Language;

/** Wrong usage, told with the command's help. */
final class Usage {
  private Usage() {}

  /** Refuses what is no public key of a register; null is none given. */
  static void requirePublicKey(@Nullable CommandSpec spec, @Nullable String key) {
    if (key != null && !SigningKey.isPublicKey(key)) {
      throw wrong(
          spec,
          "--public-key: không phải khóa Ed25519 (X.509, base64) / no Ed25519 key (X.509, base64)");
    }
  }

  /** Says which parameter is not understood, and what is allowed. */
  static ParameterException wrong(@Nullable CommandSpec spec, BadParameter bad, Language language) {
    return wrong(spec, bad.name() + ": " + language.of(bad.why()));
  }

  /**
   * @param spec as picocli filled it in
   */
  static ParameterException wrong(@Nullable CommandSpec spec, String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
