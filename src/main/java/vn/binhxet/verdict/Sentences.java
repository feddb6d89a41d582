package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.*;

final class Sentences {
  Sentences(Wording wording) {}

  Text reason(
      Node.Kind kind,
      Node.Content content,
      Status status,
      int causes,
      @Nullable ClaimView claim,
      @Nullable Text interpretation) {
    return Text.same("stub");
  }

  Text comparison(Node.Kind kind, Status status, ClaimView.Comparison c) {
    return Text.same("stub " + (c.actual() == null ? "" : c.actual().text().vi()));
  }

  Text group(
      Node.Kind kind,
      Rollup rollup,
      Status status,
      int met,
      int open,
      int total,
      List<String> failing,
      List<String> undetermined) {
    return Text.same("stub");
  }

  Text byColumn(Status status, List<ClaimView.Comparison> each) {
    return Text.same("stub");
  }
}
