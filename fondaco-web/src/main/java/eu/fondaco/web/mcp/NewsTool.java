// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.catalogue.News;
import eu.fondaco.web.catalogue.NewsLine;
import eu.fondaco.web.site.Visit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code whats_new}: what came since a day, the newest first. */
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
                        + " questions: use ask for the numbers), agreements that were made or end,"
                        + " checked texts, numbers that are corrected here, and statements of"
                        + " published texts that a release had judged otherwise.",
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
        if (news instanceof News.Released r) {
            return release(r, site, lang);
        }
        if (news instanceof News.Published p) {
            return figure(p.figure(), site, lang);
        }
        if (news instanceof News.Agreed a) {
            return act("agreement", a.act());
        }
        if (news instanceof News.Ending e) {
            Map<String, Object> said =
                    act(e.over() ? "agreement_ended" : "agreement_ends", e.act());
            said.put("last_day", NewsLine.last(e.end()));
            return said;
        }
        NewsLine line = NewsLine.of(news, holdings, lang);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(
                "kind",
                switch (news.topic()) {
                    case OVERTURNED -> "overturned";
                    case CORRECTIONS -> "correction";
                    default -> "checked_text";
                });
        said.put("day", news.day().toString());
        said.put("title", line.title());
        if (news instanceof News.Mended m) {
            said.put("question", m.corrected().question().toString());
            said.put("reason", m.corrected().reason());
        }
        if (news instanceof News.Turned t) {
            said.put("statements", t.statements().stream().map(NewsTool::statement).toList());
        }
        said.put("address", site + Visit.address(lang, line.page()));
        return said;
    }

    private static Map<String, Object> statement(Overturned o) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("number", o.number());
        said.put("quote", o.quote());
        said.put("was", o.was());
        said.put("now", o.now());
        said.put("releases", o.releases());
        return said;
    }

    private Map<String, Object> release(News.Released news, String site, Lang lang) {
        Release release = news.release();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", news.withdrawal() ? "withdrawal" : "release");
        said.put("day", news.day().toString());
        if (news.withdrawal()) {
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

    private static Map<String, Object> act(String kind, Instrument act) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", kind);
        said.putAll(RelationTool.agreement(act));
        return said;
    }
}
