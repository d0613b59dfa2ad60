// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.kept.Keeping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An invented observatory with one or two of everything, names made to hurt among them. */
final class SmallObservatory {

    static final String HOSTILE = "<script>alert('x')</script>\"&";

    private SmallObservatory() {}

    static Holdings holdings() {
        Catalog catalog =
                new Catalog(
                        new Label("Trial observatory", "Osservatorio di prova"),
                        "XA-1",
                        areas(),
                        products(),
                        figures(),
                        List.of(
                                new Attribute(
                                        "XA-1",
                                        Period.year(2019),
                                        "population",
                                        4_000_000,
                                        "persons",
                                        "register")),
                        relations());
        Holdings plain =
                TestHoldings.of(
                        catalog,
                        ObservationStore.empty(),
                        StandardMeasures.all(),
                        new StoreQuestionEngine(catalog, ObservationStore.empty()),
                        new QuestionLanguage(catalog),
                        SmallObservatory::check,
                        List.of(
                                new BriefText(
                                        "trial.en",
                                        "A trial brief",
                                        "trial.en.txt",
                                        "Title\nExports rose.",
                                        Tongue.EN,
                                        null),
                                new BriefText(
                                        "trial.it",
                                        "Un testo di prova",
                                        "trial.it.txt",
                                        "Titolo\nL'export cresce.",
                                        Tongue.IT,
                                        null),
                                new BriefText(
                                        "living",
                                        "A living brief",
                                        "living.md",
                                        "---\nlang: en\n---\n# Note\n\nExports were {{ "
                                                + level(TradeFlow.EXPORTS, 2016)
                                                + " }} & {{ "
                                                + HOSTILE
                                                + " }} <script>",
                                        Tongue.EN,
                                        null)));
        return TestHoldings.with(TestHoldings.with(plain, kept()), SmallObservatory::card);
    }

    /** A card that says what it was asked. */
    private static AgreementCards.Card card(AgreementCards.Asked asked, Lang lang) {
        if (asked.id().equals("ZZ")) {
            throw new RefusedException(422, "no-card", Label.of("No such agreement."), 0);
        }
        return new AgreementCards.Card(
                asked,
                HOSTILE,
                List.of(lang.pick("After.", "Dopo.")),
                Map.of("change_percent", 9.5, "placebo_p", Double.NaN));
    }

    /** One signed check, of a text made to hurt, and one draft. */
    static KeptInMemory kept() {
        KeptInMemory kept = new KeptInMemory();
        Instant at = Instant.parse("2026-03-31T12:00:00Z");
        CheckedBrief brief =
                check(
                        "note.txt",
                        DocumentReader.read("note.txt", HOSTILE + " rose by 9%."),
                        Checker.Options.DEFAULT,
                        Checker.Progress.NONE);
        KeptText text = Keeping.text(brief, HOSTILE, HOSTILE, "https://example.org/note");
        KeptCheck draft = Keeping.draft(brief, text, "Anna Rossi", at, "trial 1");
        kept.keep(draft.after(new Event(at, "Anna Rossi", Act.SIGNED, "")));
        kept.keep(draft);
        return kept;
    }

    private static Areas areas() {
        return new Areas(
                List.of(
                        area("XA", "Xania", "Xania", "country", "", Set.of("UNION")),
                        area("XA-1", "Upper Xania", "Alta Xania", "region", "XA", Set.of()),
                        area("YB", "Yberia", "Iberia Y", "country", "", Set.of()),
                        area("YB-7", HOSTILE, HOSTILE, "province", "YB", Set.of()),
                        area(
                                "UNION",
                                "Union of trial states",
                                "Unione di prova",
                                "group",
                                "",
                                Set.of())));
    }

    private static Area area(
            String code, String en, String it, String kind, String parent, Set<String> groups) {
        return new Area(code, new Label(en, it), kind, parent, groups, Set.of("alias-" + code));
    }

    private static Products products() {
        return new Products(
                List.of(
                        new Product(
                                "MACHINERY",
                                new Label("Machinery", "Macchinari"),
                                "",
                                Set.of("28", "27"))));
    }

