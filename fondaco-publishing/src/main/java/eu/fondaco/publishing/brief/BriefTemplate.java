// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.SpokenPeriod;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a living brief from what is held: the note a regional agency publishes on a period, or the
 * sheet on a country before a mission. A part that nothing answers says why instead of a number.
 */
public final class BriefTemplate {

    private static final int YEARS_BACK = 15;

    private final Catalog catalog;
    private final QuestionEngine engine;
    private final QuestionLanguage language;
    private final Lang lang;
    private final TemplateParts parts;
    private final String home;

    /** Starts briefs on the observatory's home. */
    public BriefTemplate(
            Catalog catalog, QuestionEngine engine, QuestionLanguage language, Lang lang) {
        this(catalog, engine, language, lang, catalog.home());
    }

    /**
     * Starts briefs on an area.
     *
     * @param home its code; the observatory's home is another one's
     */
    public BriefTemplate(
            Catalog catalog,
            QuestionEngine engine,
            QuestionLanguage language,
            Lang lang,
            String home) {
        this.catalog = catalog;
        this.home = home;
        this.engine = engine;
        this.language = language;
        this.lang = lang;
        this.parts = new TemplateParts(catalog, engine, language, lang, home);
        if (home.isEmpty()) {
            throw new IllegalArgumentException("the observatory names no home area");
        }
    }

    private Question level(TradeFlow flow, Period period) {
        return Question.of("level").flow(flow).reporter(home).period(period).build();
    }

    /** Value, share, rank, growth, per head and balance of the home area in a period. */
    public String note(Period period) {
        Question exports = level(TradeFlow.EXPORTS, period);
        Question imports = level(TradeFlow.IMPORTS, period);
        String country = catalog.areas().get(home).parent();
        StringBuilder text =
                head(name(home) + ": " + Speech.say(lang, "brief-template.foreign-trade") + period);
        section(text, Speech.say(lang, "brief-template.exports"), changes(exports, period));
        section(text, Speech.say(lang, "brief-template.imports"), changes(imports, period));
        season(text, period, exports, imports);
        section(
                text,
                Speech.say(lang, "brief-template.among-the-others"),
                amongOthers(exports, country));
        section(
                text,
                Speech.say(lang, "brief-template.per-head-and-balance"),
                List.of(
                        exports.toBuilder().measure("per_capita").build(),
                        exports.toBuilder().flow(TradeFlow.BALANCE).build()));
        parts.write(
                text,
                Speech.say(lang, "brief-template.by-product"),
                parts.products(exports),
                Question::product);
        parts.write(
                text,
                Speech.say(lang, "brief-template.by-country"),
                parts.countries(exports),
                Question::partner);
        parts.write(
                text,
                Speech.say(lang, "brief-template.by-province"),
                parts.inside(exports),
                Question::reporter);
        parts.write(
                text,
                Speech.say(lang, "brief-template.by-province-and-product"),
                parts.inside(exports).stream().flatMap(q -> parts.products(q).stream()).toList(),
                null);
        contributions(text, exports, country);
        return text.toString();
    }

    /** Shares and ranks among areas of its kind in its country; none where it has no country. */
    private List<Question> amongOthers(Question exports, String country) {
        if (country.isEmpty()) {
            return List.of();
        }
        String kind = catalog.areas().get(home).kind();
        Universe peers = new Universe(Dimension.REPORTER, plural(kind) + " of " + country);
        return List.of(
                exports.toBuilder()
                        .measure("share")
                        .denominator(Basis.ofReporter(Codes.of(country)))
                        .build(),
                exports.toBuilder().measure("rank").universe(peers).build(),
                exports.toBuilder().measure("rank/per_capita").universe(peers).build(),
                exports.toBuilder()
                        .flow(TradeFlow.BALANCE)
                        .measure("rank")
                        .universe(peers)
                        .build());
    }

    /** As {@link Universe#KINDS} has it. */
    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    /** The change on the month or quarter before; other periods have no season to take out. */
    private void season(StringBuilder text, Period period, Question exports, Question imports) {
        String title = Speech.say(lang, "brief-template.on-the-period-before-seasonally-adjusted");
        if (period.months() == 1 || period.months() == 3) {
            section(
                    text,
                    title,
                    List.of(
                            exports.toBuilder().measure("previous_growth").build(),
                            imports.toBuilder().measure("previous_growth").build()));
        } else {
            text.append("\n## ")
                    .append(title)
                    .append("\n\n")
                    .append(
                            Speech.say(
                                    lang,
                                    "brief-template.only-a-month-or-a-quarter",
                                    new SpokenPeriod(period).in(lang)));
        }
    }

