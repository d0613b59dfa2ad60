// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The place of an act among those that a statement sets it beside: the first, the third, the only
 * one with a country, of a kind, of a body. It isn't the first where one is held that is earlier,
 * nor the only one where any other is; it is the only one only where the register is declared
 * complete.
 */
final class Ranks {

    /** The doubt of an act's place where it depends on which acts are meant. */
    static final String PEERS = "peers";

    /** How many tokens may stand between the word of a place and the act. */
    private static final int NEAR = 4;

    /** The value of the word for the last of all. */
    private static final int LAST = 0;

    private final Register register;
    private final Peers peers;

    Ranks(Register register, Parties parties) {
        this.register = register;
        this.peers = new Peers(register, parties);
    }

    /** A word of place: which, and where. */
    private record Place(int number, int from, int to) {}

    /**
     * What the register says of the place that a statement gives an act; empty where it gives none.
     */
    List<Ruling> rule(Entry e, Statement s, LocalDate day) {
        List<Ruling> out = new ArrayList<>();
        if (!e.isAct() || e.life().start() == null || e.life().notSigned()) {
            return out;
        }
        place(s).ifPresent(p -> out.add(placed(e, s, p, day).on(s.cues("ordinal"))));
        boolean subjects = s.says("scope", "target", "promise", "in", "out", "swap");
        if (!subjects && !s.has(Type.NUMBER)) {
            s.cues("only").stream()
                    .filter(c -> isOfAct(s, c.to()) && !Limits.isBehindTime(s, c))
                    .findFirst()
                    .ifPresent(c -> out.add(alone(e, s, c, day).on(s.cues("only"))));
        }
        return out;
    }

    /** The place that a statement of one clause gives an act; open where it gives none. */
    Ruling placed(Entry e, Statement s, LocalDate day) {
        boolean made = e.isAct() && e.life().start() != null && !e.life().notSigned();
        return place(s).filter(p -> made)
                .map(p -> placed(e, s, p, day))
                .orElse(Ruling.open(Reason.READING_OPEN));
    }

    /** Whether an act stands right behind a word, or is left out there: "the first with Corvia". */
    private boolean isOfAct(Statement s, int to) {
        return s.of(Type.KIND).stream().anyMatch(k -> k.from() >= to && k.from() - to < NEAR)
                || s.has(Type.KIND) && isLeft(s, to);
    }

    private boolean isLeft(Statement s, int to) {
        return to >= s.to()
                || s.sentence().get(to).kind() == Token.Kind.MARK
                || register.says(s.sentence().get(to), "companion")
                || register.words.stream()
                        .anyMatch(w -> w.at(s.sentence(), to, "ofits").isPresent())
                || to + 1 < s.to()
                        && (register.says(s.sentence().get(to), "genitive")
                                || register.says(s.sentence().get(to), "locative"))
                        && register.says(s.sentence().get(to + 1), "overall");
    }

