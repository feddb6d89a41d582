package vn.binhxet.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.testing.MadeUpUnits;

class ConversionTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final String GOOD =
      "1,True,901,Quận,9101.0,Phường,Quận Bưởi,Phường Cam,Phường Chanh,01,9201,Phường\n";

  private static String converted(String rows) throws UnitsRefused {
    Conversion units = Conversion.of(MappingFile.read(MadeUpUnits.file(rows)));
    return new String(ListFile.of(units, FIRST, "nguồn thử"), StandardCharsets.UTF_8);
  }

  private static UnitsRefused refused(byte[] file) {
    return catchThrowableOfType(UnitsRefused.class, () -> Conversion.of(MappingFile.read(file)));
  }

  @Test
  void former_units_and_those_of_today_become_rows_with_zeros_types_days_and_lineage()
      throws UnitsRefused {
    assertThat(converted(MadeUpUnits.ROWS).lines())
        .containsExactly(
            "code,type,name,province,from,to,origins,confidence,source",
            "09101,ward,Cam,01,2021-01-01,2025-06-30,,unverified,nguồn thử",
            "09102,ward,Phường 3,01,2021-01-01,2025-06-30,,unverified,nguồn thử",
            "09104,town,Ổi,03,2021-01-01,2025-06-30,,unverified,"
                + "nguồn thử; loại theo tên; cột loại ghi Xã",
            "901,urban-district,Bưởi,01,2021-01-01,2025-06-30,,unverified,nguồn thử",
            "902,district,Đảo Dừa,02,2021-01-01,2025-06-30,,unverified,nguồn thử",
            "903,district-town,Ổi,03,2021-01-01,2025-06-30,,unverified,nguồn thử",
            "09201,ward,Chanh,01,2025-07-01,,09101@2025-06-30 09102@2025-06-30,unverified,"
                + "nguồn thử",
            "09202,commune,Quýt,01,2025-07-01,,09101@2025-06-30,unverified,nguồn thử",
            "09203,special-zone,Đảo Dừa,01,2025-07-01,,902@2025-06-30,unverified,nguồn thử",
            "09204,ward,Ổi,03,2025-07-01,,09104@2025-06-30,unverified,"
                + "nguồn thử; loại theo tên; cột loại ghi Xã");
  }

  @Test
  void a_name_that_only_begins_like_a_type_is_left_whole() throws UnitsRefused {
    assertThat(
            converted(
                GOOD.replace("Phường Cam", "Phường Thị Cam")
                    .replace("Phường Chanh", "Phường Phường Đá")))
        .contains("09101,ward,Thị Cam,", "09201,ward,Phường Đá,");
  }

  @Test
  void a_name_with_a_comma_is_quoted() throws UnitsRefused {
    assertThat(converted(GOOD.replace("Phường Cam", "\"Phường Cam, Đào\"")))
        .contains("09101,ward,\"Cam, Đào\",01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,True,901,Bản,9101,Phường,Bản Bưởi,Phường Cam,Xã Chanh,01,9201,Xã    | cột districtType",
        "1,True,901,Quận,9101,Bản,Quận Bưởi,Bản Cam,Xã Chanh,01,9201,Xã        | cột wardType",
        "1,True,901,Quận,9103,Xã,Quận Bưởi,Xã Cam,Xã Chanh,01,x9201,Xã         | cột newWardCode",
        "1,True,901,Quận,910101,Xã,Quận Bưởi,Xã Cam,Xã Chanh,01,9201,Xã        | cột wardCode",
        "1,True,901,Quận,9101,Xã,Quận Bưởi,,Xã Chanh,01,9201,Xã                | cột ward:",
        "1,True,901,Quận,9101,Xã,Quận Bưởi,Xã Cam,Xã Chanh,01                  | có 10 ô, cần 12",
        "1,True,901,Quận,9103,Xã,Quận Bưởi,Xã Cam,Xã Mơ,01,9201,Xã             | mã 09201 có hai tên",
        "2,True,901,Quận,9103,Xã,Quận Bưởi,Xã Cam,Xã Mơ,01,9202,Xã             | mã 901 có hai tên",
      })
  void a_row_of_another_form_is_told_with_row_and_column(String row, String said) {
    UnitsRefused refused = refused(MadeUpUnits.file(GOOD + row + "\n"));

    assertThat(refused.code()).isEqualTo("UNITS_FORMAT");
    assertThat(refused.text().vi()).contains("Dòng 3: ", said);
    assertThat(refused.text().en()).contains("Row 3: ");
  }

  @Test
  void a_file_of_another_form_is_told() {
    assertThat(refused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).text().en())
        .contains("Row 1: the column provinceCode is missing; found: a,b");
    assertThat(refused(new byte[] {(byte) 0xff, 1}).text().en()).contains("not UTF-8");
    assertThat(refused(new byte[0]).text().en()).contains("no rows");
    assertThat(refused(MadeUpUnits.file("1,\"True,901\n")).code()).isEqualTo("UNITS_FORMAT");
  }
}
