package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.TinyRules;

@Timeout(60)
class StopTest {
  @TempDir Path rules;

  @Test
  void a_request_in_flight_is_answered_and_no_new_one_is_taken() throws Exception {
    byte[] body = TinyRules.village("V-LAST").getBytes(StandardCharsets.UTF_8);
    Served served = Served.rules(rules);
    served.evaluate(TinyRules.village("V-FIRST"));
    int port = served.port();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /api/v1/evaluations HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, 10);
      out.flush();
      Thread.sleep(300);
      Thread stop = new Thread(served::close);
      stop.start();
      Thread.sleep(500);
      assertThat(stop.isAlive()).as("waits for the request in flight").isTrue();
      assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
          .isInstanceOf(IOException.class);
      out.write(body, 10, body.length - 10);
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").contains("V-LAST");
      stop.join(15_000);
      assertThat(stop.isAlive()).isFalse();
    }
  }
}
