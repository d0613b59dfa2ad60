// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainClause.Arg;
import eu.fondaco.checking.acts.PlainSaying.Sort;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a note says of an act without a verb: its subjects, its term, a day, what it promises. */
final class PlainNotes {

    /** What its clause says, where no verb does. */
    static final String NOTE = "note";

    /** Who came along is told of a visit. */
    private static final String GUESTS = "firm";

    private static final Set<Type> PROMISED = Set.of(Type.THING, Type.NUMBER, Type.EVERY);

    private final PlainRules rules;
    private final PlainSayings sayings;
    private final List<Token> tokens;

    PlainNotes(PlainRules rules, PlainSayings sayings, List<Token> tokens) {
        this.rules = rules;
        this.sayings = sayings;
        this.tokens = tokens;
    }

    void of(PlainClause c) {
        List<Mark> promised =
                c.all().filter(a -> PROMISED.contains(a.mark().type())).map(Arg::mark).toList();
        boolean counted = isCount(c, promised);
        boolean placed = !promised.isEmpty() && c.all().anyMatch(a -> a.is(Type.AREA));
        boolean open = !isWhole(c) || !isEnough(c) || placed || c.names(Type.THING, GUESTS);
        if (open) {
            sayings.unplain();
            return;
        }
        for (Arg a : c.rest()) {
            boolean topic = a.is(Type.TOPIC);
            boolean read =
                    a.is(Type.DATE)
                            ? date(c, a)
                            : a.is(Type.TERM)
                                    ? sayings.lasts(c, a)
                                    : PROMISED.contains(a.mark().type())
                                            || topic && !a.by().equals("by")
                                            || !a.is(Type.PERSON)
                                                    && !a.is(Type.ROLE)
                                                    && sayings.named(c, a);
            if (!read) {
                sayings.unplain();
            }
            if (topic && (promised.isEmpty() || counted)) {
                sayings.topic(Sort.STATE, c, a.mark());
            }
        }
        if (!promised.isEmpty() && !counted) {
            sayings.promise(c);
        }
    }

    /** Whether a number says only how many subjects are named. */
    static boolean isCount(PlainClause c, List<Mark> promised) {
        return promised.size() == 1
                && promised.get(0).is(Type.NUMBER)
                && promised.get(0).number() == c.marks(Type.TOPIC).size();
    }

    /** Whether it stands for itself: a comma joins it to what may say something else of it. */
    private boolean isWhole(PlainClause c) {
        boolean first = c.from() == 0 || !tokens.get(c.from() - 1).is(",");
        return first && (c.to() >= tokens.size() || ";.".contains(tokens.get(c.to()).text()));
    }

    /** Whether it tells more than a place and a day, as lines above letters and columns do. */
    private static boolean isEnough(PlainClause c) {
        int topics = c.marks(Type.TOPIC).size();
        boolean named =
                c.all().anyMatch(a -> a.is(Type.KIND) || a.is(Type.AREA) || a.is(Type.NAME));
        boolean bound =
                c.all()
                        .filter(a -> a.is(Type.DATE))
                        .anyMatch(a -> Set.of("since", "till").contains(a.by()));
        return c.all().anyMatch(a -> a.is(Type.TERM) || a.is(Type.THING))
                || topics > 1
                || named && (topics > 0 || bound);
    }

    /** A day: that it isn't the one an act was made on says nothing where no act is named. */
    private boolean date(PlainClause c, Arg a) {
        Mark m = a.mark();
        if (a.by().equals("till")) {
            return sayings.ends(c, a, false);
        }
        boolean since = a.by().equals("since");
        boolean named = c.all().anyMatch(o -> o.is(Type.KIND));
        Function<Entry, Ruling> rule =
                e -> since ? rules.since(e, m.when()) : rules.made(e, m.when());
        sayings.says(
                Sort.TELLING, c, List.of(m), named ? rule : e -> PlainSayings.sure(rule.apply(e)));
        return since || PlainSayings.AT.contains(a.by());
    }
}
