// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Questions that this observatory can answer, so that a visitor sees what may be asked. */
final class Examples {

    private static final int MOST = 5;
    private static final int REPORTERS = 2;

    /** Reporters looked at for those that have trade by partner. */
    private static final int LOOKED_AT = 20;

    private static final int TRIED = 40;
    private static final int PARTNERS = 400;

    private final Desk desk;
    private final Map<Lang, List<Question>> known = new ConcurrentHashMap<>();

    Examples(Desk desk) {
        this.desk = desk;
    }

    /** At most five, all of which have an answer today; none where nothing is held. */
    List<Question> of(Visit visit) {
        return known.computeIfAbsent(visit.lang(), lang -> answered(visit));
    }

    /** What the box to ask in shows before anything is written; empty where nothing is held. */
    String placeholder(Visit visit) {
        return of(visit).stream().findFirst().map(q -> desk.say(q, visit)).orElse(such(visit));
    }

    /**
     * A question of the kind that has an answer once home's trade is held; empty without a home.
     */
    String such(Visit visit) {
        String home = desk.catalog().home();
        if (home.isEmpty()) {
            return "";
        }
        return desk.say(
                Question.of("level")
                        .flow(TradeFlow.EXPORTS)
                        .reporter(Codes.of(home))
                        .period(Period.year(LocalDate.now().getYear() - 1))
                        .build(),
                visit);
    }

    private List<Question> answered(Visit visit) {
        List<Question> some = new ArrayList<>();
        desk.reporters().stream()
                .limit(LOOKED_AT)
                .map(r -> ofTrade(r, visit))
                .filter(asked -> !asked.isEmpty())
                .limit(REPORTERS)
                .forEach(some::addAll);
        some.addAll(published());
        return some.isEmpty()
                ? List.of()
                : desk.holdings().engine().answer(some, null).stream()
                        .filter(Answer.Known.class::isInstance)
                        .map(Answer::question)
                        .limit(MOST)
                        .toList();
    }

    /** Of the published figures with each partner the newest of a year. */
    private Collection<Question> published() {
        Map<String, Question> newest = new LinkedHashMap<>();
        desk.catalog().figures().stream()
                .map(Figure::question)
                .filter(q -> !q.partner().isSum() && !q.partner().equals(Codes.WORLD))
                .filter(q -> q.period() != null && q.period().isYear())
                .forEach(
                        q ->
                                newest.merge(
                                        q.partner().first(),
                                        q,
                                        (a, b) -> b.period().compareTo(a.period()) > 0 ? b : a));
        return newest.values().stream().limit(TRIED).toList();
    }

    /** The newest exports to its largest partner, the partner's share, the change of the second. */
    private List<Question> ofTrade(String reporter, Visit visit) {
        List<Integer> years = new KnownPeriods(desk).years(reporter);
        List<String> partners = desk.partnersOf(reporter);
        if (years.isEmpty() || partners.isEmpty() || partners.size() > PARTNERS) {
            return List.of();
        }
        int year = years.get(years.size() - 1);
        List<Question> levels =
                partners.stream()
                        .map(p -> TradeYears.level(reporter, p, TradeFlow.EXPORTS, year))
                        .toList();
        List<Question> largest =
                desk.answer(levels, visit).stream()
                        .filter(Answer.Known.class::isInstance)
                        .map(Answer.Known.class::cast)
                        .sorted(Comparator.comparingDouble(k -> -k.value().value()))
                        .limit(2)
                        .map(Answer.Known::question)
                        .toList();
        List<Question> asked = new ArrayList<>();
        for (Question level : largest) {
            asked.add(level);
            asked.add(
                    level.toBuilder()
                            .flow(TradeFlow.IMPORTS)
                            .measure("share")
                            .denominator(Basis.ofPartner(Codes.WORLD))
                            .build());
            asked.add(level.toBuilder().measure("growth").base(Period.year(year - 1)).build());
        }
        return asked;
    }
}
