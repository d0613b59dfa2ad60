// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.List;
import java.util.Set;

/**
 * What a number of a text tells, as the text's own words and tables have it.
 *
 * @param flow X for exports, M for imports, B for the balance; empty where it isn't told
 * @param who what it is of, as the stems of its words; none for the whole
 * @param base the time it is set against; null for none
 * @param value a change is without its sign
 * @param way up 1, down -1, or 0 where it isn't told
 * @param side of a balance: 1 a surplus, -1 a deficit, 0 neither told
 * @param rank the place told with it; 0 for none
 * @param at where it begins in the reading text
 * @param block the paragraph or table it is in
 * @param sure how surely it is known of what it is
 * @param in its sentence; null for a cell of a table
 */
record Telling(
        Role role,
        String flow,
        Set<String> who,
        When when,
        When base,
        Interval value,
        int way,
        int side,
        int rank,
        int at,
        int block,
        Sentence in,
        Span span,
        String words,
        String unit,
        int sure) {

    /** Nobody is named: of all, if that makes it so. */
    static final int UNNAMED = -1;

    /** How surely it is known of whom or what a number is: taken from the sentence before. */
    static final int TAKEN = 0;

    /** Named, of the flow that the text is about. */
    static final int NAMED = 1;

    /** Told with its flow. */
    static final int TOLD = 2;

    /** Of whom a level is that is of several; behind it how many. */
    private static final String SEVERAL = "#several";

    /** Of whom a level is that a sentence calls the total of what it tells. */
    static final String ALL = "#all";

    /** Of whom a level is that is of all those told before. */
    static final String TOGETHER = "#together";

    /** What a number is of that which it tells. */
    enum Role {
        LEVEL,
        CHANGE,
        GROWTH,
        SHARE,
        /** A per cent in brackets behind a level: its share, or how it changed. */
        ASIDE
    }

    /** What tells several from the several of another sentence. */
    static String several(int n, Sentence in) {
        return SEVERAL + n + "@" + in.start();
    }

    boolean isCell() {
        return in == null;
    }

    boolean isWhole() {
        return who.isEmpty();
    }

    /** What it is of, whatever the time. */
    String series() {
        return unit + flow + who;
    }

    String key() {
        return series() + when;
    }

    /** The change with its sign, where a text tells it. */
    boolean mayBe(Interval made) {
        boolean up = way >= 0 && made.meets(value);
        return up || way <= 0 && made.meets(value.negative());
    }

    /** Whether what both tell of the same may be one: changes with their ways, balances sides. */
    boolean agrees(Telling other) {
        return switch (role) {
            case GROWTH, CHANGE -> value.meets(other.value) && way * other.way >= 0;
            default ->
                    side * other.side == 0 && flow.equals("B")
                            ? value.size().meets(other.value.size())
                            : value.meets(other.value);
        };
    }

    /** The same of another. */
    Telling of(Set<String> other, int known) {
        return new Telling(
                role, flow, other, when, base, value, way, side, rank, at, block, in, span, words,
                unit, known);
    }

    /** Whether no time is told of it. */
    boolean isUntold() {
        return when.year() < 0 && when.isYear();
    }

    /** The same as of all, or of now where no time is told. */
    Telling loose(boolean unnamed, When main) {
        boolean untold = isUntold();
        When back = base == null || base.year() > 0 ? base : main.back(1);
        return new Telling(
                role,
                flow,
                unnamed ? Set.of() : who,
                untold ? main : when,
                back,
                value,
                way,
                side,
                rank,
                at,
                block,
                in,
                span,
                words,
                unit,
                UNNAMED);
    }

    /** Whether it is known of what it is, or stands where the others do. */
    boolean isSure(int least, List<Telling> others) {
        return sure >= least || others.stream().allMatch(o -> o.block == block);
    }
}
