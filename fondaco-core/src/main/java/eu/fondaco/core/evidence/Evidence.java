// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.text.Note;
import java.util.List;

/**
 * What an answer rests on, and how good that is. Origins are counted, never addresses.
 *
 * @param notes definitions and assumptions to print beside the number ("provinces summed",
 *     "population registered, 1 January 2019")
 */
public record Evidence(Grade grade, List<EvidenceItem> items, List<Note> notes) {

    public static final Evidence NONE = new Evidence(Grade.C, List.of(), List.of());

    public Evidence {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }
}
