// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.EachChanged;
import eu.fondaco.checking.asking.FreeReader;
import eu.fondaco.checking.asking.Moved;
import eu.fondaco.checking.asking.OverLast;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.Understanding;
import eu.fondaco.checking.asking.Within;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers questions in everyday words, in English or Italian. A clear reading is answered; where
 * several are left they are offered as questions; a word that isn't known is named. Safe for use by
 * several threads.
 */
public final class FreeAnswers {

    private final Held held;
    private final Supplier<FreeReader> readers;
    private final Offers offers = new Offers(this::asked);
    private FreeReader reader;

    /**
     * Answers over what is held.
     *
     * @param readers makes the reader when a question first needs it
     */
    public FreeAnswers(Held held, Supplier<FreeReader> readers) {
        this.held = held.withBriefsKept();
        this.readers = readers;
    }

    private synchronized FreeReader reader() {
        reader = reader == null ? readers.get() : reader;
        return reader;
    }

    /**
     * Answers a question in exact form, the latest period where it names none; where no one release
     * has all it needs, from several, and says so.
     */
    public Reply answer(Question question, Lang lang, LocalDate asOf) {
        NumberAnswers numbers = new NumberAnswers(held, lang, asOf);
        Universe among = question.universe();
        boolean top =
                question.measure().id().equals("top")
                        && among != null
                        && among.dimension() != Dimension.PERIOD;
        if (top) {
            Question each =
                    question.toBuilder()
                            .measure(question.measure().inner())
                            .universe(null)
                            .n(0)
                            .ascending(false)
                            .build();
            return new OrderAnswers(held, lang, asOf, numbers)
                    .leaders(new Request.Leaders(each, among, question.n(), question.ascending()));
        }
        return new AmountAnswers(held, lang, asOf, numbers)
                .amounts(new Request.Amounts(List.of(question), 0, Request.Compared.NOTHING));
    }

    /**
     * The exact answer to a question, the latest where it names no period; growth is had from two
     * releases where no one has both ends.
     */
    public Answer exact(Question question, Lang lang, LocalDate asOf) {
        return new NumberAnswers(held, lang, asOf).one(question, 0);
    }

    /** An answer as a sentence. */
    public String sentence(Answer answer, Lang lang) {
        return new NumberAnswers(held, lang, null).sentence(answer);
    }

    /** A note beside an answer, with names of areas, goods and times in place of codes. */
    public String say(Note note, Lang lang) {
        return new InWords(held, lang).say(note);
    }

    /** What could be asked next. */
    public List<String> related(Answer answer, Lang lang) {
        return new Rewrites(held, lang).related(answer.question());
    }

    /** A table that names no period, at the latest year held; as it is where none is found. */
    public TableQuestion dated(TableQuestion table, Lang lang, LocalDate asOf) {
        Question q = table.question();
        if (q.period() != null
                || q.base() != null
                || table.dimensions().contains(Dimension.PERIOD)) {
            return table;
        }
        Question whole =
                q.toBuilder()
                        .reporter(
                                isEach(q.reporter())
                                        ? Codes.of(held.catalog().home())
                                        : q.reporter())
                        .partner(isEach(q.partner()) ? Codes.WORLD : q.partner())
                        .product(isEach(q.product()) ? Codes.TOTAL : q.product())
                        .build();
        return new NumberAnswers(held, lang, asOf)
                .years(whole).stream()
                        .max(Comparator.naturalOrder())
                        .map(
                                last ->
                                        new TableQuestion(
                                                q.toBuilder().period(last).build(),
                                                table.axes(),
                                                table.first(),
                                                table.smallest()))
                        .orElse(table);
    }

    private static boolean isEach(Codes codes) {
        return TableQuestion.EACH.equals(codes);
    }

    /** Answers a question for a table that no dataset has, from published figures. */
    public Reply answer(TableQuestion table, Lang lang, LocalDate asOf) {
        NumberAnswers numbers = new NumberAnswers(held, lang, asOf);
        Universe axis = table.axes().get(0);
        if (table.axes().size() > 1) {
            return Reply.of(Reply.Kind.NOT_KNOWN, Speech.say(lang, "free-answers.no-dataset"));
        }
        if (axis.dimension() == Dimension.PERIOD) {
            String[] years = axis.members().split("-", 2);
            boolean range = axis.members().matches("\\d{4}-\\d{4}");
            Period first = range ? Period.year(Integer.parseInt(years[0])) : null;
            Period last = range ? Period.year(Integer.parseInt(years[1])) : null;
            return new CourseAnswers(held, lang, asOf, numbers)
                    .course(new Request.Course(table.question(), first, last));
        }
        int n = table.first() == 0 ? Request.Leaders.ALL : table.first();
        return new OrderAnswers(held, lang, asOf, numbers)
                .leaders(new Request.Leaders(table.question(), axis, n, table.smallest()));
    }

