// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import java.util.List;

/**
 * A text that isn't a question, with the place where it stops being one and what could stand there
 * instead. Its message is a sentence for people, in the language they asked in.
 */
public final class QuestionSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final int offset;
    private final int length;
    private final List<String> suggestions;

    QuestionSyntaxException(
            String message, String text, int offset, int length, List<String> suggestions) {
        super(message);
        this.text = text;
        this.offset = Math.min(offset, text.length());
        this.length = Math.min(length, text.length() - this.offset);
        this.suggestions = List.copyOf(suggestions);
    }

    /** The text that was read. */
    public String text() {
        return text;
    }

    /** Where the trouble begins, in UTF-16 units. */
    public int offset() {
        return offset;
    }

    /** How long the troubling word is; 0 where something is missing. */
    public int length() {
        return length;
    }

    /** The troubling word; empty where something is missing. */
    public String word() {
        return text.substring(offset, offset + length);
    }

    /** What could stand there instead, best first. */
    public List<String> suggestions() {
        return suggestions;
    }

    /** The text with the troubling word marked underneath, on two lines. */
    public String pointing() {
        int from = Math.max(0, offset - 60);
        int to = Math.min(text.length(), offset + length + 30);
        String line = text.substring(from, to).replaceAll("\\s", " ");
        return line + "\n" + " ".repeat(offset - from) + "^".repeat(Math.max(1, length));
    }
}
