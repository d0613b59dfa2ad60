// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static java.util.stream.Collectors.joining;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a strategy is said to aim at, how many targets it has and who carries it out. */
final class StrategyRules {

    /** The doubt of what a strategy was adopted by, where that isn't held. */
    static final String FORM = "form";

    private final Register register;
    private final Sites sites;

    StrategyRules(Register register) {
        this.register = register;
        this.sites = new Sites(register);
    }

    List<Ruling> rule(Entry e, Statement s) {
        List<Ruling> out = new ArrayList<>();
        if (e.strategy() == null) {
            return out;
        }
        sites.rule(e, s).ifPresent(out::add);
        targets(e, s, out);
        number(e, s, out);
        follows(e, s).ifPresent(out::add);
        form(e, s, out);
        if (s.says("charge")) {
            charge(e, s, out);
        }
        return out;
    }

    /** How many tokens may stand between a number and the kind of act it counts. */
    private static final int NEAR = 3;

    /** The number that counts acts still to be made: "three new memoranda"; null for none. */
    static Mark goal(Statement s, Register register) {
        for (Mark n : s.of(Type.NUMBER)) {
            for (Mark k : s.of(Type.KIND)) {
                boolean fresh =
                        k.from() >= n.to()
                                && k.from() - n.to() <= NEAR
                                && s
                                        .sentence()
                                        .subList(n.to(), Math.min(k.to() + 1, s.to()))
                                        .stream()
                                        .anyMatch(t -> register.says(t, "fresh"));
                if (fresh && !k.value().equals("strategy")) {
                    return n;
                }
            }
        }
        return null;
    }

    /** What a strategy says of how many acts of a kind it wants, and with whom. */
    List<Ruling> goals(Entry e, Statement s, Mark number) {
        Set<String> kinds = s.of(Type.KIND).stream().map(Mark::value).collect(Collectors.toSet());
        String held =
                e.promises().stream()
                        .map(Entry.Promise::text)
                        .filter(t -> register.kinds(t).stream().anyMatch(kinds::contains))
                        .findFirst()
                        .orElse("");
        List<Mark> marks = new ArrayList<>(s.of(Type.KIND));
        marks.add(number);
        if (held.isEmpty()) {
            return List.of(Ruling.open(Reason.NO_DATA).on(marks));
        }
        Sayable told = ActNote.HELD.note(held);
        s.of(Type.THING).stream()
                .filter(m -> register.promise(held).things().contains(m.value()))
                .forEach(marks::add);
        List<Ruling> out = new ArrayList<>();
        boolean same = register.promise(held).numbers().contains(number.number());
        out.add((same ? Ruling.yes(told) : Ruling.no("wrong_scope", told)).on(marks));
        for (Mark a : s.of(Type.AREA)) {
            boolean there = register.isNear(a.codes().get(0), held);
            Ruling where = there ? Ruling.yes(told) : Ruling.no("wrong_scope", told);
            out.add((there ? where : where.loose("goal", Reason.NO_DATA)).on(a));
        }
        for (Mark d : s.of(Type.DATE)) {
            boolean by = held.contains(String.valueOf(d.when().to().getYear()));
            Ruling when = by ? Ruling.yes(told) : Ruling.no("wrong_scope", told);
            out.add(
                    (by ? when : when.loose("goal", Reason.NO_DATA))
                            .on(d)
                            .on(s.cues("by", "until")));
        }
        return out;
    }

    /** Whether a number says how many targets there are: "nine target markets". */
    static boolean countsTargets(Statement s, Mark n) {
        boolean things = s.all().stream().anyMatch(m -> m.is(Type.THING) && m.from() == n.to());
        return !things
                && !isOfThoseBefore(s, n)
                && s.marks().stream()
                        .anyMatch(
                                m -> m.is(Type.CUE, "target") && Math.abs(m.from() - n.to()) <= 2);
    }

    /** "The two countries are among its targets": of those named before, not of all. */
    private static boolean isOfThoseBefore(Statement s, Mark n) {
        int before = n.from() - 1;
        boolean said =
                before >= s.from() && Parties.ARTICLES.contains(s.sentence().get(before).fold());
        return said && n.from() - 1 == s.from();
    }

