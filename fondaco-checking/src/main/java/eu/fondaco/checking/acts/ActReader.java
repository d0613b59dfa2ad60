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

    /** With how many tokens a text begins, among which who speaks in it is named. */
    private static final int OPENING = 40;

    private final Register register;
    private final Words words;
    private final Lexicon lexicon;
    private final Names names;
    private final Deciding deciding;
    private final Dispatch dispatch;
    private final Remembering remembering;
    private final About about;
    private final Segments segments;
    private final Sums sums;
    private final Parted parted;
    private final Clauses clauses;
    private final Held held;
    private final Giving giving;
    private final PlainActs plainly;
    private final Offices offices;

    /** A reader of one language over the register of an observatory. */
    public ActReader(Catalog catalog, Lexicon lexicon) {
        this(catalog, lexicon, Borders.shipped(), Choice.shipped(), Odds.shipped());
    }

    /** A reader that rests on other weights. */
    ActReader(Catalog catalog, Lexicon lexicon, Borders borders, Choice choice, Odds odds) {
        this.register = new Register(catalog, Stream.of(Lang.values()).map(Words::of).toList());
        this.lexicon = lexicon;
        this.words = Words.of(lexicon.lang());
        this.names = new Names(catalog, lexicon, List.of());
        Parties parties = new Parties(register);
        Judging judging = new Judging(register, parties);
        Counting counting = new Counting(register, parties);
        Chains chains = new Chains(register, parties, words);
        Gates gates = new Gates(words, register, parties, lexicon.capitals());
        this.about = new About(lexicon);
        this.deciding =
                new Deciding(register, parties, judging, gates, new Doubts(words), about, choice);
        this.dispatch =
                new Dispatch(register, parties, judging, counting, chains, gates, about, deciding);
        this.remembering = new Remembering(register, parties, counting);
        this.segments = new Segments(words, parties::isOurs, borders);
        this.held = new Held(new Clauses(words, segments, Borders.NONE));
        this.giving = new Giving(register, new Outlook(register, gates, words), odds, held);
        this.sums = new Sums(words, register);
        this.parted = new Parted(words);
        this.clauses = new Clauses(words, segments, borders);
        this.offices = new Offices(register, words);
        this.plainly =
                new PlainActs(
                        register,
                        new PlainRules(register, parties, judging),
                        new PlainDeeds(register, parties, judging),
                        lexicon.lang());
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

    /** The parts of a statement's sentence that rules cut from one another, two and two. */
    List<int[][]> cuts(Statement s) {
        List<int[][]> out = new ArrayList<>();
        segments.of(s.sentence(), s.all(), out);
        return out;
    }

    /**
     * A statement as it was found.
     *
     * @param statement as it is told where it gets a verdict
     * @param wrong as it is told where it is called wrong
     * @param decision before the odds were asked
     * @param features by which the odds of that verdict are known; empty where it is open
     * @param barred verdicts that it doesn't get whatever the odds
     * @param clean verdicts that it leans to with nothing open and nothing that speaks against them
     * @param checked as it is told
     */
    record Found(
            Statement statement,
            Statement wrong,
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
        private final Outline outline = new Outline();
        private Memory memory = Memory.NONE;
        private Asked asked = Asked.NOTHING;
        private Columns columns = Columns.NONE;
        private String deed = "";

        /** What the plain sentence just before was about. */
        private List<Entry> plain = List.of();

        /** Whether what stands just before was of an act, so that what follows may go on. */
        private boolean spoken;

        /** Whom alone the text names where it begins: who says "I" in it; empty for nobody. */
        private String speaker;

        Pass(Document document, LocalDate published, LocalDate day) {
            this.document = document;
            this.day = day;
            this.marker =
                    new Marker(register, words, names, lexicon.lang(), new Dates(words, published));
        }

        void block(Block block) {
            String plain = document.plain().substring(block.start(), block.end());
            int from = block.start() + outline.length(plain);
            List<Token> tokens = Tokenizer.tokens(document.plain(), from, block.end());
            speaker = speaker == null ? speaker(tokens) : speaker;
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
            if (Lines.isPiped(lines) && row(tokens)) {
                return;
            }
            int title = Lines.title(lines);
            if (title > 0) {
                memory = remembering.under(memory, marker.marks(tokens.subList(0, title), null, 0));
                tokens = tokens.subList(title, tokens.size());
            }
            if (row) {
                row(tokens);
                return;
            }
            sentences(tokens, isHeading(block, tokens));
        }

        private String speaker(List<Token> tokens) {
            List<Token> first = tokens.subList(0, Math.min(OPENING, tokens.size()));
            List<String> named =
                    marker.marks(first, null, 0).stream()
                            .filter(m -> m.is(Mark.Type.PERSON))
                            .map(Mark::value)
                            .distinct()
                            .toList();
            return named.size() == 1 ? named.get(0) : "";
        }

        private void sentences(List<Token> tokens, boolean heading) {
            deed = "";
            spoken = false;
            plain = List.of();
            boolean first = true;
            for (List<Token> s : dated(Sentences.split(tokens, ActReader.this::says), marker)) {
                if (isFit(s)) {
                    sentence(s, heading, first);
                }
                first = false;
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

        /** Whether a row of a table heads the others or is about an act, which is told. */
        private boolean row(List<Token> tokens) {
            if (!isFit(tokens)) {
                return false;
            }
            List<Mark> marks = marker.marks(tokens, memory.when(), memory.year());
            Optional<Columns> head = Columns.of(tokens, marks, words);
            columns = head.orElse(columns);
            Statement s = Segments.row(tokens, columns.told(tokens, marks, words));
            Decision d = isRow(s) ? dispatch.decide(s, Memory.NONE, day) : null;
            if (d != null) {
                tell(s, d, Memory.NONE);
                memory = memory.told(d.entry());
            }
            return head.isPresent() || d != null;
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
            Decision d = dispatch.decide(s, above, day);
            tell(s, d, above);
            memory =
                    d == null
                            ? memory
                            : remembering.after(above.areas(remembering.abroad(s.marks())), s, d);
            List<Token> rest = tokens.subList(first.size(), tokens.size());
            sentences(rest, false);
        }

        private void sentence(List<Token> whole, boolean heading, boolean first) {
            List<Token> tokens = Notes.without(whole);
            List<Mark> marks = marker.marks(tokens, memory.when(), memory.year());
            if (Asked.asks(tokens)) {
                memory = remembering.asked(memory, tokens, marks, first);
                named(tokens, marks);
                asked = new Asked(tokens, marks);
                return;
            }
            if (heading) {
                memory = remembering.under(memory, marks);
                named(tokens, marks);
                return;
            }
            if (isPlain(Segments.row(tokens, marks))) {
                notes.keep(whole, memory);
                return;
            }
            List<PlainActs.Told> held = offices.of(tokens, marks, memory.person(), speaker, day);
            int next = 0;
            for (Statement part : parts(tokens, Offices.without(marks, held))) {
                while (next < held.size() && held.get(next).statement().from() < part.from()) {
                    plainly(held.get(next++));
                }
                if (next == 0 || !isWhen(part)) {
                    part(Offices.beside(part, held));
                }
            }
            held.subList(next, held.size()).forEach(this::plainly);
            memory = remembering.named(memory, marks);
            notes.keep(whole, memory);
        }

        /** What a heading or a question calls by its name is spoken of. */
        private void named(List<Token> tokens, List<Mark> marks) {
            Entry named = deciding.named(Segments.row(tokens, marks));
            memory = named == null ? memory : memory.entry(named, true);
        }

        /** Whether a clause only says when what was told of somebody was so. */
        private boolean isWhen(Statement part) {
            return words.says(part.sentence().get(part.from()), "whenever") && !part.has(Type.DATE);
        }

        private void part(Statement part) {
            Statement s =
                    Elliptic.whole(asked.answered(part), deed, memory.person(), memory.areas());
            asked = Asked.NOTHING;
            Memory before = memory.areas(remembering.abroad(s.marks()));
            if (isPlain(s)) {
                return;
            }
            Decision d = dispatch.decide(s, before, day);
            tell(s, d == null ? goingOn(s, before) : d, before);
            spoken = d != null;
            deed = Elliptic.deed(s, d, deed);
            memory = remembering.after(before, s, d).counted(remembering.tally(s, d, before, day));
        }

        private List<Statement> parts(List<Token> tokens, List<Mark> marks) {
            return segments.of(tokens, marks).stream().flatMap(s -> sums.of(s).stream()).toList();
        }

        /** Whether a sentence or a clause is plain and was told by its own words. */
        private boolean isPlain(Statement s) {
            return isTold(plainly.read(s, plain, day));
        }

        /** The same of what was weighed and is about one entry, by whatever named it. */
        private boolean isPlain(Statement s, Decision d) {
            Entry one = d.entry() != null && d.left().size() <= 1 ? d.entry() : null;
            if (!plain.isEmpty() || one == null) {
                return isPlain(s);
            }
            PlainActs.Reading r = plainly.read(s, List.of(one), day);
            return !(isWrong(r) && !spoken && isOfAnother(s, one)) && isTold(r);
        }

        /** Whether a plain clause holds of another act with the same side. */
        private boolean isOfAnother(Statement s, Entry one) {
            return register.entries.stream()
                    .filter(e -> e != one && e.isAct() && e.areas().equals(one.areas()))
                    .map(e -> plainly.read(s, List.of(e), day))
                    .anyMatch(r -> !r.told().isEmpty() && !isWrong(r));
        }

        private static boolean isWrong(PlainActs.Reading r) {
            return r.told().stream().anyMatch(t -> t.decision().truth() != Truth.TRUE);
        }

        private boolean isTold(PlainActs.Reading r) {
            plain = r.about();
            r.told().forEach(this::plainly);
            return !r.told().isEmpty();
        }

        /** Tells what was judged by its own words. */
        private void plainly(PlainActs.Told t) {
            Statement wrong = clauses.wrong(t.statement(), t.decision());
            out.add(new Draft(t.statement(), t.decision(), wrong, memory));
            Memory before = memory.areas(remembering.abroad(t.statement().marks()));
            memory =
                    remembering
                            .after(before, t.statement(), t.decision())
                            .counted(remembering.tally(t.statement(), t.decision(), before, day));
            spoken = true;
            deed = Elliptic.deed(t.statement(), t.decision(), deed);
        }

        /** What goes on from an act just spoken of, with nothing that anything here answers. */
        private Decision goingOn(Statement s, Memory before) {
            return spoken && about.goesOn(s, before) ? dispatch.goingOn(s, before, day) : null;
        }

        /** Tells what was decided of a statement, clause by clause where that says more. */
        private void tell(Statement s, Decision d, Memory before) {
            if (d != null) {
                each(s, d, before).forEach((p, of) -> apart(p, of, before));
            }
        }

        private void apart(Statement s, Decision d, Memory before) {
            if (isPlain(s, d)) {
                return;
            }
            if (d.truth() == Truth.FALSE || d.entry() != null && held.isOpen(d)) {
                held.apart(s, d).forEach((p, of) -> out.add(draft(p, of, before)));
            } else {
                parted.of(s, d).forEach((p, of) -> out.add(new Draft(p, of, p, before)));
            }
        }

        private Draft draft(Statement s, Decision d, Memory before) {
            return new Draft(s, d, clauses.wrong(s, d), before);
        }

        private Map<Statement, Decision> each(Statement s, Decision d, Memory before) {
            List<Statement> parts = d.entry() == null ? List.of() : clauses.of(s);
            if (parts.size() < 2) {
                return Map.of(s, d);
            }
            Memory of = before.entry(d.entry(), d.left().size() <= 1);
            Map<Statement, Decision> out = new LinkedHashMap<>();
            for (Statement p : parts) {
                Decision own = dispatch.decide(p, of, day);
                out.put(p, own == null ? Deciding.open(p, d) : own);
            }
            return out;
        }
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

    private static boolean isHeading(Block block, List<Token> tokens) {
        boolean item = block != null && block.kind() == Kind.LIST_ITEM;
        return block != null && block.kind() == Kind.HEADING
                || !item
                        && tokens.size() <= 8
                        && !tokens.isEmpty()
                        && !tokens.get(tokens.size() - 1).is(".");
    }
}
