// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import java.util.List;
import java.util.Optional;
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
                        + " capita|pro capite|surplus|deficit|saldo|margin\\w*)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Orders() {}

    /** The clash of a sentence's order, if it has one. */
    static Optional<Clash> in(Sentence s) {
        if (!FIRST.matcher(s.text()).find()
                || !NEXT.matcher(s.text()).find()
                || OTHER.matcher(s.text()).find()) {
            return Optional.empty();
        }
        List<Printed> shares = s.all(Unit.PERCENT);
        boolean plain =
                shares.size() == 2
                        && s.all(Unit.AMOUNT).isEmpty()
                        && s.all(Unit.OTHER).isEmpty()
                        && shares.stream().allMatch(n -> isBeside(s, n));
        if (!plain) {
            return Optional.empty();
        }
        Printed a = shares.get(0);
        Printed b = shares.get(1);
        boolean between = NEXT.matcher(s.text().substring(a.end(), b.start())).find();
        if (!between || a.interval().high() >= b.interval().low()) {
            return Optional.empty();
        }
        return Optional.of(
                new Clash(
                        "order",
                        s.span(a.start(), a.end()),
                        s.span(b.start(), b.end()),
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
                                        + ".")));
    }

    /** In brackets by itself, exact and without a sign. */
    private static boolean isBeside(Sentence s, Printed n) {
        return n.sign() == 0
                && !n.hedged()
                && s.before(n).endsWith("(")
                && s.after(n).matches("(?s)\\s*(?:of the total|del totale)?\\s*\\).*");
    }
}
