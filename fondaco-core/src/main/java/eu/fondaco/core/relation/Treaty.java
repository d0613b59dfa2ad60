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
 * @param told the note in the languages of readers
 */
public record Treaty(
        String id,
        Label name,
        List<String> names,
        PartialDate signed,
        PartialDate inForce,
        List<String> parties,
        String note,
        String source,
        Label told) {

    public Treaty {
        names = List.copyOf(names);
        parties = List.copyOf(parties);
    }

    /** With a note in one language only. */
    public Treaty(
            String id,
            Label name,
            List<String> names,
            PartialDate signed,
            PartialDate inForce,
            List<String> parties,
            String note,
            String source) {
        this(id, name, names, signed, inForce, parties, note, source, Label.of(note));
    }

    /** The same with its note as one of some texts has it in both languages. */
    Treaty told(List<Label> texts) {
        return texts.stream()
                .filter(t -> t.en().equals(note) || t.it().equals(note))
                .findFirst()
                .map(t -> new Treaty(id, name, names, signed, inForce, parties, note, source, t))
                .orElse(this);
    }
}
