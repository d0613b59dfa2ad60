// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Fact;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How each statement was understood and judged, step by step, for who doubts a verdict or works on
 * the reader: the words used, the readings with their scores, the evidence, the neighbours tried.
 */
public final class ExplainReport implements Report {

    private final Lang lang;

    public ExplainReport(Lang lang) {
        this.lang = lang;
    }

    @Override
    public void write(CheckedBrief brief, Appendable out) throws IOException {
        out.append(brief.name()).append("  ").append(ReportHead.line(brief, lang)).append('\n');
        for (Checked statement : brief.statements()) {
            out.append('\n');
            statement(statement, out);
        }
    }

    private void statement(Checked s, Appendable out) throws IOException {
        Claim claim = s.claim();
        out.append(claim.id())
                .append("  \u201c")
                .append(TextReport.oneLine(claim.quote()))
                .append("\u201d\n");
        line(
                out,
                Speech.say(lang, "explain-report.place"),
                claim.span().start() + "-" + claim.span().end());
        line(out, Speech.say(lang, "explain-report.kind"), claim.kind());
        if (!claim.tokens().isEmpty()) {
            line(
                    out,
                    Speech.say(lang, "explain-report.words-used"),
                    String.join(" | ", claim.tokens()));
        }
        if (claim.assertion() != null) {
            line(out, Speech.say(lang, "explain-report.says"), assertion(claim.assertion()));
        }
        readings(claim, out);
        if (claim.fact() != null) {
            line(out, Speech.say(lang, "explain-report.fact"), fact(claim.fact()));
        }
        line(out, Speech.say(lang, "explain-report.verdict"), verdict(s));
        line(out, Speech.say(lang, "explain-report.because"), s.why().in(lang));
        for (EvidenceItem item : s.evidence()) {
            line(
                    out,
                    Speech.say(lang, "explain-report.evidence"),
                    item.question() + values(item) + "; " + AnswerWords.source(item, lang));
        }
        line(
                out,
                Speech.say(lang, "explain-report.neighbours-tried"),
                String.valueOf(s.neighbours()));
        diagnosis(s, out);
    }

    private void readings(Claim claim, Appendable out) throws IOException {
        int n = 0;
        for (Reading reading : claim.readings()) {
            String label =
                    n++ == 0
                            ? Speech.say(lang, "explain-report.question")
                            : Speech.say(lang, "explain-report.or");
            line(
                    out,
                    label,
                    reading.question()
                            + "  ["
                            + Numbers.decimal(reading.score(), 2, lang)
                            + "] "
                            + reading.why().in(lang));
        }
    }

    private void diagnosis(Checked s, Appendable out) throws IOException {
        if (s.diagnosis() == null) {
            return;
        }
        line(
                out,
                "slip",
                s.diagnosis().slip()
                        + (s.diagnosis().probable()
                                ? Speech.say(lang, "explain-report.probable")
                                : ""));
        if (s.diagnosis().reading() != null) {
            line(
                    out,
                    Speech.say(lang, "explain-report.right-for"),
                    s.diagnosis().reading() + "  (" + TextReport.chance(s.diagnosis(), lang) + ")");
        }
        for (Question other : s.diagnosis().alternatives()) {
            line(out, Speech.say(lang, "explain-report.also-fits"), other.toString());
        }
    }

    private static String verdict(Checked s) {
        StringBuilder text = new StringBuilder(s.verdict().code());
        if (s.reason() != null) {
            text.append(" (").append(s.reason().code()).append(')');
        }
        if (s.note() != null) {
            text.append(", ").append(s.note().code());
        }
        if (s.published() != null) {
            text.append("; as published ").append(s.published().code());
        }
        return s.grade() == null
                ? text.toString()
                : text.append("; grade ").append(s.grade()).toString();
    }

    private static String assertion(Assertion a) {
        return a.operator().sign()
                + (a.stated() == null ? "" : " " + plain(a.stated()))
                + " "
                + a.unit()
                + (a.step() == 0 ? "" : " ±" + plain(a.step()))
                + (a.open() ? " (open)" : "");
    }

    private static String fact(Fact f) {
        return f.subject()
                + " "
                + f.aspect()
                + (f.areas().isEmpty() ? "" : " areas " + String.join("+", f.areas()))
                + (f.parties().isEmpty() ? "" : " parties " + String.join("; ", f.parties()))
                + (f.instrumentKind() == null ? "" : " kind " + f.instrumentKind().code())
                + (f.date() == null || !f.date().isKnown() ? "" : " date " + f.date())
                + (f.terms().isEmpty() ? "" : " terms " + String.join("; ", f.terms()))
                + (f.name() == null || f.name().isEmpty() ? "" : " name " + f.name())
                + (f.count() == 0 ? "" : " count " + f.count());
    }

    private static String values(EvidenceItem item) {
        return item.value() == null
                ? ""
                : " = "
                        + plain(item.value())
                        + " ["
                        + plain(item.low())
                        + ", "
                        + plain(item.high())
                        + "]";
    }

    /** Without an exponent and without the tail of binary fractions. */
    private static String plain(Double value) {
        if (value == null || !Double.isFinite(value)) {
            return String.valueOf(value);
        }
        return new BigDecimal(value, new MathContext(12)).stripTrailingZeros().toPlainString();
    }

    private static void line(Appendable out, String label, String text) throws IOException {
        out.append("    ").append(label).append(": ").append(TextReport.oneLine(text)).append('\n');
    }
}
