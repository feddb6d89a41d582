package vn.binhxet.verdict.remedy;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Text;

/** What stands against a subject whatever is done, in sentences. */
public final class StandingWords {
  private static final DateTimeFormatter VI =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final EffectiveEdition law;

  public StandingWords(EffectiveEdition law) {
    this.law = law;
  }

  /** What stands against the subject, and from which round on it no longer does. */
  public Text of(Standing standing) {
    Text name = law.nodes().get(standing.node()).node().name();
    StringBuilder vi = new StringBuilder(name.vi());
    StringBuilder en = new StringBuilder(name.en());
    for (int i = 0; i < standing.events().size(); i++) {
      Standing.Event event = standing.events().get(i);
      vi.append(i == 0 ? ": " : ", ").append(event.id());
      en.append(i == 0 ? ": " : ", ").append(event.id());
      if (event.on() != null) {
        vi.append(" ngày ").append(VI.format(event.on()));
        en.append(" of ").append(event.on());
      }
    }
    if (standing.listed()) {
      return new Text(
          vi + ". Phương án không tính việc sửa hay thêm vào danh sách này.",
          en + ". No plan is made of changes to this list.");
    }
    vi.append(". Không thay đổi được trong năm nay");
    en.append(". It cannot change this year");
    Integer earliest = standing.earliest();
    if (earliest != null) {
      vi.append("; sớm nhất là năm xét ").append(earliest);
      en.append("; earliest round ").append(earliest);
    } else if (!standing.byYear()) {
      vi.append("; năm sau hồ sơ khai lại");
      en.append("; the next round asks again");
    }
    vi.append('.');
    en.append('.');
    if (standing.reading()) {
      Text other = otherwise(standing);
      vi.append(other.vi());
      en.append(other.en());
    }
    return new Text(vi.toString(), en.toString());
  }

  private static Text otherwise(Standing standing) {
    String years =
        standing.otherwise().stream()
            .map(other -> year(other.earliest(), "không sớm hơn mười năm nữa"))
            .distinct()
            .collect(Collectors.joining(", "));
    String yearsEn =
        standing.otherwise().stream()
            .map(other -> year(other.earliest(), "not within ten years"))
            .distinct()
            .collect(Collectors.joining(", "));
    return years.isEmpty()
        ? new Text(" Đây là một cách hiểu của điều khoản.", " This is one reading of the clause.")
        : new Text(
            " Đây là một cách hiểu; theo cách hiểu khác: " + years + ".",
            " This is one reading; by another: " + yearsEn + ".");
  }

  private static String year(@Nullable Integer year, String none) {
    return year == null ? none : String.valueOf(year);
  }
}
