// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.docx;

import eu.fondaco.documents.transcript.Change;
import eu.fondaco.documents.transcript.Mark;
import eu.fondaco.documents.transcript.Transcript.Part;
import eu.fondaco.documents.transcript.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A copy of a Word file with a comment at each mark and, where something is suggested, a tracked
 * change. Comments of ours from before are taken out first, those of others stay. A mark in a
 * footnote is put where the text refers to it: word processors know no comments in footnotes.
 */
final class DocxMarks {

    private static final int SUGGESTIONS = 900_000;

    private final Document main;
    private final DocxText.Read text;
    private final Document comments;
    private final String space;
    private int next;

    private DocxMarks(Document main, DocxText.Read text, Document comments) {
        this.main = main;
        this.text = text;
        this.comments = comments;
        this.space = main.getDocumentElement().getNamespaceURI();
    }

    /** Writes the copy. */
    static void write(DocxFile file, List<Mark> marks, OutputStream out) throws IOException {
        Document main = file.main();
        Document comments = file.beside("comments");
        if (comments == null) {
            comments = empty(main);
        }
        DocxMarks work = new DocxMarks(main, DocxText.read(file, main), comments);
        work.forgetOurs();
        work.all(marks);
        file.replaceMain(main);
        file.replace("comments", "comments", comments);
        file.save(out);
    }

