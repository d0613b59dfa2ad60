// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.BriefText;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.search.Entry;
import eu.fondaco.web.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything of an observatory that has a page, as entries of a search. */
public final class Findable {

    private final List<Entry> entries = new ArrayList<>();

    /** All entries of an observatory. */
    public static List<Entry> in(Holdings holdings) {
        Findable all = new Findable();
        Set<String> counterparts = RelationView.counterparts(holdings.catalog());
        holdings.catalog().areas().list().forEach(area -> all.area(area, counterparts));
        holdings.catalog().products().list().forEach(all::product);
        holdings.measures().list().forEach(all::measure);
        holdings.catalog().figures().forEach(figure -> all.figure(figure, holdings.language()));
        all.relations(holdings.catalog().relations());
        holdings.briefs().forEach(all::brief);
        return all.entries;
    }

    private void add(Label name, String en, String it, String folder, String id, String words) {
        entries.add(
                new Entry(name, new Label(en, it), "/" + folder + "/" + Visit.segment(id), words));
    }

    private void area(Area area, Set<String> counterparts) {
        String words = area.code() + " " + String.join(" ", area.aliases());
        if (counterparts.contains(area.code())) {
            add(area.name(), "relation", "relazione", "relations", area.code(), words);
        }
        add(area.name(), "area", "area", "areas", area.code(), words);
    }

    private void product(Product p) {
        add(p.name(), "product", "prodotto", "products", p.code(), p.code());
    }

    private void measure(Measure m) {
        add(m.definition().name(), "measure", "misura", "measures", m.id(), m.id());
    }

    private void figure(Figure f, QuestionLanguage language) {
        Label name =
                new Label(language.say(f.question(), Lang.EN), language.say(f.question(), Lang.IT));
        add(
                name,
                "figure",
                "cifra",
                "figures",
                f.id(),
                f.id() + " " + f.origin() + " " + f.asPrinted());
    }

    private void relations(Relations relations) {
        for (Instrument i : relations.instruments()) {
            add(
                    new Label(parties(relations, i, Lang.EN), parties(relations, i, Lang.IT)),
                    "agreement",
                    "accordo",
                    "instruments",
                    i.id(),
                    i.id()
                            + " "
                            + i.kindAsPrinted()
                            + " "
                            + i.date()
                            + " "
                            + String.join(" ", i.sectors()));
        }
        relations
                .treaties()
                .forEach(
                        t ->
                                add(
                                        t.name(),
                                        "treaty",
                                        "trattato",
                                        "treaties",
                                        t.id(),
                                        String.join(" ", t.names())));
        relations
                .strategies()
                .forEach(
                        s ->
                                add(
                                        Label.of(s.name()),
                                        "strategy",
                                        "strategia",
                                        "strategies",
                                        s.id(),
                                        String.join(" ", s.names())
                                                + " "
                                                + s.body()
                                                + " "
                                                + s.period()));
        pages();
    }

    private static String parties(Relations relations, Instrument i, Lang lang) {
        return relations.parties(i.ourParties(), lang)
                + " – "
                + relations.parties(i.partnerParties(), lang);
    }

    /** Pages that are about no one thing. */
    private void pages() {
        Map.of(
                        "/disagreements", Speech.both("findable.where-sources-disagree"),
                        "/check", Speech.both("findable.check-text"),
                        "/sources", Speech.both("findable.sources"))
                .forEach(
                        (address, name) ->
                                entries.add(
                                        new Entry(
                                                name, Speech.both("findable.page"), address, "")));
    }

    private void brief(BriefText b) {
        add(Label.of(b.title()), "brief", "testo", "briefs", b.id(), b.file());
    }
}
