// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainSaying.Sort;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Judges plain sentences by their own words, without learned odds: those of which every word is
 * explained, that name their act by themselves or go on from a plain sentence that did, and say
 * only what the register rules on exactly. What they say holds where one act bears all of it out,
 * and doesn't where every act that may be meant excludes exactly one thing.
 */
final class PlainActs {

    /** How it was decided. */
    static final String HOW = "plain";

    /** Verbs that tell of an act that it stands. */
    private static final Set<String> STANDING = Set.of("live", "has");

    /** A sentence of more tokens is no plain one. */
    private static final int LONGEST = 60;

    private final Register register;
    private final PlainRules rules;
    private final PlainDeeds deeds;
    private final PlainPieces pieces;

    PlainActs(Register register, PlainRules rules, PlainDeeds deeds, Lang lang) {
        this.register = register;
        this.deeds = deeds;
        this.rules = rules;
        this.pieces = new PlainPieces(register, lang);
    }

    /** A statement with what it comes to. */
    record Told(Statement statement, Decision decision) {}

    /**
     * What a sentence says.
     *
     * @param told its statements in order; empty where it isn't plain or the register is silent
     * @param about the entries that may be meant by what goes on from it
     */
    record Reading(List<Told> told, List<Entry> about) {

        static final Reading NONE = new Reading(List.of(), List.of());
    }

    /**
     * Reads a sentence or a clause of one.
     *
     * @param before the entries that the plain statement before was about; empty for none
     */
    Reading read(Statement s, List<Entry> before, LocalDate day) {
        return isApart(s)
                ? read(s.sentence(), s.from(), s.to(), s.all(), before, day)
                : Reading.NONE;
    }

    /** Whether it is a sentence, or marks or a word that joins it set it apart from the rest. */
    private boolean isApart(Statement s) {
        boolean first =
                isBorder(s.sentence(), s.from() - 1) || pieces.joins(s.sentence(), s.from());
        return first && (isBorder(s.sentence(), s.to()) || isBorder(s.sentence(), s.to() - 1));
    }

    private static boolean isBorder(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() || ",;:.()\u2013\u2014".contains(tokens.get(i).text());
    }

    private Reading read(
            List<Token> tokens,
            int from,
            int to,
            List<Mark> marks,
            List<Entry> before,
            LocalDate day) {
        int end = to;
        while (end > from && isBorder(tokens, end - 1) && !tokens.get(end - 1).is(")")) {
            end--;
        }
        List<PlainPiece> cut =
                end - from > LONGEST ? List.of() : pieces.of(tokens, from, end, marks);
        List<PlainClause> read = cut.isEmpty() ? List.of() : PlainGrammar.clauses(cut);
        List<PlainClause> clauses = isBare(read) ? List.of() : read;
        List<Told> told = new ArrayList<>();
        List<Entry> about = before;
        for (List<PlainClause> group : groups(clauses)) {
            Optional<Decision> deed =
                    group.size() == 1
                            ? apart(group.get(0), tokens, marks, about, day)
                            : Optional.empty();
            if (deed.filter(d -> d.truth() != Truth.OPEN).isPresent()) {
                told.add(new Told(statement(tokens, marks, group.get(0)), deed.get()));
                about = deed.get().entry() == null ? about : List.of(deed.get().entry());
                continue;
            }
            boolean visit = PlainVisits.is(group);
            List<PlainSaying> said =
                    visit
                            ? new PlainVisits(rules, tokens, marks, day).of(group)
                            : new PlainSayings(rules, tokens, marks, day).of(group);
            Judged j = said.isEmpty() || deed.isPresent() ? null : judged(said, visit, about);
            boolean vague =
                    visit
                            && j != null
                            && j.wrong != null
                            && !PlainVisits.isKnown(group, said, j.entry);
            if (j == null || vague) {
                return Reading.NONE;
            }
            about = j.wrong == null ? rules.afterwards(j.about, group) : j.about;
            told.addAll(told(tokens, marks, group, said, j));
        }
        return told.isEmpty() ? Reading.NONE : new Reading(told, about);
    }

