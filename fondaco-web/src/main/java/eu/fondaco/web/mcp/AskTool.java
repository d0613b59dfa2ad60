// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.answer.StoreTableEngine;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.NoteWords;
import eu.fondaco.web.Holdings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ask}: the answer to a question, a number, a list or a small table. */
final class AskTool {

    private static final int MOST_ROWS = 60;

    private final Holdings holdings;
    private final Asking asking;
    private final Cards cards;
    private final TableEngine tables;
    private final Fitting.ToJson json;

    AskTool(Holdings holdings, Asking asking, Cards cards, Fitting.ToJson json) {
        this.holdings = holdings;
        this.asking = asking;
        this.cards = cards;
        this.json = json;
        tables = new StoreTableEngine(holdings.catalog(), holdings.store(), holdings.measures());
    }

    ReadTool tool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "question",
                ReadTool.string(
                        "One question in plain English or Italian, or canonical text, such as"
                                + " 'share of imports from CN to IT-45 in 2019', 'rank of"
                                + " Emilia-Romagna by exports per capita among regions of IT in"
                                + " 2018', 'exports from IT for each partner and year 2012-2021'"));
        properties.put(
                "as_of",
                ReadTool.day("Only what was known on that day counts; today where it isn't given"));
        properties.put("lang", ReadTool.lang());
        properties.put(
                "rows", ReadTool.count(MOST_ROWS, "Rows of a table to give, 20 unless said"));
        return new ReadTool(
                "ask",
                "Ask a question",
                "Answers a question about trade from official cells and published figures: value,"
                        + " unit, bounds, grade, source, release, licence, permanent address. Says"
                        + " why where nothing is known ('answered': false): then give no number."
                        + " Cite 'address' with every number.",
                properties,
                List.of("question"),
                this::answer);
    }

    private Map<String, Object> answer(Arguments arguments) throws IOException {
        Lang lang = arguments.lang();
        String text = arguments.question("question");
        LocalDate asOf = arguments.day("as_of");
        Optional<TableQuestion> table;
        try {
            table = holdings.language().parseTable(text, lang);
        } catch (QuestionSyntaxException e) {
            throw Asking.notUnderstood(e);
        }
        return table.isPresent()
                ? table(tables.answer(table.get(), asOf), arguments, lang, asOf)
                : cards.card(
                        asking.answer(asking.read(text, lang), asOf), asOf, lang, arguments.site());
    }

    private Map<String, Object> table(
            TableAnswer answer, Arguments arguments, Lang lang, LocalDate asOf) throws IOException {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("question", answer.question().toString());
        card.put("says", holdings.language().say(answer.question(), lang));
        card.put("answered", answer instanceof TableAnswer.Known);
        if (answer instanceof TableAnswer.Unknown unknown) {
            card.put("reason", unknown.reason().code());
            card.put("why", NoteWords.say(unknown.message(), lang));
            return card;
        }
        TableAnswer.Known known = (TableAnswer.Known) answer;
        LocalDate day = Cards.day(asOf);
        int most = arguments.number("rows", 20, MOST_ROWS);
        List<Map<String, Object>> rows = new ArrayList<>();
        known.forEach(row -> rows.add(row(known.question().axes(), row)) && rows.size() < most);
        card.put("grade", answer.evidence().grade().toString());
        cards.origin(card, answer.evidence().items(), day);
        card.put("as_of", day.toString());
        card.put(
                "notes",
                answer.evidence().notes().stream().map(n -> NoteWords.say(n, lang)).toList());
        card.put(
                "address", Cards.address(arguments.site(), lang, known.question().toString(), day));
        card.put("rows_in_all", known.size());
        card.put("rows", rows);
        return Fitting.fit(card, "rows", json);
    }

    private static Map<String, Object> row(List<Universe> axes, TableRow row) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (int a = 0; a < axes.size(); a++) {
            said.put(axes.get(a).dimension().word(), row.code(a));
        }
        if (Double.isNaN(row.value())) {
            said.put("reason", row.reason().code());
            return said;
        }
        said.put("value", Cards.number(row.value()));
        if (row.low() != row.high()) {
            said.put("low", Cards.number(row.low()));
            said.put("high", Cards.number(row.high()));
        }
        said.put("unit", row.unit());
        if (!row.status().isEmpty()) {
            said.put("status", row.status());
        }
        return said;
    }
}
