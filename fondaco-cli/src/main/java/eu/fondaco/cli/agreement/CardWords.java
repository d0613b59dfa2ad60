// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.agreement;

import eu.fondaco.cli.agreement.CardData.Trade;
import eu.fondaco.cli.agreement.CardData.Without;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.econometrics.agreement.AgreementException;
import eu.fondaco.econometrics.agreement.BeforeAfter;
import eu.fondaco.econometrics.agreement.EventStudy;
import eu.fondaco.econometrics.agreement.Panel;
import eu.fondaco.econometrics.agreement.SyntheticControl;
import eu.fondaco.econometrics.gravity.EstimationException;
import eu.fondaco.publishing.answer.GradeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An agreement's card in sentences. None says that anything came of the agreement: trend, products
 * and what chance does stand beside each change.
 */
final class CardWords {

    private final Lang lang;
    private final UnaryOperator<String> names;
    private final List<String> said = new ArrayList<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    CardWords(Lang lang, UnaryOperator<String> names) {
        this.lang = lang;
        this.names = names;
    }

    /** All lines of the card. */
    List<String> say(Trade trade, CardData.Read read, List<Without> without, List<String> leftOut) {
        Panel panel = read.panel();
        if (!read.whole() && !trade.regions()) {
            add(CardNote.ONLY_HELD.note(panel.units().size() - 1));
        }
        part(CardNote.PART_CHANGE, () -> change(trade, panel, without));
        part(CardNote.PART_EVENT, () -> event(panel));
        part(CardNote.PART_CONTROL, () -> control(panel));
        if (!leftOut.isEmpty()) {
            add(CardNote.LEFT_OUT.note(named(leftOut)));
        }
        add(CardNote.GRADE.note(Grade.E.toString(), GradeWords.of(Grade.E).in(lang)));
        add(CardNote.NOT_CAUSE.note());
        return said;
    }

    /** The numbers of what was said, by name. */
    Map<String, Double> numbers() {
        return numbers;
    }

    private void part(CardNote name, Runnable what) {
        try {
            what.run();
        } catch (AgreementException | EstimationException e) {
            add(CardNote.NO_PART.note(name.note(), upper(e.why().in(lang))));
        }
    }

    private void change(Trade trade, Panel panel, List<Without> without) {
        BeforeAfter found = BeforeAfter.of(panel);
        BeforeAfter.Placebo placebo = found.placebo(panel);
        numbers.put("change_percent", BeforeAfter.percent(found.gap()));
        numbers.put("trend_before_percent_a_year", BeforeAfter.percent(found.trend()));
        numbers.put("change_by_trend_percent", BeforeAfter.percent(found.byTrend()));
        numbers.put("placebo_p", placebo.p());
        numbers.put("detectable_percent", BeforeAfter.percent(placebo.detectable()));
        CardNote change = trade.regions() ? CardNote.CHANGE_REGIONS : CardNote.CHANGE;
        add(
                change.note(
                        percent(found.gap()),
                        year(panel.firstYear()),
                        year(panel.agreed() - 1),
                        year(panel.agreed() + 1),
                        year(panel.firstYear() + panel.years() - 1),
                        year(panel.agreed())));
        add(CardNote.TREND.note(percent(found.trend()), percent(found.byTrend())));
        boolean same = Math.signum(found.byTrend()) == Math.signum(found.gap());
        if (same && Math.abs(found.byTrend()) >= Math.abs(found.gap())) {
            add(CardNote.TREND_ENOUGH.note());
        }
        products(without);
        add(
                CardNote.PLACEBO.note(
                        placebo.gaps().length + 1,
                        names.apply(panel.units().get(panel.treated())),
                        share(placebo.p()),
                        decimal(placebo.p(), 3)));
        add(
                CardNote.POWER.note(
                        percent(placebo.detectable()),
                        decimal(-BeforeAfter.percent(-placebo.detectable()), 1)));
        if (Math.abs(found.gap()) < placebo.detectable()) {
            add(CardNote.POWER_LACKS.note());
        }
    }

    private void products(List<Without> without) {
        if (without.isEmpty()) {
            add(CardNote.NO_PRODUCTS.note());
            return;
        }
        Comparator<Without> byGap = Comparator.comparingDouble(Without::gap);
        Without least = without.stream().min(byGap).orElseThrow();
        Without most = without.stream().max(byGap).orElseThrow();
        numbers.put("without_one_product_least_percent", BeforeAfter.percent(least.gap()));
        numbers.put("without_one_product_most_percent", BeforeAfter.percent(most.gap()));
        add(
                CardNote.PRODUCTS.note(
                        percent(least.gap()),
                        names.apply(least.product()),
                        percent(most.gap()),
                        names.apply(most.product()),
                        without.size()));
    }

    private void event(Panel panel) {
        EventStudy study = EventStudy.of(panel);
        add(CardNote.EVENT.note(year(study.reference())));
        for (EventStudy.Point point : study.years()) {
            said.add(
                    "  "
                            + CardNote.EVENT_YEAR
                                    .note(
                                            year(point.year()),
                                            percent(point.effect()),
                                            Double.isNaN(point.stdError())
                                                    ? "?"
                                                    : decimal(point.stdError(), 3))
                                    .in(lang));
        }
        add(CardNote.EVENT_ERRORS.note());
    }

    private void control(Panel panel) {
        SyntheticControl control = SyntheticControl.of(panel);
        SyntheticControl.Placebo placebo = control.placebo(panel);
        double gap = control.meanGap(panel);
        numbers.put("mean_of_others_gap_percent", gap);
        numbers.put("mean_of_others_p", placebo.p());
        List<Integer> used =
                IntStream.range(0, control.weights().length)
                        .filter(d -> control.weights()[d] > 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble(d -> -control.weights()[d]))
                        .toList();
        add(
                (gap < 0 ? CardNote.CONTROL_BELOW : CardNote.CONTROL_ABOVE)
                        .note(
                                used.size(),
                                decimal(100 * control.errorBefore(), 1),
                                decimal(Math.abs(gap), 1)));
        add(
                CardNote.CONTROL_WEIGHTS.note(
                        used.stream()
                                .map(
                                        d ->
                                                names.apply(control.donors().get(d))
                                                        + " "
                                                        + share(control.weights()[d])
                                                        + "%")
                                .collect(Collectors.joining(", "))));
        add(
                CardNote.CONTROL_PLACEBO.note(
                        placebo.ratios().length + 1,
                        share(placebo.p()),
                        decimal(placebo.p(), 3),
                        decimal(placebo.least(), 3)));
    }

    private void add(Note note) {
        said.add(note.in(lang));
    }

    private String named(List<String> codes) {
        return codes.stream().map(names).collect(Collectors.joining(", "));
    }

    private String percent(double logarithms) {
        return decimal(BeforeAfter.percent(logarithms), 1);
    }

    private String share(double part) {
        return decimal(100 * part, 1);
    }

    private String decimal(double value, int decimals) {
        return Numbers.decimal(value, decimals, lang);
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    /** A text that begins a sentence. */
    static String upper(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