    /** Whether it is a verb alone, as what heads a part of a text: "Ended", "To conclude". */
    private static boolean isBare(List<PlainClause> all) {
        return all.size() == 1
                && all.get(0).all().findAny().isEmpty()
                && all.get(0).helpers().isEmpty();
    }

    /** What a clause comes to that isn't of one entry. */
    private Optional<Decision> apart(
            PlainClause c, List<Token> tokens, List<Mark> marks, List<Entry> about, LocalDate day) {
        return deeds.of(c, tokens, marks, day);
    }

    /** Clauses with one subject stand together. */
    private static List<List<PlainClause>> groups(List<PlainClause> clauses) {
        List<List<PlainClause>> out = new ArrayList<>();
        for (PlainClause c : clauses) {
            if (out.isEmpty() || c.own()) {
                out.add(new ArrayList<>());
            }
            out.get(out.size() - 1).add(c);
        }
        return out;
    }

    // ---- which entry ----

    /**
     * What things said come to.
     *
     * @param entry by which they are told
     * @param wrong what is excluded; null where all holds
     */
    private record Judged(Entry entry, PlainSaying wrong, List<Entry> about) {}

    private Judged judged(List<PlainSaying> said, boolean visit, List<Entry> before) {
        List<Entry> there = there(said, visit, before);
        if (there.isEmpty()) {
            return null;
        }
        List<Entry> meant = there;
        for (Sort sort : List.of(Sort.PARTY, Sort.KIND, Sort.WHICH)) {
            meant = narrowed(meant, said, sort);
        }
        List<PlainSaying> beside =
                said.stream().filter(x -> x.is(Sort.TELLING) && isBeside(x, said)).toList();
        meant = narrowed(meant, beside, Sort.TELLING);
        boolean sides = said.stream().anyMatch(x -> x.is(Sort.PARTY));
        List<Entry> own = sides ? List.of() : meant.stream().filter(rules::isOfRegions).toList();
        meant = own.isEmpty() ? meant : own;
        List<Entry> whole = meant.stream().filter(e -> all(said, e)).toList();
        if (!whole.isEmpty()) {
            return holds(said, meant, whole);
        }
        boolean open = there.stream().anyMatch(e -> wrong(said, e).isEmpty() && isWhich(said, e));
        return open ? null : fails(said, there, meant);
    }

    /**
     * Whether a day is told beside of which act more is said: "signed in 2009, it is still in
     * force" is of the act of 2009.
     */
    private static boolean isBeside(PlainSaying x, List<PlainSaying> said) {
        PlainClause c = x.clause();
        return c.verb().equals("signed")
                && c.helpers().isEmpty()
                && said.stream().anyMatch(o -> o.clause() != c && o.is(Sort.STATE));
    }

    /** The entries with the place named, or that the sentence before was about. */
    private List<Entry> there(List<PlainSaying> said, boolean visit, List<Entry> before) {
        Predicate<Entry> sort = visit ? e -> e.activity() != null : sort(said);
        List<PlainSaying> places = said.stream().filter(s -> s.is(Sort.PLACE)).toList();
        List<PlainSaying> sides = said.stream().filter(s -> s.is(Sort.PARTY)).toList();
        List<PlainSaying> by = places.isEmpty() ? sides : places;
        boolean named =
                places.stream().anyMatch(s -> !s.marks().get(0).is(Type.AREA))
                        || visit
                        || said.stream().anyMatch(s -> s.is(Sort.KIND));
        if (by.isEmpty() || !named) {
            boolean kind = before.stream().anyMatch(sort);
            return kind && before.stream().allMatch(sort) ? before : List.of();
        }
        return register.entries.stream()
                .filter(sort)
                .filter(e -> by.stream().noneMatch(s -> s.truth(e) == Truth.FALSE))
                .toList();
    }

