// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Respond;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Releases, figures and agreements of the last years as an Atom feed (RFC 4287), by language. */
public final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 100;
    private static final int YEARS = 5;

    private final Holdings holdings;

    public Feed(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Adds {@code /feed.en.atom} and {@code /feed.it.atom}. */
    public void register(RoutesConfig routes) {
        for (Lang lang : Lang.values()) {
            routes.get(
                    "/feed." + lang.tag() + ".atom",
                    ctx ->
                            Respond.cached(
                                    ctx,
                                    "application/atom+xml; charset=utf-8",
                                    write(site(ctx), lang)));
        }
    }

    private String site(Context ctx) {
        String said = holdings.publication().address();
        return said.isEmpty() ? ctx.scheme() + "://" + ctx.host() : said;
    }

    private String write(String site, Lang lang) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<News> news =
                News.between(holdings, today.minusYears(YEARS), today).stream()
                        .limit(MOST)
                        .toList();
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", lang.tag());
            String self = site + "/feed." + lang.tag() + ".atom";
            text(xml, "id", self);
            text(xml, "title", holdings.catalog().name().in(lang));
            text(xml, "updated", time(news.isEmpty() ? LocalDate.EPOCH : news.get(0).day()));
            link(xml, "self", self);
            link(xml, "alternate", site + "/" + lang.tag());
            xml.writeStartElement("author");
            text(xml, "name", holdings.catalog().agency().name().in(lang));
            xml.writeEndElement();
            for (News each : news) {
                entry(xml, each, site, lang);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory can't fail", e);
        }
        return out.toString();
    }

    private void entry(XMLStreamWriter xml, News news, String site, Lang lang)
            throws XMLStreamException {
        String page;
        String id;
        String title;
        String summary;
        if (news.release() != null) {
            page = "/datasets/" + segment(news.release().dataset());
            boolean gone = news.isWithdrawal();
            id = (gone ? "withdrawal:" : "release:") + news.release().id();
            title =
                    (gone
                                    ? Speech.say(lang, "feed.release-withdrawn")
                                    : Speech.say(lang, "common.new-release"))
                            + news.release().dataset();
            summary =
                    (gone ? news.release().withdrawn().reason() : news.release().source())
                            + ", "
                            + news.day();
        } else if (news.figure() != null) {
            page = "/figures/" + segment(news.figure().id());
            id = "figure:" + news.figure().id();
            title = holdings.language().say(news.figure().question(), lang);
            summary = news.figure().asPrinted() + ". " + news.figure().origin();
        } else {
            Instrument act = news.act();
            page = "/instruments/" + segment(act.id());
            id = "act:" + act.id();
            title =
                    Speech.say(lang, "feed.agreement")
                            + String.join("; ", act.ourParties())
                            + " – "
                            + String.join("; ", act.partnerParties());
            summary = act.kindAsPrinted() + ", " + act.date();
        }
        xml.writeStartElement("entry");
        text(xml, "id", "urn:fondaco:" + holdings.catalog().agency().id() + ":" + segment(id));
        text(xml, "title", title);
        text(xml, "updated", time(news.day()));
        link(xml, "alternate", site + "/" + lang.tag() + page);
        text(xml, "summary", summary);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
