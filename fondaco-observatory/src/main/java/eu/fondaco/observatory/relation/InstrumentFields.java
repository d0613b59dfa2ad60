// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.relation;

import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is written of an instrument in words of a list, and what became of its promises. */
final class InstrumentFields {

    private InstrumentFields() {}

    /** The day of the status, which there must be. */
    static PartialDate statusAt(YamlMap m) {
        if (m.has("status_at")) {
            m.required("status");
        }
        return m.date("status_at");
    }

    /** What became of promises: each names one by its place, says a state and who says so. */
    static List<FollowUp> followUp(YamlMap m) {
        int promises = m.texts("promises").size();
        List<FollowUp> out = new ArrayList<>();
        for (YamlMap one : m.maps("follow_up")) {
            one.expect("promise", "state", "at", "source");
            String place = one.required("promise");
            FollowUp.State state = state(one);
            boolean fits = place.matches("[1-9]\\d{0,2}") && Integer.parseInt(place) <= promises;
            if (!fits) {
                one.error(
                        "bad-promise",
                        "promise",
                        FileNote.NO_SUCH_PROMISE.note(place, promises),
                        FileNote.WRITE_PLACE_OF_PROMISE);
            }
            if (one.text("source").isEmpty() && state != FollowUp.State.UNKNOWN) {
                one.error("missing-key", "source", FileNote.NOTHING_SAYS_SO, FileNote.ADD_SOURCE);
            }
            if (fits) {
                int at = Integer.parseInt(place);
                out.add(new FollowUp(at, state, one.date("at"), one.text("source")));
            }
        }
        return out;
    }

    private static FollowUp.State state(YamlMap m) {
        String word = m.required("state").toLowerCase(Locale.ROOT);
        for (FollowUp.State state : FollowUp.State.values()) {
            if (state.code().equals(word)) {
                return state;
            }
        }
        m.error("bad-state", "state", FileNote.NO_STATE_OF_PROMISE.note(word), FileNote.USE_STATE);
        return FollowUp.State.UNKNOWN;
    }

    static DateKind dateKind(YamlMap m) {
        try {
            return DateKind.parse(m.text("date_kind"));
        } catch (IllegalArgumentException e) {
            m.error(
                    "bad-date-kind",
                    "date_kind",
                    UnsoundException.problem(e),
                    FileNote.USE_THESE_WORDS);
            return DateKind.UNKNOWN;
        }
    }

    static InstrumentKind kind(YamlMap m) {
        return kind(m, "kind", m.required("kind"));
    }

    static InstrumentKind kind(YamlMap m, String key, String word) {
        for (InstrumentKind kind : InstrumentKind.values()) {
            if (kind.code().equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        m.error("bad-kind", key, FileNote.NO_KIND_OF_INSTRUMENT.note(word), FileNote.USE_KIND);
        return InstrumentKind.OTHER;
    }
}
