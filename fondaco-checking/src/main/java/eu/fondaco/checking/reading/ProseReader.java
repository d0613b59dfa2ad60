// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.judging.Periods;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.reading.Directions.Direction;
import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.language.SpokenPeriod;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads each number of a text as the questions it may ask, weighed together: candidates for every
 * field with named features, whose worth was learned from annotated texts. Immutable; safe for use
 * by several threads.
 */
public final class ProseReader {

    /** Numbers read in one text at most; those after them are left with a notice. */
    public static final int MOST = 1_200;

    /** Numbers weighed together at most: longer texts are read in parts. */
    private static final int TOGETHER = 300;

    /** How likely a number states something of trade for it to count as a statement. */
    private static final double STATED = 0.5;

    /**
     * Readings of a number of which it is told why they are thought likely, more than are shown.
     */
    private static final int TOLD = 8;

    /** How likely a question must be by words alone to be taken at its word. */
    private static final double WORD = 0.75;

    /** How likely a verdict must be by words alone where no number bears it out. */
    private static final double DIRECTION = 0.85;

    private static final Label UNTOLD = new Label("", "");

    private final Areas areas;
    private final Holdings holdings;
    private final Lexicon lexicon;
    private final Marking marking;
    private final QuestionEngine engine;
    private final Periods periods;
    private final Model model;

    /**
     * A reader of one language.
     *
     * @param names of the same catalogue, datasets and language
     */
    public ProseReader(
            Catalog catalog,
            List<Dataset> datasets,
            Lexicon lexicon,
            Names names,
            QuestionEngine engine) {
        this.lexicon = lexicon;
        this.engine = engine;
        areas = catalog.areas();
        holdings = new Holdings(catalog, datasets);
        marking = new Marking(lexicon, names);
        periods = new Periods(catalog, datasets, engine);
        model = Model.shipped();
    }

    /** Begins to read what was learned, beside what else there is to do before it is asked. */
    public static void prepare() {
        Model.prepare();
    }

    /**
     * What weighing says of a text.
     *
     * @param opinions of the numbers that may be statements about trade
     * @param unmeasured the words that speak of a place's weight in trade without saying how much
     * @param untold the words that compare or tell a direction without a number
     * @param notices what its readers are to know of how it was read
     */
    public record Read(
            List<Opinion> opinions,
            List<Span> unmeasured,
            List<Span> untold,
            List<Sayable> notices) {}

    /**
     * What weighing says of the numbers of a text that may be statements about trade.
     *
     * @param published when it was published; null when unknown
     * @param asOf the day whose evidence is used; null for now
     * @param every whether numbers are read where nothing speaks of trade, too: their author may
     *     say what they ask
     */
    public Read read(Document document, LocalDate published, LocalDate asOf, boolean every) {
        MarkedText text = marking.mark(document, published);
        Optional<Dating.Told> told = published != null ? Optional.empty() : told(text, asOf);
        text = told.map(Dating.Told::day).map(text::publishedOn).orElse(text);
        List<Sayable> notices = new ArrayList<>();
        text.sentencesLongerThan(Marking.SENTENCE)
                .forEach(n -> notices.add(NoteCode.STRETCH_LEFT_OUT.note(n)));
        if (text.anchors().size() > MOST) {
            notices.add(NoteCode.STATEMENTS_LEFT.note(MOST));
        }
        List<Opinion> out = new ArrayList<>();
        if (!every && !Cues.speakOfTrade(text, lexicon)) {
            return new Read(out, Unmeasured.in(text), List.of(), notices);
        }
        List<MarkedText> parts = text.inParts(TOGETHER);
        for (int i = 0; i < parts.size() && out.size() < MOST; i++) {
            int from = i == 0 ? 0 : parts.get(i).anchors().get(0).from();
            boolean last = i + 1 == parts.size();
            int to = last ? text.tokens().size() : parts.get(i + 1).anchors().get(0).from();
            out.addAll(opinions(parts.get(i), from, to, published != null, asOf, notices));
        }
        if (told.isPresent() && out.stream().anyMatch(o -> o.claim() >= STATED)) {
            notices.add(NoteCode.READ_AS_OF.note(new SpokenPeriod(told.get().period())));
        }
        return new Read(out, Unmeasured.in(text), Untold.in(text, lexicon), notices);
    }

