// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers the codes of one column from 0, in the order in which they are met, or sorted once all are
 * known. Several texts may stand for one code. Threads share it; each asks through a {@link CodeCache}.
 */
final class CodeBook {

  private final Function<String, String> meaning;
  private final int limit;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();
  private boolean closed;

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
   * @throws UnusualFileException when it stands for nothing, or is new to a closed book
   */
  synchronized int number(String text) {
    Integer known = texts.get(text);
    if (known != null) {
      return known;
    }
    String code = closed ? null : meaning.apply(text);
    if (code == null) {
      throw new UnusualFileException("the text " + text);
    }
    Integer number = numbers.get(code);
    if (number == null) {
      if (codes.size() == limit) {
        throw new UnusualFileException("more than " + limit + " codes");
      }
      number = codes.size();
      codes.add(code);
      numbers.put(code, number);
    }
    texts.put(text, number);
    return number;
  }

  /** The number of a code, or -1 where it wasn't met. */
  synchronized int numberOf(String code) {
    return numbers.getOrDefault(code, -1);
  }

  /** The codes by number. */
  synchronized List<String> codes() {
    return List.copyOf(codes);
  }

  /** Numbers all codes anew in the order of their texts, and takes no more. */
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
    closed = true;
  }
}
