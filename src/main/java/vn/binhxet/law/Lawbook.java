package vn.binhxet.law;

import java.util.List;
import java.util.Optional;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.territory.Territories;

/**
 * Everything rules/ says, checked as a whole.
 *
 * @param hash SHA-256 over all files, hex: the release
 */
public record Lawbook(
    List<Title> titles,
    List<Edition> editions,
    Territories territories,
    Holidays holidays,
    String hash) {
  public Lawbook {
    titles = List.copyOf(titles);
    editions = List.copyOf(editions);
  }

  public Optional<Title> title(String id) {
    return titles.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  public Optional<Edition> edition(String id) {
    return editions.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The editions of a title, oldest first. */
  public List<Edition> editionsOf(String title) {
    return editions.stream().filter(e -> e.title().id().equals(title)).toList();
  }
}
