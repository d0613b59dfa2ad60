// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as requests write them: one, several, all, the latest, or with a mark after one of its
 * parts, which may then be higher: {@code 1.2+.0} is any of 1 from 1.2.0 on.
 */
public final class Versions {

    private static final Set<String> ANY = Set.of("latest", "all", "*", "~", "+");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,9})([+~]?)(?:\\.(\\d{1,9})([+~]?))?(?:\\.(\\d{1,9})([+~]?))?");

    private Versions() {}

    /** Whether what is asked lets a version through. */
    public static boolean fits(String asked, String held) {
        return Arrays.stream(asked.split(",")).anyMatch(one -> one(one, held));
    }

    private static boolean one(String asked, String held) {
        if (ANY.contains(asked) || asked.equals(held)) {
            return true;
        }
        Matcher parts = PARTS.matcher(asked);
        if (!parts.matches()) { // several, as the first generation writes them
            return asked.contains("+")
                    && Arrays.stream(asked.split("\\+"))
                            .anyMatch(v -> ANY.contains(v) || v.equals(held));
        }
        int[] from = new int[3];
        int open = -1;
        for (int i = 0; i < 3; i++) {
            from[i] = number(parts.group(2 * i + 1));
            if (parts.group(2 * i + 2) != null && !parts.group(2 * i + 2).isEmpty()) {
                open = open < 0 ? i : 3; // one mark only
            }
        }
        return open >= 0 && open < 3 && isFrom(from, open, held);
    }

    private static boolean isFrom(int[] from, int open, String held) {
        String[] parts = held.split("\\.");
        for (int i = 0; i < 3; i++) {
            int part = i < parts.length ? number(parts[i]) : 0;
            if (part != from[i]) {
                return i >= open && part > from[i];
            }
        }
        return true;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
