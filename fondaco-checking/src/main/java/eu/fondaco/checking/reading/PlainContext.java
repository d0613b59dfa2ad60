// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;

/**
 * What was said before a clause.
 *
 * @param last of what something was said last; null where nothing was
 * @param home whose trade words like "its" mean: the only one named so far; null else
 * @param period the only time named so far; null else
 * @param tail whether the clause goes on in the same sentence
 */
record PlainContext(PlainFrame last, List<Codes> home, Period period, boolean tail) {

    PlainContext after(PlainFrame said) {
        return new PlainContext(said, home, period, true);
    }

    /** What a clause says, with what goes without saying. */
    PlainFrame whole(PlainFrame said, List<PlainPart> parts) {
        boolean goesOn = tail && last != null;
        boolean object = isObject(parts);
        boolean ofThem = parts.stream().anyMatch(p -> p.is("of.them"));
        if (object && (!goesOn || last.partner() == null || said.partner() != null)
                || ofThem && (!goesOn || last.goods() != null)) {
            return PlainFrame.NONE;
        }
        PlainFrame f = object ? said.with(last.partner()) : said;
        PlainFrame out = f;
        if (out.home() == null && (tail && last != null)) {
            out = out.of(last.home());
        } else if (out.home() == null && home != null && parts.stream().anyMatch(this::refers)) {
            out = out.of(home);
        }
        if (out.period() == null) {
            out = tail && last != null ? out.at(last.period(), last.base()) : out.at(period, null);
        }
        if (!tail || last == null) {
            return isOfTheSame(f, out, parts) ? out.flowing(last.flow()).after(last) : out;
        }
        boolean own = out.flow() != null;
        boolean before = last.partner() != null || last.goods() != null;
        boolean names = out.partner() != null || out.goods() != null;
        if (own && before && !names) {
            return PlainFrame.NONE; // with whom and of what may be as before or not
        }
        out = own ? out : out.flowing(last.flow());
        return names ? out : out.after(last);
    }

    /** "From it", "sold it": the other one, that was spoken of. */
    private static boolean isObject(List<PlainPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            PlainPart p = parts.get(i);
            boolean verb =
                    i > 0
                            && parts.get(i - 1)
                                    .isAny(Set.of("verb.sell", "verb.buy", "verb.provide"));
            if (p.is("that.place") || p.is("object") && (verb || !p.prep().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** "They dropped by 4%": what was spoken of just now. */
    private boolean isOfTheSame(PlainFrame own, PlainFrame f, List<PlainPart> parts) {
        boolean bare = own.home() == null && own.partner() == null && own.goods() == null;
        return last != null
                && last.flow() != null
                && bare
                && f.flow() == null
                && parts.stream().anyMatch(p -> p.is("pronoun") || p.is("these"));
    }

    /** Whether a word stands for whose trade was spoken of. */
    private boolean refers(PlainPart p) {
        return p.is("self") || p.is("pronoun") || p.is("these");
    }
}
