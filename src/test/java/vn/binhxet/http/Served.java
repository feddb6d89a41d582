package vn.binhxet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.service.ReleaseSource;
import vn.binhxet.testing.TinyRules;

/** A real service on a free port of this machine, and a client of it. */
final class Served implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpApi app;
  final ReleaseSource source;

  private Served(ReleaseSource source, @Nullable String token) {
    this(source, token, null);
  }

  private Served(ReleaseSource source, @Nullable String token, @Nullable Register register) {
    this.source = source;
    try {
      app = HttpApi.create(source, new HttpSettings(token, 2), register).start("127.0.0.1", 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Served rules(Path folder) {
    return rules(folder, null);
  }

  static Served rules(Path folder, @Nullable String token) {
    try {
      return new Served(InForce.open(TinyRules.writeTo(folder), ReleaseCheck.NONE), token);
    } catch (LawRefused | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Served by(ReleaseSource source) {
    return new Served(source, null);
  }

  /** A service that stores; the register stays the caller's to close. */
  static Served storing(ReleaseSource source, Register register) {
    return new Served(source, null, register);
  }

  int port() {
    return app.port();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path).GET());
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> evaluate(String body) throws IOException, InterruptedException {
    return post("/api/v1/evaluations", "application/json", body);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    app.close();
    if (source instanceof InForce inForce) {
      inForce.close();
    }
  }
}
