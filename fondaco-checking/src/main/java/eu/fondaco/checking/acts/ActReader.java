// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.checking.text.Sentences;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a text says of agreements, treaties, visits, offices and strategies, weighs which
 * entry of the register it means, and judges it where that is clear. Safe for several threads.
 */
public final class ActReader {

    /** Statements about acts read in one text at most. */
    private static final int MAX = 2_000;

    private static final int LONGEST = 600;

    private static final Set<Type> NAMING =
            Set.of(Type.NAME, Type.BODY, Type.TREATY, Type.STRATEGY);

    private final Register register;
    private final Words words;
    private final Lexicon lexicon;
    private final Names names;
    private final Parties parties;
    private final Deciding deciding;
    private final Judging judging;
    private final Counting counting;
    private final Chains chains;
    private final Gates gates;
    private final About about;
    private final Segments segments;
    private final Parted parted;
    private final Clauses clauses;
    private final Giving giving;

    /** A reader of one language over the register of an observatory. */
    public ActReader(Catalog catalog, Lexicon lexicon) {
        this(catalog, lexicon, Choice.shipped(), Odds.shipped());
    }

    /** A reader that rests on other weights. */
    ActReader(Catalog catalog, Lexicon lexicon, Choice choice, Odds odds) {
        this.register = new Register(catalog, Stream.of(Lang.values()).map(Words::of).toList());
        this.lexicon = lexicon;
        this.words = Words.of(lexicon.lang());
        this.names = new Names(catalog, lexicon, List.of());
        this.parties = new Parties(register);
        this.judging = new Judging(register, parties);
        this.counting = new Counting(register, parties);
        this.chains = new Chains(register, parties, words);
        this.gates = new Gates(words, register, parties, lexicon.capitals());
        this.about = new About(lexicon);
        this.deciding =
                new Deciding(register, parties, judging, gates, new Doubts(words), about, choice);
        this.giving = new Giving(new Outlook(register, gates, words), odds);
        this.segments = new Segments(words, parties::isOurs);
        this.parted = new Parted(words);
        this.clauses = new Clauses(words, segments);
    }

    /** Reads the shipped words of acts, if they weren't read before. */
    public static void prepare() {
        Stream.of(Lang.values()).forEach(Words::of);
    }

    /**
     * The statements of a text about acts, judged, in the order of the text.
     *
     * @param published when it was published; null when unknown: then states are those of today
     */
    public Acts read(Document document, LocalDate published, LocalDate today) {
        List<Found> all = found(document, published, today);
        return new Acts(
                all.stream().map(Found::checked).toList(),
                all.stream()
                        .filter(f -> f.statement().isBare())
                        .map(f -> f.checked().claim().span())
                        .collect(Collectors.toSet()));
    }

    /** The same, with what each was judged by. */
    List<Found> found(Document document, LocalDate published, LocalDate today) {
        Pass pass = new Pass(document, published, published == null ? today : published);
        for (Block block : document.blocks()) {
            pass.block(block);
        }
        return giving.told(document, pass.out);
    }

    /**
     * A statement as it was found.
     *
     * @param statement as it is told where it gets a verdict
     * @param decision before the odds were asked
     * @param features by which the odds of that verdict are known; empty where it is open
     * @param barred verdicts that it doesn't get whatever the odds
     * @param clean verdicts that it leans to with nothing open and nothing that speaks against them
     * @param checked as it is told
     */
    record Found(
            Statement statement,
            Decision decision,
            Map<String, Double> features,
            Set<Truth> barred,
            Set<Truth> clean,
            Checked checked) {}

    /** One passage through a text: what was found so far and what the text last spoke of. */
    private final class Pass {

        private final List<Draft> out = new ArrayList<>();
        private final Document document;
        private final LocalDate day;
        private final Marker marker;
        private final Notes notes = new Notes();
        private Memory memory = Memory.NONE;
        private Asked asked = Asked.NOTHING;
        private Columns columns = Columns.NONE;
        private String deed = "";

        /** Whether what stands just before was of an act, so that what follows may go on. */
        private boolean spoken;

