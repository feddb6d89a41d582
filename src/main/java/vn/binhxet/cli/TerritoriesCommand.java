package vn.binhxet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code binhxet territories load}: the lists of units as a whole. */
@Command(
    name = "territories",
    mixinStandardHelpOptions = true,
    description = {
      "Danh mục đơn vị hành chính: load tải danh mục đầy đủ (một đơn vị: binhxet territory CODE).",
      "The lists of units: load fetches the whole list (a single unit: binhxet territory CODE)."
    })
final class TerritoriesCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw Usage.wrong(spec, "Cần một lệnh / a command is needed: binhxet territories load");
  }
}
