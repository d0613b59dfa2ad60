// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.odt;

import eu.fondaco.checking.text.Document;
import eu.fondaco.documents.transcript.Mark;
import eu.fondaco.documents.transcript.Transcript;
import eu.fondaco.documents.transcript.Transcript.Part;
import eu.fondaco.documents.transcript.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** OpenDocument texts: their text, and copies with comments. */
public final class Odt {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String AUTHOR = "Fondaco";

    private Odt() {}

    /**
     * The text of a file.
     *
     * @throws eu.fondaco.checking.text.TextRefusedException when it is damaged or too large
     */
    public static Document read(byte[] bytes) throws IOException {
        OdtFile file = OdtFile.open(bytes);
        return OdtText.read(file.part("content.xml"), file.part("styles.xml")).document("odt");
    }

    /** A comment to be put at a place: where it begins or where it ends. */
    private record Edge(Text place, int at, boolean end, int number) {}

    /**
     * Writes a copy with a comment at each mark. Comments of ours from before are taken out first.
     */
    public static void mark(byte[] bytes, List<Mark> marks, OutputStream out) throws IOException {
        OdtFile file = OdtFile.open(bytes);
        org.w3c.dom.Document content = file.part("content.xml");
        forgetOurs(content.getDocumentElement());
        content.getDocumentElement().normalize();
        Transcript<Text> words = OdtText.read(content, file.part("styles.xml"));
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            List<Part<Text>> parts = words.parts(marks.get(i).span());
            if (!parts.isEmpty()) {
                Part<Text> last = parts.get(parts.size() - 1);
                edges.add(new Edge(parts.get(0).place(), parts.get(0).from(), false, i));
                edges.add(new Edge(last.place(), last.to(), true, i));
            }
        }
        // From the end of each piece to its start, so that what stands before keeps its place.
        edges.sort(Comparator.comparingInt(Edge::at).thenComparing(e -> !e.end).reversed());
        for (Edge edge : edges) {
            Node put = edge.end ? end(content, edge.number) : start(content, edge, marks);
            insert(edge, put);
        }
        file.save(content, out);
    }

    private static void insert(Edge edge, Node put) {
        Text at = edge.place;
        Node before = at;
        if (edge.at >= at.getLength()) {
            before = at.getNextSibling();
        } else if (edge.at > 0) {
            before = at.splitText(edge.at);
        }
        at.getParentNode().insertBefore(put, before);
    }

    private static Element end(org.w3c.dom.Document content, int number) {
        Element e = content.createElementNS(OFFICE, "office:annotation-end");
        e.setAttributeNS(OFFICE, "office:name", "fondaco-" + number);
        return e;
    }

    private static Element start(org.w3c.dom.Document content, Edge edge, List<Mark> marks) {
        Element e = content.createElementNS(OFFICE, "office:annotation");
        e.setAttributeNS(OFFICE, "office:name", "fondaco-" + edge.number);
        Element creator = content.createElementNS(DC, "dc:creator");
        creator.setTextContent(AUTHOR);
        e.appendChild(creator);
        for (String line : marks.get(edge.number).lines()) {
            Element p = content.createElementNS(TEXT, "text:p");
            p.setTextContent(Xml.clean(line));
            e.appendChild(p);
        }
        return e;
    }

    private static void forgetOurs(Node parent) {
        for (Element e : Xml.children(parent)) {
            boolean comment = String.valueOf(e.getLocalName()).startsWith("annotation");
            if (comment && e.getAttributeNS(OFFICE, "name").startsWith("fondaco-")) {
                parent.removeChild(e);
            } else {
                forgetOurs(e);
            }
        }
    }
}
