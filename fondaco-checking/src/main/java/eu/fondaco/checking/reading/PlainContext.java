// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;

/**
 * What was said before a clause.
 *
 * @param told what was said last; null where nothing was
 * @param order the place in an order that was told last, in this sentence or the one before; null
 *     where none was
 * @param home whose trade words like "its" mean: the only one named so far, or in the sentence
 *     before; null else
 * @param lone whether no other home and no country around it was named at all
 * @param partners whether any one was named with whom there is trade
 * @param period the only time named so far; null else
 * @param recent the only time that the sentence before names; null else
 * @param tail whether the clause goes on in the same sentence
 */
record PlainContext(
        PlainTold told,
        PlainTold order,
        List<Codes> home,
        boolean lone,
        boolean partners,
        Period period,
        Period recent,
        boolean tail) {

    /** Of what something was said last; null where nothing was. */
    PlainFrame last() {
        return told == null ? null : told.frame();
    }

    PlainContext after(List<PlainTold> said) {
        PlainTold rank = said.stream().filter(PlainTold::isRank).reduce((x, y) -> y).orElse(order);
        return new PlainContext(
                said.get(said.size() - 1), rank, home, lone, partners, period, recent, true);
    }

    /** What a clause says, with what goes without saying. */
    PlainFrame whole(PlainFrame said, List<PlainPart> parts) {
        PlainFrame f = pointed(said, parts);
        if (f == PlainFrame.NONE) {
            return f;
        }
        PlainFrame last = last();
        PlainFrame out = at(of(f, parts));
        if (!tail || last == null) {
            return isOfTheSame(f, out, parts)
                    ? out.flowing(last.flow()).after(last)
                    : out.loosely(isVague(f));
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

    /** With what "it", "there" and "of them" stand for; nothing where that can't be told. */
    private PlainFrame pointed(PlainFrame said, List<PlainPart> parts) {
        PlainFrame last = last();
        boolean object = isObject(parts);
        boolean clitic = parts.stream().anyMatch(p -> p.is("clitic"));
        boolean ofThem = parts.stream().anyMatch(p -> p.is("of.them") || p.is("of.that"));
        if (!object && !clitic && !ofThem) {
            return said;
        }
        if (last == null || object && clitic) {
            return PlainFrame.NONE;
        }
        boolean whom = said.partner() != null;
        boolean before = last.partner() != null;
        if (object && (!before || whom) || ofThem && before && !whom) {
            return PlainFrame.NONE;
        }
        PlainFrame f = object ? said.with(last.partner()) : said;
        if (clitic) {
            boolean own = whom && said.home() == null;
            if (!own && (whom || !before)) {
                return PlainFrame.NONE;
            }
            f = own ? f.of(last.home()) : f.with(last.partner());
        }
        if (ofThem && f.goods() == null) {
            f = f.goodsOf(last);
        }
        return f.home() == null ? f.of(last.home()) : f;
    }

    /**
     * Whether what is said may be of whom or of what was spoken of: "its exports were 3 billion",
     * after those to Gallia.
     */
    private boolean isVague(PlainFrame f) {
        PlainFrame last = last();
        boolean before = last != null && (last.partner() != null || last.goods() != null);
        return before && f.home() == null && f.partner() == null && f.goods() == null;
    }

    private PlainFrame of(PlainFrame f, List<PlainPart> parts) {
        PlainFrame last = last();
        if (f.home() != null) {
            return f;
        }
        if (tail && last != null) {
            return f.of(last.home());
        }
        boolean meant =
                parts.stream().anyMatch(this::refers)
                        || lone && (f.partner() != null || !partners) && isImplied(f, parts);
        return home != null && meant ? f.of(home) : f;
    }

    /**
     * Whether it goes without saying whose trade it is: "ha venduto alla Germania". What another
     * one did is of it only where what one more did was just told: "Helvetia bought 3 billion".
     */
    private boolean isImplied(PlainFrame f, List<PlainPart> parts) {
        boolean role = parts.stream().anyMatch(p -> p.is("role.customer") || p.is("role.supplier"));
        boolean kind = parts.stream().anyMatch(p -> p.isAny(PlainRanks.KINDS));
        PlainFrame last = last();
        boolean other = f.subject().equals("p");
        boolean also =
                last != null
                        && last.partner() != null
                        && f.flow() != null
                        && f.flow() == last.flow()
                        && !last.partner().equals(f.partner());
        return (!other || also || role) && !f.owned() && (!f.nation() || kind);
    }

    private PlainFrame at(PlainFrame f) {
        PlainFrame last = last();
        if (f.period() != null) {
            return f;
        }
        if (tail && last != null) {
            return since(f, last.period(), f.base() == null ? last.base() : f.base());
        }
        boolean same = last != null && recent != null && recent.equals(last.period());
        return since(f, period == null && same ? recent : period, f.base());
    }

    /** At a time, if what it is counted from is before it. */
    private static PlainFrame since(PlainFrame f, Period when, Period base) {
        boolean fits = when == null || base == null || base.start() < when.start();
        return f.at(fits ? when : null, base);
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

    /** "They dropped by 4%", "in 2017 it was 3 billion": what was spoken of just now. */
    private boolean isOfTheSame(PlainFrame own, PlainFrame f, List<PlainPart> parts) {
        PlainFrame last = last();
        boolean bare = own.home() == null && own.partner() == null && own.goods() == null;
        boolean only = parts.stream().allMatch(p -> p.isTime() || p.isNumber() || p.is("aside"));
        return last != null
                && last.flow() != null
                && bare
                && f.flow() == null
                && (only || parts.stream().anyMatch(p -> p.is("pronoun") || p.is("these")));
    }

    /** Whether a word stands for whose trade was spoken of. */
    private boolean refers(PlainPart p) {
        return p.is("self") || p.is("pronoun") || p.is("these");
    }
}