    private static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int year = 2015; year <= 2020; year++) {
            figures.add(
                    figure(
                            "G" + year,
                            level(TradeFlow.EXPORTS, year),
                            1e9 + year * 1e6,
                            1e6,
                            "2020-03"));
            figures.add(
                    figure(
                            "H" + year,
                            level(TradeFlow.IMPORTS, year),
                            2e9 - year * 1e5,
                            1e5,
                            "2020-03"));
        }
        figures.add(figure("G2020B", level(TradeFlow.EXPORTS, 2020), 9e9, 1e6, "2021-03"));
        return figures;
    }

    static Question level(TradeFlow flow, int year) {
        return Question.of("level")
                .flow(flow)
                .reporter("XA-1")
                .partner("YB")
                .period(Period.year(year))
                .build();
    }

    private static Figure figure(
            String id, Question question, double value, double step, String released) {
        return new Figure(
                id,
                question,
                value,
                step,
                4,
                Qualifier.EXACT,
                "EUR",
                HOSTILE,
                PartialDate.parse(released),
                "Office of " + HOSTILE,
                "javascript:alert(1)",
                "=1+1");
    }

    private static Relations relations() {
        Instrument first =
                new Instrument(
                        "J1",
                        PartialDate.parse("2013-05"),
                        DateKind.PAGE,
                        InstrumentKind.DECLARATION_OF_INTENT,
                        "declaration",
                        List.of("Region"),
                        List.of("Province " + HOSTILE),
                        List.of("XA-1"),
                        List.of("YB-7"),
                        List.of("farming"),
                        List.of("visits"),
                        "superseded",
                        "",
                        List.of("one source says 2014"),
                        List.of("https://example.org/1"));
        Instrument second =
                new Instrument(
                        "J2",
                        PartialDate.parse("2015-05-11"),
                        DateKind.SIGNED,
                        InstrumentKind.MEMORANDUM,
                        "protocol",
                        List.of("Region"),
                        List.of("Province"),
                        List.of("XA-1"),
                        List.of("YB-7"),
                        List.of("trade"),
                        List.of(),
                        "live",
                        "J1",
                        List.of(),
                        List.of("https://example.org/2"));
        return new Relations(
                List.of(first, second),
                List.of(
                        new Treaty(
                                "T1",
                                new Label("Union-Yberia agreement", "Accordo Unione-Iberia Y"),
                                List.of(),
                                PartialDate.parse("2018-07-17"),
                                PartialDate.parse("2019-02-01"),
                                List.of("UNION", "YB"),
                                "",
                                "https://example.org/t")),
                List.of(
                        new Strategy(
                                "S1",
                                "Outward",
                                List.of(),
                                Period.parse("2021/2025"),
                                "",
                                PartialDate.UNKNOWN,
                                "Region",
                                "",
                                List.of("YB"),
                                false,
                                "https://example.org/s")),
                List.of(),
                List.of(),
                "",
                List.of(),
                goals());
    }

    /** One that can be followed, and one that can't. */
    private static List<Goal> goals() {
        PartialDate set = PartialDate.UNKNOWN;
        String imports = "imports of XA-1 from YB in 2016";
        return List.of(
                new Goal("G1", "S1", Label.of("Less"), imports, null, set, 1e9, 2025, HOSTILE),
                new Goal("G2", "", Label.of("-1"), "exports in 1990", null, set, 1, 1995, ""));
    }

    /** Finds nothing but the whole first word, which nobody can measure. */
    private static CheckedBrief check(
            String name, Document document, Checker.Options options, Checker.Progress progress) {
        String text = document.raw();
        int end = Math.min(text.codePointCount(0, text.length()), 5);
        Claim claim =
                new Claim(
                        "c1",
                        new Span(0, end),
                        text.substring(0, text.offsetByCodePoints(0, end)),
                        "quality",
                        null,
                        List.of(),
                        null,
                        Reason.NOT_MEASURABLE,
                        null,
                        List.of());
        Checked checked =
                new Checked(
                        claim,
                        Verdict.NOT_CHECKABLE,
                        null,
                        Reason.NOT_MEASURABLE,
                        null,
                        null,
                        null,
                        null,
                        new Label("Nothing measures it.", "Niente lo misura."),
                        List.of(),
                        0);
        return new CheckedBrief(
                name,
                document,
                options.lang() == null ? Tongue.EN : options.lang(),
                options.published(),
                options.asOf(),
                List.of(checked),
                List.of());
    }
}
