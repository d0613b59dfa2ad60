// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that carries meaning in a sentence, over a half-open run of its tokens: a number, a
 * time, an area, a product, or a word of the lexicon with all its categories.
 */
final class Item {

    final int from;
    final int to;
    final Map<String, String> categories = new HashMap<>();
    Num num;
    boolean isWhen;
    List<String> areas = List.of();
    boolean adjective;
    List<String> products = List.of();

    Item(int from, int to) {
        this.from = from;
        this.to = to;
    }

    boolean is(String category) {
        return categories.containsKey(category);
    }

    boolean isAny(String... any) {
        for (String c : any) {
            if (categories.containsKey(c)) {
                return true;
            }
        }
        return false;
    }

    String value(String category) {
        return categories.get(category);
    }

    boolean isArea() {
        return !areas.isEmpty();
    }

    boolean isProduct() {
        return !products.isEmpty();
    }

    boolean isNum() {
        return num != null;
    }

    @Override
    public String toString() {
        return from
                + "-"
                + to
                + (isNum() ? " " + num : "")
                + (isWhen ? " time" : "")
                + (isArea() ? " " + areas : "")
                + (isProduct() ? " " + products : "")
                + (categories.isEmpty() ? "" : " " + categories.keySet());
    }
}
