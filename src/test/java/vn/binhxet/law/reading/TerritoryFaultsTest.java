package vn.binhxet.law.reading;

import static vn.binhxet.testing.RuleFolder.PROVINCES;
import static vn.binhxet.testing.RuleFolder.REGIONS;
import static vn.binhxet.testing.RuleFolder.UNITS;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.testing.RuleFolder;

class TerritoryFaultsTest {
  private final RuleFolder folder = new RuleFolder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BAD_ID         | 9,Tỉnh A,hill,2004-01-01,,,read,test",
        "BAD_TEXT       | 09,,hill,2004-01-01,,,read,test",
        "UNKNOWN_REGION | 09,Tỉnh A,hil,2004-01-01,,,read,test",
        "BAD_VALUE      | 09,Tỉnh A,,2004-01-01,,,read,test",
        "BAD_VALUE      | 09,Tỉnh A,hill,2025-07-01,,01@2025-06-30,read,test",
        "BAD_VALUE      | 09,Tỉnh A,,2025-07-01,,01@2025-06-30 02,read,test",
        "BAD_VALUE      | 09,Tỉnh A,hill,2004-01-01,,,not-loaded,test",
        "BAD_DATE       | 09,Tỉnh A,hill,,,,read,test",
        "NO_SOURCE      | 09,Tỉnh A,hill,2004-01-01,,,read,",
        "UNKNOWN_ORIGIN | 09,Tỉnh A,,2025-07-01,,08@2025-06-30,read,test",
        "UNKNOWN_ORIGIN | 09,Tỉnh A,,2025-07-01,,01@2025-07-02,read,test",
        "DUPLICATE_ID   | 03,Tỉnh A,hill,2025-12-01,,,read,test",
      })
  void a_faulty_province_is_found(String code, String row) {
    folder.append(PROVINCES, row + "\n");
    Planted.found(folder, code, PROVINCES, row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BAD_ID           | 44,commune,Xã A,03,2025-07-01,,,read,test",
        "BAD_VALUE        | 00044,village,Xã A,03,2025-07-01,,,read,test",
        "UNKNOWN_PROVINCE | 00044,commune,Xã A,,2025-07-01,,,read,test",
        "UNKNOWN_PROVINCE | 00044,commune,Xã A,02,2025-07-01,,,read,test",
        "UNKNOWN_ORIGIN   | 00044,commune,Xã A,03,2025-07-01,,00099@2025-06-30,read,test",
        "BAD_ROW          | 00044,commune,Xã A,03,2025-07-01,,,read",
      })
  void a_faulty_unit_is_found(String code, String row) {
    folder.append(UNITS, row + "\n");
    Planted.found(folder, code, UNITS, row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNKNOWN_PROVINCE | 09,village,ấp,2024-01-01,,read,test",
        "UNKNOWN_PROVINCE | 02,village,ấp,2025-07-01,,read,test",
        "BAD_VALUE        | 01,hamlet,ấp,2024-01-01,,read,test",
        "BAD_VALUE        | 01,village,ấp,2024-01-01,,not-loaded,test",
        "BAD_TEXT         | 01,village,,2024-01-01,,read,test",
        "BAD_DATE         | 01,village,ấp,,,read,test",
        "NO_SOURCE        | 01,village,ấp,2024-01-01,,read,",
      })
  void a_faulty_label_is_found(String code, String row) {
    String file = "territories/labels.csv";
    folder.with(file, "province,subject,label,from,to,confidence,source\n" + row + "\n");
    Planted.found(folder, code, file, row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BAD_ID       | 0001,district,Huyện A,01,2004-01-01,2025-06-30,,read,test",
        "DUPLICATE_ID | 00022,commune,Xã A,02,2024-01-01,2025-06-30,,read,test",
      })
  void a_faulty_unit_in_a_further_file_is_found(String code, String row) {
    String file = "territories/units-more.csv";
    folder.with(file, "code,type,name,province,from,to,origins,confidence,source\n" + row + "\n");
    Planted.found(folder, code, file, row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BAD_ID   | coast,Vùng biển,Coast",
        "BAD_ID   | C,Vùng biển,Coast",
        "BAD_TEXT | sand,Vùng cát,",
      })
  void a_faulty_region_is_found(String code, String row) {
    folder.append(REGIONS, row + "\n");
    Planted.foundAt(folder, code, REGIONS, 4);
  }
}
