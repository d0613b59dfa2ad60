// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.RegisterWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an act is said to be about and to promise, item by item; what a strategy aims at. */
final class SubjectRules {

    private static final Pattern LISTED =
            Pattern.compile(
                    "\\b(?:in|a|at) (\\p{Lu}[\\p{L} ]*(?:, \\p{Lu}[\\p{L} ]*)*(?: and | e"
                            + " )\\p{Lu}[\\p{L} ]*)");

    private final Register register;
    private final Rhythms rhythms;
    private final PromisePlaces places;

    /** Sectors as the register has them, and as a page in another language calls them. */
    private record Sectors(List<String> names) implements Sayable {

        @Override
        public String in(Locale language) {
            return String.join(
                    ", ",
                    Lang.of(language) == Lang.EN
                            ? names
                            : RegisterWords.say(names, Lang.of(language)));
        }
    }

    SubjectRules(Register register) {
        this.register = register;
        this.rhythms = new Rhythms(register);
        this.places = new PromisePlaces(register);
    }

    List<Ruling> rule(Entry e, Statement s) {
        List<Ruling> out = new ArrayList<>();
        if (e.treaty() != null) { // of which nothing but its name tells subjects
            s.of(Type.TOPIC).stream()
                    .filter(m -> register.calls(e.treaty(), m))
                    .forEach(
                            m -> out.add(Ruling.yes(ActNote.CALLED.note(e.treaty().name())).on(m)));
            return out;
        }
        for (Mark n : s.of(Type.NUMBER)) {
            if (e.isAct() && countsSubjects(s, n)) {
                int held = e.instrument().sectors().size();
                Sayable names = ActNote.COUNTS_SECTORS.note(held);
                out.add(
                        held == n.number()
                                ? Ruling.yes(names).on(n)
                                : Ruling.no("wrong_scope", names).on(n));
            }
        }
        boolean told =
                s.says("promise", "scope", "in", "out", "swap", "target")
                        || s.of(Type.NUMBER).stream().anyMatch(n -> !countsSubjects(s, n))
                        || s.has(Type.EVERY);
        if (s.has(Type.THING) && (told || !e.isAct())
                || Items.counts(s)
                || s.says("promise") && s.has(Type.TOPIC)
                || !e.isAct() && s.has(Type.TOPIC)) {
            for (Statement item : Items.of(e, s, register)) {
                Ruling r = promise(e, item).on(Items.marks(item)).on(s.cues("promise"));
                out.add(r.truth() == Ruling.Truth.TRUE ? r.on(places.sites(e, item)) : r);
            }
        } else {
            for (Mark m : s.of(Type.TOPIC)) {
                out.add(topic(e, s, m).on(m).on(s.cues("in", "out", "swap", "stay", "scope")));
            }
        }
        alone(e, s).ifPresent(r -> out.add(r.on(s.cues("only"))));
        return out;
    }

    /**
     * Whether an act is on nothing else than what is said to be all of it: what else is held speaks
     * against that, and only a list declared complete for it.
     */
    private Optional<Ruling> alone(Entry e, Statement s) {
        boolean said = s.says("only") && s.says("scope", "promise") && !s.has(Type.NUMBER);
        if (!e.isAct() || !said) {
            return Optional.empty();
        }
        Set<String> told = new LinkedHashSet<>();
        s.marks().stream()
                .filter(m -> m.is(Type.TOPIC) || m.is(Type.THING))
                .forEach(m -> told.add(m.value()));
        boolean promises = s.says("promise");
        List<Set<String>> held =
                promises
                        ? e.promises().stream().map(Entry.Promise::things).toList()
                        : e.topics().stream().map(Set::of).toList();
        boolean more =
                held.size() > 1
                        && held.stream().anyMatch(h -> h.stream().noneMatch(told::contains))
                        && held.stream().anyMatch(h -> h.stream().anyMatch(told::contains));
        boolean whole =
                promises ? e.instrument().promisesComplete() : e.instrument().sectorsComplete();
        Sayable names =
                promises
                        ? ActNote.HELD.note(String.join("; ", e.instrument().promises()))
                        : ActNote.NAMES.note(new Sectors(e.instrument().sectors()));
        return Optional.of(
                more
                        ? Ruling.no("wrong_scope", names)
                        : whole ? Ruling.yes(names) : Ruling.open(Reason.NO_DATA, names));
    }

