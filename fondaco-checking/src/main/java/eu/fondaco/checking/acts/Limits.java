// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statement says that what is held of an act doesn't answer, so that it gets no verdict
 * whatever the odds: how long somebody stayed in office, what became of a promise, what stood in
 * the act before, that something came ahead of its time, where a visit went that came from there.
 */
final class Limits {

    /** Words by which something is said of an act or a visit. */
    private static final String[] DEEDS = {
        "signed",
        "tosign",
        "notsigned",
        "renewed",
        "notrenewed",
        "terminated",
        "expired",
        "visit",
        "promise",
        "scope",
        "approved",
        "target"
    };

    private static final Set<Type> ACTS =
            Set.of(Type.KIND, Type.TREATY, Type.STRATEGY, Type.TOPIC, Type.THING);

    private static final List<String> OFFICE = List.of("coming", "leaving", "holding");

    private final Register register;
    private final Words words;

    Limits(Register register, Words words) {
        this.register = register;
        this.words = words;
    }

    /** Whether a statement gets no such verdict. */
    boolean bars(Statement s, Decision d, Truth verdict) {
        return isOfOffice(s, d)
                || isFateOpen(s, d)
                || isOfForerunner(s, d)
                || says(s, "grown") && !s.has(Type.NUMBER)
                || verdict == Truth.TRUE
                        && (isEarly(s, d)
                                || says(s, "opinion")
                                || isFrom(s, d)
                                || isBareDay(s, d)
                                || isAfterOffice(s)
                                || isElsewhere(d)
                                || isAlone(s, d));
    }

    /** Whether it says of a person when an office was held, and nothing of an act. */
    private boolean isOfOffice(Statement s, Decision d) {
        boolean person =
                d.grounds().how().equals("act")
                        && (s.has(Type.PERSON) || s.has(Type.ROLE) || isNamed(s));
        boolean act = s.says(DEEDS) || s.marks().stream().anyMatch(m -> ACTS.contains(m.type()));
        boolean timed = s.has(Type.DATE) || s.has(Type.SPAN) || s.has(Type.TERM);
        return person
                && timed
                && !act
                && (s.says("office", "took", "left", "stay")
                        || OFFICE.stream().anyMatch(sort -> says(s, sort)));
    }

    /** Whether it tells what became of something promised, and the register doesn't. */
    private static boolean isFateOpen(Statement s, Decision d) {
        return (s.has(Type.THING) || s.says("promise"))
                && s.cues(FollowUps.WORDS).stream().anyMatch(m -> !isAnswered(d, m));
    }

    private static boolean isAnswered(Decision d, Mark m) {
        return d.rulings().stream().anyMatch(r -> r.lean() != Truth.OPEN && r.marks().contains(m));
    }

    /** Whether it is about the act before where the one meant was never followed by another. */
    private static boolean isOfForerunner(Statement s, Decision d) {
        Entry e = d.entry();
        boolean compared = s.says("in", "out", "swap", "stay", "signed", "renewed", "follows");
        return s.says("earlier")
                && !compared
                && e != null
                && e.isAct()
                && e.life().successor().isEmpty();
    }

    /** Whether something is said to have come before its time, which no ruling answers. */
    private boolean isEarly(Statement s, Decision d) {
        return says(s, "early")
                && d.rulings().stream()
                        .noneMatch(
                                r ->
                                        r.lean() == Truth.TRUE
                                                && r.marks().stream()
                                                        .anyMatch(
                                                                m -> m.is(Type.CUE, "terminated")));
    }

    /** Whether a visit is said to have gone where the register says that it came from. */
    private boolean isFrom(Statement s, Decision d) {
        Entry e = d.entry();
        return s.says("visit")
                && e != null
                && s.of(Type.AREA).stream()
                        .filter(m -> isGoal(s, m))
                        .anyMatch(m -> visits(e).anyMatch(text -> isOrigin(s.text(m), text)));
    }

    /** What the register says of a visit; of an act of those at which it was made. */
    private Stream<String> visits(Entry e) {
        return register.entries.stream()
                .filter(o -> o.activity() != null)
                .filter(o -> o == e || e.isAct() && o.activity().instrument().equals(e.id()))
                .map(o -> o.activity().description());
    }

    /** Whether a place stands as that where somebody goes: "to Corvia", "Corvia: … went there". */
    private boolean isGoal(Statement s, Mark m) {
        List<Token> all = s.sentence();
        boolean to = m.from() > s.from() && words.says(all.get(m.from() - 1), "whither");
        return to || m.to() < s.to() && all.get(m.to()).is(":");
    }

