package vn.binhxet.units;

import org.jspecify.annotations.Nullable;

/**
 * A published mapping of the units before 2025-07-01 to those since, and the licence it came with.
 *
 * @param source what every row made from it names as its source
 * @param from address or path of the mapping, csv
 * @param sha256 of the mapping, hex
 * @param licence address or path of the licence's text
 * @param licenceSha256 of that text, hex; null where the operator answers for it
 */
public record DataSet(
    String source, String from, String sha256, String licence, @Nullable String licenceSha256) {

  private static final String COMMIT = "780c27980afdae76d5c6e7b252955f6b571f34ca";
  private static final String ROOT =
      "https://raw.githubusercontent.com/tranngocminhhieu/vietnamadminunits/" + COMMIT + "/";

  /** The version that was tried: of 2025-08-27, under the MIT licence. */
  public static final DataSet PINNED =
      new DataSet(
          "tranngocminhhieu/vietnamadminunits@780c279 (MIT)",
          ROOT + "data/interim/convert_legacy_2025_simple.csv",
          "93d53e6f53d2094a0bfa4a17fba18f772eab36106737962b00fe1749ca7bbb1d",
          ROOT + "LICENSE",
          "5a5366d3137d7f84b8ef9ce3a66c4dc3db2a0716b317f901b1c0542ed44ffd13");

  /** The same data set, from elsewhere. */
  public DataSet from(String mapping, String licenceText) {
    return new DataSet(source, mapping, sha256, licenceText, licenceSha256);
  }

  /** A version that the operator answers for, told in every row by its checksum. */
  public static DataSet other(String from, String sha256, String licence) {
    String name = from.substring(1 + Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\')));
    String plain = name.replaceAll("[\",\\p{C}]", "_");
    return new DataSet(plain + " sha256:" + sha256.substring(0, 12), from, sha256, licence, null);
  }
}
