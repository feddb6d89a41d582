package vn.binhxet.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends one assessment again and again to a service on this machine, over so many connections that
 * are kept alive, and says how fast it was answered. A fixed number of requests; the first tenth is
 * not counted.
 *
 * <pre>HttpLoad PORT FILE [REQUESTS=20000] [CONNECTIONS=4] [PATH=/api/v1/evaluations]</pre>
 */
public final class HttpLoad {
  private final int port;
  private final byte[] request;

  /** Every request has a key of its own, for addresses that store: here its last digit ends. */
  private final int keyEnd;

  private final long[] micros;
  private final AtomicInteger next = new AtomicInteger();

  private HttpLoad(int port, byte[] body, String path, int requests) {
    this.port = port;
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + body.length
                + "\r\nIdempotency-Key: load-"
                + Long.toHexString(System.nanoTime())
                + "-000000000000\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    keyEnd = head.length - 4;
    request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    micros = new long[requests];
  }

  public static void main(String[] args) throws Exception {
    int requests = args.length > 2 ? Integer.parseInt(args[2]) : 20_000;
    int connections = args.length > 3 ? Integer.parseInt(args[3]) : 4;
    String path = args.length > 4 ? args[4] : "/api/v1/evaluations";
    byte[] body = Files.readAllBytes(Path.of(args[1]));
    new HttpLoad(Integer.parseInt(args[0]), body, path, requests).run(connections);
  }

  private void run(int connections) throws InterruptedException {
    Thread[] threads = new Thread[connections];
    long start = System.nanoTime();
    for (int i = 0; i < connections; i++) {
      threads[i] = new Thread(this::connection);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    long[] counted = Arrays.copyOfRange(micros, micros.length / 10, micros.length);
    Arrays.sort(counted);
    System.out.printf(
        "%d requests over %d connections: %d requests/s; p50 %d, p95 %d, p99 %d, max %d µs%n",
        micros.length,
        connections,
        micros.length * 1000L / Math.max(1, millis),
        counted[counted.length / 2],
        counted[counted.length * 95 / 100],
        counted[counted.length * 99 / 100],
        counted[counted.length - 1]);
  }

  private void connection() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      byte[] own = request.clone();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      for (int number = next.getAndIncrement();
          number < micros.length;
          number = next.getAndIncrement()) {
        for (int digit = keyEnd - 1, rest = number; rest > 0; digit--, rest /= 10) {
          own[digit] = (byte) ('0' + rest % 10);
        }
        long sent = System.nanoTime();
        out.write(own);
        answer(in);
        micros[number] = (System.nanoTime() - sent) / 1_000;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one answer to its end; any but 200 and 201 ends the run. */
  private static void answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 20")) {
      throw new IOException(status);
    }
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without its length");
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
