// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.print;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A picture of a chart within the text of a printed document (DrawingML, ISO/IEC 29500-1, 20). */
final class DocxDrawing {

    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final String WP =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** As wide as the text of a page: 17 cm, in the format's units. */
    private static final int WIDTH = 6_120_000;

    private static final int HALF = 2_900_000;

    /** So high that three stand on a page with what is said of them: 6 cm. */
    private static final int HIGHEST = 2_160_000;

    private DocxDrawing() {}

    /**
     * Writes what stands in a drawing of the text.
     *
     * @param number of the chart, from 1; its relationship is {@code c} and the number
     * @param says its text alternative
     * @param shape height by width
     * @param half whether another stands beside it
     */
    static void write(
            XMLStreamWriter xml, int number, String title, String says, double shape, boolean half)
            throws XMLStreamException {
        String id = String.valueOf(number);
        double high = Math.min(HIGHEST, (half ? HALF : WIDTH) * shape);
        String[] size = {
            String.valueOf(Math.round(high / shape)), String.valueOf(Math.round(high))
        };
        open(xml, "wp", WP, "inline");
        xml.writeNamespace("wp", WP);
        xml.writeNamespace("a", A);
        xml.writeNamespace("pic", PIC);
        empty(xml, "wp", WP, "extent", "cx", size[0], "cy", size[1]);
        empty(xml, "wp", WP, "docPr", "id", id, "name", title, "descr", says);
        open(xml, "a", A, "graphic");
        open(xml, "a", A, "graphicData", "uri", PIC);
        open(xml, "pic", PIC, "pic");
        open(xml, "pic", PIC, "nvPicPr");
        empty(xml, "pic", PIC, "cNvPr", "id", id, "name", title);
        empty(xml, "pic", PIC, "cNvPicPr");
        xml.writeEndElement();
        open(xml, "pic", PIC, "blipFill");
        xml.writeEmptyElement("a", "blip", A);
        xml.writeAttribute("r", R, "embed", "c" + id);
        open(xml, "a", A, "stretch");
        empty(xml, "a", A, "fillRect");
        xml.writeEndElement();
        xml.writeEndElement();
        open(xml, "pic", PIC, "spPr");
        open(xml, "a", A, "xfrm");
        empty(xml, "a", A, "off", "x", "0", "y", "0");
        empty(xml, "a", A, "ext", "cx", size[0], "cy", size[1]);
        xml.writeEndElement();
        open(xml, "a", A, "prstGeom", "prst", "rect");
        empty(xml, "a", A, "avLst");
        for (int open = 0; open < 6; open++) { // geometry, shape, picture, data, graphic, inline
            xml.writeEndElement();
        }
    }

    private static void open(
            XMLStreamWriter xml, String prefix, String space, String name, String... attributes)
            throws XMLStreamException {
        xml.writeStartElement(prefix, name, space);
        attributes(xml, attributes);
    }

    private static void empty(
            XMLStreamWriter xml, String prefix, String space, String name, String... attributes)
            throws XMLStreamException {
        xml.writeEmptyElement(prefix, name, space);
        attributes(xml, attributes);
    }

    private static void attributes(XMLStreamWriter xml, String... attributes)
            throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
