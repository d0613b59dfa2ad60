// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.Set;

/**
 * A number of a text with what is known of it.
 *
 * @param nth among the numbers of the text's sentences; -1 for a cell of a table
 * @param f how it stands in its sentence; null for a cell
 * @param t what it was read to tell; null where it wasn't
 * @param size without its sign
 * @param percent whether it is one
 * @param sentence its sentence's place in the text; -1 for a cell
 * @param block the paragraph or table it is in
 * @param section how many headings stand before it
 * @param who what it is of; none where that isn't known, or where it is of all
 * @param flow which it is of; empty where that isn't known
 * @param stems how many words that say something stand right before it
 */
record Num(
        int nth,
        Figure f,
        Telling t,
        Interval size,
        boolean percent,
        int sentence,
        int block,
        int section,
        Set<String> who,
        String flow,
        int stems) {

    boolean isCell() {
        return f == null;
    }

    Span span() {
        return f == null ? t.span() : f.span();
    }

    String words() {
        return f == null ? t.words() : f.words();
    }

    String digits() {
        return words().replaceAll("\\D", "");
    }

    boolean is(Figure.Kind kind) {
        return f != null && f.is(kind);
    }

    boolean isCount() {
        return f != null && f.n().unit() == Printed.Unit.OTHER;
    }

    boolean isHeading() {
        return f != null && Reader.isHeading(f.s());
    }

    boolean isWhole() {
        return t != null && t.isWhole();
    }

    /** The number as it stands: the middle of what it may stand for where it is a cell. */
    double value() {
        return f == null ? (size.low() + size.high()) / 2 : f.n().value();
    }

    /** What one more in its last digit adds. */
    double step() {
        return f == null ? size.high() - size.low() : f.n().step();
    }
}
