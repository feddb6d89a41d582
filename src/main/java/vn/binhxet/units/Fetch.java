package vn.binhxet.units;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.binhxet.law.Text;

/** Bytes from an address or a path, never more than a list of units can have. */
final class Fetch {
  private static final int MOST_BYTES = 32 << 20;
  private static final int OK = 200;
  private static final Text ELSEWHERE =
      new Text(
          "Kiểm tra mạng (qua proxy: java -Dhttps.proxyHost=… -Dhttps.proxyPort=…), hoặc tải tệp và"
              + " giấy phép (LICENSE) trên máy khác, để cạnh nhau rồi chạy lại với --from TỆP.",
          "Check the network (through a proxy: java -Dhttps.proxyHost=… -Dhttps.proxyPort=…), or"
              + " fetch the file and its LICENSE on another machine, put them side by side and run"
              + " again with --from FILE.");

  private final Duration connect;
  private final Duration whole;

  Fetch() {
    this(Duration.ofSeconds(15), Duration.ofMinutes(5));
  }

  /**
   * @param connect how long a server may take to answer
   * @param whole how long all of a file may take
   */
  Fetch(Duration connect, Duration whole) {
    this.connect = connect;
    this.whole = whole;
  }

  static boolean isAddress(String from) {
    String lower = from.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  byte[] bytes(String from) throws UnitsRefused {
    return isAddress(from) ? download(from) : file(from);
  }

  private static byte[] file(String from) throws UnitsRefused {
    try (InputStream in = Files.newInputStream(Path.of(from))) {
      return limited(in, from);
    } catch (IOException | InvalidPathException e) {
      throw new UnitsRefused(
          "UNITS_NO_FILE",
          "Không đọc được tệp " + from + " (" + e + ").",
          "The file " + from + " cannot be read (" + e + ").");
    }
  }

  private byte[] download(String from) throws UnitsRefused {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(from)).timeout(connect).build();
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != OK) {
          throw new UnitsRefused(
              "UNITS_HTTP_STATUS",
              "Máy chủ trả lời " + answer.statusCode() + " cho " + from + ". " + ELSEWHERE.vi(),
              "The server answered "
                  + answer.statusCode()
                  + " for "
                  + from
                  + ". "
                  + ELSEWHERE.en());
        }
        return inTime(body, from);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnitsRefused(
          "UNITS_UNREACHABLE",
          "Không tải được " + from + " (" + e + "). " + ELSEWHERE.vi(),
          from + " cannot be fetched (" + e + "). " + ELSEWHERE.en());
    } catch (InterruptedException e) {
      throw interrupted(from);
    }
  }

  /** A server that stops in the middle must not hold the command up for ever. */
  private byte[] inTime(InputStream body, String from) throws UnitsRefused {
    CompletableFuture<byte[]> all =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return limited(body, from);
              } catch (IOException | UnitsRefused e) {
                throw new CompletionException(e);
              }
            });
    try {
      return all.get(whole.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnitsRefused refused) {
        throw refused;
      }
      throw cutShort(from, String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      throw cutShort(from, whole.toSeconds() + " s");
    } catch (InterruptedException e) {
      throw interrupted(from);
    }
  }

  private static UnitsRefused cutShort(String from, String why) {
    return new UnitsRefused(
        "UNITS_CUT_SHORT",
        "Tải " + from + " bị đứt giữa chừng (" + why + "). Hãy chạy lại. " + ELSEWHERE.vi(),
        "Fetching " + from + " broke off (" + why + "). Run it again. " + ELSEWHERE.en());
  }

  private static UnitsRefused interrupted(String from) {
    Thread.currentThread().interrupt();
    return new UnitsRefused(
        "UNITS_CUT_SHORT", "Đã dừng khi đang tải " + from + ".", "Stopped while fetching " + from);
  }

  private static byte[] limited(InputStream in, String from) throws IOException, UnitsRefused {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new UnitsRefused(
          "UNITS_TOO_LARGE",
          from + " lớn hơn " + (MOST_BYTES >> 20) + " MB, không phải danh mục đơn vị.",
          from + " is larger than " + (MOST_BYTES >> 20) + " MB and no list of units.");
    }
    return bytes;
  }
}