    /** Whether an entry is of the sort that is spoken of: act, treaty, strategy. */
    private static Predicate<Entry> sort(List<PlainSaying> said) {
        Set<String> kinds = new java.util.TreeSet<>();
        boolean treaty = false;
        boolean plan = false;
        for (PlainSaying s : said) {
            for (Mark m : s.marks()) {
                treaty |=
                        m.is(Type.TREATY) || m.is(Type.KIND, "treaty") || m.is(Type.BODY, "union");
                plan |= m.is(Type.STRATEGY) || m.is(Type.KIND, "strategy");
                if (m.is(Type.KIND)) {
                    kinds.add(m.value());
                }
            }
        }
        boolean t = treaty;
        boolean p = plan;
        boolean none = kinds.isEmpty() && !t && !p;
        return e ->
                none
                        ? e.activity() == null
                        : p ? e.strategy() != null : t ? e.treaty() != null : e.isAct();
    }

    private static List<Entry> narrowed(List<Entry> all, List<PlainSaying> said, Sort sort) {
        List<PlainSaying> by = said.stream().filter(s -> s.is(sort)).toList();
        List<Entry> some =
                all.stream()
                        .filter(e -> by.stream().allMatch(s -> s.truth(e) == Truth.TRUE))
                        .toList();
        return some.isEmpty() ? all : some;
    }

    private static boolean all(List<PlainSaying> said, Entry e) {
        return said.stream().allMatch(s -> s.truth(e) == Truth.TRUE);
    }

    /** Whether an entry has the day, subject or term by which an act is named. */
    private static boolean isWhich(List<PlainSaying> said, Entry e) {
        return said.stream().filter(s -> s.is(Sort.WHICH)).allMatch(s -> s.truth(e) == Truth.TRUE);
    }

    private static List<PlainSaying> wrong(List<PlainSaying> said, Entry e) {
        return said.stream().filter(s -> s.truth(e) == Truth.FALSE).toList();
    }

    /** All of it holds of some that may be meant: of all, or by what tells them apart. */
    private static Judged holds(List<PlainSaying> said, List<Entry> meant, List<Entry> whole) {
        boolean telling = said.stream().anyMatch(s -> s.is(Sort.TELLING) || s.is(Sort.WHICH));
        boolean stands =
                said.stream().anyMatch(s -> STANDING.contains(s.clause().verb())) && isChain(meant);
        boolean sure = whole.size() == meant.size() || telling || stands;
        return sure ? new Judged(whole.get(0), null, whole) : null;
    }

    private static boolean isChain(List<Entry> acts) {
        return acts.stream().allMatch(Entry::isAct)
                && acts.stream()
                                .filter(
                                        e ->
                                                acts.stream()
                                                        .noneMatch(o -> e.follows().equals(o.id())))
                                .count()
                        == 1;
    }

    /** Exactly one thing is excluded, the same of all that may be meant. */
    private static Judged fails(List<PlainSaying> said, List<Entry> there, List<Entry> meant) {
        PlainSaying one = null;
        for (Entry e : meant) {
            PlainSaying wrong = only(said, e);
            if (wrong == null || one != null && one != wrong) {
                return null;
            }
            one = wrong;
        }
        List<Entry> others = there.stream().filter(e -> !meant.contains(e)).toList();
        if (one.is(Sort.TELLING)) {
            for (Entry e : others) {
                PlainSaying w = only(said, e);
                if (w != null && w.is(Sort.PARTY)) { // made that day, by others
                    return new Judged(e, w, List.of(e));
                }
            }
        }
        boolean named = said.stream().anyMatch(s -> s.is(Sort.PLACE) || s.is(Sort.PARTY));
        if (one.is(Sort.WHICH) && !named) {
            return null; // another act is meant than the one spoken of
        }
        boolean spared = others.stream().map(e -> only(said, e)).anyMatch(PlainActs::isKind);
        boolean sure = one.is(Sort.STATE) && meant.size() == 1;
        return spared && !sure || !isExcluded(one, said, there, meant)
                ? null
                : new Judged(meant.get(0), one, meant);
    }

