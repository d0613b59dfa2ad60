// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.internal;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says which column a misspelt name probably means. */
public final class Suggestion {

    private Suggestion() {}

    /** A refusal of a column that isn't there. */
    public static UnsoundException missing(String name, List<String> there) {
        String all = String.join(", ", there);
        return new UnsoundException(
                there.stream()
                        .min(Comparator.comparingInt(t -> distance(name, t)))
                        .filter(t -> distance(name, t) <= Math.max(2, name.length() / 3))
                        .map(near -> EstimatorNote.NO_COLUMN_NEAR.note(name, near, all))
                        .orElseGet(() -> EstimatorNote.NO_COLUMN.note(name, all)));
    }

    private static int distance(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int[] row = new int[y.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[y.length()];
    }
}
