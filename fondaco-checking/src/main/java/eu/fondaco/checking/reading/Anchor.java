// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;

/**
 * What a statement hangs on: a number with its unit, an ordinal, a superlative, a count.
 *
 * @param index its place among the text's anchors
 * @param from first token
 * @param to one past the last token
 * @param type what sort of number it is
 * @param num its value, precision and hedge
 */
record Anchor(int index, int from, int to, Type type, Num num) {

    enum Type {
        PERCENT("pct"),
        POINTS("pp"),
        MONEY("money"),
        BARE("bare"),
        FRACTION("frac"),
        TIMES("times"),
        ORDINAL("rank"),
        SUPERLATIVE("sup"),
        RIVAL("rival"),
        COUNT("count"),
        STREAK("streak"),
        /** A surplus or deficit without a number. */
        DIRECTION("dir");

        final String code;

        Type(String code) {
            this.code = code;
        }
    }

    /** 1 for a plus, -1 for a minus, 0 where none is printed. */
    int sign() {
        return !num.signed() ? 0 : num.value() < 0 ? -1 : 1;
    }

    /** Whether a name is one of those that rank before. */
    boolean isRival(Mention m) {
        return type == Type.RIVAL && m.from() >= from && m.to() <= to;
    }

    String hedge() {
        return num.operator() == Operator.LESS && num.open() ? "L" : num.operator().sign();
    }
}
