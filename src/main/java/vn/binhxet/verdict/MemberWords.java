package vn.binhxet.verdict;

import java.util.List;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Text;

/** What a list's members show: which meet the condition, which are open, or that there are none. */
final class MemberWords {
  private static final int NAMED = 8;

  /** Where a name is as long as a sentence's half, fewer are read. */
  private static final int NAMED_AT_LENGTH = 3;

  private static final int LONG = 20;
  private static final Text ITEMS = new Text(" mục", " items");

  private MemberWords() {}

  /**
   * @param then what parts the requirement from what was found
   */
  static Text say(Voice voice, Status status, ClaimView.Members m, String then) {
    Phrase sentence = new Phrase().add(m.label()).add(": ").add(found(m));
    boolean plain = voice.mode() != Voice.Mode.REQUIREMENT && exists(m) && m.bar().value() != null;
    if (voice.mode() == Voice.Mode.PART && plain) {
      return sentence.text();
    }
    if (plain) {
      return sentence.add(then).add(voice.word(status)).text();
    }
    Text unit = m.total() == null ? ITEMS : Text.same("");
    Text asked =
        exists(m)
            ? atLeastOne()
            : none(m) ? noneThatFits() : BarWords.clause(voice, m.op(), m.bar(), unit);
    sentence.add(then).add(asked);
    return m.bar().origin() == ClaimView.Origin.DELEGATED && m.bar().value() == null
        ? sentence.add(", nên chưa kết luận được", ", so nothing follows yet").text()
        : sentence.add(": ").add(voice.word(status)).text();
  }

  private static Text atLeastOne() {
    return new Text("yêu cầu có ít nhất 1 mục", "the requirement is at least 1 item");
  }

  private static Text noneThatFits() {
    return new Text(
        "yêu cầu không có mục nào khớp điều kiện", "the requirement is that no item fits");
  }

  /** Members are there, and none may fit: "none" alone would ask that there be no members. */
  private static boolean none(ClaimView.Members m) {
    return m.known()
        && m.size() > 0
        && m.total() == null
        && m.bar().origin() == ClaimView.Origin.RULE
        && (m.op() == Comparator.EQUAL || m.op() == Comparator.AT_MOST)
        && BarWords.zero(m.bar().value());
  }

  /** "There is one": asked of the number of members, not of a total. */
  private static boolean exists(ClaimView.Members m) {
    Shown bar = m.bar().value();
    return m.total() == null
        && m.bar().origin() == ClaimView.Origin.RULE
        && bar != null
        && (m.op() == Comparator.AT_LEAST && bar.json().equals("1")
            || m.op() == Comparator.MORE_THAN && bar.json().equals("0"));
  }

  private static Text found(ClaimView.Members m) {
    if (!m.known()) {
      return new Text(
          "chưa nộp danh sách (nếu không có thì phải khai rõ là không có)",
          "the list was not handed in (if there are none, that must be declared)");
    }
    if (m.size() == 0) {
      return new Text("khai không có", "declared none");
    }
    Phrase found = new Phrase();
    if (m.open().isEmpty() || !m.matching().isEmpty()) {
      found.add(matching(m));
    }
    if (!m.open().isEmpty()) {
      int n = m.open().size();
      found
          .add(m.matching().isEmpty() ? "" : ", ")
          .add(n + " trong " + m.size() + " mục chưa rõ", n + " of " + items(m.size()))
          .add("", n == 1 ? " is unclear" : " are unclear")
          .add(members(m.open()));
    }
    Shown total = m.total();
    return total == null
        ? found.text()
        : found.add(", tổng cộng ", ", in total ").add(total.text()).text();
  }

  private static Text matching(ClaimView.Members m) {
    int n = m.matching().size();
    if (n == 0) {
      return m.size() == 1
          ? new Text("khai 1 mục, không khớp điều kiện", "1 item declared, it does not fit")
          : new Text(
              "khai " + m.size() + " mục, không mục nào khớp điều kiện",
              m.size() + " items declared, none of them fits");
    }
    return new Text(
            n + " trong " + m.size() + " mục khớp điều kiện",
            n + " of " + items(m.size()) + (n == 1 ? " fits" : " fit") + " the condition")
        .plus(members(m.matching()));
  }

  private static String items(int n) {
    return n + (n == 1 ? " item" : " items");
  }

  /** " (A, B)". */
  static Text named(List<Text> names) {
    return Text.same(" (").plus(listed(names)).plus(Text.same(")"));
  }

  private static Text members(List<String> ids) {
    return named(ids.stream().map(MemberWords::name).toList());
  }

  /** "A, B và 3 mục khác": a long list is cut, the finding has it whole. */
  static Text listed(List<Text> names) {
    boolean wordy = names.stream().anyMatch(name -> name.vi().length() > LONG);
    int most = wordy ? NAMED_AT_LENGTH : NAMED;
    int shown = names.size() <= most + 1 ? names.size() : most;
    int more = names.size() - shown;
    Text all = Phrase.joined(names.subList(0, shown), ", ");
    return more == 0
        ? all
        : all.plus(new Text(" và " + more + " mục khác", " and " + more + " more"));
  }

  /** A member without a code is named by its position. */
  private static Text name(String id) {
    return id.startsWith("#")
        ? new Text("mục số " + id.substring(1), "item " + id.substring(1))
        : Text.same(id);
  }
}