        Pass(Document document, LocalDate published, LocalDate day) {
            this.document = document;
            this.day = day;
            this.marker =
                    new Marker(register, words, names, lexicon.lang(), new Dates(words, published));
        }

        void block(Block block) {
            List<Token> tokens = Tokenizer.tokens(document.plain(), block.start(), block.end());
            boolean row = block.kind() == Kind.TABLE_ROW;
            List<List<Token>> lines = row ? List.of() : Lines.of(document, tokens);
            if (Lines.areEntries(lines)) {
                Lines.entries(lines).forEach(this::entry);
                return;
            }
            if (Lines.areRows(lines)) {
                lines.forEach(this::row);
                return;
            }
            if (Lines.areItems(lines)) {
                Lines.items(lines).forEach(this::item);
                return;
            }
            int title = Lines.title(lines);
            if (title > 0) {
                memory = under(memory, marker.marks(tokens.subList(0, title), null, 0));
                tokens = tokens.subList(title, tokens.size());
            }
            if (row) {
                row(tokens);
                return;
            }
            sentences(tokens, isHeading(block, tokens));
        }

        private void sentences(List<Token> tokens, boolean heading) {
            deed = "";
            spoken = false;
            for (List<Token> s : dated(Sentences.split(tokens, ActReader.this::says), marker)) {
                if (isFit(s)) {
                    sentence(s, heading);
                }
            }
        }

        /** A line of a list, or one that heads what stands below it. */
        private void item(List<Token> line) {
            memory = notes.at(line, memory);
            boolean heads = !Lines.isItem(line) && isHeading(null, line);
            sentences(line, heads);
        }

        private boolean isFit(List<Token> sentence) {
            Deadline.check();
            return !sentence.isEmpty() && sentence.size() <= LONGEST && out.size() < MAX;
        }

        private void row(List<Token> tokens) {
            if (!isFit(tokens)) {
                return;
            }
            List<Mark> marks = marker.marks(tokens, memory.when(), memory.year());
            columns = Columns.of(tokens, marks).orElse(columns);
            Statement s = Segments.row(tokens, columns.told(tokens, marks));
            Decision d = isRow(s) ? decide(s, Memory.NONE, day) : null;
            if (d != null) {
                tell(s, d, Memory.NONE);
            }
        }

        /**
         * An entry of a chronology: one statement as a row of a table is, where it is about an act.
         */
        private void entry(List<Token> tokens) {
            if (!isFit(tokens)) {
                return;
            }
            if (Lines.isYear(tokens)) {
                memory = memory.year(Words.number(tokens.get(0)));
                return;
            }
            List<List<Token>> said = Sentences.split(tokens, ActReader.this::says);
            List<Token> first = dated(said, marker).get(0);
            Statement s = Segments.row(first, marker.marks(first, memory.when(), memory.year()));
            if (!isRow(s)) {
                sentences(tokens, false);
                return;
            }
            Memory above = memory.apart();
            Decision d = decide(s, above, day);
            tell(s, d, above);
            memory = d == null ? memory : after(above.areas(abroad(s.marks())), s, d);
            List<Token> rest = tokens.subList(first.size(), tokens.size());
            sentences(rest, false);
        }

        private void sentence(List<Token> whole, boolean heading) {
            List<Token> tokens = Notes.without(whole);
            List<Mark> marks = marker.marks(tokens, memory.when(), memory.year());
            if (heading) {
                memory = under(memory, marks);
                Entry named = deciding.named(Segments.row(tokens, marks));
                memory = named == null ? memory : memory.entry(named, true);
                return;
            }
            if (tokens.get(tokens.size() - 1).is("?")) {
                memory = asked(memory, marks);
                asked = new Asked(tokens, marks);
                return;
            }
            for (Statement part : segments.of(tokens, marks)) {
                Statement s = Elliptic.whole(asked.answered(part), deed, memory.person());
                asked = Asked.NOTHING;
                Memory before = memory.areas(abroad(s.marks()));
                Decision d = decide(s, before, day);
                tell(s, d == null ? goingOn(s, before) : d, before);
                spoken = d != null;
                deed = Elliptic.deed(s, d, deed);
                memory = after(before, s, d).counted(tally(s, d, before, day));
            }
            notes.keep(whole, memory);
        }

