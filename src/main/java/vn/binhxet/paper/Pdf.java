package vn.binhxet.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Pages as PDF: tagged for readers aloud (PDF/UA), the type embedded, the same bytes for the same
 * page. Nothing is ever fetched.
 */
public final class Pdf {
  private static final String FAMILY = "DejaVu";
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /** The page as a file. */
  public static byte[] of(Page page) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .useFastMode()
            .usePdfUaAccessibility(true)
            .withProducer("Bình Xét")
            .withW3cDocument(page.document(), "about:blank")
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .useUnicodeLineBreaker(new SpaceBreaker())
            .useFont(() -> font(""), FAMILY, 400, FontStyle.NORMAL, true)
            .useFont(() -> font("-Bold"), FAMILY, 700, FontStyle.NORMAL, true)
            .useFont(() -> font("-Oblique"), FAMILY, 400, FontStyle.ITALIC, true);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      dated(document, page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      document.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library puts the clock's time into the file; here stands the page's own date. */
  private static void dated(PDDocument document, Page page) throws IOException {
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    date.setTimeInMillis(page.date().toEpochDay() * 86_400_000L);
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(page.title());
    information.setCreationDate(date);
    information.setModificationDate(date);
    information.getCOSObject().removeItem(COSName.getPDFName("Trapped"));
    document.setDocumentId(page.date().toEpochDay());
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
      String day = page.date() + "T00:00:00Z";
      metadata.importXMPMetadata(
          xmp.replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(<)", "$1" + day + "$2")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static InputStream font(String face) {
    InputStream in = Pdf.class.getResourceAsStream(FONTS + face + ".ttf");
    if (in == null) {
      throw new IllegalStateException("the type " + face + " is missing");
    }
    return in;
  }
}
