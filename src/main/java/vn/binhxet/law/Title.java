package vn.binhxet.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.UnitType;

/**
 * What is granted (danh hiệu), whatever the law in force.
 *
 * @param authorities who decides, by date; a date none covers is unknown
 * @param units types of the units that may be its subject; empty where the subject is no unit
 * @param afterMerger what becomes of it when units merge, by the day of the merger
 * @param withdraws ids of the titles that a withdrawal takes back; else empty
 */
public record Title(
    String id,
    Kind kind,
    SubjectType subject,
    Text name,
    List<Authority> authorities,
    Set<UnitType> units,
    List<AfterMerger> afterMerger,
    List<String> withdraws) {

  public Title {
    authorities = List.copyOf(authorities);
    units = Set.copyOf(units);
    afterMerger = List.copyOf(afterMerger);
    withdraws = List.copyOf(withdraws);
  }

  /** A title with the units its kind of subject says, and nothing known of mergers. */
  public Title(String id, Kind kind, SubjectType subject, Text name, List<Authority> authorities) {
    this(id, kind, subject, name, authorities, subject.units(), List.of(), List.of());
  }

  /** How an edition of the title answers. */
  public enum Kind {
    /** Met or not. */
    TITLE,
    /** One of several values, as area I, II or III. */
    CLASSIFICATION,
    /** Who of a list. */
    RANKING,
    /** Whether what was granted falls under a case of withdrawal; evaluated as a TITLE is. */
    WITHDRAWAL;

    /** The word used in title.yaml and in a verdict. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Who decides in a period.
   *
   * @param who null where no text read names the authority
   */
  public record Authority(
      Period period, @Nullable Text who, List<Citation> citations, Confidence confidence) {}

  /**
   * What becomes of the title for a unit that came from a merger (sau sáp nhập).
   *
   * @param period days of mergers
   * @param rule null where the texts read are silent, or, not loaded, where nobody read the text
   */
  public record AfterMerger(
      Period period, @Nullable Text rule, List<Citation> citations, Confidence confidence) {}

  /**
   * Whether a unit of that type may be the subject. A province always may: it stands for a unit
   * below it that the lists lack.
   */
  public boolean takes(UnitType type) {
    return units.isEmpty() || type == UnitType.PROVINCE || units.contains(type);
  }

  /** What becomes of it after a merger on that day; empty where nothing was noted. */
  public Optional<AfterMerger> afterMergerOn(LocalDate day) {
    return afterMerger.stream().filter(a -> a.period().contains(day)).findFirst();
  }

  /** Who decided on that day; empty where unknown. */
  public Optional<Authority> authorityOn(LocalDate day) {
    return authorities.stream().filter(a -> a.period().contains(day)).findFirst();
  }
}
