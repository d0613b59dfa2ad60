// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.search;

/** How alike a typed word and a known one are. */
final class Likeness {

    private Likeness() {}

    /** 1 for the same word, less for a beginning of it or a typo, 0 for another word. */
    static double of(String typed, String known) {
        if (typed.equals(known)) {
            return 1;
        }
        if (typed.length() >= 3 && known.startsWith(typed)) {
            return 0.6 + 0.3 * typed.length() / known.length();
        }
        int allowed = typed.length() >= 8 ? 2 : typed.length() >= 4 ? 1 : 0;
        int distance = allowed == 0 ? 1 : distance(typed, known, allowed);
        return distance > allowed ? 0 : 0.75 - 0.2 * distance;
    }

    /**
     * Letters to change, add, drop or swap with the next; more than the limit counts as limit + 1.
     */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] twoUp = new int[b.length() + 1];
        int[] up = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            up[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(up[j - 1] + change, Math.min(up[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoUp[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = twoUp;
            twoUp = up;
            up = row;
            row = spare;
        }
        return up[b.length()];
    }
}
