// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the statements before an anchor were read.
 *
 * @param previous the statement before; null for the first
 * @param last its anchor; null for the first
 * @param subject whom the text is taken to be about; null for nobody
 * @param above the statement at the same place of the row or item before; null for none
 */
record History(Draft previous, Anchor last, Draft above, Codes subject) {

    static final History NONE = new History(null, null, null, null);

    /** Gathers readings as a text is gone through. */
    static final class Book {

        private final MarkedText text;
        private final Map<Integer, Draft> drafts = new HashMap<>();
        private final Codes subject;
        private final Map<Integer, List<Anchor>> byLine = new HashMap<>();
        private Draft previous;
        private Anchor last;

        Book(MarkedText text, Codes subject) {
            this.text = text;
            this.subject = subject;
            for (Anchor a : text.anchors()) {
                byLine.computeIfAbsent(text.line(a.from()), l -> new ArrayList<>()).add(a);
            }
        }

        void put(Anchor a, Draft d) {
            drafts.put(a.index(), d);
            previous = d;
            last = a;
        }

        History before(Anchor a) {
            return new History(previous, last, above(a), subject);
        }

        private Draft above(Anchor a) {
            int line = text.line(a.from());
            Line.Kind kind = text.lines().get(line).kind();
            int up = line - 1;
            boolean table = kind == Line.Kind.ROW;
            if (up < 0 || text.lines().get(up).kind() != kind) {
                return null;
            }
            List<Anchor> own = in(line);
            List<Anchor> upper = in(up);
            if (table) {
                for (Anchor u : upper) {
                    if (text.cell(u.from()) == text.cell(a.from())) {
                        return drafts.get(u.index());
                    }
                }
                return null;
            }
            int at = own.indexOf(a);
            boolean alike = at < upper.size() && upper.get(at).type() == a.type();
            return alike ? drafts.get(upper.get(at).index()) : null;
        }

        private List<Anchor> in(int line) {
            return byLine.getOrDefault(line, List.of());
        }
    }
}
