// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.speech.Speech;

/** Says in a sentence what an artefact is, for whoever meets it alone. */
final class Descriptions {

    private Descriptions() {}

    static Label of(Artefact artefact) {
        if (artefact instanceof Artefact.Scheme s) {
            return scheme(s);
        }
        if (artefact instanceof Artefact.Structure s) {
            return Speech.both("descriptions.monetary-value-trade-goods", s.dimensions().size());
        }
        if (artefact instanceof Artefact.Flow f && f.ref().kind() == Kind.METADATAFLOW) {
            return Speech.both("descriptions.what-said-words-about");
        }
        if (artefact instanceof Artefact.Flow) {
            return Speech.both("descriptions.dataset-with-all-its");
        }
        if (artefact instanceof Artefact.Hierarchy) {
            return Speech.both("descriptions.which-area-part-which");
        }
        if (artefact instanceof Artefact.ReportStructure r) {
            return Speech.both("descriptions.report-on-quality-headings", r.attributes().size());
        }
        return rest(artefact);
    }

    private static Label scheme(Artefact.Scheme s) {
        int n = s.items().size();
        return switch (s.ref().kind()) {
            case CODELIST -> Speech.both("descriptions.list-codes", n);
            case CONCEPT_SCHEME -> Speech.both("descriptions.concepts-structures-use", n);
            case CATEGORY_SCHEME -> Speech.both("descriptions.subjects-dataflows", n);
            case PROVIDER_SCHEME -> Speech.both("descriptions.organisations-whose-releases-are", n);
            default -> Speech.both("descriptions.agencies", n);
        };
    }

    private static Label rest(Artefact artefact) {
        if (artefact instanceof Artefact.Constraint c) {
            return c.actual()
                    ? Speech.both("descriptions.codes-periods-occur-data")
                    : Speech.both("descriptions.codes-may-occur-data");
        }
        if (artefact instanceof Artefact.Agreement a) {
            return Speech.both("descriptions.releases", a.provider());
        }
        return Speech.both("descriptions.puts-dataflow-under-subject");
    }
}