    /**
     * Who and what moved exports since the year before, in percentage points of the whole's growth.
     */
    private void contributions(StringBuilder text, Question exports, String country) {
        section(
                text,
                Speech.say(lang, "brief-template.contributions-to-the-growth-on-the"),
                country.isEmpty()
                        ? List.of()
                        : List.of(
                                TemplateParts.contribution(
                                        exports, Basis.ofReporter(Codes.of(country)))));
        parts.contributions(
                text,
                Speech.say(lang, "brief-template.products"),
                parts.products(exports),
                null,
                Question::product);
        parts.contributions(
                text,
                Speech.say(lang, "brief-template.countries"),
                parts.countries(exports),
                null,
                Question::partner);
        parts.contributions(
                text,
                Speech.say(lang, "brief-template.provinces"),
                parts.inside(exports),
                Basis.ofReporter(Codes.of(home)),
                Question::reporter);
    }

    /**
     * Trade both ways, products, agreements, events and contacts with a counterpart, of the latest
     * year held.
     */
    public String sheet(String partner) {
        Codes with = Codes.of(catalog.areas().get(partner).code());
        Period period = latest(with);
        StringBuilder text =
                head(name(home) + Speech.say(lang, "brief-template.and") + name(with.first()));
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            Question q = level(flow, period).toBuilder().partner(with).build();
            List<Question> all = new ArrayList<>(changes(q, period));
            all.add(
                    q.toBuilder()
                            .measure("share")
                            .denominator(Basis.ofPartner(Codes.WORLD))
                            .build());
            section(
                    text,
                    flow == TradeFlow.EXPORTS
                            ? Speech.say(lang, "brief-template.exports")
                            : Speech.say(lang, "brief-template.imports"),
                    all);
        }
        parts.write(
                text,
                Speech.say(lang, "brief-template.exports-by-product"),
                parts.products(level(TradeFlow.EXPORTS, period).toBuilder().partner(with).build()),
                Question::product);
        parts.write(
                text,
                Speech.say(lang, "brief-template.imports-by-product"),
                parts.products(level(TradeFlow.IMPORTS, period).toBuilder().partner(with).build()),
                Question::product);
        new RelationParts(catalog, lang).write(text, with.first());
        return text.toString();
    }

    private List<Question> changes(Question level, Period period) {
        Period before = period.plusYears(-1);
        return List.of(
                level,
                level.toBuilder().measure("change").base(before).build(),
                level.toBuilder().measure("growth").base(before).build());
    }

    /**
     * The newest year for which exports to it are known, else the newest of any figure about it.
     */
    private Period latest(Codes partner) {
        int year = java.time.LocalDate.now().getYear();
        List<Question> asked = new ArrayList<>();
        for (int back = 0; back <= YEARS_BACK; back++) {
            asked.add(
                    level(TradeFlow.EXPORTS, Period.year(year - back)).toBuilder()
                            .partner(partner)
                            .build());
        }
        for (Answer answer : engine.answer(asked, null)) {
            if (answer instanceof Answer.Known) {
                return answer.question().period();
            }
        }
        return catalog.figures().stream()
                .filter(f -> f.question().partner().equals(partner))
                .map(f -> f.question().period())
                .filter(p -> p != null && p.isYear())
                .max(Period::compareTo)
                .orElse(Period.year(java.time.LocalDate.now().getYear() - 1));
    }

    private StringBuilder head(String title) {
        return new StringBuilder("---\nlang: ")
                .append(lang.tag())
                .append("\ntitle: ")
                .append(title)
                .append("\n---\n\n# ")
                .append(title)
                .append('\n');
    }

    /** One line a question: a live number where there is an answer, else why there is none. */
    private void section(StringBuilder text, String title, List<Question> questions) {
        text.append("\n## ").append(title).append("\n\n");
        AnswerWords words =
                new AnswerWords(
                        lang, language::say, AreaNames.of(catalog.areas(), catalog.products()));
        if (questions.isEmpty()) {
            text.append(Speech.say(lang, "brief-template.nothing-to-set-it-against-here"));
        }
        for (Answer answer : engine.answer(questions, null)) {
            Question q = answer.question();
            text.append("- ").append(language.say(q, lang)).append(": ");
            text.append(
                    answer instanceof Answer.Unknown
                            ? "*" + words.value(answer) + "*"
                            : "{{ " + q + " }}");
            text.append('\n');
        }
    }

    private String name(String code) {
        return catalog.areas().get(code).name().in(lang);
    }
}
