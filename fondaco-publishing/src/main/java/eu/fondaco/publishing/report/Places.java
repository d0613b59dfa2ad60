// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.CheckedBrief;

/** Line numbers of statements in the file they stand in. Asked in the order of the text. */
final class Places {

    private final String raw;
    private int at;
    private int codePoints;
    private int line = 1;

    Places(CheckedBrief brief) {
        raw = brief.document().raw();
    }

    /** The line, from 1, on which a code point stands. */
    int line(int codePoint) {
        if (codePoint < codePoints) {
            at = 0;
            codePoints = 0;
            line = 1;
        }
        while (codePoints < codePoint && at < raw.length()) {
            int c = raw.codePointAt(at);
            if (c == '\n') {
                line++;
            }
            at += Character.charCount(c);
            codePoints++;
        }
        return line;
    }
}
