// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The clauses and asides of a sentence that say only when somebody held an office, or before or
 * after whom: "Rossi, who has run the region since March 2020, signed …". They are read apart from
 * all else that the sentence says, and judged by their own words, without learned odds.
 */
final class Offices {

    /** What such a clause may name. */
    private static final Set<Type> OWN =
            Set.of(
                    Type.PERSON,
                    Type.ROLE,
                    Type.DATE,
                    Type.TERM,
                    Type.SPAN,
                    Type.AREA,
                    Type.BODY,
                    Type.ANAPHORA);

    /** Words of state that it may have. */
    private static final Set<String> CUES =
            Set.of(
                    "office",
                    "took",
                    "left",
                    "incumbent",
                    "until",
                    "charge",
                    "stay",
                    "follows",
                    "whose",
                    "latter");

    /** Sorts of words that say nothing else. */
    private static final List<String> SMALL =
            List.of(
                    "the",
                    "relative",
                    "since",
                    "till",
                    "courtesy",
                    "post",
                    "pronoun",
                    "speaking",
                    "toher",
                    "territory",
                    "common",
                    "filler",
                    "about");

    private static final List<String> VERBS =
            List.of("succeeding", "ceding", "leaving", "coming", "holding", "staying");

    /** How many tokens may stand between a name and a clause about who bears it. */
    private static final int NEAR = 16;

    private static final String MARKS = ",;:.()\u2013\u2014\u00ab\u00bb\u201c\u201d\"";

    private final Words words;
    private final Tenures tenures;

    Offices(Register register, Words words) {
        this.words = words;
        this.tenures = new Tenures(register);
    }

    /**
     * What is said to be done with an office.
     *
     * @param sort as the lexicon calls it; empty where only a title stands with a time
     */
    record Verb(int from, int to, String sort) {}

