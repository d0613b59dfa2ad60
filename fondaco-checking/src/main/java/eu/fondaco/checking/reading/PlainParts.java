// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Cuts a sentence into its parts; a word that nothing explains is a part that says nothing. */
final class PlainParts {

    /** Prepositions by what the lexicon says of them, the ones that decide first. */
    private static final List<String> PREPOSITIONS =
            List.of(
                    "ahead",
                    "behind",
                    "prep.to",
                    "prep.from",
                    "prep.with",
                    "prep.of",
                    "prep.by",
                    "prep.for",
                    "prep.in",
                    "prep.among",
                    "time.vs",
                    "time.since",
                    "time.to");

    /** What words may say that only join others. */
    private static final Set<String> JOINING =
            Set.of(
                    "ahead",
                    "article",
                    "be",
                    "behind",
                    "goods.neutral",
                    "only",
                    "only.such",
                    "prep.among",
                    "prep.by",
                    "prep.for",
                    "prep.from",
                    "prep.in",
                    "prep.of",
                    "prep.to",
                    "prep.with",
                    "segment",
                    "time.before",
                    "time.in",
                    "time.later",
                    "time.range",
                    "time.since",
                    "time.to",
                    "time.vs");

    private static final Set<String> HEDGES =
            Set.of(
                    "hedge.about",
                    "hedge.less",
                    "hedge.lessthan",
                    "hedge.more",
                    "hedge.atleast",
                    "hedge.open");

    private final MarkedText text;
    private final PlainWords plain;
    private final Map<Integer, List<Mention>> at = new HashMap<>();

    PlainParts(MarkedText text, PlainWords plain) {
        this.text = text;
        this.plain = plain;
        text.mentions().forEach(m -> at.computeIfAbsent(m.from(), k -> new ArrayList<>()).add(m));
    }

    /** A run of tokens while it is cut: its parts so far and the preposition that is open. */
    private static final class Cut {
        final List<PlainPart> parts = new ArrayList<>();
        String prep = "";
    }

    /** The parts of a run of tokens. */
    List<PlainPart> of(int from, int to) {
        Cut cut = new Cut();
        for (int i = from; i < to; ) {
            Mention m = longest(i, to);
            int plainly = plainly(i, to);
            int own = m == null ? 0 : m.to() - m.from();
            if (own == 0 && plainly == 0) {
                boolean article = plain.length(text.tokens(), i, to) > 0; // of "l'anno prima"
                boolean on = article || unsaid(cut.parts, i, text.tokens().get(i));
                cut.prep = on ? cut.prep : "";
                i++;
                continue;
            }
            Set<String> words = new TreeSet<>();
            if (plainly >= own) {
                words.addAll(plain.at(text.tokens(), i, plainly));
            }
            boolean order = words.contains("ahead") || words.contains("behind");
            boolean trade = plainly == own && words.contains("balance.trade") && isGoods(m);
            Mention said = own >= plainly && !order && !trade ? m : null;
            if (said != null) {
                words.addAll(said.words());
            }
            int end = i + Math.max(own, plainly);
            if (!opens(cut, said, words, i, end, to)) {
                add(cut, new PlainPart(i, end, said, words, "", owns(end - 1)), plainly, to);
            }
            i = end;
        }
        return hedged(cut.parts);
    }

    /** Whether words only lead to what stands behind them: "from", "as from", "compared with". */
    private boolean opens(Cut cut, Mention said, Set<String> words, int i, int end, int to) {
        if (said == null) {
            boolean prep = PREPOSITIONS.containsAll(words);
            cut.prep = prep ? words.iterator().next() : cut.prep;
            return prep;
        }
        if (said.is("time.since") && says(i, "as") && isArea(end, to)) {
            cut.parts.add(new PlainPart(i, i + 1, null, Set.of("as"), "", false));
            cut.prep = "prep.from";
            return true;
        }
        boolean base = said.is("comparison") && said.is("time.vs") && isTime(end, to);
        cut.prep = base ? "time.vs" : cut.prep;
        return base;
    }

    /** Adds a part, or what it leaves open where it only joins others. */
    private void add(Cut cut, PlainPart p, int plainly, int to) {
        Mention m = p.mention();
        boolean joining = m != null && joins(m);
        boolean joins = joining && plainly < m.to() - m.from();
        boolean clitic = joining && p.is("clitic");
        if ((joins || clitic) && isObject(m, p.to(), to)) {
            cut.parts.add(p.saying(Set.of(clitic ? "clitic" : "unknown")));
        } else if (m != null && pointing(m) != null) {
            cut.parts.add(p.saying(Set.of("these")));
            cut.prep = pointing(m);
        } else if (joins || joining && plainly == m.to() - m.from() && isBare(p.words())) {
            cut.prep = preposition(m, cut.prep);
        } else {
            cut.parts.add(p.standing(cut.prep));
            cut.prep = "";
        }
    }

