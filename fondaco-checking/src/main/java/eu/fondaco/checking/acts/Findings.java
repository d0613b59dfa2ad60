// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Fact;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.RegisterWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what was decided of a statement into words for people. */
final class Findings {

    private Findings() {}

    static Checked checked(Document document, Statement s, Decision d) {
        Span span =
                document.span(
                        s.sentence().get(s.from()).start(), s.sentence().get(s.to() - 1).end());
        Claim claim =
                new Claim(
                        "",
                        span,
                        document.quote(span),
                        d.kind(),
                        Assertion.words(s.has(Type.DATE) ? "date" : "boolean"),
                        List.of(),
                        fact(s, d),
                        d.kind().equals("quality") ? d.reason() : null,
                        null,
                        s.marks().stream().map(s::text).toList());
        Verdict verdict =
                switch (d.truth()) {
                    case TRUE -> Verdict.SUPPORTED;
                    case FALSE -> Verdict.CONTRADICTED;
                    case OPEN -> Verdict.NOT_CHECKABLE;
                };
        boolean held = d.entry() != null && verdict != Verdict.NOT_CHECKABLE;
        return new Checked(
                claim,
                verdict,
                verdict,
                d.reason(),
                null,
                verdict == Verdict.NOT_CHECKABLE ? null : held ? grade(d.entry()) : Grade.C,
                null,
                diagnosis(d),
                why(d),
                d.left().stream().map(Findings::item).toList(),
                0);
    }

    private static Fact fact(Statement s, Decision d) {
        Entry e = d.entry();
        String subject =
                e == null
                        ? "relation"
                        : e.isAct()
                                ? "instrument"
                                : e.treaty() != null
                                        ? "treaty"
                                        : e.activity() != null ? "activity" : "strategy";
        return new Fact(
                subject,
                s.of(Type.AREA).stream().map(m -> m.codes().get(0)).distinct().toList(),
                s.marks().stream()
                        .filter(m -> m.is(Type.BODY) || m.is(Type.NAME))
                        .map(s::text)
                        .toList(),
                e != null && e.isAct() ? e.instrument().kind() : null,
                date(s),
                s.of(Type.TOPIC).stream().map(s::text).toList(),
                e == null ? "" : e.id(),
                d.kind().equals("count")
                        ? s.of(Type.NUMBER).stream().map(Mark::number).findFirst().orElse(0)
                        : 0,
                d.kind());
    }

    private static Diagnosis diagnosis(Decision d) {
        if (d.truth() != Truth.FALSE) {
            return null;
        }
        Ruling r =
                d.rulings().stream().filter(x -> x.lean() == Truth.FALSE).findFirst().orElseThrow();
        return new Diagnosis(
                r.slip(), null, 0, true, Label.by(r.words()::in), Label.of(""), List.of());
    }

    private static PartialDate date(Statement s) {
        return s.of(Type.DATE).stream()
                .map(Mark::when)
                .findFirst()
                .map(
                        w ->
                                w.days() <= 1
                                        ? PartialDate.of(w.from())
                                        : w.days() <= 31
                                                ? new PartialDate(
                                                        w.from().getYear(),
                                                        w.from().getMonthValue(),
                                                        0)
                                                : new PartialDate(w.from().getYear(), 0, 0))
                .orElse(PartialDate.UNKNOWN);
    }

    private static Label why(Decision d) {
        boolean open = d.truth() == Truth.OPEN;
        if (open && d.rulings().isEmpty()) {
            Label words = d.reason().words();
            if (d.left().isEmpty()) {
                return words;
            }
            return Label.by(lang -> ActNote.MEANT.note(words, left(d, lang)).in(lang));
        }
        List<Label> told =
                d.rulings().stream()
                        .filter(r -> r.truth() == d.truth() || r.lean() == d.truth())
                        .map(r -> Label.by(r.words()::in))
                        .distinct()
                        .toList();
        if (told.isEmpty()) {
            return d.reason().words();
        }
        return Label.by(new Several(told)::in);
    }

    private static String left(Decision d, Lang lang) {
        return d.left().stream()
                .limit(2)
                .map(e -> describe(e, lang))
                .collect(Collectors.joining("; "));
    }

    private static Grade grade(Entry e) {
        return e.isAct() && e.instrument().urls().size() > 1 ? Grade.B : Grade.C;
    }

    static String describe(Entry e, Lang lang) {
        if (e.isAct()) {
            Instrument i = e.instrument();
            return Stream.of(
                            i.kindAsPrinted().isBlank()
                                    ? ""
                                    : RegisterWords.say(i.kindAsPrinted(), lang),
                            DateWords.say(i.date(), lang),
                            String.join(", ", i.partnerParties()))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
        return e.treaty() != null
                ? e.treaty().name().in(lang)
                : e.activity() != null ? e.activity().description() : e.strategy().name();
    }

    private static EvidenceItem item(Entry e) {
        String source =
                e.isAct()
                        ? "instruments"
                        : e.treaty() != null
                                ? "treaties"
                                : e.activity() != null ? "activities" : "strategies";
        String url =
                e.isAct()
                        ? e.instrument().urls().stream().findFirst().orElse("")
                        : e.treaty() != null
                                ? e.treaty().source()
                                : e.activity() != null ? e.activity().url() : e.strategy().url();
        String status = e.isAct() ? e.instrument().dateKind().name().toLowerCase(Locale.ROOT) : "";
        String date = e.isAct() ? e.instrument().date().toString() : "";
        return new EvidenceItem(
                source, e.id(), "", url, date, describe(e, Lang.EN), null, null, null, status);
    }
}
