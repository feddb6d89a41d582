package vn.binhxet.law.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Problems;
import vn.binhxet.law.RuleReader;
import vn.binhxet.law.Title;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.territory.Territories;

/** Reads a whole rules folder, or refuses it with every fault of every file. */
public final class LawbookReader {
  private final RuleReader rules;

  public LawbookReader(RuleReader rules) {
    this.rules = rules;
  }

  /** As {@link #read(RulesSnapshot)}, from a folder as it is now. */
  public Lawbook read(Path rulesFolder) throws LawRefused {
    return read(RulesSnapshot.read(rulesFolder));
  }

  /**
   * Reads and checks everything but the cases, which {@code CaseReader} reads afterwards.
   *
   * @throws LawRefused where anything at all is at fault
   */
  public Lawbook read(RulesSnapshot snapshot) throws LawRefused {
    Problems problems = new Problems();
    RulesFiles files = new RulesFiles(snapshot, problems);
    Territories territories = new TerritoriesReader(files, problems).read();
    Holidays holidays = new HolidaysReader(problems).read(files);
    List<Title> titles = new ArrayList<>();
    List<Folder> folders = new ArrayList<>();
    for (String folder : files.titles()) {
      Title title = title(files, folder, problems);
      if (title == null) {
        continue;
      }
      titles.add(title);
      files.editions(folder).forEach(edition -> folders.add(new Folder(title, edition)));
    }
    // Whoever waits for the first verdict waits for this: editions do not need each other.
    List<ReadFolder> read =
        folders.parallelStream().map(one -> read(one, files, snapshot, territories)).toList();
    List<Edition> editions = new ArrayList<>();
    for (ReadFolder one : read) {
      problems.addAll(one.problems());
      if (one.edition() != null) {
        editions.add(one.edition());
      }
    }
    new PeriodCheck(territories, problems).run(editions);
    new FromCheck(titles, editions, problems).run();
    if (!problems.none()) {
      throw new LawRefused(problems.all());
    }
    editions.sort(
        Comparator.comparing((Edition e) -> e.title().id())
            .thenComparing(LawbookReader::firstDay)
            .thenComparing(Edition::id));
    return new Lawbook(titles, editions, territories, holidays, snapshot.hash());
  }

  private record Folder(Title title, String path) {}

  private record ReadFolder(@Nullable Edition edition, Problems problems) {}

  private ReadFolder read(
      Folder folder, RulesFiles files, RulesSnapshot snapshot, Territories territories) {
    Problems problems = new Problems();
    EditionReader reader = new EditionReader(files, snapshot, rules, territories, problems);
    return new ReadFolder(reader.read(folder.title(), folder.path()), problems);
  }

  private static LocalDate firstDay(Edition edition) {
    LocalDate from = edition.inForce().from();
    return from == null ? LocalDate.MIN : from;
  }

  private static @Nullable Title title(RulesFiles files, String folder, Problems problems) {
    String file = folder + "/title.yaml";
    String text = files.needed(file, problems);
    YamlMap yaml = text == null ? null : YamlFile.read(file, text, problems);
    return yaml == null ? null : TitleReader.read(yaml, folder, files.titles());
  }
}
