// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

/**
 * Turns places in a text from UTF-16 units to code points and back without counting from the start
 * each time: a long text with thousands of statements asks for thousands of places.
 */
final class CodePoints {

    private static final int STRIDE = 64;

    private final String text;

    /** Code points before each {@link #STRIDE}th unit. */
    private final int[] before;

    CodePoints(String text) {
        this.text = text;
        before = new int[text.length() / STRIDE + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % STRIDE == 0) {
                before[i / STRIDE] = points;
            }
            boolean second =
                    i > 0
                            && Character.isLowSurrogate(text.charAt(i))
                            && Character.isHighSurrogate(text.charAt(i - 1));
            points += second ? 0 : 1;
        }
        if (text.length() % STRIDE == 0) {
            before[text.length() / STRIDE] = points;
        }
    }

    /** How many code points begin before a unit. */
    int before(int unit) {
        int points = before[unit / STRIDE];
        for (int i = unit / STRIDE * STRIDE; i < unit; i++) {
            boolean second =
                    i > 0
                            && Character.isLowSurrogate(text.charAt(i))
                            && Character.isHighSurrogate(text.charAt(i - 1));
            points += second ? 0 : 1;
        }
        return points;
    }

    /** The unit at which a code point begins; the text's length for the one after the last. */
    int unit(int point) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= point) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int i = low * STRIDE;
        if (i > 0
                && i < text.length()
                && Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1))) {
            i++;
        }
        return text.offsetByCodePoints(i, point - before[low]);
    }
}
