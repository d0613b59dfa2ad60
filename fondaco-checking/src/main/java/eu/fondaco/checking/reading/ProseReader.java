// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads each number of a text as the questions it may ask, weighed together: candidates for every
 * field with named features, whose worth was learned from annotated texts. Immutable; safe for use
 * by several threads.
 */
public final class ProseReader {

    /** Numbers weighed in one text at most; those after them are read by the rules alone. */
    public static final int MOST = 300;

    /**
     * Readings of a number of which it is told why they are thought likely, more than are shown.
     */
    private static final int TOLD = 8;

    private static final Label UNTOLD = new Label("", "");

    private final Holdings holdings;
    private final Lexicon lexicon;
    private final Marking marking;
    private final QuestionEngine engine;
    private final Asking asking;
    private final Model model;
    private final TextReader reader;

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
        holdings = new Holdings(catalog, datasets);
        marking = new Marking(lexicon, names);
        asking = new Asking(holdings);
        model = Model.shipped();
        reader = new TextReader(model.weights(), asking);
    }

    /** Begins to read what was learned, beside what else there is to do before it is asked. */
    public static void prepare() {
        Model.prepare();
    }

    /**
     * What weighing says of a text.
     *
     * @param opinions of the numbers that may be statements about trade
     * @param after of a text without a date the time soon after which it is read as written; null
     *     where it bears its date or names no time
     */
    public record Read(List<Opinion> opinions, Period after) {}

    /**
     * What weighing says of the numbers of a text that may be statements about trade.
     *
     * @param published when it was published; null when unknown
     * @param asOf the day whose evidence is used; null for now
     */
    public Read read(Document document, LocalDate published, LocalDate asOf) {
        MarkedText text = marking.mark(document, published);
        Optional<Dating.Told> told = published != null ? Optional.empty() : told(text, asOf);
        text = told.map(Dating.Told::day).map(text::publishedOn).orElse(text);
        if (text.anchors().size() > MOST) {
            text = text.first(MOST);
        }
        Scene scene = new Scene(text, holdings, lexicon);
        Answers answers = new Answers(engine, asOf);
        Slips slips = new Slips(answers, asking);
        Variants variants = new Variants(scene);
        List<Opinion> out = new ArrayList<>();
        List<ReadAnchor> reads = reader.twice(scene, answers, model.joint(), model.again());
        Consensus others = Consensus.after(model.joint(), reads);
        for (ReadAnchor r : reads) {
            out.add(opinion(r, others, slips, variants));
        }
        return new Read(out, told.map(Dating.Told::period).orElse(null));
    }

    private static Optional<Dating.Told> told(MarkedText text, LocalDate asOf) {
        return Dating.of(text, asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf);
    }

    private Opinion opinion(ReadAnchor r, Consensus others, Slips slips, Variants variants) {
        MarkedText text = r.view().text;
        Anchor a = r.anchor();
        Span span =
                text.document()
                        .span(
                                text.tokens().get(a.from()).start(),
                                text.tokens().get(a.to() - 1).end());
        if (r.readings().isEmpty()) {
            double stated = Math.abs(a.num().value());
            return new Opinion(
                    span, span, r.claim(), Set.of(stated), List.of(), 0, 0, r.isSparse(), null);
        }
        Outlook o = Outlook.of(r, others, model, slips, variants);
        Set<Double> stated = new TreeSet<>();
        Map<Question, Double> probabilities = new LinkedHashMap<>();
        Map<Question, Fitted> first = new LinkedHashMap<>();
        for (int i : o.order()) {
            Fitted f = r.readings().get(i);
            stated.add(Math.abs(f.says().stated()));
            probabilities.merge(f.question(), o.p()[i], Double::sum);
            first.putIfAbsent(f.question(), f);
        }
        List<Meaning> meanings = new ArrayList<>();
        double told = told(probabilities.values());
        probabilities.forEach(
                (q, p) -> {
                    Fitted f = first.get(q);
                    Reading reading = new Reading(q, p, p >= told ? why(o, f) : UNTOLD);
                    meanings.add(
                            new Meaning(
                                    reading,
                                    f.says(),
                                    f.draft().measure().kind(),
                                    f.holds(),
                                    unknown(r.view(), q)));
                });
        meanings.sort((x, y) -> Double.compare(y.reading().score(), x.reading().score()));
        return new Opinion(
                span,
                statement(r),
                r.claim(),
                stated,
                meanings,
                o.right(),
                o.wrong(),
                r.isSparse(),
                Strangers.beside(r.view()));
    }

    /** The words nearest to a number for goods that no list here has, where it asks of them. */
    private static String unknown(View view, Question q) {
        MarkedText text = view.text;
        return !q.product().list().contains(Goods.UNLISTED)
                ? null
                : view.goods.stream()
                        .filter(m -> !m.list() && m.offers(Codes.of(Goods.UNLISTED)))
                        .min(Comparator.comparingInt(view::distance))
                        .map(
                                m ->
                                        text.document()
                                                .quote(
                                                        text.document()
                                                                .span(
                                                                        text.tokens()
                                                                                .get(m.from())
                                                                                .start(),
                                                                        text.tokens()
                                                                                .get(m.to() - 1)
                                                                                .end())))
                        .orElse(null);
    }

    /** The words of a number's segment that no other number has. */
    private static Span statement(ReadAnchor r) {
        MarkedText text = r.view().text;
        Anchor a = r.anchor();
        List<Anchor> all = text.anchors();
        int least = a.index() == 0 ? 0 : Math.min(a.from(), all.get(a.index() - 1).to());
        int most =
                a.index() + 1 == all.size()
                        ? text.tokens().size()
                        : Math.max(a.to(), all.get(a.index() + 1).from());
        int from = a.from();
        int to = a.to();
        while (from > least && beside(text, from - 1, a)) {
            from--;
        }
        while (to < most && beside(text, to, a)) {
            to++;
        }
        return text.document()
                .span(text.tokens().get(from).start(), text.tokens().get(to - 1).end());
    }

    private static boolean beside(MarkedText text, int token, Anchor a) {
        return text.segment(token) == text.segment(a.from())
                && text.bracket(token) == text.bracket(a.from())
                && text.line(token) == text.line(a.from())
                && text.tokens().get(token).isWord();
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
                        ? lang.pick("can't be told", "non si può dire")
                        : f.holds()
                                ? lang.pick("holds", "è così")
                                : lang.pick("doesn't", "non è così");
        return Explaining.fields(f, lang)
                + "; "
                + holds
                + "; "
                + lang.pick("odds of right ", "probabilità che sia giusto ")
                + Numbers.decimal(o.right(), 2, lang)
                + lang.pick(", of wrong ", ", sbagliato ")
                + Numbers.decimal(o.wrong(), 2, lang);
    }
}
