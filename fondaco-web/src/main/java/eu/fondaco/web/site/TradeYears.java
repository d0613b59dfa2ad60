// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.LineChart;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of an area's trade with a partner, year by year: how much, the change since the
 * year before, the share of all its trade, the balance. Levels in another unit than the newest
 * aren't taken in, since they can't stand in one column.
 */
final class TradeYears {

    /** What is asked of a year and a flow. */
    enum Number {
        LEVEL,
        GROWTH,
        SHARE
    }

    private record Key(TradeFlow flow, Number number, int year) {}

    private final String reporter;
    private final String partner;
    private final List<Integer> years;
    private final Map<Key, Answer> answers;
    private final String unit;

    private final Integer newestHeld;

    private TradeYears(
            Desk desk,
            String reporter,
            String partner,
            List<Integer> years,
            Map<Key, Answer> answers) {
        this.reporter = reporter;
        this.partner = partner;
        this.answers = answers;
        String known = unit(years, answers);
        List<Dataset> datasets =
                desk.holdings().store().datasets().stream()
                        .filter(d -> d.reporters().contains(reporter))
                        .toList();
        this.unit = known.isEmpty() && !datasets.isEmpty() ? datasets.get(0).unit() : known;
        TreeSet<Integer> held = new KnownPeriods(desk).held(reporter);
        this.newestHeld = held.isEmpty() ? null : held.last();
        this.years = years.stream().filter(this::isKnown).toList();
    }

    /**
     * Asks for the last fifteen years of which anything is held.
     *
     * @param partner {@code W00} for all
     */
    static TradeYears of(Desk desk, Visit visit, String reporter, String partner) {
        List<Integer> years = new KnownPeriods(desk).years(reporter);
        Map<Key, Question> questions = new HashMap<>();
        for (int year : years) {
            for (TradeFlow flow :
                    List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS, TradeFlow.BALANCE)) {
                Question level = level(reporter, partner, flow, year);
                questions.put(new Key(flow, Number.LEVEL, year), level);
                if (flow.isObserved()) {
                    questions.put(
                            new Key(flow, Number.GROWTH, year),
                            level.toBuilder()
                                    .measure("growth")
                                    .base(Period.year(year - 1))
                                    .build());
                    if (!partner.equals(Area.WORLD)) {
                        questions.put(
                                new Key(flow, Number.SHARE, year),
                                level.toBuilder()
                                        .measure("share")
                                        .denominator(Basis.ofPartner(Codes.WORLD))
                                        .build());
                    }
                }
            }
        }
        List<Key> keys = List.copyOf(questions.keySet());
        List<Answer> all =
                keys.isEmpty()
                        ? List.of()
                        : desk.answer(keys.stream().map(questions::get).toList(), visit);
        Map<Key, Answer> answers = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            answers.put(keys.get(i), all.get(i));
        }
        return new TradeYears(desk, reporter, partner, years, answers);
    }

    /** The question how much a reporter traded with a partner in a year. */
    static Question level(String reporter, String partner, TradeFlow flow, int year) {
        return Question.of("level")
                .flow(flow)
                .reporter(reporter)
                .partner(partner)
                .period(Period.year(year))
                .build();
    }

    private static String unit(List<Integer> years, Map<Key, Answer> answers) {
        for (int i = years.size() - 1; i >= 0; i--) {
            for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                if (answers.get(new Key(flow, Number.LEVEL, years.get(i)))
                        instanceof Answer.Known known) {
                    return known.unit();
                }
            }
        }
        return "";
    }

    private boolean isKnown(int year) {
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            for (Number number : Number.values()) {
                if (known(flow, number, year).isPresent()
                        || disputed(flow, number, year).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    String reporter() {
        return reporter;
    }

    String partner() {
        return partner;
    }

    /** Years of which anything is known, in order. */
    List<Integer> years() {
        return years;
    }

    boolean isEmpty() {
        return years.isEmpty();
    }

    /** In what its levels are, or would be; empty where that isn't known. */
    String unit() {
        return unit;
    }

    /** The answer as it came; null where it wasn't asked. */
    Answer answer(TradeFlow flow, Number number, int year) {
        return answers.get(new Key(flow, number, year));
    }

    Optional<Answer.Known> known(TradeFlow flow, Number number, int year) {
        return answer(flow, number, year) instanceof Answer.Known known
                        && (number != Number.LEVEL || known.unit().equals(unit))
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Between what the sources lie that disagree about a number; empty where they don't. */
    Optional<LineChart.Disputed> disputed(TradeFlow flow, Number number, int year) {
        if (!(answer(flow, number, year) instanceof Answer.Unknown unknown)
                || unknown.reason() != Reason.SOURCES_CONFLICT) {
            return Optional.empty();
        }
        DoubleSummaryStatistics said =
                unknown.evidence().items().stream()
                        .map(EvidenceItem::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics();
        return said.getCount() > 1 && said.getMin() < said.getMax()
                ? Optional.of(new LineChart.Disputed(year, said.getMin(), said.getMax()))
                : Optional.empty();
    }

    /** The levels of a flow of which sources say different things. */
    List<LineChart.Disputed> disputed(TradeFlow flow) {
        return years.stream().flatMap(y -> disputed(flow, Number.LEVEL, y).stream()).toList();
    }

    /** What is known of the newest year of which it is; empty where of none. */
    Optional<Answer.Known> newest(TradeFlow flow, Number number) {
        for (int i = years.size() - 1; i >= 0; i--) {
            Optional<Answer.Known> known = known(flow, number, years.get(i));
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** The known levels of a flow as points of a line. */
    List<LineChart.Point> points(TradeFlow flow) {
        return points(flow, Number.LEVEL);
    }

    /** What is known of a flow as points of a line. */
    List<LineChart.Point> points(TradeFlow flow, Number number) {
        List<LineChart.Point> points = new ArrayList<>();
        for (int year : years) {
            known(flow, number, year)
                    .ifPresent(
                            known ->
                                    points.add(
                                            new LineChart.Point(
                                                    year,
                                                    known.value().value(),
                                                    KnownPeriods.isProvisional(known))));
        }
        return points;
    }

    /** The newest year in which how much was traded is known, either way. */
    Optional<Integer> newestYear() {
        for (int i = years.size() - 1; i >= 0; i--) {
            int year = years.get(i);
            if (known(TradeFlow.EXPORTS, Number.LEVEL, year).isPresent()
                    || known(TradeFlow.IMPORTS, Number.LEVEL, year).isPresent()) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    /** The year of which parts of this trade are shown: they may be known where the whole isn't. */
    Optional<Integer> yearOfParts() {
        return newestYear().or(() -> Optional.ofNullable(newestHeld));
    }

    /** Why its newest levels aren't known, where anything is held of them. */
    Set<Reason> reasons() {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (newestHeld != null) {
            for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                if (answer(flow, Number.LEVEL, newestHeld) instanceof Answer.Unknown unknown) {
                    reasons.add(unknown.reason());
                }
            }
        }
        return reasons;
    }
}
