// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a text: what stands in a note is said of what the mark of the note stands beside.
 */
final class Notes {

    private final Map<String, Memory> marked = new HashMap<>();

    /** A sentence without the marks of notes: "[3]". */
    static List<Token> without(List<Token> tokens) {
        List<Token> out = new ArrayList<>();
        for (int i = Lines.lead(tokens); i < tokens.size(); i++) {
            if (isMark(tokens, i)) {
                i += 2;
            } else {
                out.add(tokens.get(i));
            }
        }
        return out.isEmpty() ? tokens : out;
    }

    private static boolean isMark(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i).is("[")
                && tokens.get(i + 1).kind() == Token.Kind.NUMBER
                && tokens.get(i + 2).is("]");
    }

    /** Keeps what a sentence that has marks of notes was about. */
    void keep(List<Token> tokens, Memory memory) {
        for (int i = 1; i < tokens.size(); i++) {
            if (isMark(tokens, i)) {
                marked.putIfAbsent(tokens.get(i + 1).text(), memory);
            }
        }
    }

    /** What a line is about: for the text of a note, what its mark stood beside. */
    Memory at(List<Token> line, Memory before) {
        return isMark(line, 0) ? marked.getOrDefault(line.get(1).text(), before) : before;
    }
}
