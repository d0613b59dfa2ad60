// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who buys or sells, where those with whom they do are asked for: "countries it bought from",
 * "paesi da cui compra" tell of the one who is spoken of, "countries that bought" of the others. A
 * pronoun stands for the last who was named.
 */
final class Agents {

    /** Who does what a verb says. */
    enum Who {
        /** The one whose trade is asked about. */
        OURS,
        /** Those with whom it trades. */
        THEIRS,
        /** Nothing here says it. */
        UNSAID
    }

    /** Words by what they are in each language, from {@code agents.txt}. */
    private static final Map<Lang, Map<String, Set<String>>> WORDS =
            Arrays.stream(Lang.values()).collect(Collectors.toMap(l -> l, Agents::words));

    private static final List<String> OTHERS = List.of("countries", "partners", "suppliers");

    private static Map<String, Set<String>> words(Lang lang) {
        return BothTongues.of("agents.txt", 1, lang).stream()
                .collect(
                        Collectors.toMap(
                                l -> l.meant().get(0), l -> new LinkedHashSet<>(l.words())));
    }

    private final Heard heard;
    private final Places places;

    Agents(Heard heard, Places places) {
        this.heard = heard;
        this.places = places;
    }

    /** Who does what a verb says, as far as what stands around it tells. */
    Who of(Part verb) {
        int at = verb.from() - 1;
        while (at > 0 && is("between", word(at))) {
            at--;
        }
        if (at >= 0 && is("it", word(at))) {
            return named(at, false);
        }
        if (isOfAbroad(verb)) {
            return Who.THEIRS;
        }
        boolean others = isOfOthers(at);
        if (!others && isBehind(verb)) {
            return Who.THEIRS;
        }
        if (!others && (isBehindWhom(verb) || isLeft(verb))) {
            return Who.OURS;
        }
        return at >= 0 && is("they", word(at)) ? named(at, true) : nearest(verb);
    }

    /** "Da quale stato la Norvegia compra": somebody abroad stands right before the verb. */
    private boolean isOfAbroad(Part verb) {
        Part before = heard.before(verb);
        while (before != null && before.is("filler") && !before.is("which")) {
            before = heard.before(before);
        }
        return before != null
                && before.kind() == Kind.AREA
                && places.abroad().contains(before.code())
                && isSubject(before);
    }

    /** Whether "da quale", "to which" stands before an area, and no preposition between the two. */
    private boolean isSubject(Part area) {
        Part which = heard.first("which");
        Part led = which == null ? null : heard.before(which);
        return led != null
                && led.isAny("from", "to")
                && which.to() <= area.from()
                && heard.parts().stream()
                        .filter(p -> p.from() >= which.to() && p.to() <= area.from())
                        .noneMatch(p -> p.isAny("from", "to"));
    }

    /** "Cosa comprano i clienti": behind an Italian verb stand those who do it. */
    private boolean isBehind(Part verb) {
        Part next = heard.after(verb);
        while (next != null
                && (Heard.isSmall(next) || next.is("top") || next.kind() == Kind.NUMBER)
                && !next.isAny("to", "from", "partners")
                && !isOther(next)) {
            next = heard.after(next);
        }
        return heard.lang() == Lang.IT && next != null && (next.is("partners") || isOther(next));
    }

    /**
     * The others, where a word for them stands nearer before the verb than anybody named: "Ohio:
     * which countries buy most".
     */
    private Who nearest(Part verb) {
        Part subject =
                heard.parts().stream()
                        .filter(p -> p.to() <= verb.from())
                        .filter(p -> p.kind() == Kind.AREA || p.is("us") || isOther(p))
                        .filter(p -> !p.is("tous"))
                        .reduce((one, other) -> other)
                        .orElse(null);
        if (subject == null || !isOther(subject)) {
            return Who.UNSAID;
        }
        boolean governed = heard.led(subject, "from") || heard.led(subject, "to");
        boolean named =
                heard.of(Kind.AREA)
                        .anyMatch(
                                p -> p.to() <= subject.from() && places.home().contains(p.code()));
        return !named ? Who.UNSAID : governed ? Who.OURS : Who.THEIRS;
    }

    /** Whether a word that asks stands alone or at a noun for those with whom somebody trades. */
    private boolean isOfOther(Part which) {
        Part noun = heard.after(which);
        while (noun != null && Heard.isSmall(noun)) {
            noun = heard.after(noun);
        }
        return which.is("who") || noun != null && OTHERS.stream().anyMatch(noun::is);
    }

    private boolean isOther(Part part) {
        boolean ours = places.ofStates() && part.is("states");
        return !ours && OTHERS.stream().anyMatch(part::is) && part.is("many");
    }

    private String word(int at) {
        return heard.tokens().get(at).fold();
    }

    private boolean is(String what, String word) {
        return WORDS.get(heard.lang()).getOrDefault(what, Set.of()).contains(word);
    }

    /** The one whom a pronoun stands for: the last one named, else the only one there is. */
    private Who named(int pronoun, boolean several) {
        Part before = heard.at(pronoun - 1);
        boolean relative = before != null && OTHERS.stream().anyMatch(before::is);
        boolean others =
                heard.parts().stream()
                        .filter(p -> p.to() <= pronoun)
                        .anyMatch(p -> p.is("many") && OTHERS.stream().anyMatch(p::is));
        if (several && others && !relative) {
            return Who.THEIRS;
        }
        Part last =
                heard.of(Kind.AREA)
                        .filter(p -> p.to() <= pronoun)
                        .reduce((one, other) -> other)
                        .or(() -> heard.of(Kind.AREA).findFirst())
                        .orElse(null);
        boolean abroad = last != null && places.abroad().contains(last.code());
        return abroad ? Who.THEIRS : Who.OURS;
    }

    /**
     * "Da cui compra", "ai quali vende": behind a preposition with a pronoun; "da quale paese
     * compra", "to which countries does it sell": behind one with a word that asks.
     */
    private boolean isBehindWhom(Part verb) {
        boolean asked =
                heard.parts().stream()
                        .filter(p -> p.to() <= verb.from() && p.isAny("which", "who"))
                        .filter(this::isOfOther)
                        .map(heard::before)
                        .anyMatch(p -> p != null && p.isAny("from", "to"));
        if (asked) {
            return true;
        }
        String said =
                heard.tokens().subList(0, verb.from()).stream()
                        .map(Token::fold)
                        .collect(Collectors.joining(" "));
        return WORDS.get(heard.lang()).get("whom").stream()
                .filter(w -> !w.isBlank())
                .anyMatch(w -> (" " + said + " ").contains(" " + w + " "));
    }

    /** "Bought most from in 2018": a preposition with nothing behind it that it could govern. */
    private boolean isLeft(Part verb) {
        for (int at = verb.to(); at < heard.tokens().size(); at++) {
            if (is("left", word(at))) {
                int next = at + 1;
                Part behind = next < heard.tokens().size() ? heard.at(next) : null;
                return next == heard.tokens().size()
                        || !heard.tokens().get(next).isWord()
                        || behind != null && isNoName(behind);
            }
        }
        return false;
    }

    /** What a preposition doesn't govern: "in", a time, "most". */
    private static boolean isNoName(Part part) {
        boolean order = part.isAny("top", "least");
        return part.kind() == Kind.TIME || part.is("to") || order && !part.is("one");
    }

    /** Whether somebody abroad stands before the verb, who then does it. */
    private boolean isOfOthers(int at) {
        Part before = at < 0 ? null : heard.at(at);
        return before != null
                && before.kind() == Kind.AREA
                && places.abroad().contains(before.code());
    }
}
