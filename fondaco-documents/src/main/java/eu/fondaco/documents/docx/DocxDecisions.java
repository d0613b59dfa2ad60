// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.docx;

import eu.fondaco.documents.transcript.Decision;
import eu.fondaco.documents.transcript.Decision.State;
import eu.fondaco.documents.transcript.Mark;
import eu.fondaco.documents.transcript.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What became of our suggestions in a Word file that comes back: our comments tell what stood there
 * and what was suggested, the text tells what stands there now.
 */
final class DocxDecisions {

    private final Map<String, StringBuilder> now = new HashMap<>();
    private final Map<String, Boolean> undecided = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    private DocxDecisions() {}

    /** The decisions, in the order of the comments. */
    static List<Decision> read(DocxFile file) throws IOException {
        Document comments = file.beside("comments");
        List<Decision> out = new ArrayList<>();
        if (comments == null) {
            return out;
        }
        DocxDecisions text = new DocxDecisions();
        text.walk(file.main().getDocumentElement());
        for (Element comment : Xml.children(comments.getDocumentElement())) {
            String id = DocxStyles.value(comment, "id");
            if (!DocxSuggestions.isOurs(comment) || !text.now.containsKey(id)) {
                continue;
            }
            for (Element p : Xml.children(comment)) {
                Matcher m = Mark.CORRECTION.matcher(plain(p.getTextContent()));
                if (m.find()) {
                    out.add(text.decision(id, m.group(1), m.group(2)));
                }
            }
        }
        return out;
    }

    private Decision decision(String id, String before, String after) {
        String words = plain(now.get(id).toString());
        State state =
                undecided.containsKey(id)
                        ? State.OPEN
                        : words.equals(plain(after)) ? State.ACCEPTED : State.REJECTED;
        return new Decision(before, after, state);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void walk(Element parent) {
        for (Element e : Xml.children(parent)) {
            switch (String.valueOf(e.getLocalName())) {
                case "commentRangeStart" -> {
                    open.add(DocxStyles.value(e, "id"));
                    now.put(DocxStyles.value(e, "id"), new StringBuilder());
                }
                case "commentRangeEnd" -> open.remove(DocxStyles.value(e, "id"));
                case "t" -> open.forEach(id -> now.get(id).append(e.getTextContent()));
                case "tab", "br", "cr" -> open.forEach(id -> now.get(id).append(' '));
                case "del", "ins" -> {
                    if (DocxSuggestions.isOurs(e)) {
                        open.forEach(id -> undecided.put(id, true));
                    }
                    walk(e);
                }
                default -> walk(e);
            }
        }
    }
}