    /** The word that gives an act its place: right before the act, or for it: "is the first". */
    private Optional<Place> place(Statement s) {
        for (int i = s.from(); i < s.to(); i++) {
            Optional<Place> hit = at(s, i).filter(p -> isSet(s, p));
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private boolean isSet(Statement s, Place p) {
        int to = p.to();
        boolean other = to < s.to() && register.says(s.sentence().get(to), "the");
        boolean act =
                s.of(Type.KIND).stream().anyMatch(k -> k.from() >= to && k.from() - to < NEAR);
        boolean led =
                p.from() > s.from() && register.says(s.sentence().get(p.from() - 1), "leading");
        return act && !other && !isSome(s, p) && !isWithin(s, p)
                || led && s.has(Type.KIND) && isLeft(s, to);
    }

    /** "Which was in the first text": where something else stood. */
    private boolean isWithin(Statement s, Place p) {
        int i = p.from() - 1;
        boolean the = i > s.from() && register.says(s.sentence().get(i), "leading");
        return i >= s.from()
                && (register.says(s.sentence().get(i), "inside")
                        || the && register.says(s.sentence().get(i - 1), "inside"));
    }

    /** "One of the first", "among the last": not the place of one. */
    private boolean isSome(Statement s, Place p) {
        return IntStream.range(Math.max(s.from(), p.from() - 3), p.from())
                .anyMatch(
                        i ->
                                register.words.stream()
                                        .flatMap(w -> w.at(s.sentence(), i, "among").stream())
                                        .anyMatch(h -> i + h.length() >= p.from() - 1));
    }

    private Optional<Place> at(Statement s, int i) {
        return register.words.stream()
                .flatMap(w -> w.at(s.sentence(), i, "rank").stream())
                .findFirst()
                .map(h -> new Place(Integer.parseInt(h.value()), i, i + h.length()));
    }

    /** Whether a place is what is said of an act, not which act is meant: "is the third". */
    private boolean isSaid(Statement s, int at) {
        for (int i = Math.max(s.from(), at - NEAR + 1); i < at; i++) {
            if (register.says(s.sentence().get(i), "copula")) {
                return true;
            }
        }
        return false;
    }

    private Ruling placed(Entry e, Statement s, Place p, LocalDate day) {
        boolean said = isSaid(s, p.from());
        if (isRenewal(s, p) && p.number() > 0) {
            return renewal(e, p.number(), said);
        }
        Peers.Among among = peers.of(e, s, p.to(), said, day);
        Ruling r =
                p.number() == 1
                        ? first(e, among)
                        : p.number() == LAST
                                ? last(e, among, said, day)
                                : nth(e, among, p.number(), said);
        boolean chain =
                chain(e) == p.number()
                        && (chain(e) > 1 || !e.life().successor().isEmpty())
                        && e.areas().containsAll(among.areas());
        Ruling in = r.lean() != Truth.TRUE && chain ? inChain(r, said) : r;
        if (chain && !said && in.truth() == Truth.TRUE) {
            return in;
        }
        boolean vague = !said && !among.named() && in.truth() == Truth.FALSE;
        return vague ? in.loose("place") : among.clear() ? in : unsure(in.words());
    }

    private static boolean isRenewal(Statement s, Place p) {
        return s.of(Type.KIND).stream()
                .anyMatch(k -> k.is(Type.KIND, "renewal") && k.from() == p.to());
    }

    /** Which renewal of what it goes back to an act is: those before it are counted. */
    private Ruling renewal(Entry e, int place, boolean said) {
        int is = 0;
        Set<Entry> seen = new LinkedHashSet<>();
        for (Entry at = e; at != null && seen.add(at); at = register.byId.get(at.follows())) {
            is += PlainRules.renews(at, register.byId.get(at.follows())) ? 1 : 0;
        }
        Sayable told = ActNote.RENEWAL.note();
        Ruling no = Ruling.no("wrong_count", told);
        return is == place ? Ruling.yes(told) : said && is > 0 ? no : no.loose("place");
    }

    /**
     * In a chain of acts the place there may be meant; it names the act rather than tells of it.
     */
    private static Ruling inChain(Ruling r, boolean said) {
        return said ? Ruling.yes(r.words()).loose("chain") : Ruling.yes(r.words());
    }

    private Ruling first(Entry e, Peers.Among among) {
        Optional<Entry> before = first(among.narrow(), o -> isBefore(o, e));
        if (before.isPresent()) {
            return Ruling.no("wrong_count", ActNote.BEFORE_IT.note(act(before.get())));
        }
        boolean none =
                among.wide().stream()
                        .noneMatch(o -> o.life().start().from().isBefore(e.life().start().from()));
        Sayable told = place(e, among);
        return none ? Ruling.yes(told) : unsure(told);
    }

    private Ruling last(Entry e, Peers.Among among, boolean said, LocalDate day) {
        Optional<Entry> after = first(among.narrow(), o -> isBefore(e, o));
        if (after.isPresent()) {
            return Ruling.no("wrong_count", ActNote.AFTER_IT.note(act(after.get())));
        }
        boolean none =
                among.wide().stream()
                        .noneMatch(o -> o.life().start().to().isAfter(e.life().start().to()));
        Sayable told = place(e, among);
        return none && (!said || isComplete(among, day)) ? Ruling.yes(told) : unsure(told);
    }

    private Ruling nth(Entry e, Peers.Among among, int place, boolean said) {
        int is = among.narrow().indexOf(e) + 1;
        Sayable told = place(e, among);
        long before = among.narrow().stream().filter(o -> isBefore(o, e)).count();
        boolean complete = isComplete(among, e.life().start().to());
        if (is == place) {
            boolean same = among.wide().indexOf(e) + 1 == is;
            return complete && same || !said ? Ruling.yes(told) : unsure(told);
        }
        return before >= place || complete ? Ruling.no("wrong_count", told) : unsure(told);
    }

    private static Sayable place(Entry e, Peers.Among among) {
        return ActNote.PLACE.note(among.narrow().indexOf(e) + 1, among.narrow().size());
    }

    /** Whether an act was surely made before another. */
    private static boolean isBefore(Entry o, Entry e) {
        return o.life().start().to().isBefore(e.life().start().from());
    }

    private static Optional<Entry> first(List<Entry> all, Predicate<Entry> is) {
        return all.stream().filter(is).findFirst();
    }

    private static Sayable act(Entry e) {
        return l -> Findings.describe(e, Lang.of(l));
    }

    /** Open, since it depends on which acts are meant, or on whether all are held. */
    private static Ruling unsure(Sayable told) {
        return new Ruling(
                Truth.OPEN, Truth.OPEN, "", PEERS, Reason.DEFINITION_OPEN, told, List.of());
    }

    private Ruling alone(Entry e, Statement s, Mark only, LocalDate day) {
        Peers.Among among = peers.of(e, s, only.to(), isSaid(s, only.from()), day);
        boolean live = s.says("live");
        List<Entry> others =
                among.narrow().stream()
                        .filter(o -> o != e && (!live || o.life().on(day) == State.LIVE))
                        .toList();
        if (!among.clear()) {
            return unsure(ActNote.SUCH.note(others.size() + 1L));
        }
        if (!others.isEmpty()) {
            Sayable told = ActNote.SUCH_OTHER.note(others.size() + 1L, act(others.get(0)));
            return Ruling.no("wrong_count", told);
        }
        boolean none =
                among.wide().stream()
                        .allMatch(o -> o == e || live && o.life().on(day) == State.ENDED);
        Sayable told = ActNote.SUCH.note(1L);
        return none && isComplete(among, day) ? Ruling.yes(told) : unsure(told);
    }

    /** How many acts precede an act in its chain, and itself. */
    private int chain(Entry e) {
        Set<Entry> seen = new LinkedHashSet<>();
        Entry at = e;
        while (at != null && seen.add(at)) {
            at = register.byId.get(at.follows());
        }
        return seen.size();
    }

    private boolean isComplete(Peers.Among among, LocalDate by) {
        return register.relations.complete().stream()
                .anyMatch(c -> Counting.covers(c, among.areas(), among.kind(), by, register));
    }
}
