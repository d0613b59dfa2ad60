// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;

/**
 * A number in a text, with its precision and hedge.
 *
 * @param value in base units (16.2 billion is 1.62e10; 14.6% is 14.6)
 * @param step one unit of the last printed digit; 0 for numbers in words
 * @param currency ISO code, {@code $} for unnamed dollars, or empty
 * @param signed whether a plus or minus stood before it
 * @param words whether it was written in words
 */
record Num(
        Type type,
        double value,
        double step,
        String currency,
        boolean signed,
        boolean words,
        boolean scaled,
        Operator operator,
        boolean open) {

    enum Type {
        PERCENT,
        POINTS,
        MONEY,
        PLAIN,
        /** "Doubled", "three times". */
        MULTIPLE,
        /** "A third", "half". */
        FRACTION,
        ORDINAL
    }

    Num with(Operator op, boolean isOpen) {
        return new Num(type, value, step, currency, signed, words, scaled, op, isOpen);
    }

    /** Whether it is an amount of money: with a currency, or in millions of something. */
    boolean isAmount() {
        return type == Type.MONEY || type == Type.PLAIN && scaled;
    }

    Num as(Type other) {
        return new Num(other, value, step, currency, signed, words, scaled, operator, open);
    }
}
