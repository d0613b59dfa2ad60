// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Names of features, held as numbers: hundreds of millions of them name few thousands. Which number
 * a name has depends on who came first; whatever is learned orders features by name.
 */
final class Numbered extends AbstractList<String> {

    static final Numbered NONE = new Numbered(new int[0]);

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    private static int[] ordered = {};

    private final int[] numbers;

    private Numbered(int[] numbers) {
        this.numbers = numbers;
    }

    /** Names as numbers; what is so already is given back. */
    static Numbered of(Collection<String> names) {
        if (names instanceof Numbered n) {
            return n;
        }
        synchronized (NUMBERS) {
            return names.isEmpty()
                    ? NONE
                    : new Numbered(names.stream().mapToInt(Numbered::number).toArray());
        }
    }

    /** A name's number. */
    static int of(String name) {
        synchronized (NUMBERS) {
            return number(name);
        }
    }

    /** The name that has a number. */
    static String name(int number) {
        synchronized (NUMBERS) {
            return NAMES.get(number);
        }
    }

    /** All numbers by now, in the order of their names; not to be changed. */
    static int[] ordered() {
        synchronized (NUMBERS) {
            if (ordered.length != NAMES.size()) {
                ordered =
                        IntStream.range(0, NAMES.size())
                                .boxed()
                                .sorted(Comparator.comparing(NAMES::get))
                                .mapToInt(i -> i)
                                .toArray();
            }
            return ordered;
        }
    }

    /** How many names have numbers by now. */
    static int count() {
        synchronized (NUMBERS) {
            return NAMES.size();
        }
    }

    private static int number(String name) {
        Integer known = NUMBERS.get(name);
        if (known != null) {
            return known;
        }
        NUMBERS.put(name, NAMES.size());
        NAMES.add(name);
        return NAMES.size() - 1;
    }

    /** The numbers; not to be changed. */
    int[] numbers() {
        return numbers;
    }

    @Override
    public String get(int i) {
        return name(numbers[i]);
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
