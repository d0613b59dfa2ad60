// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a text says of a balance without a number: that more is bought than sold, that imports
 * exceed exports, that there is a surplus or a deficit. Only where no number stands in the clause,
 * since that would say how much.
 */
final class Directions {

    /** How far a verb may stand before the deficit that is had, run or closed with, in tokens. */
    private static final int NEAR = 4;

    private static final Set<String> SELLING = Set.of("flow.exports", "verb.sell");
    private static final Set<String> BUYING = Set.of("flow.imports", "verb.buy");
    private static final Set<String> VERBS = Set.of("verb.sell", "verb.buy");
    private static final Set<String> MORE = Set.of("more", "count.exceed", "hedge.more");
    private static final Set<String> LESS = Set.of("less", "hedge.lessthan");
    private static final Set<String> TRADE =
            Set.of("flow.exports", "flow.imports", "flow.trade", "balance", "relation.noun");

    private final MarkedText text;
    private final Lexicon lexicon;
    private final List<Direction> out = new ArrayList<>();

    /**
     * A balance of which only the sign is told.
     *
     * @param anchor at the words that tell it, with 1 or -1 for its number; its index is that of
     *     the first number after it
     * @param actor the name of who buys and sells; null where none stands before a verb
     */
    record Direction(Anchor anchor, Mention actor) {}

    private Directions(MarkedText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** Those of a text, in its order. */
    static List<Direction> in(MarkedText text, Lexicon lexicon) {
        Directions d = new Directions(text, lexicon);
        int from = 0;
        List<Mention> all = text.mentions();
        while (from < all.size()) {
            int to = from;
            while (to < all.size() && d.isTogether(all.get(from), all.get(to))) {
                to++;
            }
            d.clause(all.subList(from, to));
            from = to;
        }
        return List.copyOf(d.out);
    }

    private boolean isTogether(Mention a, Mention b) {
        return text.clause(a.from()) == text.clause(b.from())
                && text.line(a.from()) == text.line(b.from());
    }

    private void clause(List<Mention> clause) {
        Mention first = clause.get(0);
        boolean row = text.lines().get(text.line(first.from())).kind() == Line.Kind.ROW;
        boolean sayable =
                !row
                        && clause.stream().noneMatch(m -> m.isAny("dir.up", "dir.down"))
                        && text.anchors().stream()
                                .noneMatch(
                                        a ->
                                                text.clause(a.from()) == text.clause(first.from())
                                                        && text.line(a.from())
                                                                == text.line(first.from()));
        if (sayable && !compared(clause)) {
            balanced(clause);
        }
    }

    /** "It buys more than it sells", "imports exceed exports". */
    private boolean compared(List<Mention> clause) {
        for (int i = 0; i < clause.size(); i++) {
            Mention one = clause.get(i);
            boolean sells = trades(one, SELLING);
            if (!sells && !trades(one, BUYING)) {
                continue;
            }
            Mention how = says(one, MORE) ? one : null;
            for (int k = i + 1; k < clause.size(); k++) {
                Mention m = clause.get(k);
                how = how == null && (says(m, MORE) || says(m, LESS)) ? m : how;
                if (says(m, sells ? SELLING : BUYING) && how == null) {
                    break;
                }
                boolean other = says(m, sells ? BUYING : SELLING);
                if (other && (how == null || !isThan(clause, how, m))) {
                    break;
                }
                if (other) {
                    if (names(clause, i + 1) <= 1) {
                        boolean more = says(how, MORE);
                        add(how, more == sells, trades(one, VERBS) ? before(clause, i) : null);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** "Has a trade deficit with", "the balance is negative", "in attivo". */
    private void balanced(List<Mention> clause) {
        boolean trade = clause.stream().anyMatch(m -> says(m, TRADE));
        for (int i = 0; i < clause.size(); i++) {
            Mention m = clause.get(i);
            boolean plus = m.is("balance.surplus");
            boolean told = plus || m.is("balance.deficit");
            boolean named = told && (trade || isOfTrade(m)) && isHad(clause, i);
            boolean balance = i > 0 && (m.is("positive") || m.is("negative"));
            boolean is = balance && isHad(clause, i) && isBalance(clause, i);
            if ((named || is) && names(clause, 0) <= 2) {
                add(m, named ? plus : m.is("positive"), null);
                return;
            }
        }
    }

    private boolean isBalance(List<Mention> clause, int i) {
        return clause.subList(0, i).stream().anyMatch(x -> x.is("balance"));
    }

    /** Whether "trade" or its like belongs to the words themselves. */
    private boolean isOfTrade(Mention m) {
        int to = Math.min(text.tokens().size(), m.to() + 1);
        for (int i = Math.max(0, m.from() - 1); i < to; i++) {
            if (lexicon.value(text.tokens().get(i), "sector").filter("trade"::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of being or having stands shortly before. */
    private static boolean isHad(List<Mention> clause, int i) {
        Mention m = clause.get(i);
        return clause.subList(0, i).stream().anyMatch(x -> x.is("be") && m.from() - x.to() <= NEAR);
    }

    /** Whether words say of a flow; "sold more than" are one with what they compare by. */
    private boolean trades(Mention m, Set<String> any) {
        return says(m, any)
                || says(m, MORE)
                        && any.stream().anyMatch(c -> lexicon.says(text.tokens().get(m.from()), c));
    }

    private static boolean says(Mention m, Set<String> any) {
        return m.words().stream().anyMatch(any::contains);
    }

    /** Whether what is compared with follows: "than", "exceed", "superiori alle". */
    private boolean isThan(List<Mention> clause, Mention how, Mention other) {
        if (how.is("count.exceed")) {
            return true;
        }
        for (Token t : text.tokens().subList(how.from(), how.to())) {
            if (lexicon.says(t, "prep.than")) {
                return true;
            }
        }
        return clause.stream()
                .anyMatch(
                        m ->
                                m.from() >= how.to()
                                        && m.to() <= other.from()
                                        && m.isAny("prep.than", "prep.to"));
    }

    /** How many different areas a clause names from there on. */
    private static int names(List<Mention> clause, int from) {
        Set<List<Codes>> out = new LinkedHashSet<>();
        clause.subList(from, clause.size()).stream()
                .filter(m -> m.kind() == Mention.Kind.AREA)
                .forEach(m -> out.add(m.values()));
        return out.size();
    }

    private static Mention before(List<Mention> clause, int i) {
        Mention found = null;
        for (Mention m : clause.subList(0, i)) {
            found = m.kind() == Mention.Kind.AREA ? m : found;
        }
        return found;
    }

    private void add(Mention at, boolean plus, Mention actor) {
        int index = 0;
        for (Anchor a : text.anchors()) {
            index += a.from() < at.from() ? 1 : 0;
        }
        Num num =
                new Num(
                        Num.Type.PLAIN,
                        plus ? 1 : -1,
                        0,
                        "",
                        true,
                        true,
                        false,
                        Operator.EQUAL,
                        false);
        out.add(
                new Direction(
                        new Anchor(index, at.from(), at.to(), Anchor.Type.DIRECTION, num), actor));
    }
}
