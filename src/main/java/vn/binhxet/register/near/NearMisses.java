package vn.binhxet.register.near;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.StoredVerdict;
import vn.binhxet.register.search.Found;
import vn.binhxet.register.search.VerdictSearch;
import vn.binhxet.service.Advice;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.margin.Flip;
import vn.binhxet.verdict.margin.Margins;

/**
 * Looks over stored verdicts, page by page, for those that one fact would turn: each under the
 * release it rests on. What is held is bounded by what is asked for.
 */
public final class NearMisses {
  /** Verdicts looked at in one answer; the cursor looks on. */
  private static final int MOST = 2_000;

  /** After this long an answer ends too, whatever it has looked at: somebody waits for it. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final Comparator<Near.Item> NEAREST =
      Comparator.comparing((Near.Item item) -> item.flip().relative())
          .thenComparing(item -> item.verdict().seq());

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Register register;
  private final KeptReleases releases;

  /** Begins with nothing looked at. */
  public NearMisses(Register register, KeptReleases releases) {
    this.register = register;
    this.releases = releases;
  }

  /** What is found while looking. */
  private static final class Look {
    private final NearQuery query;
    private final PriorityQueue<Near.Item> items = new PriorityQueue<>(NEAREST.reversed());
    private final Bunches bunches = new Bunches();
    private long near;
    private long read;
    private long open;
    private long unreadable;

    Look(NearQuery query) {
      this.query = query;
    }

    void add(Near.Item item) {
      near++;
      items.add(item);
      if (items.size() > query.limit()) {
        items.remove();
      }
    }

    Near found(@Nullable String next) {
      List<Near.Item> nearest = new ArrayList<>(items);
      nearest.sort(NEAREST);
      return new Near(nearest, near, bunches.all(), read, open, unreadable, next);
    }
  }

  /**
   * Looks from where the query begins, as far as one answer goes.
   *
   * @param lawbook names titles and units
   * @param today the day on which a unit's code is meant where none is said
   * @throws BadParameter for the first parameter of the search that is not understood
   */
  public Near find(NearQuery query, Lawbook lawbook, LocalDate today) throws BadParameter {
    long end = System.nanoTime() + LONGEST.toNanos();
    return find(query, lawbook, today, read -> read < MOST && System.nanoTime() - end < 0);
  }

  /**
   * Looks over everything that the query asks for, however long it takes; what is held does not
   * grow with it.
   *
   * @param told how many were looked at, now and then
   * @throws BadParameter as {@link #find(NearQuery, Lawbook, LocalDate)}
   */
  public Near all(NearQuery query, Lawbook lawbook, LocalDate today, LongConsumer told)
      throws BadParameter {
    Near found =
        find(
            query,
            lawbook,
            today,
            read -> {
              told.accept(read);
              return true;
            });
    told.accept(found.read());
    return found;
  }

  /**
   * @param on asked between pages, with how many were looked at, whether to look on
   */
  Near find(NearQuery query, Lawbook lawbook, LocalDate today, LongPredicate on)
      throws BadParameter {
    for (String id : query.search().getOrDefault("title", List.of())) {
      if (lawbook.title(id).filter(title -> title.kind() == Title.Kind.RANKING).isPresent()) {
        throw new BadParameter(
            "title",
            "danh hiệu này chọn người trong danh sách: ai cách bao nhiêu phiếu thì xem từng kết"
                + " luận, ở margins.",
            "this title picks from a list: how many votes anybody is away is told verdict by"
                + " verdict, by margins.");
      }
    }
    VerdictSearch search = new VerdictSearch(register.database());
    Look look = new Look(query);
    String next = null;
    do {
      VerdictSearch.Page page = search.page(search.read(query.from(next), lawbook, today));
      page.items().forEach(found -> look(found, look));
      next = page.next();
    } while (next != null && on.test(look.read));
    return look.found(next);
  }

  private void look(Found found, Look look) {
    look.read++;
    StoredRecord record = register.records().record(found.seq()).orElse(null);
    try {
      Optional<StoredVerdict> stored =
          record == null ? Optional.empty() : StoredVerdict.read(record);
      if (stored.isEmpty() || !stored.get().intact()) {
        look.unreadable++;
        return;
      }
      OpenRelease release = releases.open(stored.get().core().release());
      Margins margins = margins(release, stored.get());
      look.bunches.add(JSON.readTree(stored.get().verdict()), release.lawbook());
      near(found, margins, look);
    } catch (IOException | BadAssessment | ArithmeticException changed) {
      look.unreadable++;
    } catch (RegisterFault fault) {
      if (!fault.code().equals(RegisterFault.RELEASE_NOT_OPENED)) {
        throw fault;
      }
      look.unreadable++;
    }
  }

  private static Margins margins(OpenRelease release, StoredVerdict stored) throws BadAssessment {
    byte[] input = stored.judged();
    return new Advice(release).flips(input, input.length);
  }

  private static void near(Found found, Margins margins, Look look) {
    if (!margins.settled()) {
      look.open++;
      return;
    }
    BigDecimal within = look.query.within();
    margins.flips().stream()
        .filter(flip -> flip.lever().measured() && flip.by().abs().compareTo(within) <= 0)
        .min(Comparator.comparing(Flip::relative))
        .ifPresent(flip -> look.add(new Near.Item(found, flip)));
  }
}
