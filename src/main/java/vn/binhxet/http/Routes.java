package vn.binhxet.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import org.jdbi.v3.core.JdbiException;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.service.ReleaseSource;

/** Which address is answered by whom; {@code /openapi.json} says what each takes and gives. */
final class Routes {
  private final ReleaseSource source;
  private final HttpSettings settings;
  private final Metrics metrics;
  private final OpenRegister register;
  private final InUse inUse;
  private final VerdictHandlers verdicts;
  private final MissingHandler missing;
  private final AdviceHandlers advice;
  private final PaperHandlers papers;

  Routes(ReleaseSource source, HttpSettings settings, Metrics metrics, OpenRegister register) {
    this.source = source;
    this.settings = settings;
    this.metrics = metrics;
    this.register = register;
    inUse = new InUse(source);
    verdicts = new VerdictHandlers(register, source);
    missing = new MissingHandler(inUse, register, source);
    advice = new AdviceHandlers(inUse, register, source);
    papers = new PaperHandlers(inUse, register, source);
  }

  void on(RoutesConfig routes) {
    routes.before(new Guard(settings.token())::check);
    law(routes);
    evaluations(routes);
    kept(routes);
    verdicts(routes);
    drafts(routes);
    service(routes);
    faults(routes);
  }

  private void law(RoutesConfig routes) {
    LawHandlers law = new LawHandlers(inUse);
    TerritoryHandlers territories = new TerritoryHandlers(inUse);
    routes.get("/api/v1/titles", law::titles);
    routes.get("/api/v1/titles/{title}/editions", law::editions);
    routes.get("/api/v1/editions/{id}", law::edition);
    routes.get("/api/v1/editions/{id}/schema", law::schema);
    routes.get("/api/v1/editions/{id}/template.xlsx", new TemplateHandler(inUse)::template);
    routes.get("/api/v1/territories", territories::search);
    routes.get("/api/v1/territories/{code}", territories::one);
    routes.get("/api/v1/editions/{id}/clock", new ClockHandler(inUse)::clock);
  }

  /** What is asked and not stored. */
  private void evaluations(RoutesConfig routes) {
    EvaluationHandlers evaluations =
        new EvaluationHandlers(inUse, metrics, register, settings.workers());
    routes.post("/api/v1/evaluations", evaluations::evaluate);
    routes.post("/api/v1/evaluations:batch", evaluations::batch);
    routes.post("/api/v1/evaluations:tree", evaluations::tree);
    routes.post("/api/v1/evaluations:missing", missing::handedIn);
    routes.post("/api/v1/evaluations:tree-missing", missing::tree);
    routes.post("/api/v1/evaluations:remedies", advice::remedies);
    routes.post("/api/v1/evaluations:margins", advice::margins);
    routes.post("/api/v1/differences", new DifferenceHandler(inUse)::compare);
    routes.post("/api/v1/evaluations:pdf", papers::fresh);
  }

  /** What is stored, and what it rests on. */
  private void kept(RoutesConfig routes) {
    KeptAnswer kept = new KeptAnswer(metrics, verdicts);
    AssessmentHandlers assessments = new AssessmentHandlers(inUse, register, kept);
    DecisionHandlers decisions = new DecisionHandlers(inUse, register);
    ReleaseHandlers releases = new ReleaseHandlers(register);
    routes.post("/api/v1/assessments", assessments::store);
    routes.post("/api/v1/assessments:tree", new TreeHandlers(inUse, metrics, register)::store);
    routes.get("/api/v1/assessments/{id}", assessments::show);
    routes.put(
        "/api/v1/assessments/{id}", new CorrectionHandler(inUse, metrics, register, kept)::correct);
    routes.post("/api/v1/decisions", decisions::store);
    routes.get("/api/v1/decisions/{id}", decisions::show);
    routes.get("/api/v1/releases", releases::list);
    routes.get("/api/v1/releases/{hash}", releases::show);
    routes.get("/api/v1/releases/{hash}/file", releases::file);
    routes.get("/api/v1/register", new RegisterHandler(register)::end);
  }

  /** What is asked of stored verdicts. */
  private void verdicts(RoutesConfig routes) {
    SearchHandlers search = new SearchHandlers(inUse, register);
    routes.get("/api/v1/verdicts.xlsx", search::xlsx);
    routes.get("/api/v1/verdicts.csv", search::csv);
    routes.get("/api/v1/verdicts/{id}/missing", missing::stored);
    routes.get("/api/v1/verdicts:near", advice::near);
    routes.get("/api/v1/verdicts/{id}/remedies", advice::storedRemedies);
    routes.get("/api/v1/verdicts/{id}/margins", advice::storedMargins);
    routes.get("/api/v1/verdicts/{id}", verdicts::show);
    routes.get("/api/v1/verdicts/{id}/replay", verdicts::replay);
    routes.get("/api/v1/verdicts/{id}/parts", verdicts::parts);
    routes.get("/api/v1/verdicts/{id}/difference", verdicts::difference);
    routes.get("/api/v1/verdicts/{id}/paper.pdf", papers::stored);
    routes.get("/api/v1/reports/{kind}", new ReportHandlers(inUse, register)::report);
    routes.get("/api/v1/verdicts", search::verdicts);
    routes.get("/api/v1/subjects/<id>/history", search::history);
  }

  private void drafts(RoutesConfig routes) {
    DraftDesk desk = new DraftDesk(register, settings.draftDays());
    DraftHandlers drafts = new DraftHandlers(inUse, desk);
    DraftRowHandlers rows = new DraftRowHandlers(inUse, desk);
    routes.post("/api/v1/drafts", drafts::create);
    routes.get("/api/v1/drafts", drafts::list);
    routes.get("/api/v1/drafts/{id}", drafts::show);
    routes.delete("/api/v1/drafts/{id}", drafts::delete);
    routes.post("/api/v1/drafts/{id}/file", drafts::file);
    routes.get("/api/v1/drafts/{id}/rows", rows::rows);
    routes.put("/api/v1/drafts/{id}/rows/{row}", rows::replace);
    routes.delete("/api/v1/drafts/{id}/rows/{row}", rows::deleteRow);
    routes.get("/api/v1/drafts/{id}/problems.xlsx", rows::problems);
    routes.get("/api/v1/drafts/{id}/problems.csv", rows::problemsCsv);
    routes.post("/api/v1/drafts/{id}/finish", drafts::finish);
    routes.get("/api/v1/drafts/{id}/events", drafts::events);
  }

  private void service(RoutesConfig routes) {
    HealthHandlers health = new HealthHandlers(inUse, metrics);
    Pages pages = new Pages(inUse);
    routes.get("/openapi.json", pages::openApi);
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);
    routes.get("/metrics", health::metrics);
    routes.get("/", pages::root);
    routes.get("/static/{name}", pages::file);
    routes.get("/samples.json", pages::samples);
  }

  private static void faults(RoutesConfig routes) {
    routes.exception(Refused.class, Faults::refused);
    routes.exception(HttpResponseException.class, Faults::routing);
    routes.exception(RegisterFault.class, Faults::register);
    routes.exception(JdbiException.class, Faults::database);
    routes.exception(IOException.class, Faults::connection);
    routes.exception(Exception.class, Faults::unforeseen);
  }
}
