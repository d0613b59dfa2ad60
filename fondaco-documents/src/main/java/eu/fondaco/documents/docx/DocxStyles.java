// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.docx;

import eu.fondaco.documents.transcript.Xml;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the styles of a Word file say of its paragraphs: headings, titles, items, captions. */
final class DocxStyles {

    private static final int LONGEST_CHAIN = 20;

    /** By id of the style. */
    private final Map<String, Element> styles = new HashMap<>();

    /**
     * @param tree of the part {@code styles}; null where the file has none
     */
    DocxStyles(Document tree) {
        if (tree == null) {
            return;
        }
        for (Element style : Xml.children(tree.getDocumentElement())) {
            if ("style".equals(style.getLocalName())) {
                styles.put(value(style, "styleId"), style);
            }
        }
    }

    /** An attribute of Word's; empty where there is none. */
    static String value(Element e, String name) {
        String given = e.getAttributeNS(e.getNamespaceURI(), name);
        return given.isEmpty() ? e.getAttribute("w:" + name) : given;
    }

    /** The value of a property element right under a node; null where there is none. */
    static String property(Element parent, String name) {
        Element found = Xml.child(parent, name);
        return found == null ? null : value(found, "val");
    }

    /** Level of a heading, 1 to 9; 0 for other paragraphs. */
    int heading(Element properties) {
        String outline = property(properties, "outlineLvl");
        Element style = styles.get(String.valueOf(property(properties, "pStyle")));
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            String name = name(style);
            if (name.equals("title")) {
                return 1;
            }
            if (name.matches("heading [1-9]")) {
                return name.charAt(8) - '0';
            }
            if (outline == null) {
                outline = property(Xml.child(style, "pPr"), "outlineLvl");
            }
            style = styles.get(String.valueOf(property(style, "basedOn")));
        }
        return outline != null && outline.matches("[0-8]") ? outline.charAt(0) - '0' + 1 : 0;
    }

    /** Nesting of a list item, 0 and more; -1 for other paragraphs. */
    int item(Element properties) {
        Element numbering = Xml.child(properties, "numPr");
        Element style = styles.get(String.valueOf(property(properties, "pStyle")));
        for (int i = 0; i < LONGEST_CHAIN && numbering == null && style != null; i++) {
            numbering = Xml.child(Xml.child(style, "pPr"), "numPr");
            style = styles.get(String.valueOf(property(style, "basedOn")));
        }
        if (numbering == null || "0".equals(property(numbering, "numId"))) {
            return -1;
        }
        String level = property(numbering, "ilvl");
        return level != null && level.matches("[0-9]") ? level.charAt(0) - '0' : 0;
    }

    /** Whether the paragraph is the caption of a table or picture. */
    boolean isCaption(Element properties) {
        Element style = styles.get(String.valueOf(property(properties, "pStyle")));
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            if (name(style).equals("caption")) {
                return true;
            }
            style = styles.get(String.valueOf(property(style, "basedOn")));
        }
        return false;
    }

    private static String name(Element style) {
        return String.valueOf(property(style, "name")).toLowerCase(Locale.ROOT);
    }
}
