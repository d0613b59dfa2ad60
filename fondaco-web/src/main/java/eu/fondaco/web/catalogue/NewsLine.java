// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.checking.acts.When;
import eu.fondaco.core.figure.Corrected;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.publishing.report.PublicVerdict;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.catalogue.News.Agreed;
import eu.fondaco.web.catalogue.News.Brief;
import eu.fondaco.web.catalogue.News.Checked;
import eu.fondaco.web.catalogue.News.Ending;
import eu.fondaco.web.catalogue.News.Mended;
import eu.fondaco.web.catalogue.News.Published;
import eu.fondaco.web.catalogue.News.Released;
import eu.fondaco.web.catalogue.News.Turned;
import eu.fondaco.web.speech.Speech;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of news in words.
 *
 * @param id what tells it from others, the same for ever
 * @param page path of its page after the language
 */
public record NewsLine(String id, String title, String page, String summary) {

    /** Says a piece of news. */
    public static NewsLine of(News news, Holdings holdings, Lang lang) {
        if (news instanceof Released r) {
            return release(r, lang);
        }
        if (news instanceof Published p) {
            return new NewsLine(
                    "figure:" + p.figure().id(),
                    holdings.language().say(p.figure().question(), lang),
                    page("figures", p.figure().id()),
                    p.figure().asPrinted() + ". " + p.figure().origin());
        }
        if (news instanceof Agreed a) {
            return new NewsLine(
                    "act:" + a.act().id(),
                    Speech.say(lang, "feed.agreement") + parties(a.act(), holdings, lang),
                    page("instruments", a.act().id()),
                    a.act().kindAsPrinted() + ", " + DateWords.say(a.act().date(), lang));
        }
        if (news instanceof Ending e) {
            return new NewsLine(
                    (e.over() ? "ended:" : "ends:") + e.act().id() + ":" + e.end().to(),
                    ending(e, holdings, lang),
                    page("instruments", e.act().id()),
                    Speech.say(lang, "feed.last-day", e.act().kindAsPrinted(), last(e.end())));
        }
        if (news instanceof Checked c) {
            return check(c, lang);
        }
        if (news instanceof Mended m) {
            return mended(m.corrected(), holdings, lang);
        }
        if (news instanceof Brief b) {
            return new NewsLine(
                    "brief:" + b.brief().id(),
                    Speech.say(lang, "feed.brief", b.brief().title()),
                    page("briefs", b.brief().id()),
                    Speech.say(lang, "feed.brief-published", b.day()));
        }
        return turned((Turned) news, lang);
    }

    /** An act that ends on a day that isn't known need not end soon: then its year is told. */
    private static String ending(Ending e, Holdings holdings, Lang lang) {
        String parties = parties(e.act(), holdings, lang);
        String last = last(e.end());
        if (!e.over() && last.length() == 4) {
            String year = DateWords.say(PartialDate.parse(last), DateWords.Before.ON, lang);
            return Speech.say(lang, "feed.ends-in", parties, year);
        }
        return Speech.say(lang, e.over() ? "feed.ended" : "feed.ends", parties);
    }

    private static NewsLine release(Released r, Lang lang) {
        String dataset = r.release().dataset();
        return new NewsLine(
                (r.withdrawal() ? "withdrawal:" : "release:") + r.release().id(),
                Speech.say(lang, r.withdrawal() ? "feed.release-withdrawn" : "common.new-release")
                        + dataset,
                page("datasets", dataset),
                (r.withdrawal() ? r.release().withdrawn().reason() : r.release().source())
                        + ", "
                        + r.day());
    }

    private static NewsLine check(Checked c, Lang lang) {
        KeptCheck check = c.check();
        String key =
                switch (c.event().act()) {
                    case WITHDRAWN -> "feed.check-withdrawn";
                    case REJUDGED -> "feed.check-judged-again";
                    default -> "feed.check-signed";
                };
        return new NewsLine(
                "check:" + check.id() + ":" + c.event().at(),
                Speech.say(lang, key, check.text().title()),
                page("checks", check.id()),
                Speech.say(lang, "feed.by-on", c.event().who(), c.day()));
    }

    private static NewsLine mended(Corrected corrected, Holdings holdings, Lang lang) {
        String question = corrected.question().toString();
        return new NewsLine(
                "correction:" + question + ":" + corrected.day(),
                Speech.say(
                        lang,
                        "feed.corrected",
                        holdings.language().say(corrected.question(), lang)),
                corrected.figure().isEmpty()
                        ? "/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)
                        : page("figures", corrected.figure()),
                corrected.reason());
    }

    /** The statements of a text, each with what was and is said of it. */
    private static NewsLine turned(Turned turned, Lang lang) {
        List<Overturned> all = turned.statements();
        Overturned first = all.get(0);
        String summary =
                all.stream()
                        .map(
                                o ->
                                        Speech.say(
                                                lang,
                                                "overturned.line",
                                                o.quote(),
                                                PublicVerdict.of(o.was()).words().in(lang),
                                                PublicVerdict.of(o.now()).words().in(lang)))
                        .collect(Collectors.joining("\n"));
        String id = first.text().substring(first.text().indexOf('/') + 1);
        return new NewsLine(
                "overturned:" + first.text() + ":" + turned.day(),
                Speech.say(lang, "overturned.title-of", all.size(), first.title()),
                page(first.text().substring(0, first.text().indexOf('/')), id),
                summary);
    }

    private static String parties(Instrument act, Holdings holdings, Lang lang) {
        Relations relations = holdings.catalog().relations();
        return relations.parties(act.ourParties(), lang)
                + " – "
                + relations.parties(act.partnerParties(), lang);
    }

    /** The last day, or the month or year in which it lies. */
    public static String last(When end) {
        String first = end.from().toString();
        return end.days() <= 1
                ? first
                : end.days() <= 31 ? first.substring(0, 7) : first.substring(0, 4);
    }

    private static String page(String folder, String id) {
        return "/" + folder + "/" + segment(id);
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
