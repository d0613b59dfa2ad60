// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.RelationStory;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.chart.Spark;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.site.TradeYears.Number;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The numbers one looks for first of a trade: how much, how that changed, its share, its place, the
 * balance; and the same in sentences.
 */
final class KeyNumbers {

    private enum Asked {
        PLACE,
        PLACE_BEFORE,
        PLACE_OF_REGION,
        CHANGE
    }

    private record Key(TradeFlow flow, Asked asked) {}

    private final Desk desk;
    private final Visit visit;
    private final TradeYears trade;
    private final Map<Key, Answer.Known> known = new LinkedHashMap<>();

    KeyNumbers(Desk desk, Visit visit, TradeYears trade) {
        this.desk = desk;
        this.visit = visit;
        this.trade = trade;
        ask();
    }

    private void ask() {
        Map<Key, Question> questions = new LinkedHashMap<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            Optional<Integer> newest = year(flow);
            int year = newest.or(() -> shareYear(flow)).orElse(0);
            if (year == 0) {
                continue;
            }
            Question level = TradeYears.level(trade.reporter(), trade.partner(), flow, year);
            if (!trade.partner().equals(Area.WORLD)) {
                Question place =
                        level.toBuilder()
                                .measure("rank")
                                .universe(Universe.parse("partner:all"))
                                .build();
                questions.put(new Key(flow, Asked.PLACE), place);
                questions.put(
                        new Key(flow, Asked.PLACE_BEFORE),
                        place.toBuilder().period(Period.year(year - 1)).build());
            }
            siblings()
                    .ifPresent(
                            universe ->
                                    questions.put(
                                            new Key(flow, Asked.PLACE_OF_REGION),
                                            level.toBuilder()
                                                    .measure("rank")
                                                    .universe(universe)
                                                    .build()));
            before(flow, year)
                    .filter(b -> b < year - 1)
                    .ifPresent(
                            b ->
                                    questions.put(
                                            new Key(flow, Asked.CHANGE),
                                            level.toBuilder()
                                                    .measure("growth")
                                                    .base(Period.year(b))
                                                    .build()));
        }
        List<Key> keys = List.copyOf(questions.keySet());
        List<Answer> answers =
                keys.isEmpty() ? List.of() : desk.answer(List.copyOf(questions.values()), visit);
        for (int i = 0; i < keys.size(); i++) {
            if (answers.get(i) instanceof Answer.Known k) {
                known.put(keys.get(i), k);
            }
        }
    }

    /** Among what a region is ranked: its own kind in its country. */
    private Optional<Universe> siblings() {
        return desk.catalog()
                .areas()
                .find(trade.reporter())
                .filter(a -> !a.parent().isEmpty())
                .map(a -> plural(a.kind()) + " of " + a.parent())
                .filter(text -> Universe.KINDS.contains(text.substring(0, text.indexOf(' '))))
                .map(text -> Universe.parse("reporter:" + text));
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private Optional<Integer> year(TradeFlow flow) {
        return trade.newest(flow, Number.LEVEL).map(k -> k.question().period().firstYear());
    }

    private Optional<Integer> shareYear(TradeFlow flow) {
        return trade.newest(flow, Number.SHARE).map(k -> k.question().period().firstYear());
    }

    private Optional<Integer> before(TradeFlow flow, int year) {
        return trade.points(flow).stream()
                .map(LineChart.Point::year)
                .filter(y -> y < year)
                .reduce((a, b) -> b);
    }

    /** The sentences that tell the same. */
    List<String> story() {
        return new RelationStory(desk.holdings().language(), visit.lang())
                .tell(way(TradeFlow.EXPORTS), way(TradeFlow.IMPORTS));
    }

    private RelationStory.Way way(TradeFlow flow) {
        Answer.Known growth =
                latest(flow)
                        .or(() -> year(flow).flatMap(y -> trade.known(flow, Number.GROWTH, y)))
                        .or(() -> Optional.ofNullable(known.get(new Key(flow, Asked.CHANGE))))
                        .or(() -> trade.newest(flow, Number.GROWTH))
                        .orElse(null);
        return new RelationStory.Way(
                trade.newest(flow, Number.LEVEL).orElse(null),
                trade.newest(flow, Number.SHARE).orElse(null),
                growth,
                sure(flow));
    }

    /** The place of a partner where it is one, not a few that it may have; else null. */
    private Answer.Known sure(TradeFlow flow) {
        Answer.Known place = known.get(new Key(flow, Asked.PLACE));
        return place != null && isSure(place) ? place : null;
    }

    private static boolean isSure(Answer.Known place) {
        return place.value().low() == place.value().high();
    }

    /** A published change that is newer than the newest year of which the size is known. */
    private Optional<Answer.Known> latest(TradeFlow flow) {
        int year = year(flow).orElse(0);
        return new Changes(desk)
                .newest(visit, trade.reporter(), trade.partner(), flow)
                .filter(k -> k.question().period().lastDay().getYear() > year);
    }

    /** Writes the cards; nothing where there is no number. */
    void write(Html html) {
        write(html, more -> {});
    }

    /** Writes the cards, with others behind them. */
    void write(Html html, Consumer<Html> more) {
        Html cards = new Html();
        card(cards, TradeFlow.EXPORTS, visit.say("common.exports"));
        card(cards, TradeFlow.IMPORTS, visit.say("common.imports"));
        balance(cards);
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            latest(flow).ifPresent(k -> latest(cards, flow, k));
        }
        more.accept(cards);
        if (!cards.toString().isEmpty()) {
            html.open("ul", "class", "keys").add(cards).close().line();
        }
    }

    private void card(Html html, TradeFlow flow, String name) {
        Answer.Known level = trade.newest(flow, Number.LEVEL).orElse(null);
        Answer.Known main = level != null ? level : trade.newest(flow, Number.SHARE).orElse(null);
        if (main == null) {
            return;
        }
        String head =
                level != null
                        ? name
                        : visit.say("key-numbers.share-of")
                                + name.toLowerCase(visit.lang().locale());
        head(html, head, main);
        Spark.write(html, trade.points(flow));
        facts(html, facts(flow, main, level));
        html.close().line();
    }

    private void head(Html html, String name, Answer.Known main) {
        String period = main.question().period().toString();
        String when = KnownPeriods.told(visit, period, List.of(main));
        html.open("li").leaf("h2", name + ", " + when);
        html.open("p", "class", "key")
                .link(SiteLinks.address(visit, main.question()), size(main))
                .close();
    }

    /** A number in the scale of what is traded, so that all are, or its own where that is less. */
    private String size(Answer.Known known) {
        double value = known.value().value();
        double largest =
                Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                        .flatMap(flow -> trade.newest(flow, Number.LEVEL).stream())
                        .filter(k -> k.unit().equals(known.unit()))
                        .mapToDouble(k -> Math.abs(k.value().value()))
                        .max()
                        .orElse(value);
        Amounts all = Amounts.of(known.unit(), largest);
        Amounts amounts = Math.abs(value) >= all.factor() ? all : Amounts.of(known.unit(), value);
        return known.unit().equals("percent")
                ? percent(known)
                : amounts.print(value, visit.lang()) + " " + amounts.words(visit.lang());
    }

    private List<String> facts(TradeFlow flow, Answer.Known main, Answer.Known level) {
        List<String> facts = new ArrayList<>();
        int year = main.question().period().firstYear();
        trade.known(flow, Number.GROWTH, year)
                .or(() -> Optional.ofNullable(known.get(new Key(flow, Asked.CHANGE))))
                .ifPresent(
                        k ->
                                facts.add(
                                        signed(k)
                                                + visit.say("key-numbers.on")
                                                + k.question().base()));
        if (level != null) {
            trade.known(flow, Number.SHARE, year)
                    .ifPresent(
                            k ->
                                    facts.add(
                                            percent(k)
                                                    + (flow == TradeFlow.EXPORTS
                                                            ? visit.say(
                                                                    "key-numbers.of-all-exports")
                                                            : visit.say(
                                                                    "key-numbers.of-all-imports"))));
        }
        place(flow, year).ifPresent(facts::add);
        Answer.Known region = known.get(new Key(flow, Asked.PLACE_OF_REGION));
        if (region != null && isSure(region)) {
            String kind = desk.catalog().areas().get(trade.reporter()).kind();
            facts.add(Places.amongKind(region.value(), visit, kind));
        }
        return facts;
    }

    private Optional<String> place(TradeFlow flow, int year) {
        Answer.Known now = sure(flow);
        if (now == null) {
            return Optional.empty();
        }
        String said =
                flow == TradeFlow.EXPORTS
                        ? Places.among(
                                now.value(), visit, visit.say("key-numbers.destinations"), true)
                        : Places.among(
                                now.value(), visit, visit.say("key-numbers.suppliers"), false);
        Answer.Known before = known.get(new Key(flow, Asked.PLACE_BEFORE));
        return Optional.of(
                before == null || !isSure(before)
                        ? said
                        : said
                                + " ("
                                + Places.place(before.value(), visit, flow == TradeFlow.EXPORTS)
                                + visit.say("key-numbers.in")
                                + (year - 1)
                                + ")");
    }

    private void latest(Html html, TradeFlow flow, Answer.Known change) {
        html.open("li")
                .leaf(
                        "h2",
                        (flow == TradeFlow.EXPORTS
                                        ? visit.say("key-numbers.newest-change-of-exports")
                                        : visit.say("key-numbers.newest-change-of-imports"))
                                + PeriodSaying.say(change.question().period(), visit.lang()));
        html.open("p", "class", "key")
                .link(SiteLinks.address(visit, change.question()), signed(change))
                .close();
        facts(html, List.of(visit.say("key-numbers.on-a-year-before")));
        html.close().line();
    }

    private void balance(Html html) {
        Answer.Known balance = trade.newest(TradeFlow.BALANCE, Number.LEVEL).orElse(null);
        if (balance == null) {
            return;
        }
        head(html, visit.say("common.balance"), balance);
        Spark.write(html, trade.points(TradeFlow.BALANCE));
        double value = balance.value().value();
        facts(
                html,
                List.of(
                        value < 0
                                ? visit.say("key-numbers.more-is-bought-than-sold")
                                : visit.say("key-numbers.more-is-sold-than-bought")));
        html.close().line();
    }

    private static void facts(Html html, List<String> facts) {
        html.open("ul");
        facts.forEach(fact -> html.leaf("li", fact));
        html.close();
    }

    private String percent(Answer.Known known) {
        return Numbers.briefly(known.value().value(), "percent", visit.lang());
    }

    private String signed(Answer.Known known) {
        return (known.value().value() > 0 ? "+" : "") + percent(known);
    }
}
