// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Respond;
import eu.fondaco.web.catalogue.News.Topic;
import eu.fondaco.web.http.PublicAddress;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What came in the last years as Atom feeds (RFC 4287), by language: all of it, and by topic. */
public final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 100;
    private static final int YEARS = 5;

    private final Holdings holdings;

    public Feed(Holdings holdings) {
        this.holdings = holdings;
    }

    /** A feed: the begin of its address, what it is called, what it tells of. */
    public enum Kind {
        ALL("feed", "feed.all", EnumSet.allOf(Topic.class)),
        OVERTURNED("overturned", "overturned.title", Set.of(Topic.OVERTURNED)),
        CORRECTIONS("corrections", "feed.corrections", Set.of(Topic.CORRECTIONS)),
        CHECKS("checks", "feed.checks", Set.of(Topic.CHECKS)),
        AGREEMENTS("agreements", "common.agreements", Set.of(Topic.AGREEMENTS));

        private final String stem;
        private final String title;
        private final Set<Topic> topics;

        Kind(String stem, String title, Set<Topic> topics) {
            this.stem = stem;
            this.title = title;
            this.topics = topics;
        }

        /** Its address on the site. */
        public String address(Lang lang) {
            return "/" + stem + "." + lang.tag() + ".atom";
        }

        /** What it is called. */
        public String title(Lang lang) {
            return Speech.say(lang, title);
        }
    }

    /** Adds {@code /feed.en.atom}, {@code /overturned.en.atom} and so on. */
    public void register(RoutesConfig routes) {
        for (Kind kind : Kind.values()) {
            for (Lang lang : Lang.values()) {
                routes.get(
                        kind.address(lang),
                        ctx ->
                                Respond.cached(
                                        ctx,
                                        "application/atom+xml; charset=utf-8",
                                        write(kind, PublicAddress.of(ctx), lang)));
            }
        }
    }

    private String write(Kind kind, String site, Lang lang) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<News> news =
                News.between(holdings, today.minusYears(YEARS), today, kind.topics).stream()
                        .limit(MOST)
                        .toList();
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", lang.tag());
            String self = site + kind.address(lang);
            String name = holdings.catalog().name().in(lang);
            text(xml, "id", self);
            text(xml, "title", kind == Kind.ALL ? name : kind.title(lang) + " – " + name);
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
        NewsLine said = NewsLine.of(news, holdings, lang);
        String agency = holdings.catalog().agency().id();
        xml.writeStartElement("entry");
        text(xml, "id", "urn:fondaco:" + agency + ":" + NewsLine.segment(said.id()));
        text(xml, "title", said.title());
        text(xml, "updated", time(news.day()));
        link(xml, "alternate", site + "/" + lang.tag() + said.page());
        text(xml, "summary", said.summary());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
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
}
