// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Checks;
import eu.fondaco.web.RefusedException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code check_text}: what a text says, sentence by sentence, and whether it holds. */
final class CheckTool {

    private static final int LONGEST = 100_000;

    private final Checks checks;
    private final Consumer<String> limit;
    private final Cards cards;
    private final Fitting.ToJson json;

    /**
     * A tool.
     *
     * @param limit counts a check by a visitor, refusing too many
     */
    CheckTool(Checks checks, Consumer<String> limit, Cards cards, Fitting.ToJson json) {
        this.checks = checks;
        this.limit = limit;
        this.cards = cards;
        this.json = json;
    }

    ReadTool tool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "text",
                ReadTool.string(
                        "The text, plain or Markdown, of at most 100,000 characters; give it as it"
                                + " is, with its headings"));
        properties.put("published", ReadTool.day("When it was published"));
        properties.put("as_of", ReadTool.day("Only what was known on that day counts"));
        properties.put("lang", ReadTool.lang());
        properties.put(
                "from", ReadTool.count(10_000, "Number of the first statement to give, 1 first"));
        return new ReadTool(
                "check_text",
                "Check a text",
                "Reads a text about trade and agreements and judges each statement: supported,"
                        + " contradicted (with what would have been right, and the question for"
                        + " which a wrong number is right) or not checkable (with the reason)."
                        + " Nothing of the text is kept. An automatic check, unreviewed.",
                properties,
                List.of("text"),
                this::answer);
    }

    private Map<String, Object> answer(Arguments arguments) throws IOException {
        limit.accept(arguments.visitor());
        Lang lang = arguments.lang();
        LocalDate asOf = arguments.day("as_of");
        String text = arguments.required("text", LONGEST);
        CheckedBrief brief;
        try {
            brief =
                    checks.check(
                            "text.md",
                            text,
                            new Checker.Options(null, arguments.day("published"), asOf));
        } catch (RefusedException e) {
            throw new RefusedCallException(e.code(), e.words().in(lang), List.of());
        }
        int from = arguments.number("from", 1, 10_000);
        List<Map<String, Object>> statements = new ArrayList<>();
        for (Checked each :
                brief.statements()
                        .subList(
                                Math.min(from - 1, brief.statements().size()),
                                brief.statements().size())) {
            statements.add(statement(each, asOf, lang, arguments.site()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("review", "automatic, unreviewed");
        answer.put("lang", brief.lang().tag());
        answer.put("statements_in_all", brief.statements().size());
        for (Verdict verdict : Verdict.values()) {
            answer.put(
                    verdict.code(),
                    brief.statements().stream().filter(s -> s.verdict() == verdict).count());
        }
        answer.put("from", from);
        answer.put("notices", brief.notices().stream().limit(5).map(n -> n.in(lang)).toList());
        answer.put("statements", statements);
        return Fitting.fit(answer, "statements", json);
    }

    private Map<String, Object> statement(Checked s, LocalDate asOf, Lang lang, String site) {
        Map<String, Object> said = new LinkedHashMap<>();
        String quote = s.claim().quote();
        said.put("quote", quote.length() > 300 ? quote.substring(0, 300) + "…" : quote);
        said.put("verdict", s.verdict().code());
        if (s.published() != null) {
            said.put("verdict_published", s.published().code());
        }
        if (s.reason() != null) {
            said.put("reason", s.reason().code());
        }
        said.put("why", s.why().in(lang));
        if (s.diagnosis() != null && s.diagnosis().reading() != null) {
            said.put("right_for", s.diagnosis().reading().toString());
        }
        if (s.answer() != null) {
            Map<String, Object> card = cards.card(s.answer(), asOf, lang, site);
            card.keySet()
                    .removeAll(
                            List.of("says", "evidence", "citation", "why", "answerable_instead"));
            said.put("evidence", card);
        } else if (!s.evidence().isEmpty()) {
            Map<String, Object> card = new LinkedHashMap<>();
            cards.origin(card, s.evidence(), Cards.day(asOf));
            said.put("evidence", card);
        }
        return said;
    }
}
