// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.publishing.html.Links;
import java.util.Optional;

/** Addresses of questions and evidence on this site, in the visitor's language. */
final class SiteLinks implements Links {

    private final Visit visit;
    private final Relations relations;

    SiteLinks(Visit visit, Relations relations) {
        this.visit = visit;
        this.relations = relations;
    }

    @Override
    public String told(String text) {
        return relations.say(text, visit.lang());
    }

    @Override
    public Optional<String> question(Question question) {
        return Optional.of(address(visit, question));
    }

    /** A question's page keeps the day as of which the visitor looks. */
    static String address(Visit visit, Question question) {
        return visit.to("/ask")
                + "?q="
                + Visit.encode(question.toString())
                + visit.asOf().map(day -> "&as-of=" + day).orElse("");
    }

    @Override
    public Optional<String> evidence(EvidenceItem item) {
        switch (item.source()) {
            case "figures", "instruments", "treaties", "strategies":
                return item.id().isBlank()
                        ? Optional.empty()
                        : Optional.of(visit.to("/" + item.source(), item.id()));
            default:
                return item.id().isBlank() || !item.id().equals(item.source())
                        ? Optional.empty()
                        : Optional.of(visit.to("/datasets", item.id()));
        }
    }
}
