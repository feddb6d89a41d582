package vn.binhxet.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A mapping of units in the form of the public data set; every unit in it is made up. */
public final class MadeUpUnits {
  public static final String HEADER =
      "provinceCode,isDividedWard,districtCode,districtType,wardCode,wardType,district,ward,newWard,"
          + "newProvinceCode,newWardCode,newWardType\n";

  /** For the provinces of {@link SampleRules}. */
  public static final String ROWS =
      """
      1,True,901,Quận,9101.0,Phường,Quận Bưởi,Phường Cam,Phường Chanh,01,9201,Phường
      1,False,901,Quận,9102.0,Phường,Quận Bưởi,Phường 3,Phường Chanh,01,9201,Phường
      1,True,901,Quận,9101.0,Phường,Quận Bưởi,Phường Cam,Xã Quýt,01,9202,Xã
      2,False,902,Huyện,,,Huyện Đảo Dừa,,Đặc khu Đảo Dừa,01,9203,Đặc khu
      3,False,903,Thị xã,9104.0,Xã,Thị Xã Ổi,Thị Trấn Ổi,Phường Ổi,03,9204,Xã
      """;

  private MadeUpUnits() {}

  public static byte[] file() {
    return file(ROWS);
  }

  public static byte[] file(String rows) {
    return ("\uFEFF" + HEADER + rows).getBytes(StandardCharsets.UTF_8);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
