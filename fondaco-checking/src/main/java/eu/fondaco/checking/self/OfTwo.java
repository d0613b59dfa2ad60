// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two levels beside each other that are of two things or two bearers rather than of two times. */
final class OfTwo {

    private final Levels levels;
    private final Pattern noNoun;

    OfTwo(Levels levels) {
        this.levels = levels;
        noNoun = levels.known.words.words("no-noun");
    }

    /**
     * "18 registrations against 15 closures", "A bought 35 and B 37": of two rather than two times.
     */
    boolean is(Size a, Size b) {
        String own = noun(a);
        String its = noun(b);
        boolean counted = !own.isEmpty() && !its.isEmpty() && !Sizes.PAST.matcher(its).matches();
        counted &= !noNoun.matcher(own + " " + its).find();
        String last = a.between(b).replaceFirst("(?s)^.*[,;]", "");
        Set<String> named = new TreeSet<>(levels.names(last));
        named.removeAll(levels.keys(a.s().text().substring(0, a.start())));
        return counted && !isOneWord(own, its) || !named.isEmpty();
    }

    private static boolean isOneWord(String a, String b) {
        return a.substring(0, 4).equalsIgnoreCase(b.substring(0, 4));
    }

    /** The word right behind a number. */
    private static String noun(Size z) {
        Matcher m = Levels.COUNTED.matcher(z.s().text()).region(z.end(), z.s().text().length());
        return m.lookingAt() ? m.group(1) : "";
    }
}
