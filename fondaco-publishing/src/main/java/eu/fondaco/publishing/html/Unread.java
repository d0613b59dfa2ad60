// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a check says nothing of although it holds a number: sentences, and rows of tables. So a
 * reader sees how far a text was read.
 *
 * @param sentences in the order of the text
 * @param rows how many rows of tables
 */
public record Unread(List<String> sentences, int rows) {

    /** A number that isn't the year or day of something. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,/-])(?!(?:19|20)\\d\\d(?![\\d.,]*\\d|\\s*%))(?:\\d{1,3}(?:[.,]\\d+)+|\\d{3,}|\\d+(?=\\s*(?:%|per"
                        + " ?cent|percent|mil|mld|mln|bn|euro|€|\\$)))");

    /** What wasn't read of a checked text. */
    public static Unread of(CheckedBrief brief) {
        Document document = brief.document();
        List<Span> read = brief.found().stream().map(Claim::span).toList();
        List<String> sentences = new ArrayList<>();
        int rows = 0;
        BreakIterator breaks = BreakIterator.getSentenceInstance(brief.lang().locale());
        for (Block block : document.blocks()) {
            String text = document.plain().substring(block.start(), block.end());
            if (block.kind() == Kind.TABLE_ROW) {
                rows += isUnread(document, block.start(), text, read) ? 1 : 0;
                continue;
            }
            breaks.setText(text);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String sentence = text.substring(from, to);
                if (isUnread(document, block.start() + from, sentence, read)) {
                    sentences.add(sentence.strip());
                }
            }
        }
        return new Unread(List.copyOf(sentences), rows);
    }

    private static boolean isUnread(Document document, int start, String words, List<Span> read) {
        if (!NUMBER.matcher(words).find()) {
            return false;
        }
        Span place = document.span(start, start + words.length());
        return read.stream().noneMatch(s -> s.start() < place.end() && s.end() > place.start());
    }
}
