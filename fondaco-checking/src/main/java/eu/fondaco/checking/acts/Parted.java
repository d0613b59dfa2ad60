// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts a statement whose date alone is wrong: the act is right, "signed in November" isn't. */
final class Parted {

    private Parted() {}

    static Map<Statement, ActReader.Decision> of(Statement s, ActReader.Decision d) {
        Map<Statement, ActReader.Decision> out = new LinkedHashMap<>();
        Mark cue = s.first("signed");
        List<Ruling> wrong = d.rulings().stream().filter(r -> r.truth() == Truth.FALSE).toList();
        List<Ruling> right = d.rulings().stream().filter(r -> r.truth() == Truth.TRUE).toList();
        List<Mark> dates = s.of(Type.DATE);
        boolean parts =
                cue != null
                        && dates.size() == 1
                        && dates.get(0).from() >= cue.to()
                        && s.has(Type.AREA)
                        && right.size() > 1
                        && wrong.size() == 1
                        && wrong.get(0).slip().equals("wrong_date")
                        && right.size() + 1 == d.rulings().size();
        if (!parts) {
            out.put(s, d);
            return out;
        }
        int from = cue.from();
        int to = dates.get(0).to();
        List<Mark> own = s.marks().stream().filter(m -> m.from() >= from && m.to() <= to).toList();
        out.put(
                s,
                new ActReader.Decision("agreement", Truth.TRUE, null, d.entry(), right, d.left()));
        out.put(
                new Statement(s.sentence(), s.all(), from, to, own),
                new ActReader.Decision("date", Truth.FALSE, null, d.entry(), wrong, d.left()));
        return out;
    }
}