        /** What goes on from an act just spoken of, with nothing that anything here answers. */
        private Decision goingOn(Statement s, Memory before) {
            return spoken && about.goesOn(s, before)
                    ? new Decision(
                            Deciding.kind(s),
                            Truth.OPEN,
                            Reason.NO_DATA,
                            null,
                            List.of(),
                            List.of())
                    : null;
        }

        /** Tells what was decided of a statement, clause by clause where that says more. */
        private void tell(Statement s, Decision d, Memory before) {
            if (d != null) {
                each(s, d, before).forEach((p, of) -> apart(p, of, before));
            }
        }

        private void apart(Statement s, Decision d, Memory before) {
            if (d.truth() == Truth.FALSE) {
                out.add(new Draft(s, d, clauses.wrong(s, d), before));
            } else {
                parted.of(s, d).forEach((p, of) -> out.add(new Draft(p, of, p, before)));
            }
        }

        private Map<Statement, Decision> each(Statement s, Decision d, Memory before) {
            List<Statement> parts = d.entry() == null ? List.of() : clauses.of(s);
            if (parts.size() < 2) {
                return Map.of(s, d);
            }
            Memory of = before.entry(d.entry(), d.left().size() <= 1);
            Map<Statement, Decision> out = new LinkedHashMap<>();
            for (Statement p : parts) {
                Decision own = decide(p, of, day);
                out.put(p, own == null ? Deciding.open(p, d) : own);
            }
            return out;
        }
    }

    /** What is remembered after a question: the act it names, or goes back to. */
    private Memory asked(Memory memory, List<Mark> marks) {
        Entry last = memory.held();
        boolean anew =
                marks.stream().anyMatch(m -> m.is(Type.AREA) || m.is(Type.NAME) || m.is(Type.BODY));
        if (anew || last == null) {
            return memory.entry(null, false).areas(abroad(marks));
        }
        boolean back = marks.stream().anyMatch(m -> m.is(Type.CUE, "earlier"));
        Entry before = last.isAct() && back ? register.byId.get(last.follows()) : null;
        return back ? memory.entry(before, before != null) : memory;
    }

    /** What is remembered below a heading: its areas; its year where it gives one and no more. */
    private Memory under(Memory memory, List<Mark> marks) {
        List<Mark> dates = marks.stream().filter(m -> m.is(Type.DATE)).toList();
        boolean one = dates.size() == 1 && dates.get(0).when().days() > 300 && marks.size() == 1;
        Memory below = memory;
        for (Mark m : marks) {
            below = m.is(Type.PERSON) ? below.person(m.value()) : below;
        }
        return one ? below.year(dates.get(0).when().from().getYear()) : below.under(abroad(marks));
    }

    private boolean says(Token token, String category) {
        return lexicon.says(token, category) || words.says(token, category);
    }

    /** Sentences with a date that stands alone before one joined to it: "7 June. They signed …". */
    private static List<List<Token>> dated(List<List<Token>> sentences, Marker marker) {
        List<List<Token>> out = new ArrayList<>();
        List<Token> date = List.of();
        for (List<Token> s : sentences) {
            List<Token> whole = new ArrayList<>(date);
            whole.addAll(s);
            boolean alone = date.isEmpty() && s.size() <= 6 && marker.isDate(s);
            date = alone ? s : List.of();
            if (!alone) {
                out.add(whole);
            }
        }
        if (!date.isEmpty()) {
            out.add(date);
        }
        return out;
    }

    /** Whether a row of a table is about an act: it names a kind of act and a day or a state. */
    private static boolean isRow(Statement s) {
        return s.has(Type.KIND)
                && (s.has(Type.DATE) || s.says("live", "expired", "notsigned", "until"));
    }

    /** The acts that a statement counts; null where it counts none. */
    private Memory.Tally tally(Statement s, Decision d, Memory before, LocalDate day) {
        return d != null && d.kind().equals("count") ? counting.tally(s, before, day) : null;
    }

