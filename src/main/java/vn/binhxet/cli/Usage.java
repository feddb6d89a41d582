package vn.binhxet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong usage, told with the command's help. */
final class Usage {
  private Usage() {}

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