    private static boolean isKind(PlainSaying s) {
        return s != null && s.is(Sort.KIND);
    }

    /** The one thing that an entry excludes where it bears out all the rest; null for none. */
    private static PlainSaying only(List<PlainSaying> said, Entry e) {
        List<PlainSaying> wrong = wrong(said, e);
        boolean rest =
                said.stream().filter(s -> s.truth(e) == Truth.TRUE).count() + 1 == said.size();
        return wrong.size() == 1 && rest ? wrong.get(0) : null;
    }

    /**
     * Whether what chooses an act may be what is wrong of it: by its day it is known all the same.
     */
    private static boolean isExcluded(
            PlainSaying one, List<PlainSaying> said, List<Entry> there, List<Entry> meant) {
        boolean telling = said.stream().anyMatch(s -> s.is(Sort.TELLING) && s != one);
        return switch (one.sort()) {
            case STATE, TELLING -> true;
            case KIND -> telling || there.size() == 1;
            default -> telling && meant.size() == 1;
        };
    }

    // ---- how it is told ----

    private static Statement statement(List<Token> tokens, List<Mark> marks, PlainClause c) {
        return Segments.row(tokens, marks).within(c.from(), c.to());
    }

    private List<Told> told(
            List<Token> tokens,
            List<Mark> marks,
            List<PlainClause> clauses,
            List<PlainSaying> said,
            Judged j) {
        Map<PlainClause, List<Ruling>> of = new LinkedHashMap<>();
        clauses.forEach(c -> of.put(c, new ArrayList<>()));
        said.forEach(s -> of.get(s.clause()).add(s.of(j.entry)));
        List<Told> out = new ArrayList<>();
        for (PlainClause c : clauses) {
            Statement all = statement(tokens, marks, c);
            Statement named = named(all, c, tokens);
            Statement s = named == null ? all : all.within(c.at(), c.to());
            if (named != null && isNaming(said, j.wrong)) {
                out.add(told(named, Truth.TRUE, j.entry, naming(said, j.entry)));
            }
            boolean wrong = j.wrong != null && j.wrong.clause() == c;
            Truth truth = wrong ? Truth.FALSE : Truth.TRUE;
            out.add(told(s, truth, j.entry, List.copyOf(of.get(c))));
        }
        return out;
    }

    private static Told told(Statement s, Truth truth, Entry entry, List<Ruling> rulings) {
        return new Told(
                s,
                new Decision(
                        Deciding.kind(s),
                        truth,
                        null,
                        entry,
                        rulings,
                        List.of(entry),
                        new Grounds(HOW, List.of(), Map.of())));
    }

    /**
     * "Memorandum with Kent, signed in May 2011": what is named before the comma, which is there or
     * not whatever its day; null where a verb of the sentence says what was done.
     */
    private static Statement named(Statement all, PlainClause c, List<Token> tokens) {
        boolean aside =
                c.helpers().isEmpty()
                        && c.verb().equals("signed")
                        && c.at() > c.from() + 1
                        && tokens.get(c.at() - 1).is(",")
                        && c.subject().stream().anyMatch(a -> a.is(Type.KIND))
                        && c.subject().stream().noneMatch(a -> a.is(Type.DATE));
        return aside ? all.within(c.from(), c.at() - 1) : null;
    }

    /** Whether what names the act isn't what is wrong. */
    private static boolean isNaming(List<PlainSaying> said, PlainSaying wrong) {
        boolean sided = said.stream().anyMatch(s -> s.is(Sort.PLACE) || s.is(Sort.PARTY));
        return sided && (wrong == null || wrong.is(Sort.TELLING));
    }

    private static List<Ruling> naming(List<PlainSaying> said, Entry e) {
        return said.stream()
                .filter(s -> s.is(Sort.KIND) || s.is(Sort.PLACE) || s.is(Sort.PARTY))
                .map(s -> s.of(e))
                .toList();
    }
}
