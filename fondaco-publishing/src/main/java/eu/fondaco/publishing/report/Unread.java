// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.text.Shipped;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a check says nothing of although it holds a number, or speaks of trade and of an order, a
 * comparison, all or none: sentences, and rows of tables. So a reader sees how far a text was read.
 *
 * @param sentences in the order of the text
 * @param rows how many rows of tables
 */
public record Unread(List<Sentence> sentences, int rows) {

    /**
     * A sentence of which nothing is said.
     *
     * @param text as it is written
     * @param start the code point at which it begins
     */
    public record Sentence(String text, int start) {}

    /** Sentences that ask say nothing. */
    private static final String ASKING = "?";

    private static final Map<String, Pattern> WORDS = words();

    /** A number that isn't the year or day of something. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,/-])(?!(?:19|20)\\d\\d(?![\\d.,]*\\d|\\s*%))(?:\\d{1,3}(?:[.,]\\d+)+|\\d{3,}|\\d+(?=\\s*(?:%|per"
                        + " ?cent|percent|mil|mld|mln|bn|euro|€|\\$)))");

    /** What wasn't read of a checked text. */
    public static Unread of(CheckedBrief brief) {
        Document document = brief.document();
        List<Span> read = brief.found().stream().map(Claim::span).toList();
        List<Sentence> sentences = new ArrayList<>();
        int rows = 0;
        BreakIterator breaks = BreakIterator.getSentenceInstance(brief.lang().locale());
        for (Block block : document.blocks()) {
            String text = document.plain().substring(block.start(), block.end());
            if (block.kind() == Kind.TABLE_ROW) {
                Span row = document.span(block.start(), block.end());
                rows += NUMBER.matcher(text).find() && isUnread(row, read) ? 1 : 0;
                continue;
            }
            breaks.setText(text);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String sentence = text.substring(from, to);
                Span place = document.span(block.start() + from, block.start() + to);
                boolean said =
                        NUMBER.matcher(sentence).find()
                                || block.kind() != Kind.HEADING
                                        && isOfTrade(sentence, brief.lang().tag());
                if (said && isUnread(place, read)) {
                    sentences.add(new Sentence(sentence.strip(), place.start()));
                }
            }
        }
        return new Unread(List.copyOf(sentences), rows);
    }

    private static boolean isUnread(Span place, List<Span> read) {
        return read.stream().noneMatch(s -> s.start() < place.end() && s.end() > place.start());
    }

    /** Whether a sentence speaks of trade and of an order, a comparison, all or none. */
    private static boolean isOfTrade(String sentence, String lang) {
        Pattern trade = WORDS.get(lang + " trade");
        Pattern order = WORDS.get(lang + " order");
        return trade != null
                && order != null
                && !sentence.strip().endsWith(ASKING)
                && trade.matcher(sentence).find()
                && order.matcher(sentence).find();
    }

    private static Map<String, Pattern> words() {
        return Shipped.lines(Unread.class, "unread.txt")
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.split(" \\| "))
                .collect(Collectors.toMap(l -> l[0], l -> pattern(l[1])));
    }

    private static Pattern pattern(String beginnings) {
        String any =
                Arrays.stream(beginnings.split(" "))
                        .map(
                                b ->
                                        b.endsWith("$")
                                                ? b.substring(0, b.length() - 1) + "(?!\\p{L})"
                                                : b)
                        .collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + any + ")");
    }
}
