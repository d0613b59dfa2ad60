// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.acts.Weighing.Weighed;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What any statement has by which the odds are known that a verdict on it is right. */
final class Outlook {

    private static final Set<Type> CHOOSING =
            Set.of(Type.AREA, Type.NAME, Type.BODY, Type.KIND, Type.TREATY, Type.STRATEGY);

    private static final Set<Type> TOLD =
            Set.of(
                    Type.DATE,
                    Type.TOPIC,
                    Type.THING,
                    Type.PERSON,
                    Type.TERM,
                    Type.AREA,
                    Type.KIND,
                    Type.BODY,
                    Type.NUMBER);

    private static final Set<String> BARS =
            Set.of(
                    "hedged",
                    "negated",
                    "compared",
                    "own",
                    "relative",
                    "possessed",
                    "whose",
                    "onVisit",
                    "notNext",
                    "elsewhere");

    /** What no odds outweigh: the next act where none follows, another part of the country. */
    private static final Set<String> KEPT = Set.of("notNext", "elsewhere");

    /** The same of what is to be called wrong: a denial besides. */
    private static final Set<String> DENIED = Set.of("notNext", "elsewhere", "negated");

    /** Doubts of what nothing held bears out, though nothing held speaks against it. */
    private static final Set<String> UNBORNE =
            Set.of(
                    StateRules.WHO,
                    StateRules.LASTED,
                    Venues.UNKNOWN,
                    Judging.FULL,
                    PeopleRules.STRANGER,
                    Incumbents.STAYS,
                    StrategyRules.FORM);

    /** What a statement on acts in general has. */
    private static final Set<Type> GENERAL = Set.of(Type.KIND, Type.CUE, Type.ANAPHORA);

    private static final int MOST = 8;

    private static final double FAR = 6;

    private final Register register;
    private final Conflict conflict;
    private final Gates gates;
    private final Words words;
    private final Limits limits;
    private final Whole whole;

    Outlook(Register register, Gates gates, Words words) {
        this.register = register;
        this.conflict = new Conflict(register);
        this.gates = gates;
        this.words = words;
        this.limits = new Limits(register, words);
        this.whole = new Whole(register);
    }

    /** A statement as it was decided, before the odds are asked. */
    record Draft(Statement statement, Decision decision, Statement wrong, Memory before) {

        /** A part of it, with what was decided of that. */
        Draft as(Statement part, Decision of) {
            return new Draft(part, of, part, before);
        }

        boolean leans(Truth truth) {
            return Judging.leans(decision.rulings(), truth);
        }
    }

    /**
     * The features of a statement, of what was decided of it, and of its neighbours.
     *
     * @param all statements of the text in order
     * @param at which one of them
     */
    Map<String, Double> features(List<Draft> all, int at) {
        Draft draft = all.get(at);
        Statement s = draft.statement;
        Decision d = draft.decision;
        Map<String, Double> x = new TreeMap<>();
        x.put("how." + d.grounds().how(), 1.0);
        x.put("kind." + d.kind(), 1.0);
        doubts(x, s, d);
        lead(x, d);
        said(x, s);
        rulings(x, d);
        x.putAll(d.grounds().chance());
        IntPredicate unread = i -> !isMarked(s, i) && isContent(s, i);
        conflict.add(x, s, d.entry(), d.rulings(), unread);
        Conflict.unread(x, s, unread);
        unread(x, s);
        wrong(x, draft);
        context(x, s, d, draft.before);
        neighbours(x, all, at);
        x.values().removeIf(v -> v == 0);
        return x;
    }

    private void doubts(Map<String, Double> x, Statement s, Decision d) {
        int some = 0;
        for (Map.Entry<String, Double> e : d.grounds().doubts().entrySet()) {
            boolean rival = e.getKey().startsWith("rival");
            x.put("doubt." + e.getKey(), Math.min(3, e.getValue()));
            some += e.getValue() > 0 && !rival && Grounds.isDoubt(e.getKey()) ? 1 : 0;
        }
        x.put("doubts", Math.min(3.0, some));
        x.put("doubted", some > 0 ? 1.0 : 0);
        gates.doubts(s, d.entry()).forEach((k, v) -> x.put("own." + k, Math.min(3, v)));
    }

