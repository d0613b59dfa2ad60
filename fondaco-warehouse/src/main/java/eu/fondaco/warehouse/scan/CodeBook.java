// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Numbers the codes of one column from 0, in the order in which they are met. When it is closed,
 * they are numbered anew in the order of their texts; codes that come later get the numbers behind.
 * Several texts may stand for one code. Threads share it; each asks through a {@link CodeCache}.
 */
final class CodeBook {

    private final Function<String, String> meaning;
    private final int limit;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private volatile int listed;
    private volatile boolean hasLate;

    /**
     * @param meaning the code that a text stands for, or null where such a text is unusual
     * @param limit how many codes there may be
     */
    CodeBook(Function<String, String> meaning, int limit) {
        this.meaning = meaning;
        this.limit = limit;
    }

    /**
     * The number of what a text stands for.
     *
     * @throws UnusualFileException when it stands for nothing
     */
    synchronized int number(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        String code = meaning.apply(text);
        if (code == null) {
            throw new UnusualFileException("the text " + text);
        }
        int number = enter(code);
        met.add(code);
        texts.put(text, number);
        return number;
    }

    private int enter(String code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        if (codes.size() == limit) {
            throw new UnusualFileException("more than " + limit + " codes");
        }
        codes.add(code);
        numbers.put(code, codes.size() - 1);
        hasLate = listed > 0;
        return codes.size() - 1;
    }

    /** Takes codes that may occur, before any is met. */
    synchronized void expect(Iterable<String> expected) {
        expected.forEach(this::enter);
    }

    /** The number of a code, or -1 where it wasn't met. */
    synchronized int numberOf(String code) {
        return numbers.getOrDefault(code, -1);
    }

    /** The codes that were met. */
    synchronized Set<String> met() {
        return Set.copyOf(met);
    }

    /** The codes by number. */
    synchronized List<String> codes() {
        return List.copyOf(codes);
    }

    /** How many codes were known when it was closed. */
    int listed() {
        return listed;
    }

    /** Whether any code came after it was closed. */
    boolean hasLate() {
        return hasLate;
    }

    /** Numbers all codes anew in the order of their texts; others are late ones from now on. */
    synchronized void close() {
        List<String> sorted = codes.stream().sorted().toList();
        Map<Integer, Integer> renumbered = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            renumbered.put(numbers.get(sorted.get(i)), i);
        }
        texts.replaceAll((text, number) -> renumbered.get(number));
        numbers.replaceAll((code, number) -> renumbered.get(number));
        codes.clear();
        codes.addAll(sorted);
        listed = codes.size();
    }
}
