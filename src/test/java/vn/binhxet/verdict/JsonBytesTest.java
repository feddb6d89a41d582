package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonBytesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String written(String text) {
    return new String(new JsonBytes().string(text).toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void every_character_is_read_back_as_it_was() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        all.appendCodePoint(point);
      }
    }
    assertThat(JSON.readTree(written(all.toString())).asText()).isEqualTo(all.toString());
    assertThat(JSON.readTree(written("Đạt “đúng” \"mức\" \\ \n\t")).asText())
        .isEqualTo("Đạt “đúng” \"mức\" \\ \n\t");
  }

  @Test
  void half_a_pair_becomes_a_question_mark() {
    assertThat(written("a\ud83d")).isEqualTo("\"a?\"");
    assertThat(written("\ude00b")).isEqualTo("\"?b\"");
    assertThat(written("\ud83dx\ude00")).isEqualTo("\"?x?\"");
  }
}
