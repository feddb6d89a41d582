package vn.binhxet.units;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The data set's file, read row by row; a fault is told with its row and column. */
final class MappingFile {
  private MappingFile() {}

  static List<MappingRow> read(byte[] file) throws UnitsRefused {
    List<MappingRow> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text(file)))) {
      for (CSVRecord record : parser) {
        long line = parser.getCurrentLineNumber();
        if (header.isEmpty()) {
          header = header(record);
        } else if (record.size() != header.size()) {
          throw refused(
              line,
              "có " + record.size() + " ô, cần " + header.size() + "; tệp bị cắt?",
              "has " + record.size() + " cells, expected " + header.size() + "; was it cut short?");
        } else {
          Map<String, String> cells = new HashMap<>();
          for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.get(i).strip());
          }
          rows.add(new MappingRow(cells, line));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw refused(rows.size() + 2L, "csv viết sai (" + e + ")", "is no csv (" + e + ")");
    }
    if (rows.isEmpty()) {
      throw refused(1, "tệp không có dòng nào", "the file has no rows");
    }
    return rows;
  }

  private static String text(byte[] file) throws UnitsRefused {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(1, "tệp không phải UTF-8", "the file is not UTF-8");
    }
  }

  private static List<String> header(CSVRecord record) throws UnitsRefused {
    List<String> header = record.stream().map(String::strip).toList();
    for (String column : MappingRow.COLUMNS) {
      if (!header.contains(column)) {
        String found = Printed.of(String.join(",", header));
        throw refused(
            1,
            "thiếu cột " + column + "; gặp: " + found,
            "the column " + column + " is missing; found: " + found);
      }
    }
    return header;
  }

  static UnitsRefused refused(long line, String vi, String en) {
    return new UnitsRefused(
        "UNITS_FORMAT",
        "Dòng " + line + ": " + vi + ". Bộ dữ liệu đã đổi dạng; không ghi gì.",
        "Row " + line + ": " + en + ". The data set has another form; nothing was written.");
  }
}