    /** How far the entry is ahead and what chose it. */
    private static void lead(Map<String, Double> x, Decision d) {
        List<Weighed> all = d.grounds().all();
        x.put("left", (double) d.left().size());
        if (all.isEmpty()) {
            return;
        }
        double first = all.get(0).score();
        double second = all.size() > 1 ? all.get(1).score() : first - FAR;
        x.put("score", Math.max(-FAR, Math.min(2 * FAR, first)));
        x.put("lead", Math.min(FAR, first - second));
        x.put("tight", first - second < 1 ? 1.0 : 0);
        for (Map.Entry<String, Double> f : all.get(0).features().entrySet()) {
            boolean words = !f.getKey().startsWith("fit.") && !f.getKey().equals(Choice.WORDS);
            if (words && !f.getKey().startsWith("is.")) {
                x.put("by." + f.getKey(), Math.min(2, f.getValue()));
            }
        }
        x.put("turned", d.entry() == all.get(0).entry() ? 0 : 1.0);
    }

    private void said(Map<String, Double> x, Statement s) {
        x.put("length", Math.min(40, s.to() - s.from()) / 10.0);
        x.put("marks", (double) Math.min(MOST, s.marks().size()));
        x.put("part", (s.to() - s.from()) / (double) s.sentence().size());
        for (Mark m : s.marks()) {
            if (TOLD.contains(m.type())) {
                x.merge("has." + m.type(), 1.0, (a, b) -> Math.min(3, a + b));
            }
            if (m.is(Type.DATE)) {
                x.put("day", m.when().days() <= 1 ? 1.0 : 0);
                x.put("inferred", m.value().equals("inferred") ? 1.0 : 0);
            }
        }
        x.put("carried", s.isCarried() ? 1.0 : 0);
        List<Token> own = s.sentence().subList(s.from(), s.to());
        x.put(
                "quoted",
                own.stream().anyMatch(t -> "\"\u00ab\u00bb\u201c\u201d".contains(t.text()))
                        ? 1.0
                        : 0);
        x.put("commas", (double) Math.min(MOST, own.stream().filter(t -> t.is(",")).count()));
        x.put("starts", s.from() == 0 ? 1.0 : 0);
        x.put("fronted", isFronted(s) ? 1.0 : 0);
        x.put("naming", isNaming(s) ? 1.0 : 0);
    }

    /** Whether it is what a sentence begins with before it says anything: "When it was over, …". */
    private boolean isFronted(Statement s) {
        boolean more =
                s.sentence().subList(s.to(), s.sentence().size()).stream().anyMatch(Token::isWord);
        return s.from() <= 1 && more && words.says(s.sentence().get(s.from()), "fronting");
    }

    /** Whether it only names an act of which its sentence goes on to say something. */
    private static boolean isNaming(Statement s) {
        boolean said = s.marks().stream().anyMatch(m -> m.is(Type.CUE) && Segments.says(m.value()));
        long more =
                s.sentence().subList(s.to(), s.sentence().size()).stream()
                        .filter(Token::isWord)
                        .count();
        return !said && s.has(Type.KIND) && more > 2;
    }

    private static void rulings(Map<String, Double> x, Decision d) {
        int sure = 0;
        int named = 0;
        for (Ruling r : d.rulings()) {
            x.merge("is" + r.truth(), 1.0, (a, b) -> Math.min(MOST, a + b));
            x.merge("lean" + r.lean(), 1.0, (a, b) -> Math.min(MOST, a + b));
            if (r.truth() == Truth.OPEN) {
                String sort = r.doubt().isEmpty() ? r.reason().code() : r.doubt();
                x.merge("open." + sort, 1.0, (a, b) -> Math.min(2, a + b));
                x.merge("open." + sort + "." + r.lean(), 1.0, (a, b) -> Math.min(2, a + b));
            }
            if (r.lean() == Truth.FALSE) {
                x.put("slip." + r.slip(), 1.0);
                x.put("slip." + r.slip() + "." + r.truth(), 1.0);
            }
            for (Mark m : r.marks()) {
                if (TOLD.contains(m.type())) {
                    x.merge(r.lean() + "." + m.type(), 1.0, (a, b) -> Math.min(2, a + b));
                } else if (m.is(Type.CUE)) {
                    x.put(r.lean() + ".cue." + m.value(), 1.0);
                }
            }
            boolean own = r.marks().stream().anyMatch(m -> !CHOOSING.contains(m.type()));
            sure += r.truth() == Truth.TRUE && own ? 1 : 0;
            named += r.truth() == Truth.TRUE && !own ? 1 : 0;
        }
        alone(x, d.rulings());
        x.put("confirmed", (double) Math.min(4, sure));
        x.put("unconfirmed", sure == 0 ? 1.0 : 0);
        x.put("twice", sure >= 2 ? 1.0 : 0);
        x.put("named", (double) Math.min(4, named));
        x.put("strict." + Judging.all(d.rulings()), 1.0);
    }

