package vn.binhxet.sheet.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import vn.binhxet.sheet.file.FileRefused;

/** How much of the lists is kept. */
class MembersTest {
  @Test
  void cells_of_all_lists_are_counted_together() throws Exception {
    Members.Room room = new Members.Room(10);
    room.take(6);
    room.take(4);
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> room.take(1));
    assertThat(refused.code()).isEqualTo("TOO_MANY_CELLS");
  }
}
