// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.chart.Layers;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What exports consisted of over the years: the largest parts and all others, as layers and a
 * table. Only of years, one after another up to the newest, of which the whole and each of the
 * parts is known: what is left of the whole would be wrong else.
 */
final class PartsOverYears {

    /** So many parts are shown by name. */
    static final int PARTS = 6;

    /** More than the whole by rounding. */
    private static final double ROUNDING = 1.002;

    private final Desk desk;
    private final Visit visit;
    private final TradeYears trade;

    PartsOverYears(Desk desk, Visit visit, TradeYears trade) {
        this.desk = desk;
        this.visit = visit;
        this.trade = trade;
    }

    /**
     * Writes chart and table; nothing where fewer than three years are known.
     *
     * @param named what to say of the years, given their first and last
     * @param names of the largest parts, six at most
     * @param asked what is asked of each of them, given all exports of a year
     * @param head what the parts are
     */
    void write(
            Html html,
            Function<String, String> named,
            List<String> names,
            List<Function<Question, Question>> asked,
            String head) {
        List<Integer> years = new ArrayList<>(trade.years());
        Collections.reverse(years);
        List<Question> questions = new ArrayList<>();
        for (int year : years) {
            Question all =
                    TradeYears.level(trade.reporter(), trade.partner(), TradeFlow.EXPORTS, year);
            asked.forEach(part -> questions.add(part.apply(all)));
        }
        List<Answer> answers = questions.isEmpty() ? List.of() : desk.answer(questions, visit);
        List<Answer> drawn = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            List<Answer> of = answers.subList(i * asked.size(), (i + 1) * asked.size());
            List<Double> row = row(years.get(i), of);
            boolean next = known.isEmpty() || known.get(0) == years.get(i) + 1;
            if (row.isEmpty() && known.isEmpty()) {
                continue; // nothing yet of the newest years
            }
            if (row.isEmpty() || !next) {
                break;
            }
            known.add(0, years.get(i));
            values.add(0, row);
            drawn.addAll(of);
            drawn.add(trade.answer(TradeFlow.EXPORTS, TradeYears.Number.LEVEL, years.get(i)));
        }
        if (known.isEmpty()) {
            return;
        }
        Layers layers = layers(named, names, known, values);
        if (layers.isWorthDrawing()) {
            Sourced.write(html, desk, visit, drawn.stream(), h -> layers.write(h, visit.lang()));
            table(html, layers, head);
        }
    }

    /** The parts of a year and what is left of its whole; nothing where one of them isn't known. */
    private List<Double> row(int year, List<Answer> answers) {
        OptionalDouble whole =
                trade.known(TradeFlow.EXPORTS, TradeYears.Number.LEVEL, year).stream()
                        .mapToDouble(k -> k.value().value())
                        .findFirst();
        List<Double> row = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Known k
                    && k.unit().equals(trade.unit())
                    && k.value().value() >= 0) {
                row.add(k.value().value());
            }
        }
        double sum = row.stream().mapToDouble(Double::doubleValue).sum();
        if (whole.isEmpty()
                || row.size() < answers.size()
                || sum > ROUNDING * whole.getAsDouble()) {
            return List.of();
        }
        row.add(Math.max(0, whole.getAsDouble() - sum));
        return row;
    }

    private Layers layers(
            Function<String, String> named,
            List<String> names,
            List<Integer> years,
            List<List<Double>> values) {
        List<Layers.Part> parts = new ArrayList<>();
        for (int part = 0; part <= names.size(); part++) {
            int at = part;
            boolean rest = part == names.size();
            String name = rest ? visit.say("traded.others") : names.get(part);
            List<Double> row = values.stream().map(year -> year.get(at)).toList();
            parts.add(new Layers.Part(name, row, rest));
        }
        String when = years.get(0) + "–" + years.get(years.size() - 1);
        return new Layers(named.apply(when), trade.unit(), years, parts);
    }

    private void table(Html html, Layers layers, String head) {
        double[] all =
                layers.parts().stream()
                        .flatMap(p -> p.values().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        Amounts money = Amounts.ofTable(trade.unit(), all);
        html.details(visit.say("common.the-numbers"));
        String caption = layers.title() + ", " + money.words(visit.lang());
        html.scroll(caption).open("table", "class", "across").leaf("caption", caption).heads();
        html.leaf("th", head, "scope", "col", "class", "names");
        layers.years().forEach(year -> html.numberHead(String.valueOf(year)));
        html.rows();
        for (Layers.Part part : layers.parts()) {
            html.open("tr").rowHead(part.name());
            for (int i = 0; i < layers.years().size(); i++) {
                String year = String.valueOf(layers.years().get(i));
                html.open("td", "class", "num", "data-label", year)
                        .text(money.print(part.values().get(i), visit.lang()))
                        .close();
            }
            html.close().line();
        }
        html.close("tbody", "table", "div", "details");
    }
}
