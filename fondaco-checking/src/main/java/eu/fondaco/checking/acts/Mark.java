// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import java.util.List;

/**
 * What a run of tokens names.
 *
 * @param from first token of the sentence
 * @param to one past the last
 * @param value the word's value in the lexicon, a person's or party's key, or empty
 * @param codes of areas, the likeliest first; the unit of a time counted; empty for others
 * @param when for dates; else null
 * @param number for numbers, terms, rhythms; days of a time counted; else 0
 */
record Mark(int from, int to, Type type, String value, List<String> codes, When when, int number) {

    enum Type {
        KIND,
        CUE,
        ROLE,
        BODY,
        NAME,
        PERSON,
        AREA,
        DATE,
        TERM,
        SPAN,
        TOPIC,
        THING,
        NUMBER,
        EVERY,
        STRATEGY,
        TREATY,
        ANAPHORA,
        NEGATION
    }

    boolean is(Type t) {
        return type == t;
    }

    boolean is(Type t, String v) {
        return type == t && value.equals(v);
    }

    /** The same so many tokens further on. */
    Mark moved(int by) {
        return new Mark(from + by, to + by, type, value, codes, when, number);
    }

    static Mark word(int from, int to, Type type, String value, int number) {
        return new Mark(from, to, type, value, List.of(), null, number);
    }
}
