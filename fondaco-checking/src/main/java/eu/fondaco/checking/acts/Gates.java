// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What keeps a statement from a verdict: words that nothing explains, negation, doubt. */
final class Gates {

    private final Words words;
    private final Register register;
    private final Parties parties;

    private final Map<String, String> capitals;

    /**
     * Gates of one language.
     *
     * @param capitals names of capitals by country code
     */
    Gates(Words words, Register register, Parties parties, Map<String, String> capitals) {
        this.capitals = Map.copyOf(capitals);
        this.words = words;
        this.register = register;
        this.parties = parties;
    }

    /** Names written with a capital that nothing explains. */
    List<String> unknownNames(Statement s, Entry e) {
        List<String> out = new ArrayList<>();
        for (int i = Math.max(1, s.from()); i < s.to(); i++) {
            Token t = s.sentence().get(i);
            boolean start =
                    s.sentence().get(i - 1).kind() == Token.Kind.MARK
                            && !s.sentence().get(i - 1).is(",");
            boolean cut = i + 2 < s.sentence().size() && s.sentence().get(i + 1).is(".");
            if (t.isWord()
                    && !cut
                    && t.isCapitalised()
                    && !start
                    && !explained(s, i)
                    && t.text().length() > 2
                    && !words.says(t, "common")
                    && !inBracketedPlace(s, i)
                    && !isSeat(s, i)
                    && !register.names(e, t.fold())
                    && !isCapital(t, e)
                    && !isCity(s, i, e)) {
                out.add(t.text());
            }
        }
        return out;
    }

    /** Whether a word stands in the name of a city by which the register calls it otherwise. */
    private boolean isCity(Statement s, int i, Entry e) {
        for (int k = Math.max(0, i - 2); k <= i; k++) {
            Optional<Lexicon.Hit> hit = words.at(s.sentence(), k, "city");
            boolean there = hit.isPresent() && k + hit.get().length() > i;
            if (there
                    && Words.tokens(hit.get().value()).stream()
                            .allMatch(t -> register.names(e, t.fold()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word names a seat of office beside a word of office: "in Palazzo Rossi". */
    private boolean isSeat(Statement s, int i) {
        boolean seat =
                words.says(s.sentence().get(i), "seat")
                        || i > 0 && words.says(s.sentence().get(i - 1), "seat");
        return seat && s.says("office", "took", "left");
    }

    /** Whether a word names the capital of a country that the entry is with. */
    private boolean isCapital(Token t, Entry e) {
        return e != null
                && e.areas().stream()
                        .map(a -> a.contains("-") ? a.substring(0, a.indexOf('-')) : a)
                        .map(capitals::get)
                        .anyMatch(c -> c != null && Tokenizer.fold(c).equals(t.fold()));
    }

    /** Whether a word stands in brackets with the name of a place: "(Kingdom of Spain)". */
    private static boolean inBracketedPlace(Statement s, int i) {
        int from = i;
        while (from > 0 && !s.sentence().get(from).is("(") && i - from < 8) {
            from--;
        }
        int to = i;
        while (to < s.sentence().size() - 1 && !s.sentence().get(to).is(")") && to - i < 8) {
            to++;
        }
        int a = from;
        int b = to;
        return s.sentence().get(from).is("(")
                && s.sentence().get(to).is(")")
                && s.all().stream().anyMatch(m -> m.is(Type.AREA) && m.from() > a && m.to() <= b);
    }

    /** How many words of content nothing explains. */
    long unknownWords(Statement s) {
        long n = 0;
        for (int i = s.from(); i < s.to(); i++) {
            Token t = s.sentence().get(i);
            if (t.isWord() && t.text().length() > 2 && !explained(s, i) && !words.says(t, "the")) {
                n++;
            }
        }
        return n;
    }

    private static boolean explained(Statement s, int i) {
        return s.marks().stream().anyMatch(m -> m.from() <= i && i < m.to());
    }

    /** Whether whoever speaks says to have signed: "quell'intesa la firmai io". */
    private boolean isOwn(Statement s) {
        return s.cues("signed").stream()
                .filter(c -> c.from() >= s.from() && c.to() <= s.to())
                .flatMap(
                        c ->
                                s
                                        .sentence()
                                        .subList(
                                                Math.max(s.from(), c.from() - 2),
                                                Math.min(s.to(), c.to() + 2))
                                        .stream())
                .anyMatch(t -> words.says(t, "speaker"));
    }

    /** Whether an act is only told by whose it is: "ours still runs". */
    private boolean isPossessed(Statement s) {
        return !s.has(Type.KIND)
                && s.sentence().subList(s.from(), s.to()).stream()
                        .anyMatch(t -> words.says(t, "possessive"));
    }

    /** Whether somebody is told of by another's name: "Rossi's predecessor". */
    private boolean isRelative(Statement s) {
        return s.has(Type.PERSON)
                && s.sentence().subList(s.from(), s.to()).stream()
                        .anyMatch(t -> words.says(t, "forerunner"));
    }

    /** What may keep a statement from a verdict whatever the register holds: each its strength. */
    Map<String, Double> doubts(Statement s, Entry e) {
        Map<String, Double> x = new TreeMap<>();
        x.put("hedged", s.says("hedge") ? 1.0 : 0);
        x.put("whose", s.says("whose") && !s.has(Type.PERSON) ? 1.0 : 0);
        boolean negated = s.has(Type.NEGATION) && !s.says("by", "none") && !CountWords.denies(s);
        x.put("negated", negated ? 1.0 : 0);
        x.put("elsewhere", isElsewhere(s) ? 1.0 : 0);
        boolean onVisit =
                s.all().stream().anyMatch(m -> m.is(Type.CUE, "visit") && !s.marks().contains(m))
                        && s.says("signed")
                        && !s.has(Type.DATE);
        x.put("onVisit", onVisit ? 1.0 : 0);
        x.put("own", isOwn(s) ? 1.0 : 0);
        x.put("relative", isRelative(s) ? 1.0 : 0);
        x.put("possessed", isPossessed(s) ? 1.0 : 0);
        boolean notNext = s.says("later") && e != null && e.follows().isEmpty();
        x.put("notNext", notNext ? 1.0 : 0);
        x.put("names", (double) unknownNames(s, e).size());
        x.put("unknown", (double) unknownWords(s));
        return x;
    }

    /** Whether it names another part of the country that the register is of. */
    private boolean isElsewhere(Statement s) {
        String country = register.home.split("-")[0] + "-";
        return s.all().stream()
                .anyMatch(
                        m ->
                                m.is(Type.AREA)
                                        && m.codes().get(0).startsWith(country)
                                        && !parties.isOurs(m));
    }
}
