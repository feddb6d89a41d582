package vn.binhxet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of rules/README.md, done to a rules folder as the page says and in its order: each
 * snippet stands below a comment that says which file it goes to, and how.
 */
public final class ReadmeExample {
  private static final Pattern SNIPPET =
      Pattern.compile(
          "<!-- example (\\S+): (append|diff|insert-after-line \"([^\"]+)\") (\\S+) -->\\n"
              + "```\\w*\\n(.*?)```\\n",
          Pattern.DOTALL);
  private static final Pattern MARKED = Pattern.compile("<!-- example ");

  private final List<Snippet> snippets = new ArrayList<>();

  private record Snippet(String how, String line, String file, String text) {}

  private ReadmeExample() {}

  /** Reads the snippets of that name; the page must hold some, each of a known kind. */
  public static ReadmeExample named(String name) throws IOException {
    String page = Files.readString(Path.of("rules", "README.md"));
    ReadmeExample example = new ReadmeExample();
    long read = 0;
    for (Matcher found = SNIPPET.matcher(page); found.find(); read++) {
      if (found.group(1).equals(name)) {
        String line = found.group(3) == null ? "" : found.group(3);
        example.snippets.add(
            new Snippet(found.group(2).split(" ")[0], line, found.group(4), found.group(5)));
      }
    }
    assertThat(read).as("snippets understood").isEqualTo(MARKED.matcher(page).results().count());
    assertThat(example.snippets).as("snippets of " + name).isNotEmpty();
    return example;
  }

  public void doIn(Path rules) throws IOException {
    for (Snippet snippet : snippets) {
      Path file = rules.resolve(snippet.file);
      Files.writeString(file, changed(Files.readString(file), snippet));
    }
  }

  private static String changed(String before, Snippet snippet) {
    assertThat(before).as(snippet.file).endsWith("\n");
    return switch (snippet.how) {
      case "append" -> before + snippet.text;
      case "diff" -> patched(before, snippet.text);
      default -> replaced(before, snippet.line + "\n", snippet.line + "\n" + snippet.text);
    };
  }

  private static String patched(String before, String diff) {
    StringBuilder out = new StringBuilder();
    StringBuilder in = new StringBuilder();
    for (String line : diff.lines().toList()) {
      assertThat(line).matches("[-+].*");
      (line.startsWith("-") ? out : in).append(line.substring(1)).append('\n');
    }
    return replaced(before, out.toString(), in.toString());
  }

  /** Replaces whole lines that stand there once. */
  private static String replaced(String before, String out, String in) {
    String text = "\n" + before;
    assertThat(text.split(Pattern.quote("\n" + out), -1)).as(out).hasSize(2);
    return text.replace("\n" + out, "\n" + in).substring(1);
  }
}
