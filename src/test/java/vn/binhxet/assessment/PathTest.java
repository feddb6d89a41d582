package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTest {
  private final Path path = new Path();

  @Test
  void the_whole_body_is_the_empty_pointer() {
    assertThat(path.pointer()).isEmpty();
  }

  @Test
  void names_are_escaped_and_positions_written_as_numbers() {
    path.push("a/b~c");
    path.push(12);
    path.push("");

    assertThat(path.pointer()).isEqualTo("/a~1b~0c/12/");
  }

  @Test
  void half_a_surrogate_pair_is_replaced_and_a_whole_one_kept() {
    path.push("\uD83C-\uD83C\uDFE0");

    assertThat(path.pointer()).isEqualTo("/\uFFFD-\uD83C\uDFE0");
  }

  @Test
  void a_name_of_hostile_length_is_cut() {
    path.push("x".repeat(10_000));

    assertThat(path.pointer()).hasSize(202).endsWith("…");
  }

  @Test
  void any_depth_is_held() {
    for (int i = 0; i < 20; i++) {
      path.push(i);
    }
    path.pop();

    assertThat(path.pointer()).startsWith("/0/1/2/").endsWith("/17/18");
  }
}