    /** What a verdict rests on where it rests on one thing. */
    private static void alone(Map<String, Double> x, List<Ruling> rulings) {
        List<Ruling> held = rulings.stream().filter(r -> r.lean() == Truth.TRUE).toList();
        List<Ruling> wrong = rulings.stream().filter(r -> r.lean() == Truth.FALSE).toList();
        if (held.size() == 1) {
            x.put("only." + on(held.get(0)), 1.0);
        }
        if (held.isEmpty() && wrong.size() == 1) {
            x.put("alone." + on(wrong.get(0)), 1.0);
        }
        x.put("bare." + (held.isEmpty() ? "wrong" : "held"), wrong.isEmpty() ? 0 : 1.0);
        x.put("wrong.many", wrong.size() > 1 ? 1.0 : 0);
    }

    /** How many words are told where it is called wrong, and what part of it they are. */
    private static void wrong(Map<String, Double> x, Draft draft) {
        Statement s = draft.statement;
        int told = draft.wrong.to() - draft.wrong.from();
        x.put("wrong.told", (double) Math.min(MOST, told));
        x.put("wrong.part", told / (double) (s.to() - s.from()));
        x.put("wrong.single", told == 1 ? 1.0 : 0);
    }

    private static String on(Ruling r) {
        return r.marks().stream()
                .map(m -> m.is(Type.CUE) ? "CUE" : m.type().name())
                .distinct()
                .sorted()
                .reduce((a, b) -> a + "+" + b)
                .orElse("all");
    }

    /** Words that nothing explains. */
    private void unread(Map<String, Double> x, Statement s) {
        int content = 0;
        int numbers = 0;
        int capitals = 0;
        int all = 0;
        for (int i = s.from(); i < s.to(); i++) {
            Token t = s.sentence().get(i);
            all += t.isWord() ? 1 : 0;
            if (isMarked(s, i)) {
                continue;
            }
            numbers += t.kind() == Token.Kind.NUMBER ? 1 : 0;
            content += isContent(s, i) ? 1 : 0;
            capitals += isContent(s, i) && i > 0 && t.isCapitalised() ? 1 : 0;
        }
        x.put("unread", (double) Math.min(MOST, content));
        x.put("unreadPart", content / (double) Math.max(1, all));
        x.put("unreadNumbers", (double) Math.min(2, numbers));
        x.put("unreadNames", (double) Math.min(2, capitals));
    }

    private static boolean isMarked(Statement s, int i) {
        return s.all().stream().anyMatch(m -> m.from() <= i && i < m.to());
    }

    private boolean isContent(Statement s, int i) {
        Token t = s.sentence().get(i);
        boolean small = !t.isWord() || t.text().length() < 4 || words.says(t, "the");
        return !small && !isMarked(s, i) && !words.knows(s.sentence(), i);
    }

    private void context(Map<String, Double> x, Statement s, Decision d, Memory before) {
        Entry e = d.entry();
        x.put("sure", before.sure() ? 1.0 : 0);
        if (e == null) {
            return;
        }
        x.put("last", e == before.entry() ? 1.0 : 0);
        x.put("held", e == before.held() ? 1.0 : 0);
        x.put("told", before.recent().contains(e) ? 1.0 : 0);
        x.put("is." + subject(e), 1.0);
        long near =
                register.entries.stream()
                        .filter(Entry::isAct)
                        .filter(o -> o.areas().stream().anyMatch(e.areas()::contains))
                        .count();
        x.put("there", (double) Math.min(MOST, near));
        if (e.isAct()) {
            x.put("chain.before", e.follows().isEmpty() ? 0 : 1.0);
            x.put("chain.after", e.life().successor().isEmpty() ? 0 : 1.0);
        }
        for (Mark m : s.of(Type.DATE)) {
            if (e.when() != null && !m.when().overlaps(e.when())) {
                long days = m.when().from().toEpochDay() - e.when().from().toEpochDay();
                x.merge("years", Math.min(FAR, Math.abs(days) / 365.25), Math::max);
            }
        }
    }

