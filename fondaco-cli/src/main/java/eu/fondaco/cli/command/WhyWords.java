// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.comparison.Waterfall.Step;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.answer.ChangedWords;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The way from one number to another, in words. */
final class WhyWords {

    private final Lang lang;
    private final AnswerWords words;
    private final PrintWriter out;
    private Answer before;

    WhyWords(Lang lang, AnswerWords words, PrintWriter out) {
        this.lang = lang;
        this.words = words;
        this.out = out;
    }

    /** One step: what was changed, the number there, and what differs in its evidence. */
    void step(Step step) {
        String what =
                step.fields().isEmpty()
                        ? Speech.say(lang, "why-words.start")
                        : step.fields().stream()
                                .map(f -> ChangedWords.of(f).in(lang))
                                .collect(
                                        Collectors.joining(Speech.say(lang, "why-words.and-with")));
        out.println(what);
        out.println(
                "  "
                        + step.question()
                        + (step.asOf() == null
                                ? ""
                                : Speech.say(lang, "why-words.known", step.asOf())));
        String value = words.value(step.answer());
        out.println(
                "  = "
                        + value
                        + (step.change() == null
                                ? ""
                                : "   " + signed(step.change(), step.answer())));
        evidence(step.answer());
        before = step.answer();
    }

    private void evidence(Answer answer) {
        String own = about(answer);
        if (!own.isEmpty() && (before == null || !own.equals(about(before)))) {
            out.println("    " + Speech.say(lang, "why-words.from", own));
        }
        if (before instanceof Answer.Known b
                && answer instanceof Answer.Known a
                && !b.unit().equals(a.unit())) {
            out.println("    " + Speech.say(lang, "why-words.units-differ", b.unit()) + a.unit());
        }
    }

    /** Origins, releases and flags of what an answer rests on. */
    private String about(Answer answer) {
        return answer.evidence().items().stream()
                .map(
                        i ->
                                AnswerWords.source(
                                        new EvidenceItem(
                                                i.source(),
                                                "",
                                                i.origin(),
                                                "",
                                                i.release(),
                                                "",
                                                null,
                                                null,
                                                null,
                                                i.status()),
                                        lang))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new), s -> String.join("; ", s)));
    }

    /** What a page printed for an end, beside what is known of it. */
    void printed(Figure figure, Answer known) {
        if (figure == null) {
            return;
        }
        out.println(
                Speech.say(lang, "why-words.printed")
                        + "\u201c"
                        + figure.asPrinted()
                        + "\u201d, "
                        + figure.origin()
                        + (figure.released().isKnown() ? ", " + figure.released() : "")
                        + " ["
                        + figure.id()
                        + "]");
        if (known instanceof Answer.Known k && k.unit().equals(figure.unit())) {
            double gap = k.value().value() - figure.value();
            boolean rounding =
                    Math.abs(gap) <= figure.step() / 2 + (k.value().high() - k.value().low()) / 2;
            out.println(
                    "  "
                            + (gap == 0
                                    ? Speech.say(lang, "why-words.number-held")
                                    : rounding
                                            ? Speech.say(
                                                    lang,
                                                    "why-words.rounding-alone",
                                                    signed(gap, known))
                                            : Speech.say(
                                                    lang,
                                                    "why-words.another-source",
                                                    signed(gap, known))));
        }
        if (!figure.note().isBlank()) {
            out.println("  " + figure.note());
        }
    }

    /** The whole difference, and how much of it rounding could make. */
    void sum(List<Step> steps, Figure first, Figure last) {
        Answer start = steps.get(0).answer();
        Answer end = steps.get(steps.size() - 1).answer();
        if (steps.size() == 1 && first == null && last == null) {
            out.println(Speech.say(lang, "why-words.both-same"));
        } else if (first != null && last != null && first.unit().equals(last.unit())) {
            rounded(last.value() - first.value(), (first.step() + last.step()) / 2, end);
        } else if (start instanceof Answer.Known a
                && end instanceof Answer.Known b
                && a.unit().equals(b.unit())) {
            double width =
                    (a.value().high() - a.value().low() + b.value().high() - b.value().low()) / 2;
            rounded(b.value().value() - a.value().value(), width, end);
        }
        if (steps.stream().skip(1).map(Step::change).anyMatch(Objects::isNull)) {
            out.println(Speech.say(lang, "why-words.step-not"));
        }
    }

    private void rounded(double gap, double width, Answer like) {
        out.println(
                Speech.say(lang, "why-words.difference", signed(gap, like))
                        + (width == 0
                                ? ""
                                : Speech.say(lang, "why-words.rounding-can", number(width, like))));
    }

    private String signed(double value, Answer like) {
        return (value > 0 ? "+" : value < 0 ? "\u2212" : "") + number(Math.abs(value), like);
    }

    /** A difference of per cents is in points. */
    private String number(double value, Answer like) {
        String unit = like instanceof Answer.Known k ? k.unit() : "";
        return switch (unit) {
            case "percent" -> Numbers.print(value, "percentage points", lang);
            case "rank", "sign", "boolean" -> Numbers.print(value, "count", lang);
            default -> Numbers.print(value, unit, lang);
        };
    }
}
