package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.rules.Derived;
import vn.binhxet.rules.Engine;
import vn.binhxet.rules.SubjectFact;

/** An edition with column and year fixed, and all that judging by it needs; shared by threads. */
final class BoundEdition {
  private final Binding binding;
  private final @Nullable Engine engine;
  private final @Nullable SlotFiller filler;
  private final LeafJudge[] judges;
  private final int nodes;
  private final TreeRollup rollup;
  private final RollupChecker checker;
  private final VerdictTemplate template;

  /**
   * @param engine null where the checker judges alone, as changed rules are tried
   */
  BoundEdition(Binding binding, @Nullable Engine engine, ClaimChecker claims) {
    this.binding = binding;
    this.engine = engine;
    this.rollup = new TreeRollup(binding.law());
    Derived derived = engine == null ? null : engine.derived();
    filler = derived == null ? null : new SlotFiller(binding, derived);
    checker = new RollupChecker(binding.law());
    template = new VerdictTemplate(binding, rollup);
    List<LeafJudge> leaves = new ArrayList<>();
    for (EffectiveEdition.Placed placed : binding.law().nodes()) {
      if (placed.node().leaf()) {
        int leaf = derived == null ? -1 : derived.leaves().indexOf(placed.index());
        leaves.add(new LeafJudge(binding, placed, leaf, claims));
      }
    }
    judges = leaves.toArray(LeafJudge[]::new);
    nodes = binding.law().nodes().size();
  }

  Binding binding() {
    return binding;
  }

  EffectiveEdition law() {
    return binding.law();
  }

  /** Null where the checker judges alone. */
  @Nullable Engine engine() {
    return engine;
  }

  TreeRollup rollup() {
    return rollup;
  }

  VerdictTemplate template() {
    return template;
  }

  /** A fact of the right size, to be filled again and again by one thread. */
  SubjectFact newFact() {
    Derived derived = Objects.requireNonNull(engine).derived();
    return new SubjectFact(derived.slots().size(), derived.lists().size(), derived.leaves().size());
  }

  void fill(Values own, Values outer, SubjectFact fact) {
    Objects.requireNonNull(filler).fill(own, outer, fact);
  }

  /**
   * Reads the engine's decisions, checks each, rolls up and checks the roll-up.
   *
   * @param fact what the engine decided, null where the checker judges alone
   * @return null where engine and checker disagree: the verdict is held
   */
  @Nullable Judged judge(@Nullable SubjectFact fact, Values own, Values outer) {
    NodeResults results = new NodeResults(nodes);
    Unknowns why = new Unknowns();
    boolean agree = true;
    for (LeafJudge judge : judges) {
      int leaf = judge.leaf();
      byte decided = leaf < 0 || fact == null ? 0 : fact.decided(leaf);
      agree &= judge.judge(decided, own, outer, why, results) || fact == null;
    }
    rollup.roll(results);
    Conclusion conclusion = rollup.conclude(results);
    agree &= checker.confirms(results, conclusion);
    return agree ? new Judged(this, results, conclusion, doubtful(results, conclusion)) : null;
  }

  /** The conclusion with everything that rests on a doubt taken as open. */
  private Conclusion doubtful(NodeResults results, Conclusion conclusion) {
    if (rollup.overlapDecided(results)) {
      return Conclusion.of(Status.UNDETERMINED, 0);
    }
    if (!results.anyRelied()) {
      return conclusion;
    }
    NodeResults doubtful = results.doubtful();
    rollup.rollDoubtfully(doubtful);
    return rollup.conclude(doubtful);
  }
}
