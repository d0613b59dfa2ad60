// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.acts.ActReader;
import eu.fondaco.checking.acts.Acts;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.diagnosing.Diagnostician;
import eu.fondaco.checking.diagnosing.Mentioned;
import eu.fondaco.checking.judging.Explainer;
import eu.fondaco.checking.judging.OpenReadings;
import eu.fondaco.checking.judging.Periods;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.reading.ProseReader;
import eu.fondaco.checking.self.SelfCheck;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.FrontMatter;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.checking.time.Dateline;
import eu.fondaco.core.answer.ObservedAnswers;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The checker: reads, asks, judges and diagnoses. */
public final class StandardChecker implements Checker {

    /** A day at the head of a text, with its hour perhaps. */
    private static final java.util.regex.Pattern DAY =
            java.util.regex.Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");

    private final Catalog catalog;
    private final List<Dataset> datasets;
    private final QuestionEngine engine;
    private final Diagnostician diagnostician;
    private final Explainer explainer;
    private final Pins pins;
    private final Lexicons lexicons;
    private final OpenReadings left;
    private final Periods periods;
    private final Map<Tongue, Names> names = new ConcurrentHashMap<>();
    private final Map<Tongue, ProseReader> weighers = new ConcurrentHashMap<>();
    private final Map<Tongue, ActReader> actReaders = new ConcurrentHashMap<>();

    /** A checker that reads with the shipped lexicons. */
    public StandardChecker(Catalog catalog, List<Dataset> datasets, QuestionEngine engine) {
        this(catalog, datasets, engine, Lexicons.shipped());
    }

    /** A checker that reads with an observatory's own words too. */
    public StandardChecker(
            Catalog catalog, List<Dataset> datasets, QuestionEngine given, Lexicons lexicons) {
        QuestionEngine engine = new ObservedAnswers(given);
        this.lexicons = lexicons;
        this.catalog = catalog;
        this.datasets = List.copyOf(datasets);
        this.engine = engine;
        this.diagnostician = new Diagnostician(catalog, datasets, engine);
        QuestionLanguage language = new QuestionLanguage(catalog);
        this.explainer = new Explainer(catalog, language);
        this.periods = new Periods(catalog, datasets, engine);
        this.left = new OpenReadings(language, engine, periods);
        this.pins = new Pins(language);
    }

    /**
     * Begins to read what was learned from annotated texts and the words of a text's language, on
     * threads of their own, while an observatory is opened.
     */
    public static void prepare(Document text, Options options) {
        Thread words =
                new Thread(
                        () -> {
                            warm(text, options);
                            ActReader.prepare();
                        },
                        "words");
        words.setDaemon(true);
        words.start();
        ProseReader.prepare();
    }

    private static void warm(Document text, Options options) {
        try {
            Lexicons shipped = Lexicons.shipped();
            shipped.of(SelfChecker.lang(text, options, shipped));
        } catch (TextRefusedException e) {
            // a language of which the observatory may have words, or which is refused in its turn
        }
    }

    private Lexicon lexicon(Tongue lang) {
        return lexicons.of(lang);
    }

    private Names names(Tongue lang) {
        return names.computeIfAbsent(lang, l -> new Names(catalog, lexicon(l), datasets));
    }

    @Override
    public CheckedBrief check(String name, Document document, Options options, Progress progress) {
        return options.alone()
                ? new SelfChecker().check(name, document, options, progress)
                : whole(name, document, options, progress);
    }

