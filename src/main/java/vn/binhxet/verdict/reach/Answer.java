package vn.binhxet.verdict.reach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;

/** One thing an officer can say of a field. */
public sealed interface Answer {

  /** Writes it into values at the position of its field. */
  void into(Values values, int field);

  /** As the number that sums see, null where it is none. */
  default @Nullable Exact number() {
    return null;
  }

  /** Yes or no. */
  record Truth(boolean value) implements Answer {
    @Override
    public void into(Values values, int field) {
      values.setTruth(field, value);
    }

    @Override
    public Exact number() {
      return value ? Exact.ONE : Exact.ZERO;
    }
  }

  /** A code, by its position among the field's choices. */
  record Code(int choice, String code) implements Answer {
    @Override
    public void into(Values values, int field) {
      values.setChoice(field, choice);
    }

    @Override
    public Exact number() {
      return Exact.of(choice);
    }
  }

  /** A number, or a share as a percentage. */
  record Number(BigDecimal value) implements Answer {
    @Override
    public void into(Values values, int field) {
      values.setNumber(field, value.unscaledValue().longValueExact(), value.scale());
    }

    @Override
    public Exact number() {
      return Exact.of(value);
    }
  }

  /** A share in counts. */
  record Share(long count, long of) implements Answer {
    @Override
    public void into(Values values, int field) {
      values.setShare(field, count, of);
    }

    @Override
    public Exact number() {
      return Exact.percent(count, of);
    }
  }

  /** A day. */
  record Day(LocalDate date) implements Answer {
    @Override
    public void into(Values values, int field) {
      values.setDate(field, date);
    }

    @Override
    public Exact number() {
      return Exact.of(date.toEpochDay());
    }
  }

  /** Words that no rule compares, such as a reason. */
  record Words(String text) implements Answer {
    @Override
    public void into(Values values, int field) {
      values.setText(field, text);
    }
  }

  /** A whole list; empty declares that there is none. */
  record Members(List<Values> members) implements Answer {
    public Members {
      members = List.copyOf(members);
    }

    @Override
    public void into(Values values, int field) {
      values.setMembers(field, members);
    }
  }

  /** So many verdicts below are met; fills every field that is counted from them. */
  record Verdicts(Counted counted, long met) implements Answer {
    @Override
    public void into(Values values, int field) {
      counted
          .fields()
          .forEach(
              (at, of) -> {
                if (of > 0) {
                  values.setShare(at, met, of);
                } else {
                  values.setNumber(at, met, 0);
                }
              });
    }
  }

  /** Declared absent, with a reason. */
  record NotApplicable(String reason) implements Answer {
    @Override
    public void into(Values values, int field) {
      values.setNotApplicable(field, reason);
    }
  }
}
