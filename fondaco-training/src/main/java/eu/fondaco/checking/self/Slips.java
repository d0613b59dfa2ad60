// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Slips of a writer: two digits changed round, one digit another, another number; as long. */
final class Slips {

    private static final int TRIES = 10;

    private Slips() {}

    /** Another number in place of one as printed; null where chance finds none. */
    static String of(String printed, Random chance) {
        StringBuilder digits = new StringBuilder(printed.replaceAll("\\D", ""));
        if (digits.length() < 2) {
            return null;
        }
        String other =
                switch (chance.nextInt(3)) {
                    case 0 -> swapped(digits, chance);
                    case 1 -> oneOther(digits, chance);
                    default -> another(digits.toString(), chance);
                };
        boolean none =
                other == null || other.contentEquals(digits) || other.length() != digits.length();
        boolean begins = !none && other.charAt(0) == '0' && digits.charAt(0) != '0';
        return none || begins ? null : put(printed, other);
    }

    private static String swapped(StringBuilder digits, Random chance) {
        for (int i = 0; i < TRIES; i++) {
            int at = chance.nextInt(digits.length() - 1);
            if (digits.charAt(at) != digits.charAt(at + 1)) {
                StringBuilder out = new StringBuilder(digits);
                out.setCharAt(at, digits.charAt(at + 1));
                out.setCharAt(at + 1, digits.charAt(at));
                return out.toString();
            }
        }
        return null;
    }

    private static String oneOther(StringBuilder digits, Random chance) {
        int at = chance.nextInt(digits.length());
        int other = (digits.charAt(at) - '0' + 1 + chance.nextInt(9)) % 10;
        StringBuilder out = new StringBuilder(digits);
        out.setCharAt(at, (char) ('0' + other));
        return out.toString();
    }

    /** Six to 26 per cent more or less, with a zero at the end where there was one. */
    private static String another(String digits, Random chance) {
        double by = (chance.nextBoolean() ? 1 : -1) * (0.06 + chance.nextDouble() * 0.2);
        long unit = digits.endsWith("0") ? 10 : 1;
        long out = Math.round(Long.parseLong(digits) * (1 + by) / unit) * unit;
        return String.format("%0" + digits.length() + "d", out);
    }

    private static String put(String printed, String digits) {
        StringBuilder out = new StringBuilder(printed);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < printed.length(); i++) {
            if (Character.isDigit(printed.charAt(i))) {
                places.add(i);
            }
        }
        for (int i = 0; i < places.size(); i++) {
            out.setCharAt(places.get(i), digits.charAt(i));
        }
        return out.toString();
    }
}
