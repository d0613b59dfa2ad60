// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.transcript;

import eu.fondaco.checking.claim.Span;

/**
 * The words in which a suggestion differs from what stands there, so that a reader sees a number
 * change and not a sentence.
 *
 * @param span in code points of the document's text
 * @param words what is to stand there
 */
public record Change(Span span, String words) {

    /** The difference between the words of a span and those suggested. */
    public static Change of(Span span, String quote, String suggestion) {
        int head = 0;
        int most = Math.min(quote.length(), suggestion.length());
        while (head < most && quote.charAt(head) == suggestion.charAt(head)) {
            head++;
        }
        while (head > 0 && (inWord(quote, head) || inWord(suggestion, head))) {
            head--;
        }
        int tail = 0;
        while (tail < most - head
                && quote.charAt(quote.length() - 1 - tail)
                        == suggestion.charAt(suggestion.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0
                && (inWord(quote, quote.length() - tail)
                        || inWord(suggestion, suggestion.length() - tail))) {
            tail--;
        }
        int from = span.start() + quote.codePointCount(0, head);
        int to = span.start() + quote.codePointCount(0, quote.length() - tail);
        return new Change(
                new Span(from, to), suggestion.substring(head, suggestion.length() - tail));
    }

    /** Whether a cut there would go through a word or number: "9.5" is one. */
    private static boolean inWord(String text, int at) {
        return at > 0 && at < text.length() && isWord(text, at - 1) && isWord(text, at);
    }

    private static boolean isWord(String text, int i) {
        char c = text.charAt(i);
        boolean mark =
                (c == '.' || c == ',')
                        && i > 0
                        && i + 1 < text.length()
                        && Character.isDigit(text.charAt(i - 1))
                        && Character.isDigit(text.charAt(i + 1));
        return mark || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
