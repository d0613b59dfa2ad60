// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.Set;
import java.util.TreeSet;

/**
 * A quantity that a text tells: a row of its ledger. What isn't told is unknown, and never taken
 * for something.
 *
 * @param flow X for exports, M for imports, B for what they leave; empty where it isn't told
 * @param side of a balance: 1 a surplus, -1 a deficit, 0 where it isn't told
 * @param way of a change: 1 up, -1 down, 0 where it isn't told
 * @param who what it is of, as the stems of its words, and parts as "#PAIR.HALF"; none for all
 * @param own whether the words around it say so; else it is taken from those before
 * @param when the time it is of; untold where it isn't known
 * @param basis how it is counted, where that is said
 * @param value without its sign
 * @param unit its currency or what it counts; empty where that isn't told
 * @param size the number in its sentence; null for a cell of a table
 * @param words as printed
 * @param block the paragraph or table it is in
 */
record Told(
        Size.Is kind,
        String flow,
        int side,
        int way,
        Set<String> who,
        boolean own,
        When when,
        Set<String> basis,
        Interval value,
        String unit,
        Size size,
        Span span,
        String words,
        int block) {

    private static final String PART = "#";

    boolean is(Size.Is one) {
        return kind == one;
    }

    boolean isCell() {
        return size == null;
    }

    /** The number among its sentence's; -1 for a cell. */
    int sentence() {
        return size == null ? -1 : size.i();
    }

    boolean isOfUnit(Told o) {
        return unit.equals(o.unit) || unit.isEmpty() || o.unit.isEmpty();
    }

    /** What it is of but for the flow. */
    String account() {
        return account(when);
    }

    /** The same at another time. */
    String account(When other) {
        return who + " " + other + " " + basis;
    }

    /** Which half of a pair it is of, 0 or 1; -1 for none or of another. */
    int half(int pair) {
        for (int half = 0; half < 2; half++) {
            if (who.contains(part(pair, half))) {
                return half;
            }
        }
        return -1;
    }

    static String part(int pair, int half) {
        return PART + pair + "." + half;
    }

    /** The same cell, where how it is counted goes without saying. */
    Told unadjusted(String mark) {
        Set<String> rest = new TreeSet<>(basis);
        rest.remove(mark);
        return new Told(
                kind, flow, side, way, who, own, when, rest, value, unit, size, span, words, block);
    }

    /** The same, where a part is all. */
    Told without(String part) {
        Set<String> rest = new TreeSet<>(who);
        rest.remove(part);
        return new Told(
                kind, flow, side, way, rest, own, when, basis, value, unit, size, span, words,
                block);
    }

    /** What it is of without the half of a pair. */
    String whole(int pair) {
        Set<String> rest = new TreeSet<>(who);
        rest.remove(part(pair, 0));
        rest.remove(part(pair, 1));
        return flow + rest + " " + when + " " + basis;
    }

    /** With the sign of a balance. */
    Interval signed() {
        return side < 0 ? value.negative() : value;
    }
}
