// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.question.Question;
import java.util.Optional;

/**
 * Where a report links to. On a site questions and evidence have pages; in a file they have none.
 */
public interface Links {

    /** No page for anything: the report stands alone. */
    Links NONE =
            new Links() {
                @Override
                public Optional<String> question(Question question) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> evidence(EvidenceItem item) {
                    return Optional.empty();
                }
            };

    /** The address of a question's page. */
    Optional<String> question(Question question);

    /** A text of the registers in the language of the page, where they give it. */
    default String told(String text) {
        return text;
    }

    /** The address of the page of a figure, instrument, treaty, strategy or dataset. */
    Optional<String> evidence(EvidenceItem item);
}