    /** What stands beside it: other statements of its sentence, and words that none reads. */
    private void neighbours(Map<String, Double> x, List<Draft> all, int at) {
        Draft own = all.get(at);
        Statement s = own.statement;
        boolean[] read = new boolean[s.sentence().size()];
        int others = 0;
        int open = 0;
        int wrong = 0;
        for (int k = Math.max(0, at - MOST); k < Math.min(all.size(), at + MOST + 1); k++) {
            Draft o = all.get(k);
            if (o.statement.sentence() != s.sentence()) {
                continue;
            }
            for (int i = o.statement.from(); i < o.statement.to(); i++) {
                read[i] = true;
            }
            if (k != at) {
                others++;
                open += Judging.all(o.decision.rulings()) == Truth.OPEN ? 1 : 0;
                wrong += o.leans(Truth.FALSE) ? 1 : 0;
            }
        }
        x.put("beside", (double) Math.min(4, others));
        x.put("beside.open", open > 0 ? 1.0 : 0);
        x.put("beside.wrong", wrong > 0 ? 1.0 : 0);
        int left = 0;
        for (int i = 0; i < read.length; i++) {
            left += !read[i] && isContent(s, i) ? 1 : 0;
        }
        x.put("beside.unread", (double) Math.min(MOST, left));
        long untold =
                s.all().stream().filter(m -> TOLD.contains(m.type()) && !read[m.from()]).count();
        x.put("beside.untold", (double) Math.min(MOST, untold));
        rest(x, own.decision.grounds().beside(), read);
        boolean cut =
                s.to() < s.sentence().size()
                        && s.sentence().get(s.to()).isWord()
                        && !s.sentence().get(s.to() - 1).is(",");
        x.put("cut", cut ? 1.0 : 0);
        same(x, all, at);
        Adjacent.add(x, all, at, i -> isContent(s, i));
    }

    /**
     * What would hold of the same entry, or not, of what the sentence says and no statement tells:
     * "what came of it was a memorandum, on whisky" is wrong where that was a declaration.
     */
    private static void rest(Map<String, Double> x, List<Ruling> beside, boolean[] read) {
        for (Ruling r : beside) {
            boolean untold =
                    !r.marks().isEmpty() && r.marks().stream().noneMatch(m -> read[m.from()]);
            if (untold && r.lean() != Truth.OPEN) {
                String sort = "rest." + r.lean();
                x.merge(sort, 1.0, (a, b) -> Math.min(3, a + b));
                x.put(sort + "." + on(r), 1.0);
            }
        }
    }

    /** Whether the statements before and after it are of the same entry, and hold. */
    private static void same(Map<String, Double> x, List<Draft> all, int at) {
        Entry e = all.get(at).decision.entry();
        for (int k : new int[] {at - 1, at + 1}) {
            if (e == null || k < 0 || k >= all.size() || all.get(k).decision.entry() != e) {
                continue;
            }
            x.put(k < at ? "same.before" : "same.after", 1.0);
            Truth t = Judging.all(all.get(k).decision.rulings());
            x.merge("same." + t, 1.0, Double::sum);
        }
    }

    private static String subject(Entry e) {
        return e.isAct()
                ? "act"
                : e.treaty() != null ? "treaty" : e.activity() != null ? "activity" : "strategy";
    }

    /** Whether nothing is left open and no doubt speaks against it. */
    boolean isClean(Draft draft, Truth verdict) {
        List<Ruling> rulings = draft.decision.rulings();
        boolean strict = Judging.all(rulings) == verdict;
        boolean one =
                verdict == Truth.TRUE
                        || isOne(rulings.stream().filter(r -> r.lean() == Truth.FALSE).toList())
                                && rulings.stream().noneMatch(r -> r.truth() == Truth.OPEN);
        return strict && one && !draft.decision.grounds().isDoubted() && !isHindered(draft);
    }

    /** Whether rulings are on one thing said: each shares a word with the first. */
    private static boolean isOne(List<Ruling> rulings) {
        return rulings.stream()
                .skip(1)
                .allMatch(r -> r.marks().stream().anyMatch(rulings.get(0).marks()::contains));
    }

    /** Whether it gets no such verdict whatever the odds: hearsay, names unknown. */
    boolean isBarred(Draft draft, Truth verdict) {
        boolean holds = verdict == Truth.TRUE;
        return bars(draft).anyMatch(holds ? KEPT::contains : DENIED::contains)
                || isGeneral(draft)
                || limits.bars(draft.statement, draft.decision, verdict)
                || (holds
                        ? isUnborne(draft) || whole.isOpen(draft.statement, draft.decision)
                        : isListed(draft)
                                || isUnnamed(draft)
                                || isOfOtherPlan(draft)
                                || isOfOtherAct(draft));
    }

