// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.http.Bodies.Kept;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A body that is let go of while somebody sends it is there until it was sent. */
class BodiesTest {

    private static final int LONG = 300_000; // kept in a file, not in memory

    private static Kept body(Bodies bodies, char of) throws IOException {
        Spool spool = bodies.spool();
        spool.add(String.valueOf(of).repeat(LONG).getBytes("US-ASCII"), 0, LONG);
        spool.finish();
        return new Kept("\"" + of + "\"", "text/plain", null, spool);
    }

    private static int first(Kept body) throws IOException {
        try (InputStream in = body.spool().open(LONG - 1)) {
            return in.read();
        }
    }

    @Test
    void twoAnswersToOneQuestionAreBothSent() throws IOException {
        try (Bodies bodies = new Bodies(2 * LONG)) {
            Kept mine = body(bodies, 'a');
            Kept theirs = body(bodies, 'b');
            bodies.keep("q", mine);
            bodies.keep("q", theirs);
            assertThat(first(mine)).isEqualTo('a');
            bodies.leave(mine);
            Kept found = bodies.find("q");
            assertThat(found).isSameAs(theirs);
            bodies.leave(theirs);
            bodies.keep("r", body(bodies, 'c'));
            bodies.keep("s", body(bodies, 'd'));
            assertThat(bodies.find("q")).as("no room").isNull();
            assertThat(first(found)).as("being sent").isEqualTo('b');
            bodies.leave(found);
        }
    }
}
