// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Note;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What answers say that rest on releases that were withdrawn later. */
final class Withdrawn {

    /** The flag of evidence from such a release. */
    static final String STATUS = "withdrawn";

    private Withdrawn() {}

    /** A note for each of them. */
    static List<Note> notes(Collection<String> ids, Function<String, Release> releases) {
        return ids.stream()
                .map(releases)
                .filter(Objects::nonNull)
                .filter(r -> r.withdrawn() != null)
                .map(
                        r ->
                                NoteCode.WITHDRAWN.note(
                                        r.id(), r.withdrawn().day(), r.withdrawn().reason()))
                .toList();
    }
}
