// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.catalogue.News;
import eu.fondaco.web.site.Visit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code whats_new}: releases, figures and agreements since a day, the newest first. */
final class NewsTool {

    private final Holdings holdings;
    private final Cards cards;
    private final Fitting.ToJson json;

    NewsTool(Holdings holdings, Cards cards, Fitting.ToJson json) {
        this.holdings = holdings;
        this.cards = cards;
        this.json = json;
    }

    ReadTool tool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "since", ReadTool.day("The day before the first news; a year ago unless said"));
        properties.put("lang", ReadTool.lang());
        return new ReadTool(
                "whats_new",
                "What is new",
                "Lists what came after a day: releases of datasets, published figures (by their"
                        + " questions: use ask for the numbers) and agreements.",
                properties,
                List.of(),
                this::answer);
    }

    private Map<String, Object> answer(Arguments arguments) throws IOException {
        Lang lang = arguments.lang();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate since =
                arguments.day("since") == null ? today.minusYears(1) : arguments.day("since");
        List<News> news = News.between(holdings, since, today);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("since", since.toString());
        answer.put("until", today.toString());
        answer.put("news_in_all", news.size());
        answer.put(
                "news",
                news.stream().limit(60).map(n -> piece(n, arguments.site(), lang)).toList());
        return Fitting.fit(answer, "news", json);
    }

    private Map<String, Object> piece(News news, String site, Lang lang) {
        return news.release() != null
                ? release(news, site, lang)
                : news.figure() != null ? figure(news.figure(), site, lang) : act(news.act());
    }

    private Map<String, Object> release(News news, String site, Lang lang) {
        Release release = news.release();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", news.isWithdrawal() ? "withdrawal" : "release");
        said.put("day", news.day().toString());
        if (news.isWithdrawal()) {
            said.put("reason", release.withdrawn().reason());
        }
        said.put("dataset", release.dataset());
        said.put("release", release.id());
        said.put("source", release.source());
        said.put("licence", cards.licence(release.dataset(), release.id()));
        said.put(
                "address",
                site + Visit.address(lang, "/datasets/" + Visit.segment(release.dataset())));
        return said;
    }

    private Map<String, Object> figure(Figure figure, String site, Lang lang) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", "figure");
        said.put("day", figure.released().toString());
        said.put("question", figure.question().toString());
        said.put("source", figure.origin());
        said.put("address", site + Visit.address(lang, "/figures/" + Visit.segment(figure.id())));
        return said;
    }

    private static Map<String, Object> act(Instrument act) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", "agreement");
        said.putAll(RelationTool.agreement(act));
        return said;
    }
}
