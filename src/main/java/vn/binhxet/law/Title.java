package vn.binhxet.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is granted (danh hiệu), whatever the law in force.
 *
 * @param authorities who decides, by date; a date none covers is unknown
 */
public record Title(
    String id, Kind kind, SubjectType subject, Text name, List<Authority> authorities) {

  public Title {
    authorities = List.copyOf(authorities);
  }

  /** How an edition of the title answers. */
  public enum Kind {
    /** Met or not. */
    TITLE,
    /** One of several values, as area I, II or III. */
    CLASSIFICATION,
    /** Who of a list. */
    RANKING
  }

  /**
   * Who decides in a period.
   *
   * @param who null where no text read names the authority
   */
  public record Authority(
      Period period, @Nullable Text who, List<Citation> citations, Confidence confidence) {}

  /** Who decided on that day; empty where unknown. */
  public Optional<Authority> authorityOn(LocalDate day) {
    return authorities.stream().filter(a -> a.period().contains(day)).findFirst();
  }
}
