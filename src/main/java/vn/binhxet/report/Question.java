package vn.binhxet.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;

/**
 * What a report is asked for.
 *
 * @param from first award year
 * @param to last award year
 * @param title id, null for all
 * @param where null for the whole country
 * @param clusters as the asker groups units; empty for none
 * @param households as the asker counts them, by unit's code or cluster's name
 * @param lawbook names titles, nodes and units
 * @param today the day whose units things are shown under besides those of then
 */
public record Question(
    Kind kind,
    int from,
    int to,
    @Nullable String title,
    @Nullable Where where,
    List<Cluster> clusters,
    Map<String, Households> households,
    Lawbook lawbook,
    LocalDate today) {
  public Question {
    clusters = List.copyOf(clusters);
    households = Map.copyOf(households);
  }

  /** The same of some years up to this one's last, of one title. */
  Question back(String ofTitle, int years) {
    return new Question(
        kind, to - years + 1, to, ofTitle, where, clusters, households, lawbook, today);
  }

  /** Whether figures are of a title that withdraws others. */
  boolean withdrawal(Figures.Key key) {
    return lawbook
        .title(key.title())
        .filter(one -> one.kind() == Title.Kind.WITHDRAWAL)
        .isPresent();
  }

  /**
   * A cluster (cụm), given by who asks: no list of them is kept here.
   *
   * @param codes of units or subjects; how the codes of subjects begin where it ends with a star
   */
  public record Cluster(String name, List<String> codes) {
    public Cluster {
      codes = List.copyOf(codes);
    }
  }

  /**
   * Households of a unit as who asks counts them.
   *
   * @param all living there
   * @param registered for the title, null where not given
   */
  public record Households(long all, @Nullable Long registered) {}
}
