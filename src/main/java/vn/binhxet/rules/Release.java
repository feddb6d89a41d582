package vn.binhxet.rules;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Problem;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.LawbookReader;
import vn.binhxet.law.reading.RulesSnapshot;

/**
 * A state of the rules folder, ready to judge with (bản phát hành bộ quy tắc). It never changes;
 * whoever holds one goes on under it while a newer one is in force. Safe for many threads.
 */
public final class Release {
  private final Lawbook lawbook;
  private final RulesSnapshot snapshot;
  private final EditionChooser chooser;
  private final Instant loadedAt;
  private final Map<String, Engine> engines = new ConcurrentHashMap<>();

  Release(Lawbook lawbook, RulesSnapshot snapshot, Instant loadedAt) {
    this.lawbook = lawbook;
    this.snapshot = snapshot;
    this.loadedAt = loadedAt;
    chooser = new EditionChooser(lawbook);
  }

  /**
   * Reads a state of the rules and sees to it that every rule of it can be decided; it is put in
   * force nowhere and its cases are not run.
   *
   * @throws LawRefused with every fault
   */
  public static Release read(RulesSnapshot snapshot) throws LawRefused {
    Lawbook lawbook = new LawbookReader(new DrlRuleReader()).read(snapshot);
    Release release = new Release(lawbook, snapshot, Instant.now());
    List<Problem> problems = release.notDerivable();
    if (!problems.isEmpty()) {
      throw new LawRefused(problems);
    }
    return release;
  }

  public Lawbook lawbook() {
    return lawbook;
  }

  /** SHA-256 of the rules, hex. */
  public String hash() {
    return lawbook.hash();
  }

  /** The files it was read from. */
  public RulesSnapshot snapshot() {
    return snapshot;
  }

  /** Says which edition of this release applies. */
  public EditionChooser chooser() {
    return chooser;
  }

  public Instant loadedAt() {
    return loadedAt;
  }

  /**
   * The compiled rules of an edition of this release; compiles them when first asked, once, which
   * takes a second or two.
   *
   * @throws IllegalArgumentException where the edition is not of this release
   * @throws NotDerivable where a rule cannot be decided
   * @throws EngineFault where Drools does not build what was derived
   */
  public Engine engine(EffectiveEdition law) {
    requireOwn(law.edition());
    return engines.computeIfAbsent(law.key(), key -> Engine.compile(Derivation.derive(law)));
  }

  private void requireOwn(Edition edition) {
    boolean own =
        lawbook.edition(edition.id()).filter(e -> e.hash().equals(edition.hash())).isPresent();
    if (!own) {
      throw new IllegalArgumentException(edition.id() + " is not of release " + hash());
    }
  }

  /** Every rule that cannot be decided, in whatever province and on whatever day. */
  List<Problem> notDerivable() {
    Set<Problem> problems = new LinkedHashSet<>();
    for (Edition edition : lawbook.editions()) {
      for (EffectiveEdition law : EditionDays.variants(edition)) {
        try {
          Derivation.derive(law);
        } catch (NotDerivable e) {
          problems.add(e.problem());
        }
      }
    }
    return List.copyOf(problems);
  }

  /** Ids of the editions that may judge otherwise than under the release before. */
  Set<String> changedSince(Release before) {
    boolean placesMoved =
        !snapshot.hashOf("territories").equals(before.snapshot.hashOf("territories"));
    Set<String> changed = new LinkedHashSet<>();
    for (Edition edition : lawbook.editions()) {
      boolean same =
          before
              .lawbook
              .edition(edition.id())
              .filter(e -> e.hash().equals(edition.hash()) && e.title().equals(edition.title()))
              .isPresent();
      if (placesMoved || !same) {
        changed.add(edition.id());
      }
    }
    return changed;
  }

  Set<String> editionIds() {
    return lawbook.editions().stream().map(Edition::id).collect(Collectors.toSet());
  }

  /**
   * Makes ready what the release before had ready, so that no request waits for a compiler. Derived
   * rules that did not change are taken over as they were compiled.
   */
  void takeOver(Release before) {
    for (Engine old : before.engines.values()) {
      EffectiveEdition law = successor(old.derived().law());
      if (law != null) {
        Derived derived = Derivation.derive(law);
        boolean same = derived.drl().equals(old.derived().drl());
        engines.put(law.key(), same ? old.with(derived) : Engine.compile(derived));
      }
    }
  }

  private @Nullable EffectiveEdition successor(EffectiveEdition old) {
    Edition edition = lawbook.edition(old.edition().id()).orElse(null);
    Overlay oldOverlay = old.overlay();
    if (edition == null || oldOverlay == null) {
      return edition == null ? null : new EffectiveEdition(edition, null, old.day());
    }
    return edition.overlays().stream()
        .filter(overlay -> overlay.id().equals(oldOverlay.id()))
        .findFirst()
        .map(overlay -> new EffectiveEdition(edition, overlay, old.day()))
        .orElse(null);
  }
}
