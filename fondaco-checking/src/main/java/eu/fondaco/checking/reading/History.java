// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the statements before an anchor were read.
 *
 * @param previous the statement before; null for the first
 * @param last its anchor; null for the first
 * @param subject whom the text is taken to be about; null for nobody
 * @param above the statement at the same place of the row or item before; null for none
 */
record History(Draft previous, Anchor last, Draft above, Codes subject) {

    /** The fields of the statement before that bear on each field. */
    private static final Map<Field, Set<Field>> BEARING = new EnumMap<>(Field.class);

    /** Fields for which it matters which anchor was read before. */
    private static final Set<Field> AFTER_ANCHOR =
            EnumSet.of(Field.REPORTER, Field.PARTNER, Field.PRODUCT, Field.PERIOD);

    static {
        Set<Field> names = EnumSet.of(Field.REPORTER, Field.PARTNER, Field.PRODUCT, Field.WHOLE);
        for (Field f : Field.CHAIN) {
            BEARING.put(f, EnumSet.of(f));
        }
        for (Field f : names) {
            BEARING.put(f, names);
        }
        Set<Field> times = EnumSet.of(Field.PERIOD, Field.BASE);
        times.forEach(f -> BEARING.put(f, times));
    }

    /** What of it bears on a field: where that is the same, so are the field's candidates. */
    History on(Field f) {
        Set<Field> bearing = BEARING.get(f);
        return new History(
                previous == null ? null : previous.only(bearing),
                AFTER_ANCHOR.contains(f) ? last : null,
                above == null ? null : above.only(bearing),
                f == Field.REPORTER ? subject : null);
    }

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
            boolean alike = at >= 0 && at < upper.size() && upper.get(at).type() == a.type();
            return alike ? drafts.get(upper.get(at).index()) : null;
        }

        private List<Anchor> in(int line) {
            return byLine.getOrDefault(line, List.of());
        }
    }
}
