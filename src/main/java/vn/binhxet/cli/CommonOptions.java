package vn.binhxet.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Language;
import vn.binhxet.tree.FillingCheck;
import vn.binhxet.verdict.CaseCheck;

/** Options that every command takes. */
final class CommonOptions {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Thư mục bộ quy tắc / the rules folder (${DEFAULT-VALUE})")
  Path rules = Path.of("rules");

  @Option(names = "--json", description = "Trả lời bằng JSON / answer in JSON")
  boolean json;

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      description = "Ngôn ngữ / language (${DEFAULT-VALUE})")
  Language language = Language.VI;

  /** The rules folder in force; its cases are run when it changes. */
  InForce open() throws LawRefused {
    return open(rules);
  }

  /** The same of another folder. */
  InForce open(Path folder) throws LawRefused {
    return InForce.open(folder, new FillingCheck(new CaseCheck()));
  }

  /** The same for a command that only looks. */
  Releases releases() throws LawRefused {
    return Releases.open(rules, new FillingCheck(new CaseCheck()));
  }

  String say(String vi, String en) {
    return language.say(vi, en);
  }
}
