// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import eu.fondaco.core.text.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Prints a report or brief, made as an HTML page, to a PDF that is tagged for screen readers and
 * carries its font. Nothing is loaded from anywhere: pictures give way to their text.
 */
public final class PdfPrint {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final Logger PDFBOX = Logger.getLogger("org.apache");

    private PdfPrint() {}

    /**
     * Writes the PDF. The stream isn't closed.
     *
     * @param page a whole page of ours
     */
    public static void write(String page, OutputStream out) throws IOException {
        quiet();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(prepared(page)), "");
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Fondaco");
        font(builder, "", 400, FontStyle.NORMAL);
        font(builder, "-Bold", 700, FontStyle.NORMAL);
        font(builder, "-Oblique", 400, FontStyle.ITALIC);
        font(builder, "-BoldOblique", 700, FontStyle.ITALIC);
        builder.toStream(out);
        builder.run();
    }

    /** The page with the stylesheet of print, without what can only be clicked or fetched. */
    static Document prepared(String page) {
        Document html = Jsoup.parse(page);
        html.select("style, script, link, form, button, input, object, iframe").remove();
        for (Element picture : html.select("img")) {
            picture.replaceWith(new TextNode(picture.attr("alt")));
        }
        html.head().appendElement("meta").attr("name", "description").attr("content", html.title());
        html.head().appendElement("style").appendText(css());
        return html;
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> resource(FONTS + face + ".ttf"), "DejaVu Sans", weight, style, true);
    }

    private static InputStream resource(String name) {
        InputStream in = PdfPrint.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the font " + name + " is missing from this build");
        }
        return in;
    }

    private static String css() {
        return Shipped.text(PdfPrint.class, "print.css");
    }

    /** The libraries remark on every rule of style they skip; that is of no use to who prints. */
    private static void quiet() {
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.SEVERE);
    }
}