    /** Whether a number says how many subjects there are: "its three themes". */
    static boolean countsSubjects(Statement s, Mark n) {
        return s.marks().stream().anyMatch(m -> m.is(Type.CUE, "scope") && m.from() == n.to());
    }

    private Ruling topic(Entry e, Statement s, Mark m) {
        Set<String> sectors = new LinkedHashSet<>(e.topics());
        if (!e.isAct()
                || e.instrument().sectors().isEmpty()
                || e.instrument().sectors().contains("general")) {
            return Ruling.open(Reason.NO_DATA, ActNote.SCOPE_UNKNOWN.note());
        }
        Sayable told = ActNote.NAMES.note(new Sectors(e.instrument().sectors()));
        boolean in = sectors.contains(m.value());
        boolean unclear =
                s.says("in", "out", "swap", "stay") && turn(s, m).isEmpty() || isLoose(s, m);
        boolean bare =
                s.of(Type.TOPIC).size() == 1
                        && !s.says("scope", "in", "out", "swap", "stay", "promise");
        if (bare && !in && named(e).contains(m.value())) {
            return calls(e);
        }
        if ((unclear || bare) && !in) {
            return Ruling.no("wrong_scope", told).loose(unclear ? "unclear" : "bare");
        }
        Entry earlier = register.byId.get(e.follows());
        if (near(s, m, "out")) {
            boolean was = earlier != null && earlier.topics().contains(m.value());
            return in
                    ? Ruling.no("wrong_scope", told)
                    : was
                            ? Ruling.yes(told)
                            : Ruling.no("wrong_scope", told).loose("gone", Reason.NO_DATA);
        }
        if (in) {
            boolean fresh =
                    !near(s, m, "in") || earlier == null || !earlier.topics().contains(m.value());
            return fresh ? Ruling.yes(told) : Ruling.no("wrong_scope", told).loose("fresh");
        }
        return unnamed(e, m, sectors, told);
    }

    /** A subject that the sectors of an act don't name: a part of one, or something near them. */
    private Ruling unnamed(Entry e, Mark m, Set<String> sectors, Sayable told) {
        if (sectors.stream().anyMatch(x -> isPart(x, m.value()) || isPart(m.value(), x))) {
            return Ruling.yes(told).loose("broadly");
        }
        if (named(e).contains(m.value())) {
            return calls(e);
        }
        boolean promised = e.promises().stream().anyMatch(p -> p.things().contains(m.value()));
        boolean known = e.instrument().sectors().stream().allMatch(register::isExplained);
        boolean close = sectors.stream().anyMatch(x -> akin(x, m.value()));
        if (promised) {
            return Ruling.yes(told);
        }
        if (!known
                && !close
                && !isToldApart(e, m)) { // what a sector that no word explains takes in isn't known
            return Ruling.open(Reason.NO_DATA, told);
        }
        Ruling other = Ruling.no("wrong_scope", told);
        return !close && e.instrument().sectorsComplete()
                ? other
                : other.loose(close ? "close" : "listed", Reason.NO_DATA);
    }

    /** Whether the act before it has a subject in its own words, and so would it. */
    private boolean isToldApart(Entry e, Mark m) {
        Entry before = register.byId.get(e.follows());
        return before != null
                && before.instrument().sectors().stream()
                        .anyMatch(x -> register.topics(List.of(x)).contains(m.value()));
    }

    /** Whether a subject begins a clause of which the rest isn't read: "…, that tourism had". */
    private boolean isLoose(Statement s, Mark m) {
        int i = m.from() - 1;
        while (i > s.from() && register.says(s.sentence().get(i), "the") && !isThat(s, i)) {
            i--;
        }
        return i > s.from() && isThat(s, i) && m.to() + 2 >= s.to();
    }

    private static boolean isThat(Statement s, int i) {
        return s.sentence().get(i).is("that") || s.sentence().get(i).is("che");
    }

    /** Whether all words of a subject are among those of another: "logistics", "port logistics". */
    private static boolean isPart(String whole, String part) {
        List<String> words = List.of(whole.split("[ -]"));
        return !whole.equals(part) && words.containsAll(List.of(part.split("[ -]")));
    }

    /** A word for a subject that stands in the name of a party, and is likely no subject. */
    private static Ruling calls(Entry e) {
        String who = String.join(", ", e.parties().stream().map(Entry.Party::name).toList());
        return Ruling.yes(ActNote.PARTIES.note(who)).loose("named");
    }

