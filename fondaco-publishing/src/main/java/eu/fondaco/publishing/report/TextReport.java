// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.diagnosing.SlipWords;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.answer.GradeWords;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The report for people at a terminal: for each statement its verdict, its words, what the data
 * say, what was probably meant, the grade of the evidence and its sources; counts at the end.
 */
public final class TextReport implements Report {

    private static final String INDENT = "     ";
    private static final int SOURCES = 3;

    /** So many sentences of which nothing is said are shown. */
    private static final int MOST = 12;

    private final Lang lang;
    private final Style style;
    private final QuestionWords words;
    private final AreaNames names;

    public TextReport(Lang lang, Style style, QuestionWords words, AreaNames names) {
        this.lang = lang;
        this.style = style;
        this.words = words;
        this.names = names;
    }

    @Override
    public void write(CheckedBrief brief, Appendable out) throws IOException {
        out.append(style.strong(oneLine(brief.name())))
                .append("  ")
                .append(ReportHead.line(brief, lang));
        out.append('\n').append(ReportHead.unreviewed(lang)).append('\n');
        for (Sayable notice : brief.notices()) {
            out.append("! ").append(oneLine(notice.in(lang))).append('\n');
        }
        Places places = new Places(brief);
        int number = 0;
        for (Checked statement : brief.statements()) {
            out.append('\n');
            write(statement, ++number, places.line(statement.claim().span().start()), out);
        }
        Tally tally = Tally.of(brief);
        out.append('\n').append(style.strong(tally.verdictLine(lang))).append('\n');
        if (!tally.gradeLine(lang).isEmpty()) {
            out.append(tally.gradeLine(lang)).append('\n');
        }
        if (!brief.byItself()) {
            unread(brief, out);
        }
    }

    /** Sentences of which nothing is said, so that silence isn't taken for consent. */
    private void unread(CheckedBrief brief, Appendable out) throws IOException {
        Unread unread = Unread.of(brief);
        List<Unread.Sentence> all = unread.sentences();
        if (!all.isEmpty()) {
            out.append('\n')
                    .append(Speech.say(lang, "text-report.unread", all.size()))
                    .append('\n');
        }
        Places places = new Places(brief);
        for (Unread.Sentence each : all.subList(0, Math.min(MOST, all.size()))) {
            out.append(INDENT)
                    .append(Speech.say(lang, "common.line"))
                    .append(String.valueOf(places.line(each.start())))
                    .append("  \u201c")
                    .append(oneLine(each.text()))
                    .append("\u201d\n");
        }
        if (all.size() > MOST) {
            out.append(INDENT)
                    .append(Speech.say(lang, "text-report.unread-more", all.size() - MOST))
                    .append('\n');
        }
        if (unread.rows() > 0) {
            out.append(Speech.say(lang, "checked-text.rows-of-tables-not-read"))
                    .append(String.valueOf(unread.rows()))
                    .append('\n');
        }
    }

    private void write(Checked s, int number, int line, Appendable out) throws IOException {
        PublicVerdict verdict = PublicVerdict.of(s);
        out.append(String.format("%3d  ", number))
                .append(style.verdict(verdict, verdict.words().in(lang)))
                .append("  \u201c")
                .append(oneLine(s.claim().quote()))
                .append("\u201d  ")
                .append(style.faint(Speech.say(lang, "common.line") + line))
                .append('\n');
        field(out, "", s.why().in(lang));
        answer(s, out);
        diagnosis(s.diagnosis(), s.why().in(lang), out);
        if (s.reason() != null && !s.reason().words().in(lang).equals(s.why().in(lang))) {
            field(out, Speech.say(lang, "common.reason"), s.reason().words().in(lang));
        }
        if (s.published() != null && s.published() != s.verdict()) {
            field(out, Speech.say(lang, "common.as-published"), s.published().words().in(lang));
        }
        if (s.note() != null) {
            field(out, Speech.say(lang, "common.note"), s.note().words().in(lang));
        }
        if (s.grade() != null) {
            field(
                    out,
                    Speech.say(lang, "common.grade"),
                    s.grade() + ", " + GradeWords.of(s.grade(), s.verdict()).in(lang));
        }
        if (AuthorsReading.is(s)) {
            field(out, "", AuthorsReading.WORDS.in(lang));
        }
        sources(s, out);
    }

    private void answer(Checked s, Appendable out) throws IOException {
        if (s.answer() == null) {
            return;
        }
        String label = Speech.say(lang, "common.question");
        field(out, label, words.say(s.answer().question(), lang));
        if (s.answer() instanceof Answer.Known known) {
            String bounds = AnswerWords.bounds(known, lang);
            field(
                    out,
                    Speech.say(lang, "text-report.answer"),
                    ValueWords.head(known.value(), known.unit(), lang)
                            + (bounds.isEmpty() ? "" : " (" + bounds + ")"));
        } else if (s.answer() instanceof Answer.Listed listed) {
            field(out, Speech.say(lang, "text-report.answer"), names.names(listed.codes(), lang));
        }
    }

    private void diagnosis(Diagnosis d, String why, Appendable out) throws IOException {
        if (d == null) {
            return;
        }
        String label =
                d.reading() == null
                        ? Speech.say(lang, "text-report.what-is-wrong")
                        : Speech.say(lang, "text-report.did-you-mean");
        String said = d.words().in(lang);
        field(out, label, said.equals(why) ? SlipWords.of(d.slip()).in(lang) : said);
        if (d.reading() != null) {
            field(out, "", words.say(d.reading(), lang));
            field(out, "", chance(d, lang));
        }
        if (!d.corrected().in(lang).isBlank()) {
            field(
                    out,
                    Speech.say(lang, "text-report.corrected"),
                    "\u201c" + d.corrected().in(lang) + "\u201d");
        }
    }

    /**
     * How likely it is that the number fits some question near by through chance alone: one less
     * the chance that none does, where so many are expected.
     */
    public static String chance(Diagnosis d, Lang lang) {
        double percent = 100 * -Math.expm1(-d.expectedHits());
        long times = Math.round(percent);
        if (percent < 1) {
            return Speech.say(lang, "text-report.fits-by-chance-less-than-once");
        }
        return times == 1
                ? Speech.say(lang, "text-report.fits-by-chance-about-once-in")
                : Speech.say(lang, "text-report.fits-by-chance-about-times-in", times);
    }

    private void sources(Checked s, Appendable out) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        for (EvidenceItem item : s.evidence()) {
            lines.add(AnswerWords.source(item, lang));
        }
        int shown = 0;
        for (String line : lines) {
            if (shown == SOURCES) {
                field(
                        out,
                        "",
                        Speech.say(lang, "text-report.and")
                                + (lines.size() - SOURCES)
                                + Speech.say(lang, "text-report.more"));
                return;
            }
            field(out, shown++ == 0 ? Speech.say(lang, "common.source") : "", line);
        }
    }

    private void field(Appendable out, String label, String text) throws IOException {
        if (text.isBlank()) {
            return;
        }
        out.append(INDENT);
        if (!label.isEmpty()) {
            out.append(style.faint(label + ": "));
        }
        out.append(oneLine(text)).append('\n');
    }

    /** One line without control characters, so that no text can steer the terminal. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
