package vn.binhxet.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Text;

/** What accounts for a value, in a few words: for a node. */
final class AccountWords {
  private AccountWords() {}

  /** As ": luật đổi"; empty where nothing accounts for it. */
  static Text because(Account account) {
    List<Text> said = account.factors().stream().map(Factor::said).toList();
    if (said.isEmpty()) {
      return Text.same("");
    }
    Text all = and(said);
    Text named = new Text(": " + all.vi(), ": " + all.en());
    if (said.size() == 1) {
      return named;
    }
    List<Account.Share> shares =
        account.shares().stream().filter(share -> share.orders() > 0).toList();
    if (shares.stream().allMatch(share -> !share.alone() && share.back())) {
      return named.plus(new Text(", thiếu một thì không đổi", ", each needed"));
    }
    if (shares.stream().allMatch(share -> share.alone() && !share.back())) {
      return named.plus(new Text(", chỉ cần một là đủ", ", either would do"));
    }
    return account.orderMatters()
        ? named.plus(new Text(", tùy thứ tự", ", depending on the order"))
        : named;
  }

  static Text and(List<Text> texts) {
    return new Text(
        joined(texts.stream().map(Text::vi).toList(), " và "),
        joined(texts.stream().map(Text::en).toList(), " and "));
  }

  private static String joined(List<String> all, String last) {
    int n = all.size();
    return n == 1 ? all.get(0) : String.join(", ", all.subList(0, n - 1)) + last + all.get(n - 1);
  }

  /** The factors that differ, but that one. */
  static List<Factor> others(Factor factor, Set<Factor> differing) {
    List<Factor> others = new ArrayList<>();
    for (Factor one : Factor.values()) {
      if (one != factor && differing.contains(one)) {
        others.add(one);
      }
    }
    return others;
  }
}
