// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.kept;

import eu.fondaco.core.text.UnsoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A check that an office keeps: a text, how each of its statements was judged, what reviewers
 * decided, and everything that was done to it. It is a draft until a reviewer signs it.
 *
 * @param id the end of its permanent address, such as {@code 2026-03-31-trade-with-asia}
 * @param judged when and on what evidence the statements were judged
 * @param statements in the order of the text
 * @param reply of the text's author; null while there is none
 * @param history everything done to it, oldest first
 */
public record KeptCheck(
        String id,
        KeptText text,
        Judged judged,
        List<KeptStatement> statements,
        Reply reply,
        List<Event> history) {

    /** What an id looks like; safe as the name of a file. */
    public static final String ID = "[a-z0-9][a-z0-9-]{2,90}";

    /** How far a check is. */
    public enum State {
        DRAFT,
        SIGNED,
        WITHDRAWN
    }

    /** What can be done to a check. */
    public enum Act {
        KEPT,
        DECIDED,
        SIGNED,
        REPLIED,
        REJUDGED,
        WITHDRAWN
    }

    /**
     * When statements were judged, and on what.
     *
     * @param program name and version of what judged them
     * @param releases of the evidence used, each as source and release
     */
    public record Judged(Instant at, String program, List<String> releases) {
        public Judged {
            releases = List.copyOf(releases);
        }
    }

    /**
     * One thing done to a check.
     *
     * @param who name of the reviewer
     * @param detail in the words of who did it; may be empty
     */
    public record Event(Instant at, String who, Act act, String detail) {}

    /** What the author of the text replies, as a reviewer received it. */
    public record Reply(Instant at, String author, String words) {}

    public KeptCheck {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(judged, "judged");
        if (!id.isEmpty() && !id.matches(ID)) {
            throw new UnsoundException("unsound.no-check-id", id);
        }
        statements = List.copyOf(statements);
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new UnsoundException("unsound.kept-without-history");
        }
    }

    /** What the last signature or withdrawal made of it. */
    public State state() {
        State state = State.DRAFT;
        for (Event event : history) {
            if (event.act == Act.SIGNED) {
                state = State.SIGNED;
            } else if (event.act == Act.WITHDRAWN) {
                state = State.WITHDRAWN;
            }
        }
        return state;
    }

    /** The last time that was done to it. */
    public Optional<Event> last(Act act) {
        Event found = null;
        for (Event event : history) {
            found = event.act == act ? event : found;
        }
        return Optional.ofNullable(found);
    }

    /** The same check under an id. */
    public KeptCheck named(String other) {
        return new KeptCheck(other, text, judged, statements, reply, history);
    }

    /** The same check with other statements, and the line of its history that tells why. */
    public KeptCheck with(List<KeptStatement> others, Judged when, Event why) {
        return new KeptCheck(id, text, when, others, reply, further(why));
    }

    /** The same check after something was done that leaves its statements as they are. */
    public KeptCheck after(Event done) {
        return new KeptCheck(id, text, judged, statements, reply, further(done));
    }

    /** The same check with what the author of the text replies. */
    public KeptCheck replied(Reply words, Event done) {
        return new KeptCheck(id, text, judged, statements, words, further(done));
    }

    private List<Event> further(Event done) {
        List<Event> longer = new ArrayList<>(history);
        longer.add(done);
        return longer;
    }
}
