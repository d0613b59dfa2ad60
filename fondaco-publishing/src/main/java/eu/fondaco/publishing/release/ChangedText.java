// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.release;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.report.PublicVerdict;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a release changes, as Markdown. */
public final class ChangedText {

    private static final int MOST = 40;

    private final Catalog catalog;
    private final QuestionLanguage language;
    private final AreaNames names;
    private final Lang lang;

    /** Says it in a language, by the names of an observatory. */
    public ChangedText(Catalog catalog, QuestionLanguage language, Lang lang) {
        this.catalog = catalog;
        this.language = language;
        this.names = AreaNames.of(catalog.areas(), catalog.products());
        this.lang = lang;
    }

    /** Its title. */
    public String title(LocalDate day) {
        return say("release.title", day);
    }

    /** All of it, without a title. */
    public String write(WhatChanged changed) {
        StringBuilder text = new StringBuilder();
        section(
                text,
                say("release.data"),
                changed.brought().stream().map(this::brought).toList(),
                say("release.no-data"));
        section(
                text,
                say("release.revisions"),
                changed.revised().stream().map(this::revised).toList(),
                say("release.no-revisions"));
        section(text, say("release.places"), moves(changed.moves()), say("release.no-places"));
        section(
                text,
                say("release.records"),
                changed.extremes().stream().map(this::extreme).toList(),
                say("release.no-records"));
        section(
                text,
                say("release.statements"),
                changed.flips().stream().map(this::flip).toList(),
                say("release.no-statements"));
        return text.toString();
    }

    private void section(StringBuilder text, String title, List<String> lines, String none) {
        text.append("\n## ").append(title).append("\n\n");
        if (lines.isEmpty()) {
            text.append(none).append('\n');
        }
        lines.stream().limit(MOST).forEach(l -> text.append("- ").append(l).append('\n'));
        if (lines.size() > MOST) {
            text.append("- ").append(say("release.more", lines.size() - MOST)).append('\n');
        }
    }

    private String say(String key, Object... args) {
        return Speech.say(lang, key, args);
    }

    private String brought(WhatChanged.Brought b) {
        String when =
                b.first() == null
                        ? ""
                        : b.first().equals(b.last())
                                ? " (" + period(b.first()) + ")"
                                : " (" + period(b.first()) + " – " + period(b.last()) + ")";
        return say("release.brought", b.dataset(), b.fresh(), when, b.revised(), b.same());
    }

    private String period(Period period) {
        return PeriodSaying.say(period, lang);
    }

    private String revised(WhatChanged.Revised r) {
        Observation c = r.cell();
        double was = r.before().doubleValue();
        double now = c.value().doubleValue();
        Question q =
                Question.of("level")
                        .flow(c.flow())
                        .reporter(Codes.of(c.reporter()))
                        .partner(Codes.of(c.partner()))
                        .product(Codes.of(c.product()))
                        .period(c.period())
                        .build();
        String change =
                was == 0
                        ? ""
                        : " ("
                                + (now > was ? "+" : "")
                                + Numbers.print((now - was) / Math.abs(was) * 100, "percent", lang)
                                + ")";
        return language.say(q, lang)
                + ": "
                + Numbers.print(was, c.unit(), lang)
                + " → "
                + Numbers.print(now, c.unit(), lang)
                + change;
    }

    /** One line for each list of places. */
    private List<String> moves(List<WhatChanged.Move> moves) {
        Map<String, List<WhatChanged.Move>> lists = new LinkedHashMap<>();
        moves.forEach(m -> lists.computeIfAbsent(head(m), h -> new ArrayList<>()).add(m));
        List<String> lines = new ArrayList<>();
        lists.forEach(
                (head, list) ->
                        lines.add(
                                head
                                        + ": "
                                        + list.stream()
                                                .map(this::move)
                                                .collect(Collectors.joining(", "))));
        return lines;
    }

    private String head(WhatChanged.Move m) {
        String what =
                m.area().isEmpty()
                        ? say(
                                m.flow() == TradeFlow.EXPORTS
                                        ? "release.areas-by-exports"
                                        : "release.areas-by-imports",
                                names.name(catalog.home(), lang),
                                period(m.period()))
                        : say(
                                "release.partners-by",
                                language.say(
                                        Question.of("level")
                                                .flow(m.flow())
                                                .reporter(Codes.of(m.area()))
                                                .period(m.period())
                                                .build(),
                                        lang));
        return m.base().equals(m.period())
                ? say("release.by-revision", what)
                : say("release.against", what, period(m.base()));
    }

    private String move(WhatChanged.Move m) {
        return say("release.move", names.name(m.code(), lang), place(m.now()), place(m.was()));
    }

    private String place(int place) {
        return place == 0 ? "–" : Numbers.print(place, "rank", lang);
    }

    private String extreme(WhatChanged.Extreme e) {
        Question.Builder q =
                Question.of("level").flow(e.flow()).reporter(Codes.of(e.area())).period(e.period());
        if (!e.partner().isEmpty()) {
            q.partner(Codes.of(e.partner()));
        }
        return say(
                e.highest() ? "release.highest" : "release.lowest",
                language.say(q.build(), lang),
                Numbers.print(e.value(), e.unit(), lang),
                period(e.since()) + "–" + period(e.period()));
    }

    private String flip(Overturned o) {
        return said(o, lang);
    }

    /** A statement that is judged otherwise, in a line. */
    public static String said(Overturned o, Lang lang) {
        return Speech.say(
                lang,
                "release.flip",
                o.quote(),
                o.title(),
                PublicVerdict.of(o.was()).words().in(lang),
                PublicVerdict.of(o.now()).words().in(lang));
    }
}
