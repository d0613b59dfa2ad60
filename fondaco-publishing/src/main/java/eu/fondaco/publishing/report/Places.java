// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.CheckedBrief;

/** Lines and columns of statements in the file they stand in. */
final class Places {

    private final String raw;
    private int at;
    private int codePoints;
    private int line = 1;
    private int column = 1;

    Places(CheckedBrief brief) {
        raw = brief.document().raw();
    }

    /** The line, from 1, on which a code point stands. */
    int line(int codePoint) {
        go(codePoint);
        return line;
    }

    /** How many code points of its line stand before a code point, and one more. */
    int column(int codePoint) {
        go(codePoint);
        return column;
    }

    private void go(int codePoint) {
        if (codePoint < codePoints) {
            at = 0;
            codePoints = 0;
            line = 1;
            column = 1;
        }
        while (codePoints < codePoint && at < raw.length()) {
            int c = raw.codePointAt(at);
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
            at += Character.charCount(c);
            codePoints++;
        }
    }
}
