package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.binhxet.verdict.reach.Answer;

/**
 * Some settling sets where there are too many ways to write out: answers are tried, always the same
 * ones, and what is needless in them is left out. Says nothing of how many there are.
 */
final class Tries {
  private static final int MOST_TRIES = 600;
  private static final int ENOUGH = 10;
  private static final long SEED = 5;

  private final Proof proof;
  private final Items items;
  private final Settling.Result wanted;

  Tries(Proof proof, Items items, Settling.Result wanted) {
    this.proof = proof;
    this.items = items;
    this.wanted = wanted;
  }

  List<Settling.Answers> found() {
    Random random = new Random(SEED);
    Set<BitSet> seen = new HashSet<>();
    List<Settling.Answers> all = new ArrayList<>();
    for (int i = 0; i < MOST_TRIES && all.size() < ENOUGH; i++) {
      Map<Integer, Integer> chosen = new TreeMap<>();
      int lean = 1 + random.nextInt(9);
      for (Item item : items.all()) {
        int many = item.domain().answers().size();
        chosen.put(
            item.number(),
            random.nextInt(10) < lean ? random.nextInt(many) : random.nextBoolean() ? 0 : many - 1);
      }
      if (!settles(chosen)) {
        continue;
      }
      for (Item item : items.all()) {
        Integer answer = chosen.remove(item.number());
        if (answer != null && !settles(chosen)) {
          chosen.put(item.number(), answer);
        }
      }
      Settling.Answers set = set(chosen);
      if (seen.add(set.items())) {
        all.add(set);
      }
    }
    all.sort((a, b) -> Found.ORDER.compare(a.found(), b.found()));
    return all;
  }

  private boolean settles(Map<Integer, Integer> chosen) {
    return proof.settles(answers(chosen), wanted);
  }

  private Map<Integer, Answer> answers(Map<Integer, Integer> chosen) {
    Map<Integer, Answer> answers = new TreeMap<>();
    chosen.forEach((item, at) -> answers.put(item, items.get(item).domain().answers().get(at)));
    return answers;
  }

  private Settling.Answers set(Map<Integer, Integer> chosen) {
    Map<Integer, BitSet> masks = new TreeMap<>();
    BitSet of = new BitSet();
    chosen.forEach(
        (item, at) -> {
          BitSet one = new BitSet();
          one.set(at);
          masks.put(item, one);
          of.set(item);
        });
    Pattern pattern = new Pattern(of, new int[0], List.of(new Shape(masks, Set.of(), Set.of())));
    return new Settling.Answers(
        new Found(of, List.of(new Found.Part(pattern, List.of()))), answers(chosen));
  }
}