    /** Whether a text names a place only as that of those who came: "delegation of Corvia". */
    private boolean isOrigin(String place, String text) {
        List<Token> name = Words.tokens(place);
        List<Token> all = Words.tokens(text);
        boolean of = false;
        for (int i = 1; i + name.size() <= all.size(); i++) {
            if (isAt(name, all, i)) {
                if (!register.says(all.get(i - 1), "whence")) {
                    return false;
                }
                of = true;
            }
        }
        return of;
    }

    private static boolean isAt(List<Token> name, List<Token> all, int at) {
        for (int k = 0; k < name.size(); k++) {
            if (!name.get(k).fold().equals(all.get(at + k).fold())) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is told of another town than the register names, be it one that nothing knows. */
    private static boolean isElsewhere(Decision d) {
        return d.rulings().stream().anyMatch(r -> r.slip().equals(Venues.SLIP));
    }

    /** Whether something is told to be the only one, and the register doesn't bear that out. */
    private boolean isAlone(Statement s, Decision d) {
        boolean unsure =
                d.rulings().stream()
                        .anyMatch(r -> r.doubt().equals(Ranks.PEERS) && r.lean() != Truth.TRUE);
        return unsure
                || s.cues("only").stream()
                        .filter(c -> !isOfTime(s, c))
                        .anyMatch(c -> !isBorne(d, c));
    }

    private static boolean isBorne(Decision d, Mark m) {
        return d.rulings().stream().anyMatch(r -> r.lean() == Truth.TRUE && r.marks().contains(m));
    }

    /** Whether a word says when alone, or how many: "only in 2018", "for four years only". */
    private static boolean isOfTime(Statement s, Mark only) {
        return isBehindTime(s, only)
                || s.marks().stream()
                        .filter(m -> m.from() >= only.to() && m != only)
                        .min(java.util.Comparator.comparingInt(Mark::from))
                        .map(Limits::isTime)
                        .orElse(false);
    }

    /** Whether a word stands right behind a time or a number, of which it is. */
    static boolean isBehindTime(Statement s, Mark only) {
        return s.marks().stream().anyMatch(m -> m.to() == only.from() && isTime(m));
    }

    private static boolean isTime(Mark m) {
        return m.is(Type.DATE) || m.is(Type.NUMBER) || m.is(Type.TERM) || m.is(Type.SPAN);
    }

    /** Whether it names a day and nothing else, and no strategy says what that is of. */
    private static boolean isBareDay(Statement s, Decision d) {
        int days = s.all().stream().mapToInt(m -> m.to() - m.from()).sum();
        boolean more = s.to() - s.from() > days;
        boolean plan = more && d.entry() != null && d.entry().strategy() != null;
        return !plan && s.all().stream().allMatch(m -> m.is(Type.DATE) || m.is(Type.ANAPHORA));
    }

    private boolean says(Statement s, String sort) {
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            int n = words.at(s.sentence(), i, sort).map(Lexicon.Hit::length).orElse(0);
            boolean ofTime =
                    s.of(Type.DATE).stream().anyMatch(m -> m.from() < at + n && m.to() > at);
            if (n > 0 && i + n <= s.to() && !ofTime) {
                return true;
            }
        }
        return false;
    }

    /** Whether only a length of time is told, behind a clause of who held an office. */
    private boolean isAfterOffice(Statement s) {
        Statement before = new Statement(s.sentence(), s.all(), 0, s.from(), s.all());
        return s.from() > 0
                && s.marks().stream().noneMatch(m -> m.is(Type.CUE) || ACTS.contains(m.type()))
                && before.marks().stream().noneMatch(m -> m.is(Type.KIND) && m.to() <= s.from())
                && OFFICE.stream().anyMatch(sort -> says(before, sort));
    }

    /** Whether a name that the register doesn't have stands before a verb of office. */
    private boolean isNamed(Statement s) {
        for (int i = s.from() + 1; i < s.to(); i++) {
            int at = i;
            Token t = s.sentence().get(i - 1);
            boolean free = s.all().stream().noneMatch(m -> m.from() < at && at <= m.to());
            boolean name = free && t.isWord() && t.isCapitalised() && !words.says(t, "the");
            boolean stays = s.cues("stay").stream().anyMatch(m -> m.from() == at);
            if (name && (stays || isOffice(s, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOffice(Statement s, int i) {
        return OFFICE.stream().anyMatch(sort -> words.at(s.sentence(), i, sort).isPresent());
    }
}
