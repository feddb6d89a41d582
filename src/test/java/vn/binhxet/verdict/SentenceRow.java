package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import vn.binhxet.law.Text;

/** One line of the tables that specify sentences: what came out, and both sentences in full. */
record SentenceRow(String about, Text said, String vi, String en) {

  static SentenceRow row(String about, Text said, String vi, String en) {
    return new SentenceRow(about, said, vi, en);
  }

  void check() {
    assertThat(said.vi()).as(about).isEqualTo(vi);
    assertThat(said.en()).as(about).isEqualTo(en);
    wellFormed(said.vi());
    wellFormed(said.en());
  }

  /** Numbers of a sentence without ids, which keep their points. */
  void checkDecimals() {
    assertThat(said.vi()).as("decimal comma").doesNotContainPattern("[0-9]\\.[0-9]+( |%|$)");
    assertThat(said.en()).as("decimal point").doesNotContainPattern("[0-9],[0-9]");
  }

  private void wellFormed(String sentence) {
    assertThat(sentence)
        .as(about)
        .doesNotContain("  ", "null", " ,", " ;", " :", "( ", " )", "::")
        .doesNotEndWith(".")
        .isEqualTo(sentence.strip());
    assertThat(Character.isLowerCase(sentence.codePointAt(0))).as(sentence).isFalse();
    assertThat(Normalizer.isNormalized(sentence, Normalizer.Form.NFC)).as(sentence).isTrue();
  }

  @Override
  public String toString() {
    return about;
  }
}
