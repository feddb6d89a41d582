package vn.binhxet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import vn.binhxet.register.search.QueryReader;

/** Filters of a search as the command line gives them: {@code name=value}. */
final class Filters {
  private Filters() {}

  static Map<String, List<String>> read(List<String> filters, @Nullable CommandSpec spec) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      if (equals < 1) {
        throw Usage.wrong(
            spec,
            "Bộ lọc viết là tên=giá trị / a filter is name=value: "
                + String.join(", ", QueryReader.NAMES));
      }
      parameters
          .computeIfAbsent(filter.substring(0, equals), name -> new ArrayList<>())
          .add(filter.substring(equals + 1));
    }
    return parameters;
  }
}