    /** What is remembered after a statement. */
    private Memory after(Memory before, Statement s, Decision d) {
        Memory memory = before;
        List<Mark> named =
                s.marks().stream().filter(m -> m.is(Type.STRATEGY) || m.is(Type.TREATY)).toList();
        if (d == null && named.size() == 1) {
            memory = memory.entry(register.byId.get(named.get(0).value()), true);
        }
        for (Mark m : s.of(Type.PERSON)) {
            memory = memory.person(m.value());
        }
        boolean act =
                d != null
                        && !d.kind().equals("quality")
                        && !d.kind().equals("count")
                        && (d.entry() != null || s.has(Type.KIND) || s.has(Type.AREA));
        if (act) {
            boolean kept = d.entry() == null && isOf(s, memory.entry());
            boolean judged = d.truth() != Truth.OPEN && !d.grounds().isDoubted();
            boolean sure = d.entry() != null && (judged || d.left().size() == 1);
            memory = kept ? memory : memory.entry(d.entry(), sure);
            boolean led = sure && d.entry().activity() != null;
            Entry made = led ? register.byId.get(d.entry().activity().instrument()) : null;
            memory = made == null ? memory : memory.holding(made);
        }
        for (Mark m : s.of(Type.DATE)) {
            memory = memory.when(m.when());
        }
        boolean dated = act && d.entry() != null && s.of(Type.DATE).isEmpty();
        return dated ? memory.when(d.entry().when()) : memory;
    }

    /** Whether a statement that wasn't placed names nothing but what an entry spoken of is. */
    private boolean isOf(Statement s, Entry e) {
        return e != null
                && s.marks().stream()
                        .allMatch(
                                m ->
                                        m.is(Type.AREA)
                                                ? parties.isOurs(m)
                                                        || m.codes().stream()
                                                                .anyMatch(e.areas()::contains)
                                                : m.is(Type.KIND)
                                                        ? List.of("act", "agreement", e.kind())
                                                                .contains(m.value())
                                                        : !NAMING.contains(m.type()));
    }

    private static boolean isHeading(Block block, List<Token> tokens) {
        boolean item = block != null && block.kind() == Kind.LIST_ITEM;
        return block != null && block.kind() == Kind.HEADING
                || !item
                        && tokens.size() <= 8
                        && !tokens.isEmpty()
                        && !tokens.get(tokens.size() - 1).is(".");
    }

    private List<String> abroad(List<Mark> marks) {
        return marks.stream()
                .filter(m -> m.is(Type.AREA) && !parties.isOurs(m))
                .flatMap(m -> m.codes().stream())
                .toList();
    }

    /**
     * What a statement comes to.
     *
     * @param entry the one meant; null where none is clear
     * @param rulings on that entry
     * @param left entries between which the reading is open
     * @param grounds what is known of how it was decided
     */
    record Decision(
            String kind,
            Truth truth,
            Reason reason,
            Entry entry,
            List<Ruling> rulings,
            List<Entry> left,
            Grounds grounds) {

        Decision(
                String kind,
                Truth truth,
                Reason reason,
                Entry entry,
                List<Ruling> rulings,
                List<Entry> left) {
            this(kind, truth, reason, entry, rulings, left, Grounds.NONE);
        }

        /** The same, open for a reason. */
        Decision opened(Reason why) {
            return new Decision(kind, Truth.OPEN, why, entry, List.of(), left, grounds);
        }

        /** The same, called right or wrong. */
        Decision given(Truth verdict) {
            return new Decision(kind, verdict, null, entry, rulings, left, grounds);
        }
    }

    /** How many acts a strategy wants to be made, where one is spoken of; null for none. */
    private Decision goal(Statement s, Memory memory) {
        Mark number = StrategyRules.goal(s, register);
        Entry named =
                s.of(Type.STRATEGY).stream()
                        .map(m -> register.byId.get(m.value()))
                        .findFirst()
                        .orElse(null);
        Entry spoken =
                Stream.of(memory.entry(), memory.held())
                        .filter(e -> e != null && e.strategy() != null)
                        .findFirst()
                        .orElse(null);
        Entry plan = named != null ? named : spoken;
        if (number == null || plan == null) {
            return null;
        }
        List<Ruling> rulings = judging.goals(plan, s, number);
        Truth truth = Judging.all(rulings);
        Grounds grounds = new Grounds("goal", List.of(), gates.doubts(s, plan));
        return new Decision(
                "strategy",
                truth,
                Deciding.reason(truth, rulings),
                plan,
                rulings,
                List.of(plan),
                grounds);
    }