    /** Against all that is held, and against itself. */
    private CheckedBrief whole(String name, Document document, Options options, Progress progress) {
        progress.at(Stage.READING, 0, 0);
        String text = document.raw();
        Tongue lang = SelfChecker.lang(document, options, lexicons);
        LocalDate published = published(document, options, lexicon(lang));
        LocalDate today = options.asOf() != null ? options.asOf() : LocalDate.now();
        Beside<Acts> ofActs = Beside.of("acts", () -> acts(document, lang, published, today));
        Beside<List<Checked>> alone = Beside.of("itself", () -> SelfCheck.of(document, lang));
        ProseReader.Read read = weighed(document, published, options.asOf(), lang);
        Acts acts = ofActs.get();
        List<Sayable> notices = new ArrayList<>(read.notices());
        Statements statements = Statements.of(read, document, Pins.areIn(text));
        List<Claim> found = acts.among(statements.claims());
        Map<Claim, AsJudged> before = AsJudged.none();
        List<Claim> claims =
                AsJudged.among(
                        statements.told(pins.apply(text, found, lang.speech(), notices)),
                        options.before(),
                        before);
        HeldThen then =
                new HeldThen(
                        engine,
                        published,
                        options.asOf(),
                        read.opinions(),
                        () -> weighed(document, published, published, lang));
        Verdicts verdicts =
                new Verdicts(
                        diagnostician,
                        explainer,
                        engine,
                        periods,
                        Mentioned.in(Statements.questions(claims)),
                        new Verdicts.Day(published, options.asOf()),
                        lexicon(lang));
        Conclusions conclusions = new Conclusions(options.asOf(), left, then, verdicts::of);
        List<Checked> checked = new ArrayList<>();
        for (Claim c : claims) {
            Deadline.check();
            progress.at(Stage.JUDGING, checked.size(), claims.size());
            checked.add(
                    before.containsKey(c)
                            ? verdicts.again(c, before.get(c).held())
                            : judged(c, acts, verdicts, conclusions, statements));
        }
        checked.addAll(alone.get());
        return new CheckedBrief(
                name, document, lang, published, options.asOf(), checked, notices, found);
    }

    /**
     * When a text came out: as asked, as its head tells, as its document does, as the line tells in
     * which it was issued; null unknown.
     */
    private static LocalDate published(Document document, Options options, Lexicon lexicon) {
        Map<String, String> head = FrontMatter.of(document.raw());
        LocalDate told =
                head.containsKey("published") ? date(head.get("published")) : day(head.get("date"));
        return options.published() != null
                ? options.published()
                : told != null
                        ? told
                        : document.day()
                                .or(() -> Dateline.in(document, lexicon).map(Dateline::day))
                                .orElse(null);
    }

    private static Checked judged(
            Claim c, Acts acts, Verdicts verdicts, Conclusions conclusions, Statements statements) {
        if (c.fact() != null) {
            return acts.judged(c);
        }
        if (c.blocked() != null) {
            return Conclusions.unchecked(c, c.blocked(), c.blocked().words());
        }
        return Statements.isByAuthor(c) ? verdicts.of(c) : conclusions.of(c, statements.opinion(c));
    }

    /** What a text says of acts, whose words are known in the languages that are spoken here. */
    private Acts acts(Document document, Tongue lang, LocalDate published, LocalDate today) {
        return !lang.isSpoken()
                ? Acts.NONE
                : actReaders
                        .computeIfAbsent(lang, l -> new ActReader(catalog, lexicon(l)))
                        .read(document, published, today);
    }

    /** The day of a head that may write its dates otherwise, or mean others; null for none. */
    private static LocalDate day(String text) {
        try {
            return text != null && DAY.matcher(text).matches()
                    ? LocalDate.parse(text.substring(0, 10))
                    : null;
        } catch (java.time.format.DateTimeParseException e) {
            return null; // no day of the calendar: the text's own words may tell it
        }
    }

    private static LocalDate date(String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new TextRefusedException(
                    Speech.both("standard-checker.published-not-date-write", text));
        }
    }

    /** What weighing says of a text, whether or not anything is held to weigh it by. */
    private ProseReader.Read weighed(
            Document document, LocalDate published, LocalDate asOf, Tongue lang) {
        return weighers.computeIfAbsent(
                        lang, l -> new ProseReader(catalog, datasets, lexicon(l), names(l), engine))
                .read(document, published, asOf, Pins.areIn(document.raw()));
    }
}
