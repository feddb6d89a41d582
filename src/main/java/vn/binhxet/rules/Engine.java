package vn.binhxet.rules;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** One edition's derived rules, compiled by Drools. Threads may share it. */
public final class Engine implements AutoCloseable {
  private static final String FILE = "src/main/resources/binhxet/derived/derived.drl";
  private static final AtomicLong BUILDS = new AtomicLong();
  private static final AtomicBoolean WARM = new AtomicBoolean();
  private static final String WARM_UP =
      """
      package binhxet.derived
      import vn.binhxet.rules.SubjectFact
      import vn.binhxet.rules.MemberFact
      rule "warm-up"
      when
          $s : SubjectFact( high(0) < required(0) )
          exists MemberFact( of == $s, list == 0, low(0) >= required(0) )
      then
          $s.notMet(0);
      end
      """;

  private final Derived derived;
  private final int rules;
  private volatile @Nullable KieBase base;

  private Engine(Derived derived, int rules, @Nullable KieBase base) {
    this.derived = derived;
    this.rules = rules;
    this.base = base;
  }

  /**
   * Compiles derived rules; takes a second or two when cold.
   *
   * @throws EngineFault where Drools does not build exactly the derived rules
   */
  public static Engine compile(Derived derived) {
    int rules = (int) derived.drl().lines().filter(line -> line.startsWith("rule \"")).count();
    if (rules == 0) {
      return new Engine(derived, 0, null);
    }
    KieServices services = KieServices.get();
    // A release id of its own: builds that share one mix their packages.
    ReleaseId id = services.newReleaseId("vn.binhxet.derived", "e" + BUILDS.incrementAndGet(), "1");
    try {
      KieBase base = build(services, id, derived.drl(), derived.law().key());
      long built = base.getKiePackages().stream().mapToLong(p -> p.getRules().size()).sum();
      if (built != rules) {
        throw new EngineFault("Drools built " + built + " rules of " + rules + " derived");
      }
      return new Engine(derived, rules, base);
    } catch (EngineFault fault) {
      throw fault;
    } catch (RuntimeException | StackOverflowError e) {
      // Some faults are thrown by the compiler, not reported.
      throw new EngineFault("Drools could not build " + derived.law().key(), e);
    } finally {
      // Else the repository would hold the last ten versions of every edition.
      services.getRepository().removeKieModule(id);
    }
  }

  /**
   * Loads Drools and its compiler by building one rule in the background: a cold build takes
   * seconds, and the rules folder can be read meanwhile.
   */
  static void warmUp() {
    if (WARM.compareAndSet(false, true)) {
      Thread thread = new Thread(Engine::buildOneRule, "binhxet-warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void buildOneRule() {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("vn.binhxet.derived", "warm-up", "1");
    try {
      KieBase base = build(services, id, WARM_UP, "warm-up");
      KieSession session = base.newKieSession();
      try {
        session.insert(new SubjectFact(1, 1, 1));
        session.fireAllRules(1);
      } finally {
        session.dispose();
      }
    } finally {
      services.getRepository().removeKieModule(id);
    }
  }

  private static KieBase build(KieServices services, ReleaseId id, String drl, String name) {
    ClassLoader loader = Engine.class.getClassLoader();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    files.write(FILE, drl);
    KieBuilder builder = services.newKieBuilder(files, loader);
    builder.buildAll();
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new EngineFault(
          "Drools refuses " + name + ": " + builder.getResults().getMessages(Message.Level.ERROR));
    }
    KieContainer container = services.newKieContainer(id, loader);
    try {
      KieBaseConfiguration configuration = services.newKieBaseConfiguration(null, loader);
      configuration.setOption(KieBaseMutabilityOption.DISABLED);
      return container.newKieBase(configuration);
    } finally {
      container.dispose();
    }
  }

  /** The same compiled rules for a derivation with the same text. */
  Engine with(Derived same) {
    if (!same.drl().equals(derived.drl())) {
      throw new IllegalArgumentException("The derived rules differ: " + same.law().key());
    }
    return new Engine(same, rules, base);
  }

  /** How often rules were compiled since the start. */
  static long builds() {
    return BUILDS.get();
  }

  public Derived derived() {
    return derived;
  }

  /** How many derived rules there are. */
  public int rules() {
    return rules;
  }

  /**
   * Lets the rules decide on subjects that were filled; each answers by {@link
   * SubjectFact#decided}. No rule joins across subjects. Their decisions may be used only when this
   * returns.
   *
   * @throws EngineFault where a rule fails or more rules fire than there are
   */
  public void decide(List<SubjectFact> subjects) {
    if (rules == 0 || subjects.isEmpty()) {
      return;
    }
    KieBase rulesBase = base;
    if (rulesBase == null) {
      throw new EngineFault("The engine of " + derived.law().key() + " is closed");
    }
    KieSession session = rulesBase.newKieSession();
    try {
      for (SubjectFact subject : subjects) {
        session.insert(subject);
        subject.members().forEach(session::insert);
      }
      int most = Math.multiplyExact(rules, subjects.size());
      int fired = session.fireAllRules(most + 1);
      if (fired > most) {
        throw new EngineFault("More rules fired than there are: " + derived.law().key());
      }
    } catch (EngineFault fault) {
      throw fault;
    } catch (RuntimeException e) {
      throw new EngineFault("A derived rule failed: " + derived.law().key(), e);
    } finally {
      session.dispose();
    }
  }

  /** Lets go of the compiled rules; a decision under way still ends. */
  @Override
  public void close() {
    base = null;
  }
}
