// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a sentence between marks or joining words, with its items. */
final class Clause {

    final List<Token> tokens;
    final List<Item> items;
    final int from;
    final int to;

    /**
     * Where a claim's span begins at the earliest: a table cell, after its row's and column's
     * heads.
     */
    int spanFrom;

    final Lexicon lexicon;

    /** A whole sentence. */
    Clause(ReadSentence s) {
        this(s.tokens(), s.items(), 0, s.tokens().size(), s.lexicon());
    }

    Clause(List<Token> tokens, List<Item> items, int from, int to, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.items = items;
        this.from = from;
        this.to = to;
    }

    boolean has(String... categories) {
        return first(categories) != null;
    }

    Item first(String... categories) {
        for (Item i : items) {
            if (i.isAny(categories)) {
                return i;
            }
        }
        return null;
    }

    /** The nearest item of a category that ends at or before a token, no further than a reach. */
    Item before(int at, int reach, String... categories) {
        for (int k = items.size() - 1; k >= 0; k--) {
            Item i = items.get(k);
            if (i.to <= at && at - i.to <= reach && i.isAny(categories)) {
                return i;
            }
        }
        return null;
    }

    /** The nearest item of a category that begins at or after a token, no further than a reach. */
    Item after(int at, int reach, String... categories) {
        for (Item i : items) {
            if (i.from >= at && i.from - at <= reach && i.isAny(categories)) {
                return i;
            }
        }
        return null;
    }

    List<Item> areas() {
        List<Item> out = new ArrayList<>();
        items.forEach(
                i -> {
                    if (i.isArea()) {
                        out.add(i);
                    }
                });
        return out;
    }

    List<Item> numbers() {
        List<Item> out = new ArrayList<>();
        items.forEach(
                i -> {
                    if (i.isNum()) {
                        out.add(i);
                    }
                });
        return out;
    }

    /** Whether one of its numbers states something: has a unit, a scale or a place. */
    boolean statesNumber() {
        return items.stream().anyMatch(i -> i.isNum() && Clauses.isAnchor(i));
    }

    /** Whether it names no area, no goods and neither exports nor imports. */
    boolean namesNothing() {
        return areas().isEmpty() && product() == null && !has("flow.exports", "flow.imports");
    }

    Item product() {
        for (Item i : items) {
            if (i.isProduct()) {
                return i;
            }
        }
        return null;
    }

    /**
     * Whether a token is a word of one of these categories of the lexicon, whatever item it lies
     * in.
     */
    boolean says(int at, String... categories) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        for (String category : categories) {
            if (lexicon.says(tokens.get(at), category)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is one of these marks. */
    boolean mark(int at, String... words) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        for (String w : words) {
            if (tokens.get(at).norm().equals(w)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token lies in an item of a category. */
    boolean isAt(int token, String category) {
        for (Item i : items) {
            if (i.from <= token && token < i.to && i.is(category)) {
                return true;
            }
        }
        return false;
    }

    String text() {
        StringBuilder s = new StringBuilder();
        for (int i = from; i < to; i++) {
            s.append(tokens.get(i).space() && i > from ? " " : "").append(tokens.get(i).text());
        }
        return s.toString();
    }
}