    /**
     * @param from the first token of what is told without numbers
     * @param to one past the last
     * @param notices takes what a text's readers are to know of how it was read
     */
    private List<Opinion> opinions(
            MarkedText text,
            int from,
            int to,
            boolean dated,
            LocalDate asOf,
            List<Sayable> notices) {
        Scene scene = new Scene(text, holdings, lexicon, dated);
        Asking asking = new Asking(holdings, scene.open, Listed.partners(scene));
        TextReader reader = new TextReader(model.weights(), asking);
        Answers answers = new Answers(engine, asOf, q -> periods.close(q, asOf));
        List<Opinion> out = new ArrayList<>();
        List<ReadAnchor> read = reader.twice(scene, answers, model.joint(), model.again());
        if (reader.untold() != null) {
            notices.add(NoteCode.READ_AS_ABOUT.note(name(reader.untold().first())));
        }
        Weighing weighing = new Weighing(read, scene, model, asking, answers);
        Weighing.Weighed weighed = answers.reading(weighing::weighed);
        List<ReadAnchor> reads = weighed.reads();
        List<Outlook> outlooks = weighed.outlooks();
        Surroundings around = new Surroundings();
        for (int i = 0; i < reads.size(); i++) {
            if (outlooks.get(i) != null && reads.get(i).claim() >= STATED) {
                around.add(reads.get(i), outlooks.get(i));
            }
        }
        List<Opinion> numbers = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            boolean bound = Counted.isBound(reads.get(i).view());
            numbers.add(bound ? null : opinion(reads.get(i), outlooks.get(i), around, answers));
        }
        PlainOpinions opinions = new PlainOpinions(scene, asking, answers);
        numbers = new TotalRows(scene, opinions).among(reads, numbers);
        numbers.stream().filter(Objects::nonNull).forEach(out::add);
        out.addAll(new Outdone(scene, opinions).of(reads, numbers));
        out.addAll(directions(scene, reader, reads, answers, from, to));
        List<Opinion> plainly = plainly(scene, asking, answers, out, from, to);
        plainly.sort(Comparator.comparingInt((Opinion o) -> o.span().start()));
        return plainly;
    }

    /** What is told without a number between those words: a balance of which the sign is told. */
    private List<Opinion> directions(
            Scene scene,
            TextReader reader,
            List<ReadAnchor> reads,
            Answers answers,
            int from,
            int to) {
        List<Opinion> out = new ArrayList<>();
        List<Direction> told =
                Directions.in(scene.text, lexicon).stream()
                        .filter(d -> d.anchor().from() >= from && d.anchor().from() < to)
                        .toList();
        if (!told.isEmpty()) {
            List<Anchor> anchors = told.stream().map(Direction::anchor).toList();
            List<ReadAnchor> between = reader.between(scene, anchors, reads, answers);
            for (int i = 0; i < between.size(); i++) {
                out.add(direction(between.get(i), told.get(i)));
            }
        }
        return out;
    }

    private Label name(String area) {
        return areas.find(area).map(Area::name).orElse(Label.of(area));
    }

    /** The same, with sentences that say all by their own words taken at them. */
    private List<Opinion> plainly(
            Scene scene, Asking asking, Answers answers, List<Opinion> weighed, int from, int to) {
        PlainOpinions opinions = new PlainOpinions(scene, asking, answers);
        List<Opinion> out = new ArrayList<>(weighed);
        for (PlainReader.Sentence s : new PlainReader(scene).sentences(from, to)) {
            Span all = span(scene.text, s.from(), s.to());
            List<Opinion> told =
                    s.told().stream().map(t -> plainly(t, scene, opinions, all)).toList();
            boolean latest = s.told().stream().anyMatch(t -> t.isAt(scene.open));
            boolean carried = s.told().stream().anyMatch(opinions::isOfGoodsAbove);
            if (carried
                    || latest && told.stream().allMatch(o -> o.right() == 0 && o.wrong() == 0)) {
                continue;
            }
            out.removeIf(o -> o.span().overlaps(all));
            out.addAll(told);
        }
        return out;
    }

    private Opinion plainly(PlainTold t, Scene scene, PlainOpinions opinions, Span sentence) {
        Anchor a = t.anchor();
        Span words = span(scene.text, a.from(), a.to());
        boolean counts = t.counted() != null; // what is exceeded stands behind how many there are
        return opinions.of(t, words, counts ? sentence : statement(new View(scene, a)));
    }

    private static Span span(MarkedText text, int from, int to) {
        return text.document()
                .span(text.tokens().get(from).start(), text.tokens().get(to - 1).end());
    }

    /** What words say without a number; only they tell what is meant, no number bears it out. */
    private Opinion direction(ReadAnchor r, Direction told) {
        List<Meaning> meanings = new ArrayList<>();
        double sum = r.readings().stream().mapToDouble(f -> Math.exp(f.reading().log())).sum();
        Map<Question, Double> said = new LinkedHashMap<>();
        Map<Question, Fitted> first = new LinkedHashMap<>();
        for (Fitted f : r.readings()) {
            said.merge(f.question(), Math.exp(f.reading().log()) / sum, Double::sum);
            first.putIfAbsent(f.question(), f);
        }
        said.forEach(
                (q, p) -> {
                    Fitted f = first.get(q);
                    MeasureKind measure = f.draft().measure();
                    meanings.add(
                            new Meaning(
                                    new Reading(q, p, UNTOLD),
                                    f.says(),
                                    measure.kind(),
                                    f.holds(),
                                    unknown(r.view(), q)));
                });
        meanings.sort((x, y) -> Double.compare(y.reading().score(), x.reading().score()));
        Meaning best = meanings.isEmpty() ? null : meanings.get(0);
        boolean clear =
                best != null
                        && (best.reading().score() >= DIRECTION
                                || areNamed(first.get(best.reading().question()), r.view())
                                        && alike(meanings, best) >= DIRECTION)
                        && !isOfOther(best, told);
        return new Opinion(
                span(r),
                statement(r.view()),
                r.claim(),
                r.outside(),
                Asking.plainly(r.anchor().num(), holdings),
                meanings,
                clear ? best : null,
                0,
                0,
                r.isSparse(),
                isVolume(r.view()),
                Bar.of(r.view()));
    }

    /** Whether words of the sentence name whose trade and with whom. */
    private static boolean areNamed(Fitted f, View view) {
        boolean every = view.scene.isEvery(f.draft().partner());
        return f.reading().isSaid(Field.REPORTER) && (every || f.reading().isSaid(Field.PARTNER));
    }

    /** How likely it is that what is meant is as the likeliest reading is: so or not so. */
    private static double alike(List<Meaning> meanings, Meaning best) {
        return meanings.stream()
                .filter(m -> Objects.equals(m.holds(), best.holds()))
                .mapToDouble(m -> m.reading().score())
                .sum();
    }

    /** Whether who buys and sells is the partner of what is asked, so that all is turned round. */
    private static boolean isOfOther(Meaning m, Direction told) {
        Question q = m.reading().question();
        return told.actor() != null
                && !told.actor().offers(q.reporter())
                && told.actor().offers(q.partner());
    }

    private static Span span(ReadAnchor r) {
        MarkedText text = r.view().text;
        Anchor a = r.anchor();
        return text.document()
                .span(text.tokens().get(a.from()).start(), text.tokens().get(a.to() - 1).end());
    }

    private static Optional<Dating.Told> told(MarkedText text, LocalDate asOf) {
        return Dating.of(text, asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf);
    }

    /**
     * @param o null where it has no reading
     */
    private Opinion opinion(ReadAnchor r, Outlook o, Surroundings around, Answers answers) {
        Anchor a = r.anchor();
        Span span = span(r);
        if (o == null) {
            return new Opinion(
                    span,
                    statement(r.view()),
                    r.claim(),
                    r.outside(),
                    Asking.plainly(a.num(), holdings),
                    List.of(),
                    null,
                    0,
                    0,
                    r.isSparse(),
                    isVolume(r.view()),
                    Bar.of(r.view()));
        }
        List<Meaning> meanings = meanings(r, o);
        Meaning likeliest = meanings.get(0);
        Meaning holding = Opinion.holding(meanings);
        boolean beyond =
                Counted.isBounded(r.view())
                        || Excepted.isIgnored(r.view(), likeliest.reading().question())
                        || CarriedTime.fitsOtherThanAside(r.view(), likeliest, answers)
                        || Overlooked.leaves(r.view(), likeliest, answers);
        boolean wrongBothWays = holding == null && OverlookedFlows.leaves(r.view(), likeliest);
        boolean bearsOut =
                holding == null
                        || (holding == likeliest || !Overlooked.leaves(r.view(), holding, answers))
                                && !around.speakOfOther(r, holding.reading().question());
        return new Opinion(
                span,
                statement(r.view()),
                r.claim(),
                r.outside(),
                Asking.plainly(a.num(), holdings),
                meanings,
                beyond ? null : word(r, meanings),
                beyond || !bearsOut ? 0 : o.right(),
                beyond && !wrongBothWays ? 0 : o.wrong(),
                r.isSparse(),
                isVolume(r.view()),
                Bar.of(r.view()));
    }

    private static boolean isVolume(View view) {
        return view.cues.stream().anyMatch(m -> m.is("volume") && view.near(m));
    }

    /** What a number may mean, likeliest first, each question once. */
    private static List<Meaning> meanings(ReadAnchor r, Outlook o) {
        Map<Question, Double> probabilities = new LinkedHashMap<>();
        Map<Question, Fitted> first = new LinkedHashMap<>();
        for (int i : o.order()) {
            Fitted f = r.readings().get(i);
            probabilities.merge(f.question(), o.p()[i], Double::sum);
            first.putIfAbsent(f.question(), f);
        }
        double told = told(probabilities.values());
        List<Meaning> out = new ArrayList<>();
        probabilities.forEach(
                (q, p) -> {
                    Fitted f = first.get(q);
                    Reading reading = new Reading(q, p, p >= told ? why(o, f) : UNTOLD);
                    MeasureKind measure = f.draft().measure();
                    String goods = unknown(r.view(), q);
                    out.add(new Meaning(reading, f.says(), measure.kind(), f.holds(), goods));
                });
        out.sort((x, y) -> Double.compare(y.reading().score(), x.reading().score()));
        return out;
    }

    /** What a number asks that leaves its time open, by its words alone. */
    private static Meaning word(ReadAnchor r, List<Meaning> meanings) {
        Map<Question, Double> said = new LinkedHashMap<>();
        double all = 0;
        for (Fitted f : r.readings()) {
            double p = Math.exp(f.reading().log());
            said.merge(f.question(), p, Double::sum);
            all += p;
        }
        for (Meaning m : meanings) {
            Question q = m.reading().question();
            if (q.period() == null && said.get(q) >= WORD * all) {
                return m;
            }
        }
        return null;
    }

    /** The words nearest to a number for goods that no list here has, where it asks of them. */
    private static String unknown(View view, Question q) {
        return !q.product().list().contains(Product.UNLISTED)
                ? null
                : view.goods.stream()
                        .filter(m -> !m.list() && m.offers(Codes.of(Product.UNLISTED)))
                        .min(Comparator.comparingInt(view::distance))
                        .map(view::quote)
                        .orElse(null);
    }

    private Span statement(View view) {
        return StatedWords.of(view, lexicon);
    }

    /** From which probability on it is told why a reading is thought likely. */
    private static double told(Collection<Double> probabilities) {
        return probabilities.stream()
                .sorted(Comparator.reverseOrder())
                .skip(TOLD - 1)
                .findFirst()
                .orElse(0.0);
    }

    private static Label why(Outlook o, Fitted f) {
        return Label.by(lang -> why(o, f, lang));
    }

    private static String why(Outlook o, Fitted f, Lang lang) {
        String holds =
                f.holds() == null
                        ? Speech.say(lang, "prose-reader.cannot-told")
                        : f.holds()
                                ? Speech.say(lang, "prose-reader.holds")
                                : Speech.say(lang, "prose-reader.does-not");
        return Explaining.fields(f, lang)
                + "; "
                + holds
                + "; "
                + Speech.say(
                        lang,
                        "prose-reader.odds-right",
                        Numbers.decimal(100 * o.right(), 0, lang),
                        Numbers.decimal(100 * o.wrong(), 0, lang));
    }
}
