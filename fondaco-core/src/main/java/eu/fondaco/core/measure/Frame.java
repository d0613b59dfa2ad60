// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.area.Areas;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * What a measure may know about where its operands will be read: who belongs to a universe there,
 * and how far back a series goes.
 */
public interface Frame {

    Areas areas();

    /** The currency of levels here, such as {@code EUR}; empty where they may be in several. */
    default String currency() {
        return "";
    }

    /**
     * Codes of the members of the question's universe; totals, groups and special areas are never
     * among them. Empty when the universe has no members here.
     */
    List<String> members(Question question);

    /**
     * How many members that the question's universe names have no data here at all: any of them
     * might be ahead in a ranking.
     */
    default int absent(Question question) {
        return 0;
    }

    /** Whether what is absent here isn't zero, and not all there is is declared to be held. */
    default boolean mayLackMembers() {
        return false;
    }

    /**
     * Codes left out of the question's universe because no list defines them, so that they may
     * stand for several others.
     */
    default List<String> unlisted(Question question) {
        return List.of();
    }

    /** Whether a member is named by the question's universe, with data here or without. */
    default boolean names(Question question, String member) {
        return members(question).contains(member);
    }

    /**
     * What the lists put a member of a dimension under: a product's chapter, a province's region.
     */
    default Optional<String> parent(Dimension dimension, String code) {
        return Optional.empty();
    }

    /**
     * Codes of all atomic members of a dimension beside the totals: partners, products, reporters.
     */
    List<String> atoms(Dimension dimension, Question question);

    /** Whether a level is held here at all, whatever it is. */
    boolean has(Operand.Cell cell);

    /**
     * Whether the levels of a matrix can be read here at once, with the same result as one by one.
     * Its reporters must each have levels here.
     */
    default boolean holds(Operand.Matrix matrix) {
        return false;
    }

    /** How a level is put together here; a number of its own unless said. */
    default Term level(Operand.Cell cell) {
        return Term.of(cell);
    }

    /** Periods for which the question's reporter has data, in order. */
    NavigableSet<Period> periods(Question question);
}
