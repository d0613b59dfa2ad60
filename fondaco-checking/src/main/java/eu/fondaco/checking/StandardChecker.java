// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.acts.ActReader;
import eu.fondaco.checking.acts.Acts;
import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.diagnosing.Diagnostician;
import eu.fondaco.checking.diagnosing.Mentioned;
import eu.fondaco.checking.diagnosing.SlipWords;
import eu.fondaco.checking.judging.Explainer;
import eu.fondaco.checking.judging.Judge;
import eu.fondaco.checking.judging.OpenReadings;
import eu.fondaco.checking.judging.Periods;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.reading.ClaimReader;
import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.checking.reading.ProseReader;
import eu.fondaco.checking.self.SelfCheck;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.FrontMatter;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.answer.ObservedAnswers;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.SpokenPeriod;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The checker: reads, asks, judges and diagnoses. */
public final class StandardChecker implements Checker {

    /** How likely a number states something of trade for what it asks to count as named. */
    private static final double STATED = 0.5;

    private final Catalog catalog;
    private final List<Dataset> datasets;
    private final QuestionEngine engine;
    private final Diagnostician diagnostician;
    private final Explainer explainer;
    private final Pins pins;
    private final Lexicons lexicons;
    private final OpenReadings left;
    private final boolean weighs;
    private final Map<Tongue, Names> names = new ConcurrentHashMap<>();
    private final Map<Tongue, ProseReader> weighers = new ConcurrentHashMap<>();
    private final Map<Tongue, ClaimReader> readers = new ConcurrentHashMap<>();
    private final Map<Tongue, ActReader> actReaders = new ConcurrentHashMap<>();

    /** A checker that reads with the shipped lexicons. */
    public StandardChecker(Catalog catalog, List<Dataset> datasets, QuestionEngine engine) {
        this(catalog, datasets, engine, Lexicons.shipped());
    }

    /** A checker that reads with an observatory's own words too. */
    public StandardChecker(
            Catalog catalog, List<Dataset> datasets, QuestionEngine given, Lexicons lexicons) {
        this(catalog, datasets, given, lexicons, true);
    }

    /**
     * A checker that takes each sentence at its word where {@code weighs} is false: by the rules
     * alone, whether or not the weighing of all readings agrees.
     */
    public StandardChecker(
            Catalog catalog,
            List<Dataset> datasets,
            QuestionEngine given,
            Lexicons lexicons,
            boolean weighs) {
        this.weighs = weighs;
        QuestionEngine engine = new ObservedAnswers(given);
        this.lexicons = lexicons;
        this.catalog = catalog;
        this.datasets = List.copyOf(datasets);
        this.engine = engine;
        this.diagnostician = new Diagnostician(catalog, datasets, engine);
        QuestionLanguage language = new QuestionLanguage(catalog);
        this.explainer = new Explainer(catalog, language);
        this.left = new OpenReadings(language, engine);
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
        progress.at(Stage.READING, 0, 0);
        String text = document.raw();
        Map<String, String> front = FrontMatter.of(text);
        LocalDate published =
                options.published() != null ? options.published() : date(front.get("published"));
        Tongue lang = SelfChecker.lang(document, options, lexicons);
        ClaimReader reader =
                readers.computeIfAbsent(
                        lang, l -> new ClaimReader(catalog, datasets, lexicon(l), names(l)));
        ClaimReader.Result read = reader.read(document, published);
        List<Sayable> notices = new ArrayList<>(read.notices());
        LocalDate today = options.asOf() != null ? options.asOf() : LocalDate.now();
        Acts acts = acts(document, lang, published, today);
        List<Claim> found = acts.among(read.claims());
        List<Claim> claims = pins.apply(text, found, lang.speech(), notices);
        List<Checked> checked =
                new ArrayList<>(
                        judge(claims, acts, published, options.asOf(), lexicon(lang), progress));
        ProseReader.Read weighed = weighed(document, published, options.asOf(), lang);
        if (weighed != null) {
            List<Opinion> opinions = weighed.opinions();
            if (weighed.after() != null && !questions(opinions).isEmpty()) {
                notices.add(NoteCode.READ_AS_OF.note(new SpokenPeriod(weighed.after())));
            }
            Mentioned mentioned = Mentioned.in(questions(opinions));
            checked =
                    new Conclusions(
                                    document,
                                    published != null || catalog.figures().isEmpty(),
                                    options.asOf(),
                                    left,
                                    new HeldThen(
                                            engine,
                                            published,
                                            options.asOf(),
                                            opinions,
                                            () -> weighed(document, published, published, lang)),
                                    c ->
                                            meant(
                                                    c,
                                                    mentioned,
                                                    published,
                                                    options.asOf(),
                                                    lexicon(lang)))
                            .of(checked, unless(found, claims, opinions));
        }
        checked.addAll(SelfCheck.of(document, lang));
        return new CheckedBrief(
                name, document, lang, published, options.asOf(), checked, notices, found);
    }

