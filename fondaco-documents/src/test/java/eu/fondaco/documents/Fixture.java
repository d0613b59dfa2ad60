// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import java.io.IOException;
import java.io.InputStream;

/** One brief in each kind of file, made by a word processor from the same text. */
final class Fixture {

    static final String[] ALL = {
        "note.md", "note.html", "note.docx", "note.odt", "tagged.pdf", "note.pdf"
    };

    private Fixture() {}

    static byte[] bytes(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Document read(String name) throws IOException {
        return Documents.read(name, bytes(name));
    }

    /** Where words stand in a document's text. */
    static Span span(Document document, String words) {
        int at = document.plain().indexOf(words);
        if (at < 0) {
            throw new AssertionError(words + " isn't in " + document.plain());
        }
        return document.span(at, at + words.length());
    }
}
