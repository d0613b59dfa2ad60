// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Where things promised are said to be, and where the register has them. */
final class PromisePlaces {

    private final Register register;

    PromisePlaces(Register register) {
        this.register = register;
    }

    /**
     * Whether a statement gives a place to what the register has at another: "a desk, in Osaka"
     * where it is in Kyoto.
     */
    boolean isElsewhere(Entry.Promise held, Statement s) {
        List<String> there = places(Words.tokens(held.text()), 0);
        List<String> said = told(s);
        return !there.isEmpty()
                && !isAt(s, held)
                && said.size() == 1
                && there.stream().noneMatch(p -> register.isSameCity(p, said.get(0)));
    }

    /** Whether what is promised at places is told at one that no promise of the entry names. */
    boolean isNowhere(Entry e, Statement s) {
        List<String> said = told(s);
        List<List<Token>> held = e.promises().stream().map(p -> Words.tokens(p.text())).toList();
        return held.stream().anyMatch(t -> !places(t, 1).isEmpty())
                && !said.isEmpty()
                && said.stream().allMatch(p -> held.stream().noneMatch(t -> isOneOf(t, p)));
    }

    /** Names after a word of place that a statement tells, but those of days: "in May". */
    private List<String> told(Statement s) {
        return places(s.sentence().subList(s.from(), s.to()), 1).stream()
                .filter(p -> !isOfDate(s, p))
                .toList();
    }

    private static boolean isOfDate(Statement s, String word) {
        return s.all().stream()
                .filter(d -> d.is(Type.DATE))
                .anyMatch(d -> Tokenizer.fold(s.text(d)).contains(word));
    }

    /** The places told at which a strategy has what is told of it. */
    List<Mark> sites(Entry e, Statement s) {
        List<String> things =
                s.marks().stream()
                        .filter(m -> m.is(Type.THING) || m.is(Type.TOPIC))
                        .map(Mark::value)
                        .toList();
        List<Token> held =
                e.promises().stream()
                        .filter(p -> things.stream().anyMatch(p.things()::contains))
                        .flatMap(p -> Words.tokens(p.text()).stream())
                        .toList();
        return s.marks().stream()
                .filter(m -> e.strategy() != null && m.from() > s.from())
                .filter(m -> m.is(Type.AREA) || m.is(Type.NAME))
                .filter(m -> register.says(s.sentence().get(m.from() - 1), "locative"))
                .filter(m -> isOneOf(held, s.sentence().get(m.from()).fold()))
                .toList();
    }

    /** Names after a word of place, folded. */
    private List<String> places(List<Token> tokens, int from) {
        List<String> out = new ArrayList<>();
        for (int i = Math.max(1, from); i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.isWord() && t.isCapitalised() && register.says(tokens.get(i - 1), "locative")) {
                out.add(t.fold());
            }
        }
        return out;
    }

    /** Whether one of several places that are listed isn't in what is held. */
    boolean isListedElsewhere(Statement s, Entry.Promise held) {
        List<String> said = listed(s);
        List<String> there =
                Words.tokens(held.text()).stream().filter(Token::isWord).map(Token::fold).toList();
        return said.size() > 1
                && said.stream()
                        .anyMatch(p -> there.stream().noneMatch(w -> register.isSameCity(w, p)));
    }

    /** Names that stand in one list behind a word of place, each by its first word. */
    private List<String> listed(Statement s) {
        List<Token> t = s.sentence();
        List<String> out = new ArrayList<>();
        boolean open = false;
        for (int i = s.from() + 1; i < s.to(); i++) {
            Token before = t.get(i - 1);
            boolean name = t.get(i).isWord() && t.get(i).isCapitalised();
            boolean next = open && (before.is(",") || register.isAnd(before));
            boolean run = open && before.isWord() && before.isCapitalised();
            if (name && (next || register.says(before, "locative"))) {
                if (!next) {
                    out.clear();
                }
                out.add(t.get(i).fold());
                open = true;
            } else if (!(name && run) && !t.get(i).is(",") && !register.isAnd(t.get(i))) {
                open = false;
                if (out.size() > 1) {
                    return out;
                }
            }
        }
        return out.size() > 1 ? out : List.of();
    }

    /** Whether one place of those that a promise lists is named: "a desk in Seoul". */
    boolean isAt(Statement s, Entry.Promise held) {
        List<String> said = places(s.sentence().subList(s.from(), s.to()), 1);
        return said.size() == 1
                && Words.tokens(held.text()).stream()
                        .map(Token::fold)
                        .anyMatch(w -> register.isSameCity(w, said.get(0)));
    }

    private boolean isOneOf(List<Token> held, String place) {
        return held.stream().anyMatch(t -> register.isSameCity(t.fold(), place));
    }
}
