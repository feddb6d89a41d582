package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhxet.draft.Finished;

/** One thing at a time is done with a draft. */
class DraftJobsTest {
  private final DraftJobs jobs = new DraftJobs();

  @Test
  void nothing_begins_while_a_draft_is_being_edited_or_finished() {
    DraftJobs.Job finish = jobs.begin("d");
    assertThat(jobs.begin("d")).isNull();
    assertThat(jobs.begin("other")).isNotNull();
    finish.end(new Finished(1, 0, 0, 0), null);
    DraftJobs.Job edit = jobs.begin("d");
    assertThat(edit).isNotNull();
    assertThat(jobs.begin("d")).isNull();
    jobs.endEdit("d", edit);
    assertThat(jobs.of("d")).isSameAs(finish);
  }
}