    private Decision decide(Statement s, Memory memory, LocalDate day) {
        Decision goal = goal(s, memory);
        if (goal != null) {
            return goal;
        }
        Optional<Counting.Counted> count = counting.counted(s, memory);
        if (count.isPresent() && Deciding.visit(s, memory) == null) {
            return counted(s, count.get(), memory, day);
        }
        boolean quality =
                s.says("vague") && !s.says("signed", "renewed", "expired", "live", "visit");
        boolean related =
                s.marks().stream().anyMatch(m -> m.is(Type.CUE, "relation") || m.is(Type.KIND));
        boolean valued = related || s.has(Type.AREA) && s.of(Type.DATE).isEmpty();
        if (quality && valued || about.values(s, memory)) {
            return new Decision(
                    "quality", Truth.OPEN, Reason.NOT_MEASURABLE, null, List.of(), List.of());
        }
        boolean holds =
                !memory.person().isEmpty()
                        && (s.has(Type.ROLE) && s.says("until") || s.says("left", "took"));
        boolean whole =
                s.has(Type.PERSON)
                        && s.of(Type.DATE).size() == 2
                        && s.marks().stream().noneMatch(m -> m.is(Type.CUE) || m.is(Type.BODY));
        boolean still = s.says("incumbent") && (s.has(Type.PERSON) || !memory.person().isEmpty());
        boolean lasting = PeopleRules.lasts(s, register);
        boolean since =
                lasting
                        && (s.has(Type.PERSON) || !memory.person().isEmpty())
                        && (s.has(Type.ROLE) && s.has(Type.PERSON) && s.has(Type.DATE)
                                || s.says("office"));
        boolean tenure =
                (s.says("office", "took", "left") && s.has(Type.PERSON)
                                || holds
                                || whole
                                || still
                                || since)
                        && (s.has(Type.DATE) || still || since)
                        && !s.has(Type.KIND)
                        && !s.says("signed", "visit");
        if (tenure) {
            List<Ruling> rulings = judging.tenure(s, memory.person(), day);
            return decision("person", rulings, s);
        }
        Optional<Chains.Link> link = chains.link(s, memory);
        if (link.isPresent()) {
            return linked(s, link.get());
        }
        if (about.acts(s, memory)) {
            return deciding.judge(s, memory, day);
        }
        return about.adds(s, memory)
                ? new Decision(
                        Deciding.kind(s), Truth.OPEN, Reason.NO_DATA, null, List.of(), List.of())
                : null;
    }

    /** What a number of acts comes to. */
    private Decision counted(Statement s, Counting.Counted count, Memory memory, LocalDate day) {
        Ruling r = counting.rule(s, count, memory, day);
        String how = count.number() == 0 ? "none" : "count";
        Grounds grounds = new Grounds(how, List.of(), gates.doubts(s, null));
        return new Decision("count", r.truth(), r.reason(), null, List.of(r), List.of(), grounds);
    }

    private Decision linked(Statement s, Chains.Link link) {
        Truth truth = Judging.all(link.rulings());
        return new Decision(
                "agreement",
                truth,
                Deciding.reason(truth, link.rulings()),
                link.later(),
                link.rulings(),
                List.of(link.later(), link.earlier()),
                new Grounds("chain", List.of(), gates.doubts(s, link.later())));
    }

    /** What rulings on no entry come to. */
    private Decision decision(String kind, List<Ruling> rulings, Statement s) {
        Truth truth = Judging.all(rulings);
        return new Decision(
                kind,
                truth,
                Deciding.reason(truth, rulings),
                null,
                rulings,
                List.of(),
                new Grounds(kind, List.of(), gates.doubts(s, null)));
    }
}