    /** What the names of the parties are about: "Seafood Board". */
    private Set<String> named(Entry e) {
        return register.topics(e.parties().stream().map(Entry.Party::name).toList());
    }

    /**
     * Whether two subjects share a word, "textiles" and "textile recycling", or are called by each
     * other's name: "machinery" and "mechanical engineering".
     */
    private boolean akin(String a, String b) {
        Optional<String> family = register.family(a);
        if (family.isPresent() && family.equals(register.family(b))) {
            return true;
        }
        for (String x : a.split("[ -]")) {
            for (String y : b.split("[ -]")) {
                int n = Math.min(Math.min(x.length(), y.length()), 6);
                if (n > 3 && x.regionMatches(0, y, 0, n)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the nearest word of coming or going to a subject is that one. */
    private boolean near(Statement s, Mark topic, String cue) {
        return turn(s, topic).equals(cue);
    }

    /** The word of coming or going that a subject belongs to, or the only one; else empty. */
    private String turn(Statement s, Mark topic) {
        String after = postposed(s, topic);
        if (!after.isEmpty()) {
            return after;
        }
        List<Mark> turns =
                s.cues("in", "out", "swap", "stay").stream().filter(m -> !bringsOut(s, m)).toList();
        Mark nearest =
                turns.stream()
                        .filter(m -> turns.stream().noneMatch(o -> isBetween(o, m, topic)))
                        .filter(m -> turns.size() == 1 || !isParted(s, m, topic))
                        .min(
                                Comparator.<Mark>comparingLong(m -> borders(s, m, topic))
                                        .thenComparingInt(m -> gap(m, topic)))
                        .orElse(null);
        boolean one = turns.stream().map(Mark::value).distinct().count() == 1;
        Mark turn = nearest == null && one ? turns.get(0) : nearest;
        if (turn == null || isApart(s, turn, topic)) {
            return "";
        }
        return turn.is(Type.CUE, "swap") ? swapped(s, turn, topic) : turn.value();
    }

    /**
     * Whether a subject that follows a word of coming or going has a clause of its own behind it:
     * "tourism was dropped, desalination taken up".
     */
    private boolean isApart(Statement s, Mark turn, Mark topic) {
        int at = topic.from();
        while (at > turn.to() && !isBorder(s, at - 1)) {
            at--;
        }
        boolean verb =
                topic.to() + 1 < s.to() && isPlain(s, topic.to())
                        || IntStream.range(at, topic.from()).anyMatch(i -> isPlain(s, i));
        return at > turn.to() && verb;
    }

    /** Whether a word is no mark's and no small one. */
    private boolean isPlain(Statement s, int i) {
        Token t = s.sentence().get(i);
        return t.isWord()
                && !register.says(t, "the")
                && !register.joins(t)
                && s.marks().stream().noneMatch(m -> m.from() <= i && i < m.to());
    }

    /**
     * What a word of replacing makes of a subject: what is named first behind it, and is joined to
     * that, goes, "swapped wine and oil for water", "in place of fish there are algae".
     */
    private String swapped(Statement s, Mark swap, Mark topic) {
        List<Mark> behind = s.of(Type.TOPIC).stream().filter(m -> m.from() >= swap.to()).toList();
        int from = behind.isEmpty() ? topic.from() : behind.get(0).to();
        boolean joined =
                IntStream.range(from, Math.max(from, topic.from()))
                        .filter(
                                i ->
                                        s.of(Type.TOPIC).stream()
                                                .noneMatch(m -> m.from() <= i && i < m.to()))
                        .mapToObj(s.sentence()::get)
                        .allMatch(t -> t.is(",") || isAnd(t));
        return topic.to() > swap.from() && joined ? "out" : "in";
    }

    private boolean isAnd(Token t) {
        return register.says(t, "with") || register.says(t, "either");
    }

    /** The word of coming or going that ends a clause after its subject: "wine is in, oil out". */
    private String postposed(Statement s, Mark topic) {
        List<Token> t = s.sentence();
        int i = topic.to();
        i += i < t.size() && register.says(t.get(i), "copula") ? 1 : 0;
        boolean ends =
                i < t.size()
                        && register.says(t.get(i), "postposed")
                        && (i + 1 >= t.size()
                                || t.get(i + 1).kind() == Token.Kind.MARK
                                || register.joins(t.get(i + 1)));
        return ends ? t.get(i).fold() : "";
    }

    /** Whether what comes out is an act, not a subject of one: "out of it came a memorandum". */
    private static boolean bringsOut(Statement s, Mark turn) {
        return turn.is(Type.CUE, "out")
                && s.of(Type.KIND).stream()
                        .anyMatch(k -> k.from() >= turn.to() && k.from() - turn.to() <= 2);
    }

    /** Whether a clause ends between two marks. */
    private static boolean isParted(Statement s, Mark a, Mark b) {
        int from = Math.min(a.to(), b.to());
        int to = Math.max(a.from(), b.from());
        return from < to
                && s.sentence().subList(from, to).stream()
                        .anyMatch(t -> t.is(";") || t.is(":") || t.is("while") || t.is("mentre"));
    }

    private static boolean isBetween(Mark o, Mark a, Mark b) {
        return o != a
                && o.from() >= Math.min(a.to(), b.to())
                && o.to() <= Math.max(a.from(), b.from());
    }

    private static int gap(Mark a, Mark b) {
        return Math.max(a.from(), b.from()) - Math.min(a.to(), b.to());
    }

    /** How many marks or joining words that begin a clause stand between two marks. */
    private long borders(Statement s, Mark a, Mark b) {
        int from = Math.min(a.to(), b.to());
        int to = Math.max(a.from(), b.from());
        return IntStream.range(from, to).filter(i -> isBorder(s, i)).count();
    }

    /** Whether a clause begins there and no further item of a list of subjects. */
    private boolean isBorder(Statement s, int i) {
        Token t = s.sentence().get(i);
        boolean item =
                s.of(Type.TOPIC).stream().anyMatch(m -> m.to() == i)
                        && s.of(Type.TOPIC).stream()
                                .anyMatch(m -> m.from() == i + 1 || m.from() == i + 2);
        return !item && (t.is(",") || register.joins(t));
    }

    /** The act before or after in the chain that promises what an act is said to; else null. */
    private Entry beside(Entry e, Statement s) {
        List<String> things = s.of(Type.THING).stream().map(Mark::value).toList();
        if (!e.isAct() || !e.instrument().promisesComplete() || things.isEmpty()) {
            return null;
        }
        return Stream.of(e.follows(), e.life().successor())
                .map(register.byId::get)
                .filter(o -> o != null && o.when() != null)
                .filter(o -> o.promises().stream().anyMatch(p -> p.things().containsAll(things)))
                .findFirst()
                .orElse(null);
    }

    private Ruling promise(Entry e, Statement s) {
        Set<String> things = new LinkedHashSet<>();
        s.marks().stream()
                .filter(m -> m.is(Type.THING) || m.is(Type.TOPIC))
                .forEach(m -> things.add(m.value()));
        Entry.Promise best = nearest(e, s, things);
        boolean whole = best != null && best.things().containsAll(things);
        if (whole && items(best) > 1 && places.isListedElsewhere(s, best)) {
            return Ruling.no("wrong_scope", ActNote.HELD.note(best.text()));
        }
        if (whole && places.isElsewhere(best, s)) {
            String slip = e.activity() != null ? "wrong_party" : "wrong_scope";
            return Ruling.no(slip, ActNote.HELD.note(best.text()));
        }
        if (whole && rhythms.differ(s, best.text())) {
            return Ruling.no("wrong_scope", ActNote.HELD.note(best.text()));
        }
        Set<String> all = new LinkedHashSet<>(e.topics());
        e.promises().forEach(p -> all.addAll(p.things()));
        if (!s.has(Type.NUMBER)
                && !s.has(Type.EVERY)
                && !e.promises().isEmpty()
                && all.containsAll(things)) {
            String held =
                    String.join("; ", e.promises().stream().map(Entry.Promise::text).toList());
            return places.isNowhere(e, s)
                    ? Ruling.no("wrong_scope", ActNote.HELD.note(held)).loose("where")
                    : Ruling.yes(ActNote.HELD.note(held));
        }
        long hits = best == null ? 0 : things.stream().filter(best.things()::contains).count();
        Entry other = hits == 0 && s.says("promise") ? beside(e, s) : null;
        if (other != null) {
            String day = DateRules.text(other.when());
            return Ruling.no("wrong_instrument", ActNote.PROMISED_BY.note(day));
        }
        Entry visit = hits == 0 && e.isAct() ? visit(e, things) : null;
        if (visit != null) {
            return promise(visit, s);
        }
        if (hits == 0) {
            return Ruling.no("wrong_scope", ActNote.NOT_FOUND.note())
                    .loose("absent", Reason.NO_DATA);
        }
        return item(e, s, best, things, hits);
    }

    /** The visit for an act of which the register tells all these things: who came along. */
    private Entry visit(Entry e, Set<String> things) {
        return register.entries.stream()
                .filter(o -> o.activity() != null && o.activity().instrument().equals(e.id()))
                .filter(o -> o.promises().stream().anyMatch(p -> p.things().containsAll(things)))
                .findFirst()
                .orElse(null);
    }

    /** The promise of an act that has most of the things and numbers said; null for none. */
    private static Entry.Promise nearest(Entry e, Statement s, Set<String> things) {
        return e.promises().stream()
                .max(
                        Comparator.<Entry.Promise>comparingLong(
                                        p -> things.stream().filter(p.things()::contains).count())
                                .thenComparingLong(p -> numbers(p, s))
                                .thenComparing(p -> s.has(Type.NUMBER) && !p.numbers().isEmpty()))
                .orElse(null);
    }

    /** How many places a held promise lists: "desks in Tokyo, Seoul and Toronto"; 0 for none. */
    private static int items(Entry.Promise p) {
        Matcher m = LISTED.matcher(p.text());
        return m.find() ? m.group(1).split(", | and | e ").length : 0;
    }

    private static long numbers(Entry.Promise p, Statement s) {
        return s.of(Type.NUMBER).stream().filter(n -> p.numbers().contains(n.number())).count();
    }

    /** Whether a sum is told in a money other than the one held: dollars for euros. */
    private boolean isOtherMoney(Statement s, Entry.Promise held) {
        Set<String> is = new LinkedHashSet<>();
        register.words.forEach(w -> is.addAll(w.all(held.text(), "money")));
        Set<String> said = new LinkedHashSet<>();
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            register.words.forEach(
                    w -> w.at(s.sentence(), at, "money").ifPresent(h -> said.add(h.value())));
        }
        return !is.isEmpty() && !said.isEmpty() && said.stream().noneMatch(is::contains);
    }

    /** What one promise says of the things named, their number and rhythm. */
    private Ruling item(Entry e, Statement s, Entry.Promise best, Set<String> things, long hits) {
        Sayable told = ActNote.HELD.note(best.text());
        String slip = e.activity() != null ? "wrong_count" : "wrong_scope";
        if (e.isAct()
                && e.instrument().conflicts().stream()
                        .anyMatch(
                                c ->
                                        things.stream()
                                                .anyMatch(c.toLowerCase(Locale.ROOT)::contains))) {
            return Ruling.open(Reason.SOURCES_CONFLICT, told);
        }
        if (best.every() > 0 && register.tells(s, "intotal")) {
            return Ruling.no(slip, told).loose("total");
        }
        if (isOtherMoney(s, best)) {
            return Ruling.no(slip, told);
        }
        for (Mark n : s.of(Type.NUMBER)) {
            if (StrategyRules.countsTargets(s, n)) {
                continue;
            }
            boolean one = n.number() == 1 && items(best) > 1 && places.isAt(s, best);
            if (one || best.numbers().isEmpty() && items(best) == n.number()) {
                continue;
            }
            if (best.numbers().isEmpty() || Items.isPart(s, n, register)) {
                return Ruling.open(Reason.NO_DATA, told);
            }
            if (!best.numbers().contains(n.number())) {
                return numbers(best, s) > 0
                        ? Ruling.no(slip, told).loose("numbers")
                        : Ruling.no(slip, told);
            }
        }
        for (Mark n : s.of(Type.EVERY)) {
            if (best.every() > 0 && best.every() != n.number()) {
                return Ruling.no(slip, told);
            }
        }
        boolean lists =
                e.strategy() != null
                        && e.strategy().complete()
                        && hits > 1
                        && s.of(Type.TOPIC).size() > 2;
        if (lists && s.of(Type.TOPIC).stream().anyMatch(m -> !e.topics().contains(m.value()))) {
            return Ruling.no(slip, told);
        }
        return hits == things.size() ? Ruling.yes(told) : Ruling.yes(told).loose("partly");
    }
}