    /**
     * How many tokens words of plain statements take; 0 where a time begins in them that goes on
     * beyond: "the year" of "the year before" is none of them.
     */
    private int plainly(int i, int to) {
        int length = plain.length(text.tokens(), i, to);
        for (int k = i + 1; k < i + length; k++) {
            for (Mention m : at.getOrDefault(k, List.of())) {
                boolean time = m.kind() == Mention.Kind.TIME || m.is("time.previous");
                if (time && m.to() > i + length && m.to() <= to) {
                    return 0;
                }
            }
        }
        return length;
    }

    /** Whether words that join others say nothing else by the list of plain words. */
    private static boolean isBare(Set<String> words) {
        return words.contains("filler") || words.contains("clitic");
    }

    /** Whether the list of plain words has the word there as one of a category. */
    boolean says(int token, String category) {
        return plain.at(text.tokens(), token, 1).contains(category);
    }

    private boolean isArea(int at, int to) {
        Mention m = longest(at, to);
        return m != null && m.kind() == Mention.Kind.AREA;
    }

    private static boolean isGoods(Mention m) {
        return m.kind() == Mention.Kind.GOODS;
    }

    /** Whether a time stands there: "compared with 2014", "rispetto all'anno prima". */
    private boolean isTime(int at, int to) {
        Mention m = longest(at, to);
        return m != null && (m.kind() == Mention.Kind.TIME || m.is("time.previous"));
    }

    /** What stands in words that point at what was spoken of, "those to"; null for none. */
    private static String pointing(Mention m) {
        List<String> preps = PREPOSITIONS.stream().filter(m::is).toList();
        boolean only = preps.size() == 1 && m.is("comparison") && m.words().size() == 2;
        return only ? preps.get(0) : null;
    }

    /** Marks and possessives; a word that nothing explains becomes a part. */
    private boolean unsaid(List<PlainPart> out, int i, Token t) {
        boolean possessive = t.is("'s") || t.is("\u2019s") || t.is("'") || t.is("\u2019");
        if (possessive && !out.isEmpty()) {
            out.set(out.size() - 1, out.get(out.size() - 1).owning());
            return false;
        }
        boolean hyphen = t.is("-") && !t.space();
        if (!hyphen && !t.is(",") && !t.is(".") && !t.is(";")) {
            out.add(new PlainPart(i, i + 1, null, Set.of("unknown"), "", false));
        }
        return hyphen;
    }

    private boolean owns(int last) {
        Token t = text.tokens().get(last);
        return t.is("'s") || t.is("\u2019s");
    }

    /** The longest mention at a place; a list only where it is of several names of partners. */
    private Mention longest(int i, int to) {
        Mention best = null;
        for (Mention m : at.getOrDefault(i, List.of())) {
            boolean longer = best == null || m.to() > best.to();
            best = !m.list() && m.to() <= to && longer ? m : best;
        }
        return best;
    }

    /** Those of several names in a row, as one, at a part that begins them; null for none. */
    Mention list(PlainPart p) {
        return at.getOrDefault(p.from(), List.of()).stream()
                .filter(m -> m.list() && m.to() > p.to())
                .max((x, y) -> x.to() - y.to())
                .orElse(null);
    }

    /** "Gli ha venduto": no article, but to whom. */
    private boolean isObject(Mention m, int end, int to) {
        Mention next = m.words().equals(Set.of("article")) ? longest(end, to) : null;
        return next != null
                && next.kind() == Mention.Kind.CUE
                && next.isAny("verb.sell", "verb.buy", "verb.absorb", "verb.provide")
                && !next.isAny("flow.exports", "flow.imports", "goods.neutral", "source");
    }

    private static boolean joins(Mention m) {
        return m.kind() == Mention.Kind.CUE
                && m.words().stream().anyMatch(w -> !w.equals("goods.neutral"))
                && JOINING.containsAll(m.words());
    }

    private static String preposition(Mention m, String before) {
        if (m.is("article") && m.words().size() == 1 || m.is("be") || m.is("only")) {
            return before;
        }
        return PREPOSITIONS.stream()
                .filter(m::is)
                .findFirst()
                .orElse(m.is("time.in") ? "prep.in" : before);
    }

    /** Without hedges, which are in their numbers. */
    private static List<PlainPart> hedged(List<PlainPart> parts) {
        List<PlainPart> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PlainPart p = parts.get(i);
            PlainPart next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            boolean hedge = p.isAny(HEDGES) && !p.isNumber();
            if (hedge && next != null && (next.isNumber() || next.is("more") || next.is("less"))) {
                parts.set(i + 1, next.hedgedBy(p));
            } else {
                out.add(p);
            }
        }
        return out;
    }
}
