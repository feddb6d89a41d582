package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Text;

/** Members of a list counted or summed, made ready for one edition, column and year. */
final class MembersReading implements ClaimReader.Reading {
  private final ClaimChecker.Check check;
  private final ClaimChecker.Check where;
  private final Amounts.@Nullable Amount summed;
  private final Comparator op;
  private final BarReading right;
  private final int list;
  private final Text label;
  private final boolean listIsOwn;

  private MembersReading(
      ClaimChecker.Check check,
      ClaimChecker.Check where,
      Amounts.@Nullable Amount summed,
      Comparator op,
      BarReading right,
      int list,
      Binding binding) {
    this.check = check;
    this.where = where;
    this.summed = summed;
    this.op = op;
    this.right = right;
    this.list = list;
    label = binding.law().fields().get(list).label();
    listIsOwn = binding.subjectScope().outer().isEmpty();
  }

  static MembersReading of(
      Claim.Count count,
      ClaimChecker checker,
      Amounts amounts,
      OperandWords words,
      Binding binding) {
    return new MembersReading(
        checker.ready(count),
        checker.readyFor(count.where(), count.member()),
        null,
        count.op(),
        BarReading.of(count.right(), amounts, binding.subjectScope(), words),
        binding.listOf(count.member()),
        binding);
  }

  static MembersReading of(
      Claim.Total total,
      ClaimChecker checker,
      Amounts amounts,
      OperandWords words,
      Binding binding) {
    return new MembersReading(
        checker.ready(total),
        checker.readyFor(total.where(), total.member()),
        amounts.of(new Operand.FieldValue(total.field()), binding.memberScope(total.member())),
        total.op(),
        BarReading.of(total.right(), amounts, binding.subjectScope(), words),
        binding.listOf(total.member()),
        binding);
  }

  @Override
  public ClaimView read(Values own, Values outer) {
    Values owner = listIsOwn ? own : outer;
    Unknowns why = new Unknowns();
    List<String> matching = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Span total = Amounts.whole(0);
    int number = 0;
    for (Values one : owner.members(list)) {
      number++;
      String id = CandidateId.of(one);
      Truth fits = where.test(one, owner, why);
      if (fits != Truth.FALSE) {
        (fits == Truth.TRUE ? matching : open).add(id.isEmpty() ? "#" + number : id);
        Span part = summed == null || fits == Truth.UNKNOWN ? null : summed.of(one, owner, why);
        total = total == null || part == null ? null : total.plus(part);
      }
    }
    return new ClaimView.Members(
        label,
        owner.known(list),
        number,
        matching,
        open,
        summed == null ? null : total(owner.known(list) ? total : null),
        op,
        right.bar(right.value(own, outer, why), own, outer),
        check.test(own, outer, new Unknowns()));
  }

  private static Shown total(@Nullable Span total) {
    Shown shown = Measured.shown(total);
    return shown == null ? new Shown("null", new Text("chưa rõ", "not known")) : shown;
  }
}
