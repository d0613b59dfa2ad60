// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.stream.IntStream;

/** A small brief with one statement of each verdict, judged by hand. */
public final class ExampleBrief {

    private static final Question EXPORTS =
            Question.of("share")
                    .flow(TradeFlow.EXPORTS)
                    .reporter("IT-45")
                    .partner("CN")
                    .denominator(Basis.ofPartner(Codes.WORLD))
                    .period(Period.year(2019))
                    .build();
    private static final Question IMPORTS = EXPORTS.toBuilder().flow(TradeFlow.IMPORTS).build();
    private static final Question GROWTH =
            Question.of("growth")
                    .reporter("IT-45")
                    .period(Period.year(2019))
                    .base(Period.year(2018))
                    .build();
    private static final EvidenceItem SHARE =
            new EvidenceItem(
                    "figures",
                    "F090",
                    "Unioncamere on Istat",
                    "https://example.org/note?a=1&b=2",
                    "2020-03-13",
                    IMPORTS.toString(),
                    9.5,
                    9.4,
                    9.6,
                    "");
    private static final EvidenceItem RISE =
            new EvidenceItem(
                    "figures",
                    "F021",
                    "Unioncamere on Istat",
                    "https://example.org/2019",
                    "2020-03-13",
                    GROWTH.toString(),
                    4.0,
                    3.9,
                    4.1,
                    "");

    private ExampleBrief() {}

    /** A text with the canonical questions of this brief replaced by their names. */
    static String unsaid(String text) {
        return text.replace(EXPORTS.toString(), "{share of exports}")
                .replace(IMPORTS.toString(), "{share of imports}")
                .replace(GROWTH.toString(), "{growth}");
    }

    public static CheckedBrief of(String text) {
        return new CheckedBrief(
                "example.txt",
                document(text),
                Tongue.EN,
                null,
                null,
                List.of(wrongFlow(text), right(text), open(text)),
                List.of());
    }

    /** The statement without a verdict so many times, each fitting none of its readings. */
    static CheckedBrief unfit(String text, int times) {
        Checked open = open(text);
        Checked unfit =
                new Checked(
                        open.claim(),
                        Verdict.NOT_CHECKABLE,
                        null,
                        Reason.READING_OPEN,
                        Note.FITS_NONE,
                        null,
                        null,
                        null,
                        open.why(),
                        List.of(),
                        0);
        List<Checked> statements = new java.util.ArrayList<>(List.of(right(text), open));
        statements.addAll(java.util.Collections.nCopies(times, unfit));
        return new CheckedBrief(
                "example.txt", document(text), Tongue.EN, null, null, statements, List.of());
    }

    /** All of its statements whose questions the author gave. */
    static CheckedBrief pinned(String text) {
        List<Checked> statements =
                List.of(wrongFlow(text), right(text)).stream().map(ExampleBrief::pinned).toList();
        return new CheckedBrief(
                "example.txt", document(text), Tongue.EN, null, null, statements, List.of());
    }

    private static Checked pinned(Checked s) {
        Claim c = s.claim();
        Reading said =
                new Reading(
                        c.readings().get(0).question(),
                        Reading.CERTAIN,
                        Label.of("said by the author"));
        Claim claim =
                new Claim(
                        c.id(),
                        c.span(),
                        c.quote(),
                        c.kind(),
                        c.assertion(),
                        List.of(said),
                        null,
                        null,
                        null,
                        c.tokens());
        return new Checked(
                claim,
                s.verdict(),
                null,
                null,
                null,
                s.grade(),
                s.answer(),
                null,
                s.why(),
                s.evidence(),
                0);
    }

    public static Document document(String text) {
        int from = 0;
        List<Document.Block> blocks = new java.util.ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                Document.Kind kind = from == 0 ? Document.Kind.HEADING : Document.Kind.PARAGRAPH;
                blocks.add(new Document.Block(kind, from == 0 ? 1 : 0, from, from + line.length()));
            }
            from += line.length() + 1;
        }
        int[] identity = IntStream.rangeClosed(0, text.length()).toArray();
        return new Document(text, "text", text, identity, blocks);
    }

    private static Checked wrongFlow(String text) {
        String quote = "China took 9.5% of the region's exports in 2019";
        Claim claim =
                claim(
                        "c1",
                        text,
                        quote,
                        "share",
                        9.5,
                        0.1,
                        "percent",
                        new Reading(EXPORTS, 4.5, Label.of("share, exports, China")),
                        new Reading(IMPORTS, 1.0, Label.of("share, China")));
        Answer answer =
                new Answer.Known(
                        EXPORTS,
                        new ValueSet(2.9, 3.0, 3.1, 2.85, 3.15),
                        "percent",
                        new Evidence(
                                Grade.C,
                                List.of(),
                                List.of(
                                        NoteCode.AMONG_ALL.note(
                                                219, NoteCode.ALL_PARTNERS.note()))));
        Diagnosis diagnosis =
                new Diagnosis(
                        "wrong_flow",
                        IMPORTS,
                        0.02,
                        true,
                        new Label(
                                "9.5% is the share of imports.",
                                "9,5% è la quota delle importazioni."),
                        new Label("China took 3% of the region's exports in 2019", ""),
                        List.of());
        return new Checked(
                claim,
                Verdict.CONTRADICTED,
                null,
                null,
                null,
                Grade.C,
                answer,
                diagnosis,
                new Label("The share of exports was 3%.", "La quota delle esportazioni era il 3%."),
                List.of(SHARE),
                412);
    }

    private static Checked right(String text) {
        Claim claim =
                claim(
                        "c2",
                        text,
                        "Exports <b>rose</b> by 4% & more",
                        "growth",
                        4.0,
                        1.0,
                        "percent",
                        new Reading(GROWTH, 5.0, Label.of("growth, year carried over")));
        Answer answer =
                new Answer.Known(
                        GROWTH,
                        ValueSet.between(3.9, 4.0, 4.1),
                        "percent",
                        new Evidence(Grade.C, List.of(RISE), List.of()));
        return new Checked(
                claim,
                Verdict.SUPPORTED,
                null,
                null,
                Note.MISLEADING_CONTEXT,
                Grade.C,
                answer,
                null,
                new Label("Exports rose by 4.0%.", "Le esportazioni sono cresciute del 4,0%."),
                List.of(RISE),
                0);
    }

    private static Checked open(String text) {
        Span span = span(text, "The partnership is crucial");
        Claim claim =
                new Claim(
                        "c3",
                        span,
                        "The partnership is crucial",
                        "quality",
                        null,
                        List.of(),
                        null,
                        Reason.NOT_MEASURABLE,
                        null,
                        List.of("crucial"));
        return new Checked(
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
    }

    private static Claim claim(
            String id,
            String text,
            String quote,
            String kind,
            double stated,
            double step,
            String unit,
            Reading... readings) {
        return new Claim(
                id,
                span(text, quote),
                quote,
                kind,
                Assertion.number(Operator.EQUAL, stated, step, unit),
                List.of(readings),
                null,
                null,
                null,
                List.of(quote.split(" ")));
    }

    private static Span span(String text, String quote) {
        int at = text.indexOf(quote);
        int start = text.codePointCount(0, at);
        return new Span(start, start + quote.codePointCount(0, quote.length()));
    }
}