    /**
     * The clauses that say so, in order, with what they come to.
     *
     * @param last key of whom the text spoke last, or empty
     * @param speaker key of who speaks, or empty
     */
    List<PlainActs.Told> of(
            List<Token> tokens, List<Mark> marks, String last, String speaker, LocalDate day) {
        boolean own = tokens.stream().anyMatch(t -> words.says(t, "speaking"));
        String spoken = own ? speaker : last;
        List<PlainActs.Told> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || isBreak(tokens, marks, i)) {
                Statement s = row(tokens, marks).within(from, i);
                out.addAll(told(s, spoken, day).map(List::of).orElse(List.of()));
                if (out.isEmpty() || out.get(out.size() - 1).statement().from() < s.from()) {
                    out.addAll(joined(s, spoken, day));
                }
                from = i;
            }
        }
        return out;
    }

    private static Statement row(List<Token> tokens, List<Mark> marks) {
        return new Statement(tokens, marks, 0, tokens.size(), marks);
    }

    /** The same of what "and" joins, where one of the two says so. */
    private List<PlainActs.Told> joined(Statement s, String spoken, LocalDate day) {
        List<PlainActs.Told> out = new ArrayList<>();
        for (int i = s.from() + 2; i < s.to() - 2 && out.isEmpty(); i++) {
            if (words.says(s.sentence().get(i), "with")) {
                Statement all = row(s.sentence(), s.all());
                told(all.within(s.from(), i), spoken, day).ifPresent(out::add);
                told(all.within(i + 1, s.to()), spoken, day).ifPresent(out::add);
            }
        }
        return out;
    }

    private static boolean isBreak(List<Token> tokens, List<Mark> marks, int i) {
        return MARKS.contains(tokens.get(i).text())
                && marks.stream().noneMatch(m -> m.from() <= i && i < m.to());
    }

    private Optional<PlainActs.Told> told(Statement s, String spoken, LocalDate day) {
        Verb verb = verb(s);
        if (verb == null || !isRead(s, verb)) {
            return Optional.empty();
        }
        Optional<Ruling> r = isLink(verb) ? link(s, verb, spoken, day) : held(s, verb, spoken, day);
        boolean bare = isBare(s, verb) || says(s, s.from(), s.to(), "speaking");
        return r.filter(x -> !bare || x.truth() == Ruling.Truth.TRUE)
                .map(x -> new PlainActs.Told(s, decision(s, x)));
    }

    private Optional<Ruling> held(Statement s, Verb verb, String spoken, LocalDate day) {
        List<Mark> people = s.of(Type.PERSON);
        String who =
                people.isEmpty()
                        ? before(s, verb, spoken)
                        : people.size() == 1 ? people.get(0).value() : "";
        return who.isEmpty() ? Optional.empty() : tenures.rule(s, verb, who, words, day);
    }

    /** Who came after whom: both are named, or one and by a small word the one spoken of. */
    private Optional<Ruling> link(Statement s, Verb verb, String spoken, LocalDate day) {
        List<Mark> people = s.of(Type.PERSON);
        if (people.isEmpty() || people.size() > 2) {
            return Optional.empty();
        }
        Mark last = people.get(people.size() - 1);
        boolean named = people.size() == 2 && people.get(0).to() <= verb.from();
        boolean behind = last.from() >= verb.to();
        boolean within = pronoun(s, verb.from(), verb.to());
        boolean owned =
                s.marks().stream().anyMatch(m -> m.is(Type.CUE, "whose") && m.to() <= verb.from());
        boolean him =
                says(s, s.from(), verb.from(), "toher")
                        || behind && (within || owned)
                        || people.size() == 2 && isTo(s, people.get(0));
        boolean her = !behind && (within || pronoun(s, verb.to(), s.to()));
        String other = named ? people.get(0).value() : before(s, verb, her || him ? spoken : "");
        if (other.isEmpty() || !named && people.size() == 2 || !behind && !her) {
            return Optional.empty();
        }
        boolean after = verb.sort().equals("succeeding");
        boolean turned = after == (him || her && !named);
        String later = turned ? last.value() : other;
        String earlier = turned ? other : last.value();
        return later.equals(earlier)
                ? Optional.empty()
                : tenures.link(s, later, earlier, last, day);
    }

    private boolean pronoun(Statement s, int from, int to) {
        return says(s, from, to, "pronoun") || says(s, from, to, "speaking");
    }

    /** Whether something is told to have come to somebody: "ad Alba succede Corvo". */
    private boolean isTo(Statement s, Mark person) {
        return person.from() > s.from()
                && words.says(s.sentence().get(person.from() - 1), "whither");
    }

    private boolean says(Statement s, int from, int to, String category) {
        return s.sentence().subList(from, to).stream().anyMatch(t -> words.says(t, category));
    }

    /**
     * Whom a clause that names nobody is about: who was named last before it in its sentence; where
     * a small word stands for somebody, whom the text spoke of.
     */
    private String before(Statement s, Verb verb, String spoken) {
        Mark last =
                s.all().stream()
                        .filter(m -> m.is(Type.PERSON) && m.to() <= s.from())
                        .filter(m -> s.from() - m.to() <= NEAR)
                        .reduce((a, b) -> b)
                        .orElse(null);
        boolean stands =
                opens(s)
                        || s.from() == 0 && verb.sort().isEmpty()
                        || pronoun(s, s.from(), s.to())
                        || s.says("whose")
                        || says(s, s.from(), s.to(), "toher");
        return last != null ? last.value() : stands ? spoken : "";
    }

    /** Whether a sentence begins with its verb, so that it is about whom the text spoke of. */
    private boolean opens(Statement s) {
        return s.from() == 0
                && (VERBS.stream().anyMatch(v -> words.at(s.sentence(), 0, v).isPresent())
                        || words.says(s.sentence().get(0), "copula"));
    }

    private static boolean isLink(Verb verb) {
        return verb.sort().equals("succeeding") || verb.sort().equals("ceding");
    }

    /** What is said to be done with an office; null where no office is told of. */
    private Verb verb(Statement s) {
        Verb said = null;
        for (String sort : VERBS) {
            for (int i = s.from(); i < s.to(); i++) {
                int n = words.at(s.sentence(), i, sort).map(Lexicon.Hit::length).orElse(0);
                boolean longer = said == null || n > said.to() - said.from();
                Verb v = new Verb(i, i + n, sort);
                said = n > 0 && longer && v.to() <= s.to() && !isOfTime(s, v) ? v : said;
            }
        }
        return said != null ? said : titled(s);
    }

    /** Whether words of a verb are those of a time: "due anni fa la presidente". */
    private static boolean isOfTime(Statement s, Verb v) {
        return s.marks().stream()
                .filter(m -> m.is(Type.DATE) || m.is(Type.TERM) || m.is(Type.SPAN))
                .anyMatch(m -> m.from() < v.to() && m.to() > v.from() && m.to() < v.to());
    }

    /** An office that stands with the time since when it was held; or that is held still. */
    private Verb titled(Statement s) {
        Mark role = s.of(Type.ROLE).stream().findFirst().orElse(null);
        boolean timed =
                role != null
                        && s.of(Type.DATE).stream()
                                .filter(d -> d.from() > s.from() && d.from() >= role.to())
                                .map(d -> s.sentence().get(d.from() - 1))
                                .anyMatch(t -> words.says(t, "since"));
        Mark still = s.first("incumbent");
        Mark took = s.has(Type.DATE) ? s.first("took") : null; // "president since" is one word
        Mark said = timed ? role : still != null ? still : took;
        return said == null ? null : new Verb(said.from(), said.to(), "");
    }

    /** Whether every word of it is known and none says anything else. */
    private boolean isRead(Statement s, Verb verb) {
        boolean own =
                s.marks().stream()
                        .allMatch(
                                m ->
                                        OWN.contains(m.type())
                                                || m.is(Type.CUE) && CUES.contains(m.value())
                                                || isWithin(m, verb));
        boolean timed =
                isLink(verb)
                        || s.has(Type.DATE)
                        || s.has(Type.TERM)
                        || s.has(Type.SPAN)
                        || s.says("incumbent");
        if (!own || !timed) {
            return false;
        }
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            Token t = s.sentence().get(i);
            boolean read =
                    verb.from() <= i && i < verb.to()
                            || s.marks().stream().anyMatch(m -> m.from() <= at && at < m.to());
            int more = words.at(s.sentence(), i, "about").map(Lexicon.Hit::length).orElse(0);
            if (more > 0) {
                i += more - 1;
            } else if (!read && !isSmall(t) && (t.isWord() || t.kind() == Token.Kind.NUMBER)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a verb may be of something else than an office, which nothing names: that it ended
     * then holds where it did, and is no wrong end of an office where it didn't.
     */
    private boolean isBare(Statement s, Verb verb) {
        boolean ends = verb.to() < s.to() && words.says(s.sentence().get(verb.to()), "till");
        boolean one = verb.sort().equals("holding") && verb.to() - verb.from() == 1;
        boolean denied = s.marks().stream().anyMatch(m -> m.is(Type.NEGATION) && isWithin(m, verb));
        boolean named =
                s.has(Type.AREA)
                        || s.has(Type.ROLE)
                        || s.says("took")
                        || s.has(Type.BODY)
                        || says(s, s.from(), s.to(), "post");
        return verb.sort().equals("staying") || ends && one || (one || denied) && !named;
    }

    /** Whether a mark is of the words of the verb; one that goes on says something else. */
    private static boolean isWithin(Mark m, Verb verb) {
        return isLink(verb)
                ? m.from() < verb.to() && m.to() > verb.from()
                : m.from() >= verb.from() && m.to() <= verb.to();
    }

    private boolean isSmall(Token t) {
        return SMALL.stream().anyMatch(c -> words.says(t, c));
    }

    private static Decision decision(Statement s, Ruling r) {
        List<Mark> on = s.marks().stream().filter(m -> !m.is(Type.AREA)).toList();
        Ruling all = r.marks().isEmpty() ? r.on(on) : r;
        return new Decision(
                "person",
                r.truth(),
                null,
                null,
                List.of(all),
                List.of(),
                new Grounds(PlainActs.HOW, List.of(), Map.of()));
    }

    /** A statement without the clauses told with which it begins or ends. */
    static Statement beside(Statement s, List<PlainActs.Told> told) {
        int from = s.from();
        int to = s.to();
        for (PlainActs.Told t : told) {

            boolean last = t.statement().from() > from + 1 && t.statement().to() >= to - 1;
            to = last && t.statement().from() < to ? t.statement().from() - 1 : to;
            boolean first = t.statement().from() <= from && t.statement().to() < to - 1;
            from = first ? Math.max(from, t.statement().to()) : from;
        }
        return from == s.from() && to == s.to() ? s : s.within(from, to);
    }

    /** Marks outside of clauses told. */
    static List<Mark> without(List<Mark> marks, List<PlainActs.Told> told) {
        return marks.stream()
                .filter(
                        m ->
                                told.stream()
                                        .noneMatch(
                                                t ->
                                                        m.from() >= t.statement().from()
                                                                && m.to() <= t.statement().to()))
                .toList();
    }
}