    /**
     * Whether what names no act fits another of those spoken of, where it isn't clear which of them
     * is meant.
     */
    private static boolean isOfOtherAct(Draft draft) {
        Map<String, Double> doubts = draft.decision.grounds().doubts();
        return doubts.getOrDefault("other", 0.0) > 0 && doubts.getOrDefault("torn", 0.0) > 0;
    }

    /** Whether a number told of a strategy is one of another that the text spoke of, too. */
    private static boolean isOfOtherPlan(Draft draft) {
        Statement s = draft.statement;
        Entry e = draft.decision.entry();
        return e != null
                && e.strategy() != null
                && !s.has(Type.STRATEGY)
                && draft.before.recent().stream()
                        .filter(o -> o != e && o.strategy() != null)
                        .flatMap(o -> o.promises().stream())
                        .anyMatch(p -> isOf(s, p));
    }

    private static boolean isOf(Statement s, Entry.Promise p) {
        return s.of(Type.NUMBER).stream().anyMatch(n -> p.numbers().contains(n.number()));
    }

    /**
     * Whether acts are told of in general, as by what heads a part of a text: "Acts that ended".
     */
    private boolean isGeneral(Draft draft) {
        Statement s = draft.statement;
        List<Mark> kinds = s.of(Type.KIND);
        return s.marks().stream().allMatch(m -> GENERAL.contains(m.type()))
                && !kinds.isEmpty()
                && kinds.stream()
                        .allMatch(k -> words.at(s.sentence(), k.from(), "kinds").isPresent());
    }

    /** Whether a subject told is none that is held: an act isn't on it because it is on others. */
    private static boolean isUnborne(Draft draft) {
        return draft.decision.rulings().stream().anyMatch(r -> UNBORNE.contains(r.doubt()))
                || draft.decision.rulings().stream()
                        .filter(r -> r.lean() == Truth.OPEN && r.doubt().isEmpty())
                        .anyMatch(r -> r.marks().stream().anyMatch(m -> m.is(Type.TOPIC)));
    }

    /** Whether something speaks against any verdict, which only very good odds outweigh. */
    private boolean isHindered(Draft draft) {
        return bars(draft).findAny().isPresent() || isListed(draft) || isUnnamed(draft);
    }

    /** Whether doubts speak against a verdict. */
    static boolean isHindered(Map<String, Double> doubts) {
        return BARS.stream().anyMatch(b -> doubts.getOrDefault(b, 0.0) > 0);
    }

    private Stream<String> bars(Draft draft) {
        Statement s = draft.statement;
        Decision d = draft.decision;
        boolean none = d.grounds().how().equals("none");
        Map<String, Double> own = gates.doubts(s, d.entry());
        return BARS.stream()
                .filter(b -> !(none && b.equals("negated")))
                .filter(
                        b ->
                                own.getOrDefault(b, 0.0) > 0
                                        || d.grounds().doubts().getOrDefault(b, 0.0) > 0);
    }

    /** Whether an item of a list isn't known. */
    private static boolean isListed(Draft draft) {
        return draft.decision.rulings().stream().anyMatch(r -> r.doubt().equals(Judging.LIST));
    }

    /** Whether it has a name that nothing explains. */
    private boolean isUnnamed(Draft draft) {
        Statement s = draft.statement;
        Decision d = draft.decision;
        return !gates.unknownNames(s, d.entry()).isEmpty() && !isElsewhere(s, d);
    }

    /** Whether the one name that nothing explains is a wrong place: of a promise, of a signing. */
    private boolean isElsewhere(Statement s, Decision d) {
        List<Ruling> wrong = d.rulings().stream().filter(r -> r.truth() == Truth.FALSE).toList();
        List<String> names = gates.unknownNames(s, d.entry());
        boolean venue =
                wrong.stream()
                        .filter(r -> r.slip().equals(Venues.SLIP))
                        .flatMap(r -> r.marks().stream())
                        .anyMatch(m -> s.text(m).contains(String.join(" ", names)));
        return venue
                || s.has(Type.THING)
                        && !wrong.isEmpty()
                        && wrong.stream().allMatch(r -> r.slip().equals("wrong_scope"))
                        && names.size() == 1;
    }

    /** Why a statement gets no verdict whose odds aren't good enough. */
    Reason why(Statement s, Decision d) {
        if (d.truth() == Truth.OPEN && d.reason() != null) {
            return d.reason();
        }
        return gates.unknownNames(s, d.entry()).isEmpty()
                ? Reason.READING_OPEN
                : Reason.WORD_UNKNOWN;
    }
}
