// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.docx;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Corrections as tracked changes, which people accept or reject in their word processor. Until then
 * the text reads as it did: that an office hasn't decided changes no verdict.
 */
final class DocxSuggestions {

    /** Who our comments and changes are by. */
    static final String AUTHOR = "Fondaco";

    private DocxSuggestions() {}

    /** Whether a change or comment is ours. */
    static boolean isOurs(Element change) {
        return AUTHOR.equals(DocxStyles.value(change, "author"));
    }

    /**
     * Strikes runs out and puts other words after the last of them.
     *
     * @param runs next to each other in one parent
     * @return false, with nothing changed, where they aren't next to each other
     */
    static boolean replace(List<Element> runs, String words, int id) {
        Node parent = runs.get(0).getParentNode();
        for (int i = 0; i < runs.size(); i++) {
            boolean follows = i == 0 || isNext(runs.get(i - 1), runs.get(i));
            if (runs.get(i).getParentNode() != parent || !follows) {
                return false;
            }
        }
        Document tree = parent.getOwnerDocument();
        String space = runs.get(0).getNamespaceURI();
        Element deleted = change(tree, space, "w:del", id);
        Element inserted = change(tree, space, "w:ins", id + 1);
        Element run = tree.createElementNS(space, "w:r");
        Element look = eu.fondaco.documents.transcript.Xml.child(runs.get(0), "rPr");
        if (look != null) {
            run.appendChild(look.cloneNode(true));
        }
        Element text = tree.createElementNS(space, "w:t");
        text.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
        text.setTextContent(words);
        run.appendChild(text);
        inserted.appendChild(run);
        parent.insertBefore(deleted, runs.get(0));
        parent.insertBefore(inserted, runs.get(runs.size() - 1).getNextSibling());
        for (Element each : runs) {
            deleted.appendChild(each);
            for (Element t : eu.fondaco.documents.transcript.Xml.children(each)) {
                if ("t".equals(t.getLocalName())) {
                    tree.renameNode(t, space, "w:delText");
                }
            }
        }
        return true;
    }

    private static boolean isNext(Node a, Node b) {
        Node next = a.getNextSibling();
        while (next != null && !(next instanceof Element e && "r".equals(e.getLocalName()))) {
            next = next.getNextSibling();
        }
        return next == b;
    }

    private static Element change(Document tree, String space, String name, int id) {
        Element change = tree.createElementNS(space, name);
        change.setAttributeNS(space, "w:id", String.valueOf(id));
        change.setAttributeNS(space, "w:author", AUTHOR);
        return change;
    }
}
