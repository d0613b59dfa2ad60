// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a country's trade stands under none of its parts. A source may keep more than one such
 * remainder, so that the one with a name isn't all of it: the whole less the parts is.
 */
final class Unallocated {

    /** What lies closer to the remainder that is told is that one, rounded. */
    private static final double NEAR = 0.005;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;

    Unallocated(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
    }

    /** The whole remainder, where an amount or a share is only of one of several; else empty. */
    String besides(Answer answer) {
        Question q = answer.question();
        boolean share = q.measure().id().equals("share") && q.denominator() != null;
        boolean fits =
                (share || q.measure().equals(MeasureExpr.LEVEL))
                        && q.flow().isObserved()
                        && q.reporter() != null
                        && !q.reporter().isSum()
                        && q.period() != null;
        Area one = fits ? held.catalog().areas().find(q.reporter().first()).orElse(null) : null;
        if (one == null || !one.isSpecial() || one.parent().isEmpty()) {
            return "";
        }
        Question level = q.toBuilder().measure(MeasureExpr.LEVEL).denominator((Basis) null).build();
        return held.store().datasets().stream()
                .filter(d -> d.reporters().containsAll(List.of(one.code(), one.parent())))
                .map(d -> rest(level, one, parts(d, one.parent())))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String rest(Question level, Area one, Set<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        Answer whole = of(level, Codes.of(one.parent()));
        Answer sum = of(level, Codes.of(parts));
        if (!(whole instanceof Answer.Known all) || !(sum instanceof Answer.Known placed)) {
            return "";
        }
        double rest = all.value().value() - placed.value().value();
        double told =
                of(level, Codes.of(one.code())) instanceof Answer.Known k ? k.value().value() : 0;
        if (all.value().value() <= 0 || rest - told < NEAR * all.value().value()) {
            return "";
        }
        String share = Numbers.decimal(100 * rest / all.value().value(), 2, lang);
        String amount = numbers.spoken().value(rest, all.unit());
        String name = held.name(one.parent(), lang);
        return " " + AskingNote.REMAINDER.note(name, parts.size(), amount, share).in(lang);
    }

    private Answer of(Question level, Codes reporter) {
        return held.engine().answer(level.toBuilder().reporter(reporter).build(), asOf);
    }

    /** The parts of a country that a dataset has, those that stand for none of it left out. */
    private Set<String> parts(Dataset dataset, String whole) {
        Set<String> parts = new TreeSet<>();
        for (String code : dataset.reporters()) {
            held.catalog()
                    .areas()
                    .find(code)
                    .filter(a -> a.parent().equals(whole) && !a.isSpecial())
                    .ifPresent(a -> parts.add(code));
        }
        return parts;
    }
}
