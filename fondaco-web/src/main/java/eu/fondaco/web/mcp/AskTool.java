// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.answer.StoreTableEngine;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.web.Holdings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code ask}: the answer to a question, a number, a list or a small table. */
final class AskTool {

    private static final int MOST_ROWS = 60;
    private static final int MOST_INSTEAD = 4;

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
                    + " unit, bounds, grade, source, release, licence, permanent address; about"
                    + " agreements, visits, strategies, offices and disagreements of sources as a"
                    + " sentence with a table and its sources. Says why where nothing is known"
                    + " ('answered': false): then give no number. Where several things can be meant"
                    + " it gives 'choices': ask one of them. Cite 'address' with every number.",
                properties,
                List.of("question"),
                this::answer);
    }

    private Map<String, Object> answer(Arguments arguments) throws IOException {
        String text = arguments.question("question");
        Lang lang = arguments.lang(text);
        LocalDate asOf = arguments.day("as_of");
        try {
            Optional<TableQuestion> table =
                    holdings.free().table(text, lang, asOf, LocalDate.now());
            if (table.isPresent()) {
                TableAnswer cells = tables.answer(table.get(), asOf);
                Reply published =
                        cells instanceof TableAnswer.Unknown
                                ? holdings.free().answer(table.get(), lang, asOf)
                                : null;
                return published != null && published.kind() == Reply.Kind.ANSWER
                        ? replied(published, arguments, lang, asOf)
                        : table(cells, arguments, lang, asOf);
            }
            Question question = holdings.language().parse(text, lang);
            if (!holdings.free().isExact(text, question, lang, asOf, LocalDate.now())) {
                return replied(free(text, lang, asOf), arguments, lang, asOf);
            }
            Answer exact = asking.answer(question, asOf);
            Reply reply =
                    exact instanceof Answer.Unknown
                            ? holdings.free().ask(text, lang, asOf, LocalDate.now())
                            : null;
            return reply != null && reply.kind() == Reply.Kind.ANSWER
                    ? replied(reply, arguments, lang, asOf)
                    : told(exact, asOf, lang, arguments.site());
        } catch (QuestionSyntaxException inOtherWords) {
            return replied(free(text, lang, asOf), arguments, lang, asOf);
        }
    }

    /** The card of an answer, which it tells as a sentence too. */
    private Map<String, Object> told(Answer answer, LocalDate asOf, Lang lang, String site) {
        Map<String, Object> card = cards.card(answer, asOf, lang, site);
        if (!(answer instanceof Answer.Unknown)) {
            card.put("says", holdings.free().sentence(answer, lang));
        }
        return card;
    }

    /** Cards of the numbers that a reply tells where it doesn't answer what was asked. */
    private List<Map<String, Object>> instead(
            Reply reply, Arguments arguments, Lang lang, LocalDate asOf) {
        return reply.instead().stream()
                .limit(MOST_INSTEAD)
                .map(a -> cards.card(a, asOf, lang, arguments.site()))
                .toList();
    }

    private Reply free(String text, Lang lang, LocalDate asOf) {
        return holdings.free().free(text, lang, asOf, LocalDate.now());
    }

    /**
     * A reply to a question in everyday words: one number as its card, several each with theirs, a
     * table of what is held, or the questions that can be asked instead.
     */
    private Map<String, Object> replied(Reply reply, Arguments arguments, Lang lang, LocalDate asOf)
            throws IOException {
        if (reply.asksBack()) {
            throw new RefusedCallException(
                    "not-understood",
                    reply.sentence(),
                    reply.choices(),
                    instead(reply, arguments, lang, asOf));
        }
        if (reply.answers().size() == 1) {
            Map<String, Object> card =
                    cards.card(reply.answers().get(0), asOf, lang, arguments.site());
            if (reply.kind() == Reply.Kind.ANSWER) {
                card.put("says", reply.sentence());
            }
            held(card, instead(reply, arguments, lang, asOf));
            return noted(card, reply.notes());
        }
        if (reply.kind() == Reply.Kind.NOT_KNOWN) {
            Map<String, Object> card = new LinkedHashMap<>();
            card.put(
                    "question",
                    reply.understood().isEmpty()
                            ? arguments.question("question")
                            : String.join("; ", reply.understood()));
            card.put("answered", false);
            card.put("reason", Reason.NO_DATA.code());
            card.put("why", reply.sentence());
            card.put("ask_next", reply.related());
            held(card, instead(reply, arguments, lang, asOf));
            return noted(card, reply.notes());
        }
        return several(reply, arguments, lang, asOf);
    }

    private static void held(Map<String, Object> card, List<Map<String, Object>> instead) {
        if (!instead.isEmpty()) {
            card.put("instead", instead);
        }
    }

    /** A card with what is to be said of how the question was taken: words set aside, above all. */
    private static Map<String, Object> noted(Map<String, Object> card, List<String> notes) {
        Set<String> all = new LinkedHashSet<>(notes);
        if (card.get("notes") instanceof List<?> own) {
            own.forEach(n -> all.add(n.toString()));
        }
        if (!all.isEmpty()) {
            card.put("notes", List.copyOf(all));
        }
        return card;
    }

    /** A reply of several numbers, each with its card, or a table of what is held. */
    private Map<String, Object> several(Reply reply, Arguments arguments, Lang lang, LocalDate asOf)
            throws IOException {
        LocalDate day = Cards.day(asOf);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("question", String.join("; ", reply.understood()));
        card.put("says", reply.sentence());
        card.put("answered", true);
        if (reply.grade() != null) {
            card.put("grade", reply.grade().toString());
            cards.origin(card, reply.sources(), day);
        }
        card.put("as_of", day.toString());
        card.put("notes", reply.notes());
        card.put(
                "address",
                Cards.address(arguments.site(), lang, arguments.question("question"), day));
        card.put("ask_next", reply.related());
        List<Map<String, Object>> rows = new ArrayList<>();
        int most = arguments.number("rows", 20, MOST_ROWS);
        if (reply.answers().isEmpty()) {
            reply.rows().stream().limit(most).forEach(r -> rows.add(row(reply.columns(), r)));
        } else {
            for (Answer a : reply.answers().subList(0, Math.min(most, reply.answers().size()))) {
                rows.add(cards.card(a, asOf, lang, arguments.site()));
            }
        }
        card.put("rows_in_all", Math.max(reply.rows().size(), reply.answers().size()));
        card.put("rows", rows);
        return Fitting.fit(card, "rows", json);
    }

    private static Map<String, Object> row(List<String> columns, List<String> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).isEmpty() ? "id" : columns.get(i), cells.get(i));
        }
        return row;
    }

    private Map<String, Object> table(
            TableAnswer answer, Arguments arguments, Lang lang, LocalDate asOf) throws IOException {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("question", answer.question().toString());
        card.put("says", holdings.language().say(answer.question(), lang));
        card.put("answered", answer instanceof TableAnswer.Known);
        if (answer instanceof TableAnswer.Unknown unknown) {
            card.put("reason", unknown.reason().code());
            card.put("why", unknown.message().in(lang));
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
        card.put("notes", answer.evidence().notes().stream().map(n -> n.in(lang)).toList());
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
        if (row.revisedLow() != row.low() || row.revisedHigh() != row.high()) {
            said.put("revised_low", Cards.number(row.revisedLow()));
            said.put("revised_high", Cards.number(row.revisedHigh()));
        }
        said.put("unit", row.unit());
        if (!row.status().isEmpty()) {
            said.put("status", row.status());
        }
        return said;
    }
}