    private static Document empty(Document main) throws IOException {
        String xml =
                "<w:comments xmlns:w=\"" + main.getDocumentElement().getNamespaceURI() + "\"/>";
        return Xml.parse(
                new java.io.ByteArrayInputStream(
                        xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private void forgetOurs() {
        Set<String> gone = new LinkedHashSet<>();
        for (Element comment : Xml.children(comments.getDocumentElement())) {
            String id = DocxStyles.value(comment, "id");
            if (DocxSuggestions.isOurs(comment)) {
                gone.add(id);
                comments.getDocumentElement().removeChild(comment);
            } else if (id.matches("[0-9]{1,8}")) {
                next = Math.max(next, Integer.parseInt(id) + 1);
            }
        }
        if (!gone.isEmpty()) {
            forget(main.getDocumentElement(), gone);
        }
    }

    private static void forget(Element parent, Set<String> ids) {
        for (Element e : Xml.children(parent)) {
            boolean ours =
                    Set.of("commentRangeStart", "commentRangeEnd", "commentReference")
                                    .contains(String.valueOf(e.getLocalName()))
                            && ids.contains(DocxStyles.value(e, "id"));
            if (ours) {
                parent.removeChild(e);
            } else {
                forget(e, ids);
            }
        }
    }

    private void all(List<Mark> marks) {
        Map<Mark, List<Part<Element>>> where = new HashMap<>();
        Map<Mark, List<Part<Element>>> changed = new HashMap<>();
        Map<Mark, Change> changes = new HashMap<>();
        Cuts cuts = new Cuts();
        for (Mark mark : marks) {
            List<Part<Element>> parts = text.words().parts(mark.span());
            where.put(mark, parts);
            cuts.add(parts);
            if (mark.suggestion() != null) {
                Change change =
                        Change.of(mark.span(), text.words().quote(mark.span()), mark.suggestion());
                changes.put(mark, change);
                changed.put(mark, text.words().parts(change.span()));
                cuts.add(changed.get(mark));
            }
        }
        cuts.make();
        for (Mark mark : marks) {
            List<Element> runs = cuts.runs(where.get(mark));
            if (!runs.isEmpty()) {
                comment(mark, runs);
            }
        }
        int id = SUGGESTIONS;
        for (Map.Entry<Mark, List<Part<Element>>> each : changed.entrySet()) {
            List<Element> runs = cuts.runs(each.getValue());
            if (!runs.isEmpty() && isInBody(runs.get(0)) && isPlain(runs)) {
                DocxSuggestions.replace(runs, changes.get(each.getKey()).words(), id);
                id += 2;
            }
        }
    }

    /** Whether no tracked change, of whomever, holds them already. */
    private static boolean isPlain(List<Element> runs) {
        return runs.stream()
                .noneMatch(r -> Set.of("ins", "del").contains(r.getParentNode().getLocalName()));
    }

    private boolean isInBody(Element run) {
        return run.getOwnerDocument() == main;
    }

    private void comment(Mark mark, List<Element> runs) {
        Element first = runs.get(0);
        Element last = runs.get(runs.size() - 1);
        if (!isInBody(first)) {
            first = reference(first);
            last = first;
        }
        if (first == null || !isInBody(last)) {
            return;
        }
        String id = String.valueOf(next++);
        first = outOfChange(first);
        last = outOfChange(last);
        first.getParentNode().insertBefore(element(main, "commentRangeStart", id), first);
        Element run = main.createElementNS(space, "w:r");
        run.appendChild(element(main, "commentReference", id));
        Element end = element(main, "commentRangeEnd", id);
        last.getParentNode().insertBefore(end, last.getNextSibling());
        end.getParentNode().insertBefore(run, end.getNextSibling());
        comments.getDocumentElement().appendChild(words(mark, id));
    }

    /** Where the body refers to the footnote that holds a run; null where it doesn't. */
    private Element reference(Element inNote) {
        for (Node at = inNote; at != null; at = at.getParentNode()) {
            Element reference = text.references().get(at);
            if (reference != null) {
                return (Element) reference.getParentNode();
            }
        }
        return null;
    }

    private static Element outOfChange(Element run) {
        Element at = run;
        while (Set.of("ins", "del", "hyperlink", "smartTag", "fldSimple")
                .contains(String.valueOf(at.getParentNode().getLocalName()))) {
            at = (Element) at.getParentNode();
        }
        return at;
    }

    private Element element(Document tree, String name, String id) {
        Element e = tree.createElementNS(space, "w:" + name);
        e.setAttributeNS(space, "w:id", id);
        return e;
    }

    private Element words(Mark mark, String id) {
        Element comment = element(comments, "comment", id);
        comment.setAttributeNS(space, "w:author", DocxSuggestions.AUTHOR);
        comment.setAttributeNS(space, "w:initials", "F");
        for (String line : mark.lines()) {
            Element p = comments.createElementNS(space, "w:p");
            Element r = comments.createElementNS(space, "w:r");
            Element t = comments.createElementNS(space, "w:t");
            t.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
            t.setTextContent(Xml.clean(line));
            r.appendChild(t);
            p.appendChild(r);
            comment.appendChild(p);
        }
        return comment;
    }

    /** Runs cut where marks begin and end. */
    private static final class Cuts {

        private final Map<Element, java.util.TreeSet<Integer>> at = new HashMap<>();
        private final Map<Element, java.util.TreeMap<Integer, Element>> pieces = new HashMap<>();

        void add(List<Part<Element>> parts) {
            for (Part<Element> part : parts) {
                java.util.TreeSet<Integer> cuts =
                        at.computeIfAbsent(part.place(), t -> new java.util.TreeSet<>());
                cuts.add(part.from());
                cuts.add(part.to());
            }
        }

        void make() {
            at.forEach(
                    (t, cuts) -> {
                        java.util.TreeMap<Integer, Element> made = new java.util.TreeMap<>();
                        for (int cut : cuts.descendingSet()) {
                            made.put(cut, cut(t, cut));
                        }
                        made.putIfAbsent(0, t);
                        pieces.put(t, made);
                    });
        }

        /** The text element that begins there after the cut; null behind the last. */
        private static Element cut(Element t, int at) {
            String words = t.getTextContent();
            if (!"t".equals(t.getLocalName()) && !"delText".equals(t.getLocalName())) {
                return at == 0 ? t : null;
            }
            Element tail = t;
            if (at >= words.length()) {
                tail = null;
            } else if (at > 0) {
                tail = (Element) t.cloneNode(false);
                tail.setTextContent(words.substring(at));
                t.setTextContent(words.substring(0, at));
                t.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
                tail.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
                t.getParentNode().insertBefore(tail, t.getNextSibling());
            }
            Node from = tail == null ? t.getNextSibling() : tail;
            splitRun((Element) t.getParentNode(), from);
            return tail;
        }

        private static void splitRun(Element run, Node from) {
            boolean first = true;
            for (Node n = run.getFirstChild(); n != null && n != from; n = n.getNextSibling()) {
                first &= "rPr".equals(n.getLocalName()) || !(n instanceof Element);
            }
            if (from == null || first) {
                return;
            }
            Element rest = (Element) run.cloneNode(false);
            Element look = Xml.child(run, "rPr");
            if (look != null) {
                rest.appendChild(look.cloneNode(true));
            }
            for (Node n = from; n != null; ) {
                Node after = n.getNextSibling();
                rest.appendChild(n);
                n = after;
            }
            run.getParentNode().insertBefore(rest, run.getNextSibling());
        }

        /** The runs that hold just these words. */
        List<Element> runs(List<Part<Element>> parts) {
            Set<Element> runs = new LinkedHashSet<>();
            for (Part<Element> part : parts) {
                List<Element> held =
                        new ArrayList<>(
                                pieces.get(part.place()).subMap(part.from(), part.to()).values());
                held.forEach(
                        t -> {
                            if (t != null) {
                                runs.add((Element) t.getParentNode());
                            }
                        });
            }
            return new ArrayList<>(runs);
        }
    }
}
