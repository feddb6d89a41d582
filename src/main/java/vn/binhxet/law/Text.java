package vn.binhxet.law;

/** One thing said in both languages of the service, Vietnamese first. */
public record Text(String vi, String en) {

  /** The same words in both languages: codes, numbers, proper names. */
  public static Text same(String both) {
    return new Text(both, both);
  }

  public boolean isEmpty() {
    return vi.isEmpty() && en.isEmpty();
  }

  public Text plus(Text next) {
    return new Text(vi + next.vi, en + next.en);
  }
}
