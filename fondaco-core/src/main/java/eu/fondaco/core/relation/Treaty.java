// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import java.util.List;

/**
 * An agreement above the region, such as one of the European Union. Signature and entry into force
 * are two dates.
 *
 * @param names names and abbreviations by which texts call it
 * @param parties codes of the parties
 */
public record Treaty(
        String id,
        Label name,
        List<String> names,
        PartialDate signed,
        PartialDate inForce,
        List<String> parties,
        String note,
        String source) {

    public Treaty {
        names = List.copyOf(names);
        parties = List.copyOf(parties);
    }
}
