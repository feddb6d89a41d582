package vn.binhxet.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesSnapshotTest {
  @TempDir Path temp;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String refusal() {
    LawRefused refused =
        catchThrowableOfType(LawRefused.class, () -> RulesSnapshot.read(temp.resolve("rules")));
    assertThat(refused).isNotNull();
    return refused.problems().get(0).code() + " " + refused.problems().get(0).at();
  }

  private Path rules() throws IOException {
    return Files.createDirectories(temp.resolve("rules"));
  }

  @Test
  void the_release_hash_covers_all_but_the_guide_and_the_schemas() {
    String before = RulesSnapshot.of(Map.of("a/title.yaml", bytes("x"))).hash();

    assertThat(
            RulesSnapshot.of(
                    Map.of(
                        "a/title.yaml",
                        bytes("x"),
                        "README.md",
                        bytes("y"),
                        "schema/t.json",
                        bytes("z")))
                .hash())
        .isEqualTo(before);
    assertThat(RulesSnapshot.of(Map.of("a/title.yaml", bytes("y"))).hash()).isNotEqualTo(before);
    assertThat(RulesSnapshot.of(Map.of("b/title.yaml", bytes("x"))).hash()).isNotEqualTo(before);
  }

  @Test
  void an_editions_hash_is_of_its_folder_alone_whatever_it_is_called() {
    Map<String, byte[]> files =
        Map.of(
            "t/e1/edition.yaml",
            bytes("x"),
            "t/e2/edition.yaml",
            bytes("x"),
            "t/e10/a",
            bytes("y"));
    RulesSnapshot snapshot = RulesSnapshot.of(files);

    assertThat(snapshot.hashOf("t/e1")).isEqualTo(snapshot.hashOf("t/e2"));
    assertThat(snapshot.hashOf("t/e1")).isNotEqualTo(snapshot.hashOf("t/e10"));
  }

  @Test
  void bytes_moved_from_one_file_to_the_next_give_another_hash() {
    assertThat(RulesSnapshot.of(Map.of("a", bytes("xb"), "c", bytes(""))).hash())
        .isNotEqualTo(RulesSnapshot.of(Map.of("a", bytes("x"), "c", bytes("b"))).hash());
  }

  @Test
  void hidden_files_and_what_editors_leave_are_passed_over() throws IOException, LawRefused {
    Path rules = rules();
    for (String name : new String[] {"a.yaml", ".a.yaml.swp", "a.yaml~", "#a.yaml#", "b.swp"}) {
      Files.writeString(rules.resolve(name), "x");
    }
    Files.createDirectories(rules.resolve(".git"));
    Files.writeString(rules.resolve(".git/config"), "x");

    assertThat(RulesSnapshot.read(rules).files()).containsOnlyKeys("a.yaml");
  }

  @Test
  void a_link_within_the_folder_is_followed() throws IOException, LawRefused {
    Path rules = rules();
    Files.writeString(rules.resolve("a"), "x");
    Files.createSymbolicLink(rules.resolve("b"), Path.of("a"));

    assertThat(RulesSnapshot.read(rules).files().get("b")).isEqualTo(bytes("x"));
  }

  @Test
  void a_link_that_leads_outside_is_refused() throws IOException {
    Files.writeString(temp.resolve("secret"), "x");
    Files.createSymbolicLink(rules().resolve("a"), temp.resolve("secret"));

    assertThat(refusal()).isEqualTo("LINK_OUTSIDE a");
  }

  @Test
  void a_link_to_a_folder_is_refused() throws IOException {
    Files.createDirectories(rules().resolve("a"));
    Files.createSymbolicLink(rules().resolve("b"), Path.of("a"));

    assertThat(refusal()).isEqualTo("NOT_A_FILE b");
  }

  @Test
  void a_file_that_is_too_large_is_refused() throws IOException {
    Files.write(rules().resolve("a"), new byte[FolderWalk.MOST_BYTES_OF_A_FILE + 1]);

    assertThat(refusal()).isEqualTo("FILE_TOO_LARGE a");
  }

  @Test
  void more_files_than_a_rules_folder_has_are_refused() throws IOException {
    for (int i = 0; i <= FolderWalk.MOST_FILES; i++) {
      Files.createFile(rules().resolve("f" + i));
    }
    assertThat(refusal()).isEqualTo("TOO_MANY_FILES .");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThat(refusal()).startsWith("NO_RULES_FOLDER");
  }

  @Test
  void a_file_where_the_folder_should_be_is_refused() throws IOException {
    Files.writeString(temp.resolve("rules"), "x");

    assertThat(refusal()).startsWith("NO_RULES_FOLDER");
  }
}
