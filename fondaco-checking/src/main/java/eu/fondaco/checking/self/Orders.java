// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order told in words against the shares that stand beside the names: "first Germany (12.3%),
 * followed by France (13.1%)". Numbers with a sign are changes and may follow another order.
 */
final class Orders {

    private static final Pattern FIRST =
            Pattern.compile(
                    "\\b(?:first|largest|biggest|main|leading|top|prim[oaie]|principal[ei]|maggior[ei])\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT =
            Pattern.compile(
                    "(?:,|\\band|\\be|,\\s*and)?\\s*(?:ahead of|followed by|then|seguit[aoie]"
                            + " da(?:ll[aoe']?|gli|i|l)?|davanti a(?:ll[aoe']?|gli|i|l)?)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER =
            Pattern.compile(
                    "\\b(?:small\\w*|low\\w*|least|minor\\w*|bass\\w+|pegg\\w+|ultim\\w+|worst|last|growth|grew|grow\\w*|rose|fell|fall\\w*|increas\\w+|declin\\w+|drop\\w*|cresc\\w+|aument\\w+|cal\\w{1,3}|variazion\\w+|dinamic\\w+|rank\\w*\\s+by|per"
                        + " capita|pro"
                        + " capite|surplus|deficit|saldo|margin\\w*|up|down|minus|plus|meno)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** A name of one or several words; a small word may stand within. */
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}'\u2019-]+(?:\\s(?:of\\s|di\\s|del\\s|d')?\\p{Lu}[\\p{L}'\u2019-]*)*");

    /** A share and whose it is. */
    private record Named(String name, Printed share) {}

    private Orders() {}

    /** The clash of a sentence's order, if it has one. */
    static Optional<Clash> in(Sentence s) {
        Matcher first = FIRST.matcher(s.text());
        if (!first.find() || OTHER.matcher(s.text()).find() || !isPlain(s)) {
            return Optional.empty();
        }
        Matcher next = NEXT.matcher(s.text());
        if (!next.find(first.end())) {
            return Optional.empty();
        }
        List<Named> named = named(s);
        Named ahead = share(named, ahead(s.text(), first, next.start()));
        Named behind = share(named, nameIn(s.text(), next.end(), s.text().length()));
        if (ahead == null
                || behind == null
                || ahead.name.equals(behind.name)
                || ahead.share.interval().high() >= behind.share.interval().low()) {
            return Optional.empty();
        }
        return Optional.of(clash(s, ahead.share, behind.share));
    }

    /** Only shares, exact and without a sign, of one year. */
    private static boolean isPlain(Sentence s) {
        List<Printed> shares = s.all(Unit.PERCENT);
        return shares.size() >= 2
                && s.all(Unit.AMOUNT).isEmpty()
                && s.all(Unit.OTHER).isEmpty()
                && s.all(Unit.POINTS).isEmpty()
                && s.all(Unit.YEAR).size() <= 1
                && shares.stream().allMatch(n -> n.sign() == 0 && !n.hedged());
    }

    /** Who is named as first: behind that word, or where nobody is before the next, before it. */
    private static String ahead(String text, Matcher first, int next) {
        String behind = nameIn(text, first.end(), next);
        if (!behind.isEmpty()) {
            return behind;
        }
        String last = "";
        Matcher m = NAME.matcher(text.substring(0, first.start()));
        while (m.find()) {
            last = m.group();
        }
        return last;
    }

    private static String nameIn(String text, int from, int to) {
        Matcher m = NAME.matcher(text.substring(from, to));
        return m.find() ? m.group() : "";
    }

    /** Shares by the name right before each; none where one has no name of its own. */
    private static List<Named> named(Sentence s) {
        List<Named> out = new ArrayList<>();
        int from = 0;
        for (Printed share : s.all(Unit.PERCENT)) {
            String last = "";
            Matcher m = NAME.matcher(s.text().substring(from, share.start()));
            while (m.find()) {
                last = m.group();
            }
            if (last.isEmpty()) {
                return List.of();
            }
            out.add(new Named(last, share));
            from = share.end();
        }
        return out;
    }

    private static Named share(List<Named> all, String name) {
        return all.stream().filter(n -> n.name.equals(name)).findFirst().orElse(null);
    }

    private static Clash clash(Sentence s, Printed a, Printed b) {
        boolean inOrder = a.start() < b.start();
        Printed one = inOrder ? a : b;
        Printed other = inOrder ? b : a;
        return new Clash(
                "order",
                s.span(one.start(), one.end()),
                s.span(other.start(), other.end()),
                Say.of(
                        "The one named first has "
                                + s.words(a)
                                + ", the one that follows it has "
                                + s.words(b)
                                + ".",
                        "Chi \u00e8 nominato per primo ha "
                                + s.words(a)
                                + ", chi lo segue ha "
                                + s.words(b)
                                + "."));
    }
}