    /** What a text says of acts, whose words are known in the languages that are spoken here. */
    private Acts acts(Document document, Tongue lang, LocalDate published, LocalDate today) {
        return !lang.isSpoken()
                ? new Acts(List.of())
                : actReaders
                        .computeIfAbsent(lang, l -> new ActReader(catalog, lexicon(l)))
                        .read(document, published, today);
    }

    /** What was weighed, without the statements that the author left out. */
    private static List<Opinion> unless(
            List<Claim> found, List<Claim> kept, List<Opinion> opinions) {
        Set<String> ids = kept.stream().map(Claim::id).collect(Collectors.toSet());
        Set<Opinion> out = new HashSet<>();
        found.stream()
                .filter(c -> !ids.contains(c.id()))
                .forEach(c -> out.add(Agreement.about(c, opinions)));
        return opinions.stream().filter(o -> !out.contains(o)).toList();
    }

    /** What the numbers of a text most likely ask. */
    private static List<Question> questions(List<Opinion> opinions) {
        return opinions.stream()
                .filter(o -> o.claim() >= STATED && !o.meanings().isEmpty())
                .map(o -> o.meanings().get(0).reading().question())
                .toList();
    }

    private static LocalDate date(String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new TextRefusedException(
                    new Label(
                            "published: '" + text + "' is not a date; write 2020-09-21",
                            "published: '" + text + "' non è una data; scrivere 2020-09-21"));
        }
    }

    private List<Checked> judge(
            List<Claim> claims,
            Acts acts,
            LocalDate published,
            LocalDate asOf,
            Lexicon lexicon,
            Progress progress) {
        progress.at(Stage.ASKING, 0, claims.size());
        Periods periods = new Periods(catalog, datasets, engine);
        List<Question> asked = new ArrayList<>();
        for (Claim c : claims) {
            if (c.fact() == null && c.blocked() == null && c.best().isPresent()) {
                Question q = c.best().get().question();
                asked.add(periods.close(q, asOf));
            }
        }
        List<Answer> now = new ArrayList<>(engine.answer(asked, asOf));
        claims = chosen(claims, now, asOf, periods);
        List<Question> askedThen = new ArrayList<>();
        for (Claim c : claims) {
            if (published != null
                    && c.fact() == null
                    && c.blocked() == null
                    && c.best().isPresent()) {
                askedThen.add(periods.close(c.best().get().question(), published));
            }
        }
        List<Answer> then = published == null ? null : engine.answer(askedThen, published);
        Mentioned mentioned = Mentioned.in(asked);
        List<Checked> out = new ArrayList<>();
        int i = 0;
        for (Claim c : claims) {
            progress.at(Stage.JUDGING, out.size(), claims.size());
            if (c.fact() != null) {
                out.add(acts.judged(c));
                continue;
            }
            if (c.blocked() != null || c.best().isEmpty()) {
                out.add(open(c, c.blocked() == null ? Reason.NO_DATA : c.blocked()));
                continue;
            }
            Answer answer = now.get(i);
            Answer before = then == null ? null : then.get(i);
            i++;
            out.add(one(c, answer, before, mentioned, asOf, periods, lexicon));
        }
        return out;
    }

    /** What weighing says of a text; null where nothing is held to weigh it by. */
    private ProseReader.Read weighed(
            Document document, LocalDate published, LocalDate asOf, Tongue lang) {
        if (!weighs || datasets.isEmpty() && catalog.figures().isEmpty()) {
            return null;
        }
        return weighers.computeIfAbsent(
                        lang, l -> new ProseReader(catalog, datasets, lexicon(l), names(l), engine))
                .read(document, published, asOf);
    }

    /** A claim judged by its best reading, which is known to be meant. */
    private Checked meant(
            Claim c, Mentioned mentioned, LocalDate published, LocalDate asOf, Lexicon lexicon) {
        Question q = c.best().orElseThrow().question();
        Answer before = published == null ? null : engine.answer(List.of(q), published).get(0);
        Answer answer = engine.answer(List.of(q), asOf).get(0);
        Periods periods = new Periods(catalog, datasets, engine);
        return one(c, answer, before, mentioned, asOf, periods, lexicon);
    }

    private Checked open(Claim c, Reason reason) {
        return new Checked(
                c,
                Verdict.NOT_CHECKABLE,
                null,
                reason,
                c.remark(),
                null,
                null,
                null,
                reason.words(),
                List.of(),
                0);
    }

    /**
     * Where the sentence leaves a field to its context and the first reading doesn't hold, a
     * reading that grammar leaves as open is taken if it alone holds; the first is kept as
     * runner-up.
     */
    private List<Claim> chosen(
            List<Claim> claims, List<Answer> now, LocalDate asOf, Periods periods) {
        List<Question> others = new ArrayList<>();
        int i = 0;
        for (Claim c : claims) {
            if (c.fact() == null && c.blocked() == null && c.best().isPresent()) {
                if (Judge.rule(c.assertion(), now.get(i++)).verdict() != Verdict.SUPPORTED) {
                    c.readings().stream()
                            .skip(1)
                            .forEach(r -> others.add(periods.close(r.question(), asOf)));
                }
            }
        }
        if (others.isEmpty()) {
            return claims;
        }
        Map<Question, Answer> answers = new java.util.HashMap<>();
        List<Answer> found = engine.answer(others, asOf);
        for (int k = 0; k < others.size(); k++) {
            answers.put(others.get(k), found.get(k));
        }
        List<Claim> out = new ArrayList<>();
        i = 0;
        for (Claim c : claims) {
            Claim kept = c;
            if (c.fact() == null && c.blocked() == null && c.best().isPresent()) {
                int at = i++;
                if (Judge.rule(c.assertion(), now.get(at)).verdict() != Verdict.SUPPORTED) {
                    List<Reading> hold =
                            c.readings().stream()
                                    .skip(1)
                                    .filter(r -> c.best().get().score() - r.score() < Reading.CLEAR)
                                    .filter(
                                            r ->
                                                    answers.get(periods.close(r.question(), asOf))
                                                                    != null
                                                            && Judge.rule(
                                                                                    c.assertion(),
                                                                                    answers.get(
                                                                                            periods
                                                                                                    .close(
                                                                                                            r
                                                                                                                    .question(),
                                                                                                            asOf)))
                                                                            .verdict()
                                                                    == Verdict.SUPPORTED)
                                    .toList();
                    if (hold.size() == 1) {
                        now.set(at, answers.get(periods.close(hold.get(0).question(), asOf)));
                        kept = c.preferring(hold.get(0));
                    }
                }
            }
            out.add(kept);
        }
        return out;
    }

    /** For a statement without a period, its neighbours in the other years it could be about. */
    private Diagnostician.Result elsewhen(
            Claim c,
            Answer answer,
            Mentioned mentioned,
            LocalDate asOf,
            Periods periods,
            Diagnostician.Result none) {
        Diagnostician.Result best = none;
        for (Answer other : periods.answers(c.best().get().question(), asOf)) {
            if (!other.question().period().equals(answer.question().period())) {
                Diagnostician.Result r =
                        diagnostician.diagnose(
                                other.question(), c.assertion(), other, mentioned, asOf);
                if (r.diagnosis() != null
                        && (best.diagnosis() == null
                                || r.diagnosis().expectedHits()
                                        < best.diagnosis().expectedHits())) {
                    best = new Diagnostician.Result(r.diagnosis(), best.tried() + r.tried());
                }
            }
        }
        return best;
    }

    /** Why a statement is wrong, or what nothing held can tell is too large for. */
    private Diagnostician.Result diagnosed(
            Claim c,
            Judge.Ruling ruling,
            Answer answer,
            Mentioned mentioned,
            LocalDate asOf,
            Periods periods) {
        Assertion says = c.assertion();
        Diagnostician.Result none = new Diagnostician.Result(null, 0);
        if (ruling.verdict() == Verdict.CONTRADICTED) {
            Diagnostician.Result found =
                    diagnostician.diagnose(answer.question(), says, answer, mentioned, asOf);
            boolean openPeriod = c.best().get().question().period() == null;
            return found.diagnosis() == null && openPeriod
                    ? elsewhen(c, answer, mentioned, asOf, periods, found)
                    : found;
        }
        return ruling.reason() == Reason.NO_DATA && says.stated() != null
                ? diagnostician.larger(answer.question(), says, asOf)
                : none;
    }

    private Checked one(
            Claim c,
            Answer answer,
            Answer before,
            Mentioned mentioned,
            LocalDate asOf,
            Periods periods,
            Lexicon lexicon) {
        Assertion says = c.assertion();
        Judge.Ruling ruling = Judge.rule(says, answer);
        Verdict then = before == null ? null : Judge.rule(says, before).verdict();
        Evidence evidence = answer.evidence();
        Grade grade = answer instanceof Answer.Unknown ? null : evidence.grade();
        boolean outdated = then == Verdict.SUPPORTED && ruling.verdict() == Verdict.CONTRADICTED;
        Diagnostician.Result diagnosis =
                outdated
                        ? new Diagnostician.Result(Diagnosis.revised(SlipWords.of("revised")), 0)
                        : diagnosed(c, ruling, answer, mentioned, asOf, periods);
        Note note = c.remark();
        if (ruling.reason() == Reason.NO_DATA && diagnosis.diagnosis() != null) {
            note = Note.SOURCE_MISREAD;
        }
        if (outdated) {
            note = Note.OUTDATED;
        }
        boolean quantities =
                c.remark() == Note.IMPRECISE_WORDING && ruling.verdict() == Verdict.CONTRADICTED;
        if (quantities) { // volumes may well have moved otherwise than values
            return new Checked(
                    c,
                    Verdict.NOT_CHECKABLE,
                    null,
                    Reason.NO_DATA,
                    note,
                    null,
                    null,
                    null,
                    Reason.NO_DATA.words(),
                    List.of(),
                    diagnosis.tried());
        }
        Diagnosis found = diagnosis.diagnosis();
        if (found != null && ruling.verdict() == Verdict.CONTRADICTED) {
            found = found.withCorrected(Correction.of(c, answer, lexicon));
        }
        boolean inferred = c.best().get().question().period() == null;
        Label why = explainer.why(says, answer, ruling.verdict(), found, inferred);
        if (says.operator() == Operator.RANK && ruling.verdict() == Verdict.CONTRADICTED) {
            why =
                    explainer.ranks(
                            periods.ranks(answer.question(), asOf),
                            answer.question(),
                            (int) (double) says.stated());
        }
        return new Checked(
                c,
                ruling.verdict(),
                then,
                ruling.reason(),
                note,
                grade,
                answer,
                found,
                why,
                evidence.items(),
                diagnosis.tried());
    }
}
