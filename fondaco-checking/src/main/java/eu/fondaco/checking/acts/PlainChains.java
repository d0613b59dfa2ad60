// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainClause.Arg;
import eu.fondaco.checking.acts.PlainSaying.Sort;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain sentences by which one act took the place of another: "A was replaced by B in 2018". */
final class PlainChains {

    private final Register register;
    private final PlainRules rules;

    PlainChains(Register register, PlainRules rules) {
        this.register = register;
        this.rules = rules;
    }

    /** An act and the one after it. */
    private record Link(Entry earlier, Entry later) {}

    /** The sides of a link with what is said of each. */
    private record Said(List<PlainSaying> earlier, List<PlainSaying> later) {

        List<Ruling> of(Link l) {
            List<Ruling> out = new ArrayList<>();
            earlier.forEach(s -> out.add(s.of(l.earlier)));
            later.forEach(s -> out.add(s.of(l.later)));
            return out;
        }

        /** Whether a link is with the places named. */
        boolean isThere(Link l) {
            return earlier.stream()
                            .filter(s -> s.is(Sort.PLACE))
                            .allMatch(s -> s.truth(l.earlier) == Truth.TRUE)
                    && later.stream()
                            .filter(s -> s.is(Sort.PLACE))
                            .allMatch(s -> s.truth(l.later) == Truth.TRUE);
        }

        boolean isPlaced() {
            return earlier.stream().anyMatch(s -> s.is(Sort.PLACE))
                    || later.stream().anyMatch(s -> s.is(Sort.PLACE));
        }
    }

    static boolean is(PlainClause c) {
        return c.verb().equals("replaced");
    }

    /**
     * What a clause comes to.
     *
     * @param before the entries that the sentence before was about
     */
    Optional<Decision> of(
            PlainClause c, List<Token> tokens, List<Mark> all, List<Entry> before, LocalDate day) {
        boolean by = c.isPassive();
        Said said = c.isNegated() ? null : said(c, by, tokens, all, day);
        if (said == null) {
            return Optional.empty();
        }
        List<Link> links = new ArrayList<>();
        for (Entry later : register.entries) {
            Entry earlier = later.isAct() ? register.byId.get(later.follows()) : null;
            boolean told =
                    earlier != null
                            && (said.isPlaced()
                                    ? said.isThere(new Link(earlier, later))
                                    : before.contains(by ? earlier : later));
            if (told) {
                links.add(new Link(earlier, later));
            }
        }
        return decided(c, Segments.row(tokens, all).within(c.from(), c.to()), said, links);
    }

    private Said said(
            PlainClause c, boolean by, List<Token> tokens, List<Mark> all, LocalDate day) {
        List<Arg> first = new ArrayList<>(c.subject());
        List<Arg> then = new ArrayList<>(c.rest());
        Arg last = then.isEmpty() ? null : then.get(then.size() - 1);
        boolean when = last != null && last.is(Type.DATE) && last.by().equals("in");
        boolean kinds = then.stream().anyMatch(a -> a.is(Type.KIND));
        if (!kinds) {
            return null;
        }
        List<PlainSaying> subject = sayings(c, first, tokens, all, day);
        List<PlainSaying> rest = sayings(c, then, tokens, all, day);
        boolean plain =
                subject != null
                        && rest != null
                        && (by || !when); // "replaced in 2018 …" is told of the later one
        return !plain ? null : by ? new Said(subject, rest) : new Said(rest, subject);
    }

    private List<PlainSaying> sayings(
            PlainClause c, List<Arg> args, List<Token> tokens, List<Mark> all, LocalDate day) {
        PlainSayings s = new PlainSayings(rules, tokens, all, day);
        return s.naming(c, args);
    }

    private static Optional<Decision> decided(
            PlainClause c, Statement s, Said said, List<Link> links) {
        List<Link> whole =
                links.stream()
                        .filter(l -> said.of(l).stream().allMatch(r -> r.truth() == Truth.TRUE))
                        .toList();
        Link one = !whole.isEmpty() ? whole.get(0) : links.size() == 1 ? links.get(0) : null;
        if (one == null) {
            return Optional.empty();
        }
        List<Ruling> rulings = said.of(one);
        long wrong = rulings.stream().filter(r -> r.truth() == Truth.FALSE).count();
        long right = rulings.stream().filter(r -> r.truth() == Truth.TRUE).count();
        boolean fails = wrong == 1 && right == rulings.size() - 1;
        if (whole.isEmpty() && !fails) {
            return Optional.empty();
        }
        List<Ruling> told = new ArrayList<>(rulings);
        told.add(Ruling.yes(ActNote.IN_CHAIN.note()));
        Truth truth = whole.isEmpty() ? Truth.FALSE : Truth.TRUE;
        return Optional.of(
                new Decision(
                        "agreement",
                        truth,
                        null,
                        one.later,
                        List.copyOf(told),
                        List.of(one.later, one.earlier),
                        new Grounds(PlainActs.HOW, List.of(), java.util.Map.of())));
    }
}