    /** What it was adopted by: "is a law", "a decision of the government". */
    private void form(Entry e, Statement s, List<Ruling> out) {
        Set<String> held = new LinkedHashSet<>();
        register.words.forEach(w -> held.addAll(w.all(e.strategy().act(), "decree")));
        Sayable told = ActNote.HELD.note(e.strategy().act());
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            Optional<Lexicon.Hit> hit =
                    register.words.stream()
                            .flatMap(w -> w.at(s.sentence(), at, "decree").stream())
                            .findFirst();
            if (hit.isPresent()) {
                Ruling r =
                        held.isEmpty()
                                ? Ruling.doubt(FORM, Reason.NO_DATA)
                                : held.contains(hit.get().value())
                                        ? Ruling.yes(told)
                                        : Ruling.no("wrong_kind", told);
                out.add(r.on(Mark.word(i, i + hit.get().length(), Type.CUE, "decree", 0)));
                i += hit.get().length() - 1;
            }
        }
    }

    /** Which strategy it came after, where it says so. */
    private Optional<Ruling> follows(Entry e, Statement s) {
        String held =
                Stream.of(e.strategy().content().split("[.;](?=\\s|$)"))
                        .filter(t -> register.isSaid(t, "follows"))
                        .findFirst()
                        .orElse("");
        List<Mark> other =
                s.of(Type.STRATEGY).stream().filter(m -> !m.value().equals(e.id())).toList();
        boolean same =
                other.stream()
                        .map(m -> register.byId.get(m.value()))
                        .allMatch(o -> o != null && held.contains(o.strategy().name()));
        return held.isEmpty() || !s.says("follows") || !same
                ? Optional.empty()
                : Optional.of(
                        Ruling.yes(ActNote.HELD.note(held.strip()))
                                .on(other)
                                .on(s.cues("follows")));
    }

    /** A number that the act of approval bears: "resolution 57". */
    private static void number(Entry e, Statement s, List<Ruling> out) {
        List<String> act = Words.tokens(e.strategy().act()).stream().map(Token::text).toList();
        String words = e.strategy().act();
        s.of(Type.NUMBER).stream()
                .filter(n -> act.contains(String.valueOf(n.number())))
                .forEach(n -> out.add(Ruling.yes(ActNote.HELD.note(words)).on(n)));
    }

    private void targets(Entry e, Statement s, List<Ruling> out) {
        List<Mark> towns = sites.of(e, s);
        List<Mark> areas = s.of(Type.AREA).stream().filter(m -> !towns.contains(m)).toList();
        boolean aims = s.says("target") || areas.size() > 1;
        Sayable told =
                e.areas().isEmpty()
                        ? ActNote.NO_TARGETS.note()
                        : ActNote.TARGETS.note(String.join(", ", e.areas()));
        boolean complete = e.strategy().complete();
        for (Mark n : s.of(Type.NUMBER)) {
            if (countsTargets(s, n)) {
                boolean same = n.number() == e.areas().size();
                Ruling count =
                        !complete
                                ? Ruling.open(Reason.NO_DATA, told)
                                : same ? Ruling.yes(told) : Ruling.no("wrong_count", told);
                out.add(count.on(n).on(s.cues("target")));
            }
        }
        for (Mark m : areas) {
            boolean continent = m.codes().get(0).matches(".*[:].*|[A-Z]{3,}");
            if (continent || register.isHome(m.codes().get(0))) {
                continue;
            }
            if (!aims && s.has(Type.THING)) { // where something promised is to be
                continue;
            }
            boolean in = e.areas().stream().anyMatch(m.codes()::contains);
            Ruling target =
                    in
                            ? Ruling.yes(told)
                            : complete
                                    ? Ruling.no("wrong_scope", told)
                                    : Ruling.open(Reason.NO_DATA, told);
            out.add((aims ? target : target.loose("aim")).on(m).on(s.cues("target")));
        }
    }

    private void charge(Entry e, Statement s, List<Ruling> out) {
        String told = register.inCharge(e.strategy());
        List<Mark> said =
                s.marks().stream().filter(m -> m.is(Type.BODY) || m.is(Type.NAME)).toList();
        if (told.isEmpty() || said.isEmpty()) {
            out.add(Ruling.open(Reason.NO_DATA).on(s.cues("charge")));
            return;
        }
        Set<String> types = register.types(told);
        for (Mark m : said) {
            boolean fits =
                    types.contains(m.value())
                            || names(told, s, m)
                            || Words.tokens(told).stream()
                                    .anyMatch(t -> t.fold().equals(m.value()));
            Ruling who =
                    fits
                            ? Ruling.yes(ActNote.HELD.note(told))
                            : hasBareName(told)
                                    ? Ruling.open(Reason.NO_DATA, ActNote.HELD.note(told))
                                    : Ruling.no("wrong_party", ActNote.HELD.note(told));
            out.add(who.on(m).on(s.cues("charge")));
        }
    }

    /** Whether a text held has a body's words as they are said. */
    private static boolean names(String told, Statement s, Mark m) {
        List<String> said =
                s.sentence().subList(m.from(), m.to()).stream().map(Token::fold).toList();
        List<String> held = Words.tokens(told).stream().map(Token::fold).toList();
        return said.size() > 1 && Collections.indexOfSubList(held, said) >= 0;
    }

    /**
     * Whether somebody goes by a name alone there, of which it isn't told what sort of body it is.
     */
    private boolean hasBareName(String told) {
        List<Token> t = Words.tokens(told);
        for (int i = 1; i < t.size(); i++) { // the first word has a capital anyway
            int to = i;
            while (to < t.size() && t.get(to).isWord() && t.get(to).isCapitalised()) {
                to++;
            }
            String run = t.subList(i, to).stream().map(Token::text).collect(joining(" "));
            boolean alone = to == t.size() || !register.says(t.get(to), "genitive");
            if (to - i > 1 && alone && register.types(run).isEmpty()) {
                return true;
            }
            i = Math.max(i, to);
        }
        return false;
    }
}