    /**
     * Answers a question: in exact form where it is one, else in everyday words.
     *
     * @param lang in which to answer
     * @param asOf the day whose evidence is used; null for now
     * @param today the day from which "last year" counts
     * @throws IllegalArgumentException when it is longer than {@link FreeReader#MAX_LENGTH}
     */
    public Reply ask(String text, Lang lang, LocalDate asOf, LocalDate today) {
        return offered(asked(text, lang, asOf, today), lang, asOf, today);
    }

    /** The reply with those of its offers that are answered. */
    private Reply offered(Reply reply, Lang lang, LocalDate asOf, LocalDate today) {
        Reply checked =
                offers.checked(reply, new Rewrites(held, lang).starters(), lang, asOf, today);
        boolean bare = checked.kind() == Reply.Kind.OPEN && checked.choices().isEmpty();
        return bare ? checked.said(AskingNote.NOTHING_ANSWERS.note().in(lang)) : checked;
    }

    private Reply asked(String text, Lang lang, LocalDate asOf, LocalDate today) {
        if (text.length() > FreeReader.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    Speech.say(lang, "free-answers.longest", FreeReader.MAX_LENGTH));
        }
        try {
            Optional<TableQuestion> table = held.language().parseTable(text, lang);
            if (table.isPresent()) {
                return told(text, table.get(), lang, asOf, today);
            }
            Question question = held.language().parse(text, lang);
            if (!isOne(question) || isWhether(text, question, lang, asOf != null ? asOf : today)) {
                return freely(text, lang, asOf, today);
            }
            Reply exact = answer(question, lang, asOf);
            Reply better =
                    exact.kind() == Reply.Kind.NOT_KNOWN
                            ? wholly(text, question, lang, asOf, today)
                                    .filter(r -> isBetter(r, question))
                                    .orElse(exact)
                            : exact;
            return better == exact && exact.kind() == Reply.Kind.NOT_KNOWN
                    ? beside(exact, List.of(question), lang, asOf)
                    : better;
        } catch (QuestionSyntaxException inOtherWords) {
            return freely(text, lang, asOf, today);
        }
    }

    /**
     * Whether words that have the exact form of a question about one number ask for that number,
     * and not if something is so.
     *
     * @param today the day from which "last year" counts
     */
    public boolean isExact(
            String text, Question question, Lang lang, LocalDate asOf, LocalDate today) {
        return isOne(question) && !isWhether(text, question, lang, asOf != null ? asOf : today);
    }

    /**
     * The table that words in its exact form ask for, dated; empty where they have another form, or
     * ask at which times something is so.
     *
     * @param today the day from which "last year" counts
     * @throws QuestionSyntaxException where it has the form of a table and can't be one
     */
    public Optional<TableQuestion> table(String text, Lang lang, LocalDate asOf, LocalDate today) {
        Optional<TableQuestion> table = held.language().parseTable(text, lang);
        boolean times =
                table.isPresent()
                        && reader().read(text, lang, asOf != null ? asOf : today)
                                instanceof Understanding.Clear c
                        && c.request() instanceof Request.Times;
        return times ? Optional.empty() : table.map(t -> dated(t, lang, asOf));
    }

    /**
     * Whether words that have the form of a question about a number ask if something is so, for
     * each of several, how much of some goods there is and not how many trade, how it went.
     */
    private boolean isWhether(String text, Question exact, Lang lang, LocalDate day) {
        List<String> itself = List.of(exact.toString(), held.language().say(exact, lang));
        if (itself.contains(text.strip()) || held.language().namesMeasure(text)) {
            return false;
        }
        boolean count = exact.measure().id().equals("count") && exact.universe() == null;
        boolean course = exact.measure().id().equals("trend");
        return reader().read(text, lang, day) instanceof Understanding.Clear c
                && (c.request() instanceof Request.Truth
                        || c.request() instanceof Request.Times
                        || course && c.request() instanceof Request.Course
                        || exact.measure().id().equals("count")
                                && c.request() instanceof Request.Beyond
                        || c.request() instanceof Request.Amounts a && (count || a.isApart(exact)));
    }

    /**
     * The answer to a question that has the form of a table: in everyday words where it asks
     * whether something is so at each time, or where nothing answers to the table.
     */
    private Reply told(
            String text, TableQuestion table, Lang lang, LocalDate asOf, LocalDate today) {
        Reply exact = answer(table, lang, asOf);
        Understanding read = reader().read(text, lang, asOf != null ? asOf : today);
        boolean asks =
                read instanceof Understanding.Clear c && c.request() instanceof Request.Times;
        if (!asks && exact.kind() != Reply.Kind.NOT_KNOWN) {
            return exact;
        }
        Reply free = free(read, lang, asOf, today);
        return free.kind() == Reply.Kind.ANSWER ? free : exact;
    }

    /**
     * A question that leans on the one before it, and its answer.
     *
     * @param full the question with what it takes from the one before
     * @param reply the answer, with a note on what was taken
     */
    public record Followed(String full, Reply reply) {}

    /**
     * Answers a question that leans on the one before it: "and China?". Empty where it stands
     * alone, or isn't understood with what it lacks either.
     *
     * @param before the question asked before; empty for none
     * @throws IllegalArgumentException when either is longer than {@link FreeReader#MAX_LENGTH}
     */
    public Optional<Followed> following(
            String text, String before, Lang lang, LocalDate asOf, LocalDate today) {
        if (before.isBlank()) {
            return Optional.empty();
        }
        String full = reader().after(before, text, lang);
        if (full.equals(text) || full.length() > FreeReader.MAX_LENGTH) {
            return Optional.empty();
        }
        Reply reply = ask(full, lang, asOf, today);
        String note = AskingNote.AFTER.note(before, full).in(lang);
        return reply.asksBack()
                ? Optional.empty()
                : Optional.of(new Followed(full, reply.noted(note)));
    }

    /** Whether a reply to everyday words says more than that the exact question isn't known. */
    private boolean isBetter(Reply free, Question exact) {
        return free.kind() == Reply.Kind.ANSWER
                || free.kind() == Reply.Kind.NOT_KNOWN && isOfNoReporter(exact);
    }

    /** Whether nothing is held of the one who trades: then a bare name may be that of a partner. */
    private boolean isOfNoReporter(Question q) {
        if (q.reporter() == null) {
            return false;
        }
        List<String> who = q.reporter().list();
        return held.store().datasets().stream().noneMatch(d -> d.reporters().containsAll(who))
                && held.catalog().figures().stream()
                        .map(f -> f.question().reporter())
                        .noneMatch(r -> r != null && r.list().containsAll(who));
    }

    /**
     * The answer in everyday words to a question that has an exact form to which nothing held
     * answers; empty where there is none either, or where the exact form already says something.
     *
     * @param exact the answer to the exact form
     * @param today the day from which "last year" counts
     */
    public Optional<Reply> instead(
            String text, Answer exact, Lang lang, LocalDate asOf, LocalDate today) {
        boolean nothing =
                exact instanceof Answer.Unknown u
                        && u.reason() != Reason.CONFIDENTIAL
                        && u.reason() != Reason.SOURCES_CONFLICT;
        return nothing
                ? wholly(text, exact.question(), lang, asOf, today)
                        .filter(r -> isBetter(r, exact.question()))
                        .map(r -> offered(r, lang, asOf, today))
                : Optional.empty();
    }

    /**
     * What is held nearest to an exact question that isn't answered, beside why it isn't; empty
     * where nothing is.
     */
    public Optional<Reply> nearest(Question question, Lang lang, LocalDate asOf, LocalDate today) {
        Reply reply = beside(answer(question, lang, asOf), List.of(question), lang, asOf);
        return reply.kind() == Reply.Kind.ANSWER || !reply.instead().isEmpty()
                ? Optional.of(offered(reply, lang, asOf, today))
                : Optional.empty();
    }

    /**
     * The reply to a question in everyday words that sets none of them aside: one that drops what
     * the exact form has read answers another question. What is that form to the letter has no
     * other meaning: its codes are no words.
     */
    private Optional<Reply> wholly(
            String text, Question exact, Lang lang, LocalDate asOf, LocalDate today) {
        if (text.strip().equals(exact.toString())) {
            return Optional.empty();
        }
        Understanding read = reader().read(text, lang, asOf != null ? asOf : today);
        boolean drops =
                read instanceof Understanding.Clear clear && !clear.aside().isEmpty()
                        || read instanceof Understanding.Several several
                                && !several.aside().isEmpty();
        return drops || held.language().namesMeasure(text)
                ? Optional.empty()
                : Optional.of(free(read, lang, asOf, today));
    }

    /**
     * Whether it is a question about one number: a level has no earlier period that it is compared
     * with, and a trend over no period in particular asks for the whole course.
     */
    public static boolean isOne(Question question) {
        boolean based = question.measure().equals(MeasureExpr.LEVEL) && question.base() != null;
        boolean course = question.measure().id().equals("trend") && question.period() == null;
        return !based && !course;
    }

    /** Answers a question in everyday words; the same otherwise. */
    public Reply free(String text, Lang lang, LocalDate asOf, LocalDate today) {
        return offered(freely(text, lang, asOf, today), lang, asOf, today);
    }

    private Reply freely(String text, Lang lang, LocalDate asOf, LocalDate today) {
        if (held.language().namesMeasure(text)) {
            return exactly(text, lang, asOf);
        }
        LocalDate day = asOf != null ? asOf : today;
        Understanding read = reader().read(IsoMonths.inWords(text, lang), lang, day);
        Reply reply = free(read, lang, asOf, today);
        return new LostAxes(held.language()).refused(text, reply, lang);
    }

    /** The reply to a question that names a measure by its id, or what is wrong with it. */
    private Reply exactly(String text, Lang lang, LocalDate asOf) {
        try {
            Optional<TableQuestion> table = held.language().parseTable(text, lang);
            return table.isPresent()
                    ? answer(table.get(), lang, asOf)
                    : answer(held.language().parse(text, lang), lang, asOf);
        } catch (QuestionSyntaxException wrong) {
            return Reply.of(Reply.Kind.OPEN, wrong.getMessage());
        }
    }

    private Reply free(Understanding understood, Lang lang, LocalDate asOf, LocalDate today) {
        if (understood instanceof Understanding.Clear clear) {
            Reply reply = noted(answer(clear, lang, asOf, today), clear, lang);
            List<Question> asked = FreeReader.numbers(clear.request());
            return reply.kind() == Reply.Kind.NOT_KNOWN && !asked.isEmpty()
                    ? beside(reply, asked, lang, asOf)
                    : reply;
        }
        if (understood instanceof Understanding.Several several) {
            return new SeveralAnswers(
                            held,
                            this::reader,
                            (c, l, from, day) -> noted(answer(c, l, from, day), c, l))
                    .several(several, lang, asOf, today);
        }
        return new Refusals(held, lang, asOf, r -> answer(r, lang, asOf, today), this::isClear)
                .refuse(understood, asOf != null ? asOf : today);
    }

    private Reply answer(Request request, Lang lang, LocalDate asOf, LocalDate today) {
        return answer(
                new Understanding.Clear(request, 0, "", List.of(), List.of(), List.of()),
                lang,
                asOf,
                today);
    }

    private boolean isClear(String text, Lang lang, LocalDate today) {
        return reader().read(text, lang, today) instanceof Understanding.Clear;
    }

    private Reply beside(Reply reply, List<Question> asked, Lang lang, LocalDate asOf) {
        return new NearestHeld(held, new NumberAnswers(held, lang, asOf))
                .beside(reply, asked, lang);
    }

    /** What was set aside and what was read otherwise, in notes. */
    private Reply noted(Reply answered, Understanding.Clear clear, Lang lang) {
        Reply reply = classed(answered, clear, lang);
        Reply noted =
                clear.aside().isEmpty()
                        ? reply
                        : reply.noted(
                                AskingNote.SET_ASIDE
                                        .note(String.join(" … ", clear.aside()))
                                        .in(lang));
        return clear.read().isEmpty()
                ? noted
                : noted.noted(AskingNote.READ_AS.note(String.join(", ", clear.read())).in(lang));
    }

    /** Said first of goods that no list tells apart: in which class they are told. */
    private Reply classed(Reply reply, Understanding.Clear clear, Lang lang) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        clear.classes()
                .forEach(
                        c -> words.computeIfAbsent(c.code(), k -> new ArrayList<>()).add(c.word()));
        StringBuilder said = new StringBuilder();
        words.forEach(
                (code, named) ->
                        said.append(
                                        AskingNote.IN_CLASS
                                                .note(String.join(", ", named), name(code, lang))
                                                .in(lang))
                                .append(' '));
        return reply.said(said + reply.sentence());
    }

    private String name(String product, Lang lang) {
        return held.catalog().products().find(product).map(p -> p.name().in(lang)).orElse(product);
    }

    private Reply answer(Understanding.Clear clear, Lang lang, LocalDate asOf, LocalDate today) {
        Request request = clear.request();
        NumberAnswers numbers = new NumberAnswers(held, lang, asOf, clear.scale(), clear.money());
        CourseAnswers courses = new CourseAnswers(held, lang, asOf, numbers);
        LocalDate day = asOf != null ? asOf : today;
        if (request instanceof OverLast o) {
            Members members = new Members(held, asOf, numbers);
            return answer(
                    clear.asking(new LastYears(numbers, members).dated(o)), lang, asOf, today);
        }
        if (request instanceof Request.Amounts a) {
            return new AmountAnswers(held, lang, asOf, numbers).amounts(a);
        }
        if (request instanceof Request.Course c) {
            return course(courses, c);
        }
        if (request instanceof Request.Times t) {
            return new TimesAnswers(held, lang, asOf, numbers).times(t);
        }
        if (request instanceof Request.Since s) {
            return new SinceAnswers(held, lang, day, courses).since(s);
        }
        if (request instanceof Registered.Acts a) {
            return new ActAnswers(held, lang, day, a).answer();
        }
        if (request instanceof Request.Gap g) {
            return new GapAnswers(held, lang, asOf).gap(g, numbers);
        }
        if (request instanceof Request.Truth t) {
            return new TruthAnswers(held, lang, asOf, numbers).truth(t);
        }
        Reply members = ofMembers(request, lang, asOf, numbers);
        return members == null ? inRegisters(request, lang, asOf, day) : members;
    }

    /** What is asked of several areas, partners or goods at once; null where nothing is. */
    private Reply ofMembers(Request request, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        OrderAnswers orders = new OrderAnswers(held, lang, asOf, numbers);
        if (request instanceof Request.AllBut b) {
            return new RestAnswers(held, lang, asOf, numbers).allBut(b);
        }
        if (request instanceof Request.Mean m) {
            return new MeanAnswers(held, lang, numbers, orders).mean(m);
        }
        if (request instanceof Request.Versus v) {
            return new ConditionAnswers(held, lang, numbers, orders).versus(v);
        }
        if (request instanceof Moved m) {
            return new MovedAnswers(held, lang, numbers, orders).moved(m);
        }
        if (request instanceof Within w) {
            return new WithinAnswers(held, lang, asOf, numbers).within(w);
        }
        if (request instanceof Request.Every e) {
            return new ConditionAnswers(held, lang, numbers, orders).every(e);
        }
        if (request instanceof EachChanged c) {
            return new EachChanges(lang, numbers, orders).changed(c);
        }
        return orders.inOrder(request);
    }

    /** How a number went; how it changed where the levels aren't known. */
    private static Reply course(CourseAnswers courses, Request.Course asked) {
        Reply course = courses.course(asked);
        boolean none =
                course.kind() == Reply.Kind.NOT_KNOWN
                        && asked.question().measure().equals(MeasureExpr.LEVEL);
        Reply changes = none ? courses.course(changes(asked)) : course;
        return changes.kind() == Reply.Kind.ANSWER ? changes : course;
    }

    /** How a number changed, where nothing but that is published of it. */
    private static Request.Course changes(Request.Course course) {
        Question q = course.question();
        return new Request.Course(
                q.toBuilder().measure(new MeasureExpr("growth", q.measure())).build(),
                course.first(),
                course.last(),
                course.months(),
                course.summary());
    }

    private Reply inRegisters(Request request, Lang lang, LocalDate asOf, LocalDate day) {
        if (request instanceof Request.Holdings h) {
            return new HoldingsAnswers(held, lang).answer(h);
        }
        RegisterAnswers registers = new RegisterAnswers(held, lang, asOf, day);
        if (request instanceof Registered.Activities a) {
            return new VisitAnswers(held, lang).answer(a);
        }
        if (request instanceof Registered.Goals g) {
            return new GapAnswers(held, lang, asOf).goals(g, day);
        }
        if (request instanceof Registered.Strategies s) {
            return new StrategyAnswers(held, lang, day).answer(s);
        }
        if (request instanceof Registered.Office o) {
            return registers.office(o);
        }
        if (request instanceof Registered.Fact f) {
            return new FactAnswers(held, lang, asOf).answer(f);
        }
        return request instanceof Registered.Conflicts c
                ? registers.conflicts(c)
                : registers.faults();
    }
}
