package vn.binhxet.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;
import vn.binhxet.law.VietnamTime;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.service.Samples;

/** The page at the root, where a person can try an assessment, and what it loads. */
final class Pages {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final DateTimeFormatter LOADED =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy", Locale.ROOT).withZone(VietnamTime.ZONE);
  private static final Map<String, String> TYPES =
      Map.of(
          "page.css", "text/css; charset=utf-8",
          "page.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final InUse inUse;
  private final String template = new String(resource("index.html"), StandardCharsets.UTF_8);
  private final Map<String, byte[]> files =
      Map.of(
          "page.css", resource("page.css"),
          "page.js", resource("page.js"),
          "icon.svg", resource("icon.svg"));
  private final byte[] openApi = read("/openapi.json");

  Pages(InUse inUse) {
    this.inUse = inUse;
  }

  void root(Context ctx) {
    OpenRelease release = inUse.release();
    String page =
        template
            .replace("{{release}}", release.hash())
            .replace("{{shortRelease}}", release.hash().substring(0, 12))
            .replace("{{loadedAt}}", LOADED.format(release.loadedAt()))
            .replace("{{titles}}", titles(release.lawbook()));
    ctx.header("Content-Security-Policy", POLICY);
    Answers.bytes(ctx, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  void file(Context ctx) {
    String name = ctx.pathParam("name");
    byte[] file = files.get(name);
    String type = TYPES.get(name);
    if (file == null || type == null) {
      throw Refused.notFound("Không có tệp này.", "There is no such file.");
    }
    Answers.bytes(ctx, type, file);
  }

  void openApi(Context ctx) {
    Answers.json(ctx, openApi);
  }

  /** Sample assessments for the page, with what each shows. */
  void samples(Context ctx) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Samples.Sample sample : Samples.all()) {
      ObjectNode one = all.addObject().put("file", sample.file()).put("body", sample.text());
      one.putObject("why").put("vi", sample.why().vi()).put("en", sample.why().en());
    }
    Answers.json(ctx, all);
  }

  private static String titles(Lawbook lawbook) {
    StringBuilder html = new StringBuilder();
    for (Title title : lawbook.titles()) {
      html.append("<li><strong>")
          .append(escape(title.name().vi()))
          .append("</strong> <span lang=\"en\">")
          .append(escape(title.name().en()))
          .append("</span><ul>");
      for (Edition edition : lawbook.editionsOf(title.id())) {
        html.append("<li><a href=\"/api/v1/editions/")
            .append(escape(edition.id()))
            .append("\">")
            .append(escape(edition.name().vi()))
            .append("</a> <small>")
            .append(period(edition))
            .append("</small></li>");
      }
      html.append("</ul></li>");
    }
    return html.toString();
  }

  private static String period(Edition edition) {
    var from = edition.inForce().from();
    var to = edition.inForce().to();
    return (from == null ? "" : "từ " + day(from)) + (to == null ? "" : " đến " + day(to));
  }

  private static String day(java.time.LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] resource(String name) {
    return read("/page/" + name);
  }

  private static byte[] read(String path) {
    try (InputStream in = Pages.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The program was built without " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
