package vn.binhxet.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.register.Register;
import vn.binhxet.service.ReleaseSource;

/** The service over HTTP; its contract is {@code /openapi.json}. */
public final class HttpApi implements AutoCloseable {
  private static final Logger ACCESS = LoggerFactory.getLogger("vn.binhxet.access");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final int THREADS = 64;

  /** Most bytes of an address, and of all headers together. */
  static final int HEADER_BYTES = 8_192;

  private static final long IDLE_MILLIS = 30_000;

  /** How long requests in flight may take to end after a stop. */
  private static final long STOP_MILLIS = 10_000;

  private final Javalin app;

  private HttpApi(Javalin app) {
    this.app = app;
  }

  /** The service without a register: it evaluates, and stores nothing. */
  public static HttpApi create(ReleaseSource source, HttpSettings settings) {
    return create(source, settings, null);
  }

  /**
   * The service, ready to be started.
   *
   * @param register where it stores, null where it stores nothing; stays open when this closes
   */
  public static HttpApi create(
      ReleaseSource source, HttpSettings settings, @Nullable Register register) {
    Metrics metrics = new Metrics(source);
    return new HttpApi(
        Javalin.create(
            config -> {
              server(config);
              config.routes.before(HttpApi::headers);
              new Routes(source, settings, metrics, new OpenRegister(register)).on(config.routes);
              config.requestLogger.http((ctx, millis) -> told(ctx, millis, metrics));
            }));
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @throws IOException where the address cannot be had, as when the port is taken
   */
  public HttpApi start(String host, int port) throws IOException {
    try {
      app.start(host, port);
      return this;
    } catch (JavalinException e) {
      throw new IOException("Cannot listen on " + host + ":" + port, e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return app.port();
  }

  /** Takes no new requests, and returns when those in flight have ended, or after 10 s. */
  @Override
  public void close() {
    app.stop();
  }

  private static void server(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    // A compressor would hold back the first answers of a stream.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
    threads.setName("http");
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(HttpApi::graceful);
    config.jetty.modifyHttpConfiguration(HttpApi::limits);
  }

  private static void graceful(Server server) {
    server.setStopTimeout(STOP_MILLIS);
    server.setHandler(new GracefulHandler());
    server.setErrorHandler(new UnreadableRequests());
  }

  private static void limits(HttpConfiguration http) {
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setIdleTimeout(IDLE_MILLIS);
  }

  private static void headers(Context ctx) {
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Cache-Control", "no-store");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Vary", "Accept-Language");
  }

  /** Counts and logs a request; what was asked or answered is nobody's business here. */
  private static void told(Context ctx, float millis, Metrics metrics) {
    Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
    String route = endpoint == null ? "(none)" : endpoint.path;
    String method = METHODS.contains(ctx.req().getMethod()) ? ctx.req().getMethod() : "(other)";
    metrics.request(method, route, ctx.statusCode(), Duration.ofNanos((long) (millis * 1_000_000)));
    ACCESS.info("{} {} {} {} ms", method, route, ctx.statusCode(), millis);
  }
}
