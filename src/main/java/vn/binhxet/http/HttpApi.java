package vn.binhxet.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.ReleaseSource;

/** The service over HTTP; its contract is {@code /openapi.json}. */
public final class HttpApi implements AutoCloseable {
  private static final Logger ACCESS = LoggerFactory.getLogger("vn.binhxet.access");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final int THREADS = 64;
  private static final int HEADER_BYTES = 8_192;
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
              routes(config.routes, source, settings, metrics, new OpenRegister(register));
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
  }

  private static void limits(HttpConfiguration http) {
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setIdleTimeout(IDLE_MILLIS);
  }

  private static void routes(
      RoutesConfig routes,
      ReleaseSource source,
      HttpSettings settings,
      Metrics metrics,
      OpenRegister register) {
    InUse inUse = new InUse(source);
    LawHandlers law = new LawHandlers(inUse);
    TerritoryHandlers territories = new TerritoryHandlers(inUse);
    EvaluationHandlers evaluations = new EvaluationHandlers(inUse, metrics, settings.workers());
    HealthHandlers health = new HealthHandlers(inUse, metrics);
    Pages pages = new Pages(inUse);
    Guard guard = new Guard(settings.token());

    routes.before(HttpApi::headers);
    routes.before(guard::check);
    routes.get("/api/v1/titles", law::titles);
    routes.get("/api/v1/titles/{title}/editions", law::editions);
    routes.get("/api/v1/editions/{id}", law::edition);
    routes.get("/api/v1/editions/{id}/schema", law::schema);
    routes.get("/api/v1/editions/{id}/template.xlsx", new TemplateHandler(inUse)::template);
    routes.get("/api/v1/territories", territories::search);
    routes.get("/api/v1/territories/{code}", territories::one);
    routes.get("/api/v1/editions/{id}/clock", new ClockHandler(inUse)::clock);
    routes.post("/api/v1/evaluations", evaluations::evaluate);
    routes.post("/api/v1/evaluations:batch", evaluations::batch);
    routes.post("/api/v1/evaluations:tree", evaluations::tree);
    SearchHandlers search = new SearchHandlers(inUse, register);
    routes.get("/api/v1/verdicts.xlsx", search::xlsx);
    routes.get("/api/v1/verdicts.csv", search::csv);
    MissingHandler missing = new MissingHandler(inUse, register, source);
    routes.post("/api/v1/evaluations:missing", missing::handedIn);
    routes.get("/api/v1/verdicts/{id}/missing", missing::stored);
    VerdictHandlers verdicts = new VerdictHandlers(register, source);
    AssessmentHandlers assessments = new AssessmentHandlers(inUse, metrics, register, verdicts);
    routes.post("/api/v1/assessments", assessments::store);
    routes.get("/api/v1/assessments/{id}", assessments::show);
    routes.put("/api/v1/assessments/{id}", assessments::correct);
    DecisionHandlers decisions = new DecisionHandlers(inUse, register);
    routes.post("/api/v1/decisions", decisions::store);
    routes.get("/api/v1/decisions/{id}", decisions::show);
    ReleaseHandlers releases = new ReleaseHandlers(register);
    routes.get("/api/v1/releases", releases::list);
    routes.get("/api/v1/releases/{hash}", releases::show);
    routes.get("/api/v1/releases/{hash}/file", releases::file);
    AdviceHandlers advice = new AdviceHandlers(inUse, register, source);
    routes.post("/api/v1/evaluations:remedies", advice::remedies);
    routes.post("/api/v1/evaluations:margins", advice::margins);
    routes.get("/api/v1/verdicts:near", advice::near);
    routes.get("/api/v1/verdicts/{id}/remedies", advice::storedRemedies);
    routes.get("/api/v1/verdicts/{id}/margins", advice::storedMargins);
    routes.post("/api/v1/differences", new DifferenceHandler(inUse)::compare);
    routes.get("/api/v1/verdicts/{id}", verdicts::show);
    routes.get("/api/v1/verdicts/{id}/replay", verdicts::replay);
    routes.get("/api/v1/verdicts/{id}/difference", verdicts::difference);
    routes.get("/api/v1/register", new RegisterHandler(register)::end);
    PaperHandlers papers = new PaperHandlers(inUse, register, source);
    routes.post("/api/v1/evaluations:pdf", papers::fresh);
    routes.get("/api/v1/verdicts/{id}/paper.pdf", papers::stored);
    routes.get("/api/v1/reports/{kind}", new ReportHandlers(inUse, register)::report);
    routes.get("/api/v1/verdicts", search::verdicts);
    routes.get("/api/v1/subjects/<id>/history", search::history);
    DraftHandlers drafts = new DraftHandlers(inUse, register, settings.draftDays());
    routes.post("/api/v1/drafts", drafts::create);
    routes.get("/api/v1/drafts", drafts::list);
    routes.get("/api/v1/drafts/{id}", drafts::show);
    routes.delete("/api/v1/drafts/{id}", drafts::delete);
    routes.post("/api/v1/drafts/{id}/file", drafts::file);
    routes.get("/api/v1/drafts/{id}/rows", drafts::rows);
    routes.put("/api/v1/drafts/{id}/rows/{row}", drafts::replace);
    routes.delete("/api/v1/drafts/{id}/rows/{row}", drafts::deleteRow);
    routes.get("/api/v1/drafts/{id}/problems.xlsx", drafts::problems);
    routes.post("/api/v1/drafts/{id}/finish", drafts::finish);
    routes.get("/api/v1/drafts/{id}/events", drafts::events);
    routes.get("/openapi.json", pages::openApi);
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);
    routes.get("/metrics", health::metrics);
    routes.get("/", pages::root);
    routes.get("/static/{name}", pages::file);
    routes.get("/samples.json", pages::samples);
    routes.exception(Refused.class, Faults::refused);
    routes.exception(HttpResponseException.class, Faults::routing);
    routes.exception(RegisterFault.class, Faults::register);
    routes.exception(JdbiException.class, Faults::database);
    routes.exception(IOException.class, Faults::connection);
    routes.exception(Exception.class, Faults::unforeseen);
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
