// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.Set;
import java.util.TreeSet;

/**
 * A word of a plain sentence that carries meaning, with the preposition before it.
 *
 * @param mention what it is; null for words that only the list of plain words has
 * @param words what it says, by the lexicon and the list of plain words
 * @param prep the preposition before it, as the lexicon calls it; empty for none
 * @param owner whether it owns what follows: "Wales'"
 */
record PlainPart(int from, int to, Mention mention, Set<String> words, String prep, boolean owner) {

    PlainPart owning() {
        return new PlainPart(from, to, mention, words, prep, true);
    }

    /** The same with a hedge before it, which may say that it is hardly more. */
    PlainPart hedgedBy(PlainPart hedge) {
        Set<String> all = new TreeSet<>(words);
        if (hedge.is("slightly")) {
            all.add("slightly");
        }
        String before = prep.isEmpty() ? hedge.prep : prep;
        return new PlainPart(from, to, mention, all, before, owner);
    }

    /** The same words taken for something else. */
    PlainPart of(Mention other) {
        return new PlainPart(from, to, other, words, prep, owner);
    }

    /** The same with other words. */
    PlainPart saying(Set<String> other) {
        return new PlainPart(from, to, mention, other, prep, owner);
    }

    /** The same behind another preposition. */
    PlainPart standing(String behind) {
        return new PlainPart(from, to, mention, words, behind, owner);
    }

    boolean isKind(Mention.Kind kind) {
        return mention != null && mention.kind() == kind;
    }

    boolean isArea() {
        return isKind(Mention.Kind.AREA);
    }

    boolean isGoods() {
        return isKind(Mention.Kind.GOODS);
    }

    boolean isTime() {
        return isKind(Mention.Kind.TIME);
    }

    /** A number that isn't a place in an order. */
    boolean isNumber() {
        return mention != null && mention.num() != null && mention.num().type() != Num.Type.ORDINAL;
    }

    boolean isOrdinal() {
        return mention != null && mention.num() != null && mention.num().type() == Num.Type.ORDINAL;
    }

    boolean is(String category) {
        return words.contains(category);
    }

    boolean isAny(Set<String> categories) {
        return words.stream().anyMatch(categories::contains);
    }

    boolean isAfterAny(Set<String> prepositions) {
        return prepositions.contains(prep);
    }

    boolean isAfter(String preposition) {
        return prep.equals(preposition);
    }
}
