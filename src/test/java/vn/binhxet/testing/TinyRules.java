package vn.binhxet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.OpenRelease;

/** The rules of {@link RuleFolder} with criteria in DRL, for tests that walk the whole house. */
public final class TinyRules {
  public static final String CRITERIA =
      """
      rule "reg" @clause("1/2020/NĐ-CP, Điều 1")
      when
          Village( registered == true )
      then
          met("reg");
      end

      rule "fined" @clause("1/2020/NĐ-CP, Điều 1")
      when
          exists Fine( kind in ("fire"), decidedOn.year == awardYear )
      then
          excludes("fined");
      end

      rule "1a" @clause("1/2020/NĐ-CP, Điều 2")
      when
          Village( income >= target("1a") )
      then
          met("1a");
      end

      rule "1b" @clause("1/2020/NĐ-CP, Điều 2")
      when
          Village( satisfied >= target("1b") )
      then
          met("1b");
      end

      rule "1b/other" @reading("1b") @clause("1/2020/NĐ-CP, Điều 2")
      when
          Village( satisfied > target("1b") )
      then
          met("1b");
      end

      rule "2" @clause("1/2020/NĐ-CP, Điều 3")
      when
          Village( road == "paved" )
      then
          met("2");
      end

      rule "2/new" @clause("1/2020/NĐ-CP, Điều 3")
      when
          Village( road != "dirt" )
      then
          met("2");
      end

      rule "total" @clause("1/2020/NĐ-CP, Điều 4")
      when
          Village( points("scores") >= target("total") )
      then
          met("total");
      end
      """;

  private TinyRules() {}

  public static RuleFolder folder() {
    return new RuleFolder()
        .with(RuleFolder.CRITERIA, CRITERIA)
        .change(RuleFolder.EDITION, ", content: not-read", ", content: open");
  }

  public static Path writeTo(Path folder) throws IOException {
    return folder().writeTo(folder);
  }

  public static OpenRelease open() {
    return open(folder());
  }

  public static OpenRelease open(RuleFolder folder) {
    try {
      Path rules = Files.createTempDirectory("tiny-rules");
      return new OpenRelease(Releases.open(folder.writeTo(rules), ReleaseCheck.NONE).current());
    } catch (IOException | LawRefused refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** A village that is not fined; everything is known and good enough. */
  public static String village(String id) {
    return village(id, "52.5");
  }

  /** The same with another income; 50 is enough. */
  public static String village(String id, String income) {
    return "{\"title\":\"clean-village\",\"awardYear\":2024,\"assessedOn\":\"2024-12-01\","
        + "\"subject\":{\"id\":\""
        + id
        + "\",\"name\":\"Thôn Mẫu\",\"territory\":{\"code\":\"00011\"}},"
        + "\"data\":{\"registered\":true,\"fines\":[],\"income\":"
        + income
        + ",\"satisfied\":{\"count\":43,\"of\":50},\"road\":\"paved\","
        + "\"points1\":5,\"points2\":4.5}}";
  }
}
