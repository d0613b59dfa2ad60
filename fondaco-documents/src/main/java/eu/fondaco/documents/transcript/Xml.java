// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.transcript;

import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.speech.Speech;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parts of office files as trees: no entities, nothing fetched, so large and so deep at most. */
public final class Xml {

    /** Largest part read, in bytes when unpacked. */
    public static final int MAX_PART = 32_000_000;

    private static final int MAX_DEPTH = 400;

    private Xml() {}

    /**
     * Reads a part.
     *
     * @throws TextRefusedException when it is too large, too deep or not well-formed
     */
    public static Document parse(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_PART + 1);
        if (bytes.length > MAX_PART) {
            throw new TextRefusedException(
                    Speech.both("xml.document-unpacks-more-than", MAX_PART / 1_000_000));
        }
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // says nothing on its own
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) { // bytes that are no characters, too
            throw refused(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java can't read XML safely", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(
                "http://www.oracle.com/xml/jaxp/properties/maxElementDepth",
                String.valueOf(MAX_DEPTH));
        return factory;
    }

    /**
     * What is said of a file that can't be read: that it is made to grow or to call for others, as
     * the libraries tell it, or else that it is damaged.
     */
    public static TextRefusedException refused(Throwable why) {
        for (Throwable e = why; e != null; e = e.getCause()) {
            String words = String.valueOf(e.getMessage());
            if (words.contains("Zip bomb") || words.contains("malicious")) {
                return new TextRefusedException(Speech.both("odt-file.document-unpacks-far-more"));
            }
            if (words.contains("DOCTYPE")) {
                return new TextRefusedException(Speech.both("xml.document-declares-a-type"));
            }
            if (words.contains("maxElementDepth")) {
                return new TextRefusedException(Speech.both("xml.document-too-deep"));
            }
        }
        return broken();
    }

    /** What is said of a file that is damaged. */
    public static TextRefusedException broken() {
        return new TextRefusedException(Speech.both("xml.document-damaged-ca-be"));
    }

    /** What is said of a file that is damaged where its text isn't. */
    public static TextRefusedException unmarkable() {
        return new TextRefusedException(Speech.both("xml.document-damaged-its-text"));
    }

    /** The tree as bytes. */
    public static byte[] bytes(Document tree) throws IOException {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            tree.setXmlStandalone(true);
            transformer.transform(new DOMSource(tree), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException("the document couldn't be written", e);
        }
    }

    /** A text without what XML can't hold. */
    public static String clean(String text) {
        return text.codePoints()
                .filter(c -> c >= 32 && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t')
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The elements right under a node. */
    public static List<Element> children(Node parent) {
        List<Element> out = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                out.add(e);
            }
        }
        return out;
    }

    /** The first element of that local name right under a node; null where there is none. */
    public static Element child(Node parent, String name) {
        for (Node n = parent == null ? null : parent.getFirstChild();
                n != null;
                n = n.getNextSibling()) {
            if (n instanceof Element e && name.equals(e.getLocalName())) {
                return e;
            }
        }
        return null;
    }
}
