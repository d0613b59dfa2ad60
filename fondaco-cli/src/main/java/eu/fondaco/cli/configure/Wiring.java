// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.asking.FreeReader;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.answer.StoreTableEngine;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.econometrics.measures.EconometricMeasures;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Held;
import eu.fondaco.publishing.html.HtmlReport;
import eu.fondaco.publishing.report.ExplainReport;
import eu.fondaco.publishing.report.JsonlReport;
import eu.fondaco.publishing.report.JunitReport;
import eu.fondaco.publishing.report.Report;
import eu.fondaco.publishing.report.SarifReport;
import eu.fondaco.publishing.report.Style;
import eu.fondaco.publishing.report.TextReport;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import eu.fondaco.web.Holdings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the parts of the house together over an open observatory. The only place that does. */
public final class Wiring {

    private static final Measures MEASURES = StandardMeasures.all().with(EconometricMeasures.all());

    private final OpenObservatory open;
    private QuestionLanguage language;
    private FreeAnswers free;

    public Wiring(OpenObservatory open) {
        this.open = open;
    }

    /** The measures that can be asked. */
    public static Measures measures() {
        return MEASURES;
    }

    /** Their ids, in order. */
    public static List<String> measureIds() {
        return MEASURES.list().stream().map(m -> m.id()).sorted().toList();
    }

    /** Answers questions from cells and figures. */
    public QuestionEngine engine() {
        return new StoreQuestionEngine(open.catalog(), open.store(), measures());
    }

    /** Answers questions for whole tables. */
    public TableEngine tables() {
        return new StoreTableEngine(open.catalog(), open.store(), measures());
    }

    /**
     * Checks briefs.
     *
     * @throws BadInputException when the observatory's lexicons have errors
     */
    public Checker checker() {
        return new StandardChecker(open.catalog(), open.store().datasets(), engine(), lexicons());
    }

    /** The languages whose texts can be read. */
    public List<Tongue> tongues() {
        return lexicons().tongues();
    }

    private Lexicons lexicons() {
        List<DataIssue> issues = new ArrayList<>();
        Lexicons lexicons =
                Lexicons.of(open.observatory().folder(), open.catalog().areas(), issues::add);
        if (!issues.isEmpty()) {
            throw new BadInputException(issues);
        }
        return lexicons;
    }

    /** What an area or product is called; its code where it has no name here. */
    public String name(String code, Lang lang) {
        return open.catalog()
                .areas()
                .find(code)
                .map(a -> a.name().in(lang))
                .or(() -> open.catalog().products().find(code).map(p -> p.name().in(lang)))
                .orElse(code);
    }

    /**
     * Answers questions in everyday words; always the same one, since its reader takes longer to
     * make than most questions to read.
     *
     * @throws BadInputException when the observatory's lexicons have errors
     */
    public synchronized FreeAnswers free() {
        free = free == null ? newFree() : free;
        return free;
    }

    private FreeAnswers newFree() {
        return new FreeAnswers(
                new Held(open.catalog(), open.store(), engine(), language(), this::checkedBriefs),
                () ->
                        new FreeReader(
                                open.catalog(),
                                open.store().datasets(),
                                language(),
                                lexicons(),
                                RegisterWords::say,
                                LentLists.parts()));
    }

    private List<CheckedBrief> checkedBriefs() {
        try {
            return Holdings.checked(checker(), Texts.briefs(open.observatory().folder()));
        } catch (IOException e) {
            throw new UncheckedIOException("the briefs can't be read", e);
        }
    }

    /**
     * The report of that name: {@code text}, {@code jsonl}, {@code html}, {@code explain}, {@code
     * sarif} or {@code junit}.
     */
    public Optional<Report> report(String format, Lang lang) {
        return report(format, lang, words(), names(), provenance());
    }

    /** The same of texts set against themselves, which no question and no name is needed for. */
    public static Optional<Report> selfReport(String format, Lang lang) {
        AreaNames none = AreaNames.of(new Areas(List.of()), new Products(List.of()));
        return report(
                format, lang, (question, in) -> question.toString(), none, Provenance.unsaid());
    }

    private static Optional<Report> report(
            String format, Lang lang, QuestionWords words, AreaNames names, Provenance provenance) {
        switch (format) {
            case "text":
                return Optional.of(new TextReport(lang, style(), words, names));
            case "jsonl":
                return Optional.of(new JsonlReport(lang, provenance));
            case "html":
                return Optional.of(new HtmlReport(lang, words, names));
            case "explain":
                return Optional.of(new ExplainReport(lang));
            case "sarif":
                return Optional.of(new SarifReport(lang));
            case "junit":
                return Optional.of(new JunitReport(lang));
            default:
                return Optional.empty();
        }
    }

    /** Tells licences and days of what one answer, or one text, rests on. */
    public Provenance provenance() {
        return new Provenance(open.observatory().publication(), open.store()::releases);
    }

    private static Style style() {
        boolean plain = System.console() == null || System.getenv("NO_COLOR") != null;
        return plain ? Style.PLAIN : Style.TERMINAL;
    }

    /** Reads and says questions with the observatory's names. */
    public synchronized QuestionLanguage language() {
        if (language == null) {
            language = new QuestionLanguage(open.catalog());
        }
        return language;
    }

    /** Says questions in plain words. */
    public QuestionWords words() {
        return (question, lang) -> language().say(question, lang);
    }

    /** Names areas and products. */
    public AreaNames names() {
        return AreaNames.of(open.catalog().areas(), open.catalog().products());
    }
}
