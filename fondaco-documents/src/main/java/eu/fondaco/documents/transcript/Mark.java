// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.transcript;

import eu.fondaco.checking.claim.Span;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is to be said beside a stretch of a document.
 *
 * @param span where, in code points of the document's text
 * @param lines what, a paragraph each; the first is a heading such as the verdict
 * @param colour of a highlight, as 0xRRGGBB
 * @param suggestion what could stand there instead, or null
 */
public record Mark(Span span, List<String> lines, int colour, String suggestion) {

    /** The line of a mark that suggests other words: "these" \u2192 "those". */
    public static final Pattern CORRECTION =
            Pattern.compile("^\\p{L}+: \u201c(.{1,2000})\u201d \u2192 \u201c(.{1,2000})\u201d$");

    public Mark {
        Objects.requireNonNull(span, "span");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a mark without words");
        }
    }

    /** The lines as one text. */
    public String text() {
        return String.join("\n", lines);
    }
}
