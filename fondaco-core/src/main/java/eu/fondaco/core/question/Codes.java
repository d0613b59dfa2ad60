// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * One code, or several that are summed ({@code JP+KR}). A code may also be a group or a parent
 * whose members stand for it. Sorted and without repetition, so that equal sums are equal.
 */
public record Codes(List<String> list) {

    public static final Codes WORLD = of("W00");
    public static final Codes TOTAL = of("TOTAL");

    public Codes {
        list =
                list.size() == 1 // most are, and a text is asked of by hundreds of thousands
                        ? List.of(list.get(0).strip())
                        : list.stream().map(String::strip).distinct().sorted().toList();
        if (list.isEmpty() || list.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a code is missing in " + list);
        }
    }

    public static Codes of(String... codes) {
        return new Codes(Arrays.asList(codes));
    }

    public static Codes of(Collection<String> codes) {
        return new Codes(List.copyOf(codes));
    }

    /** Reads {@code CN} or {@code JP+KR}. */
    public static Codes parse(String text) {
        return new Codes(Arrays.asList(text.split("\\+", -1)));
    }

    /** Whether it is exactly that one code. */
    public boolean is(String code) {
        return list.size() == 1 && list.get(0).equals(code);
    }

    public boolean isSum() {
        return list.size() > 1;
    }

    /** The first (for a single code: the only) one. */
    public String first() {
        return list.get(0);
    }

    @Override
    public String toString() {
        return String.join("+", list);
    }
}
