// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.site.RelationView;
import eu.fondaco.web.site.Visit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code relation}: trade both ways, agreements and treaties with one counterpart. */
final class RelationTool {

    private final Holdings holdings;
    private final Asking asking;
    private final Cards cards;
    private final Fitting.ToJson json;

    RelationTool(Holdings holdings, Asking asking, Cards cards, Fitting.ToJson json) {
        this.holdings = holdings;
        this.asking = asking;
        this.cards = cards;
        this.json = json;
    }

    ReadTool tool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "counterpart",
                ReadTool.string("Name or code of a country, region or group, such as CN-GD"));
        properties.put("as_of", ReadTool.day("Only what was known on that day counts"));
        properties.put("lang", ReadTool.lang());
        return new ReadTool(
                "relation",
                "One relation",
                "What the observatory holds of its home area's relation with a counterpart: the"
                        + " latest exports and imports with their evidence, agreements in order"
                        + " with sources and conflicts, treaties, activities.",
                properties,
                List.of("counterpart"),
                this::answer);
    }

    private Map<String, Object> answer(Arguments arguments) throws IOException {
        Lang lang = arguments.lang();
        LocalDate asOf = arguments.day("as_of");
        Area area = area(arguments.required("counterpart", 200));
        RelationView view = new RelationView(holdings.catalog(), area);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("home", holdings.catalog().home());
        answer.put("counterpart", area.code());
        answer.put("name", area.name().in(lang));
        answer.put(
                "address",
                arguments.site()
                        + Visit.address(lang, "/relations/" + Visit.segment(area.code()))
                        + "?as-of="
                        + Cards.day(asOf));
        String home = holdings.catalog().home();
        if (!home.isEmpty()) {
            List<Map<String, Object>> trade = new ArrayList<>();
            for (String question :
                    List.of(
                            "exports from " + home + " to " + area.code(),
                            "imports from " + area.code() + " to " + home)) {
                Map<String, Object> card =
                        cards.card(
                                asking.answer(asking.read(question, Lang.EN, asOf), asOf),
                                asOf,
                                lang,
                                arguments.site());
                card.remove("citation");
                trade.add(card);
            }
            answer.put("trade", trade);
        }
        answer.put(
                "treaties", view.treaties().stream().limit(6).map(t -> treaty(t, lang)).toList());
        answer.put("figures", view.figures().size());
        answer.put("activities", view.activities().size());
        answer.put("licence", cards.licence("instruments", null));
        answer.put(
                "agreements",
                view.instruments().stream()
                        .filter(i -> isKnown(i, asOf))
                        .map(RelationTool::agreement)
                        .toList());
        return Fitting.fit(answer, "agreements", json);
    }

    private static boolean isKnown(Instrument instrument, LocalDate asOf) {
        return asOf == null
                || !instrument.date().isKnown()
                || !instrument.date().earliest().isAfter(asOf);
    }

    private Area area(String name) {
        List<String> codes = holdings.language().areasNamed(name);
        if (codes.size() != 1) {
            throw new RefusedCallException(
                    codes.isEmpty() ? "not-held" : "ambiguous",
                    codes.isEmpty()
                            ? "No area is called '" + name + "'; use search."
                            : "'" + name + "' may be several areas.",
                    codes);
        }
        return holdings.catalog().areas().get(codes.get(0));
    }

    /** An act as its sources have it. */
    static Map<String, Object> agreement(Instrument i) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", i.id());
        said.put("date", i.date().isKnown() ? i.date().toString() : "unknown");
        said.put("date_kind", i.dateKind().name().toLowerCase(Locale.ROOT));
        said.put("kind", i.kindAsPrinted().isBlank() ? i.kind().code() : i.kindAsPrinted());
        said.put("our_parties", i.ourParties());
        said.put("partner_parties", i.partnerParties());
        list(said, "sectors", i.sectors());
        list(said, "promises", i.promises());
        if (!i.status().isEmpty()) {
            said.put("status", i.status());
        }
        if (i.statusAt().isKnown()) {
            said.put("status_at", i.statusAt().toString());
        }
        if (!i.text().isEmpty()) {
            said.put("text", i.text());
        }
        if (!i.follows().isEmpty()) {
            said.put("follows", i.follows());
        }
        list(said, "conflicts", i.conflicts());
        said.put("sources", i.urls());
        return said;
    }

    private static void list(Map<String, Object> to, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            to.put(name, texts);
        }
    }

    private static Map<String, Object> treaty(Treaty t, Lang lang) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", t.id());
        said.put("name", t.name().in(lang));
        said.put("signed", t.signed().isKnown() ? t.signed().toString() : "unknown");
        said.put("in_force", t.inForce().isKnown() ? t.inForce().toString() : "unknown");
        said.put("source", t.source());
        return said;
    }
}
