package vn.binhxet.register.record;

/** What became of something handed in to be kept. */
public sealed interface Appended {

  /** It is stored, and will be after any crash. */
  record Stored(long seq) implements Appended {}

  /** The same request was stored before, under this number; nothing was added. */
  record Repeated(long seq) implements Appended {}

  /** Its key was used before for something else; nothing was added. */
  record KeyReused(long seq) implements Appended {}

  /**
   * The version it corrects is no longer the latest; nothing was added.
   *
   * @param latest number of the latest version, 0 where there is no such assessment
   */
  record Superseded(long latest) implements Appended {}
}
