// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.core.relation.DateKind;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether an entry answers all that a statement says of it, so that it may be told to hold: what is
 * denied, which kind of act a visit led to, that nothing was signed. What no slot of the entry
 * explains leaves the reading open, however well the rest fits.
 */
final class Whole {

    /** By how much better odds must be where something leans the other way. */
    private static final double BETTER = 0.6;

    /** Kinds by which any act may be called. */
    private static final Set<String> GENERIC =
            Set.of("agreement", "act", "strategy", "treaty", "renewal");

    /** What tells that an act came to its end, of which "and nothing followed" is said. */
    private static final String[] ENDED = {"expired", "terminated", "notrenewed"};

    /** By what an act told of earlier is chosen for a statement that names none. */
    private static final Set<String> EARLIER =
            Set.of("recent.carried.1", "from.earlier.carried", "place.mid.carried");

    /** What tells that an act or a visit came about, somewhere. */
    private static final String[] MAKING = {"signed", "tosign", "renewed", "visit", "outcome"};

    /** How many tokens before a thing "and so will", "così come i" may begin. */
    private static final int LIKEWISE = 4;

    private static final String[] NOTHING = {"notsigned", "none"};

    private final Register register;
    private final PromisePlaces places;

    Whole(Register register) {
        this.register = register;
        this.places = new PromisePlaces(register);
    }

    /** Whether something is said that nothing held of the entry answers. */
    boolean isOpen(Statement s, Decision d) {
        Entry e = d.entry();
        if (e == null || !d.grounds().how().equals("act")) {
            return false;
        }
        boolean treaty = !e.isAct() && e.activity() == null;
        boolean kind = !e.isAct() && left(d, s, Type.KIND).anyMatch(m -> !isOf(e, s, m));
        boolean denied = !isOfEnd(e, s) && left(d, s, Type.NEGATION).findAny().isPresent();
        return kind
                || denied
                || left(d, s, Type.THING).anyMatch(m -> isLikewise(s, m))
                || treaty && s.says(NOTHING)
                || e.isAct() && (isAnnounced(d, s) || isPlaced(e, s));
    }

    /** Whether a word for a kind may be any act's, or is that of the act a visit led to. */
    private boolean isOf(Entry e, Statement s, Mark kind) {
        Entry act = e.activity() == null ? null : register.byId.get(e.activity().instrument());
        return !isKind(kind)
                || act != null
                        && (kind.value().equals(act.kind())
                                || Judging.isPrinted(s, act.instrument().kindAsPrinted()));
    }

    /** Whether the same is told of one more thing: "… is taught, and so is weaving". */
    private boolean isLikewise(Statement s, Mark thing) {
        return IntStream.range(Math.max(s.from(), thing.from() - LIKEWISE), thing.from())
                .anyMatch(
                        i ->
                                register.words.stream()
                                        .flatMap(w -> w.at(s.sentence(), i, "likewise").stream())
                                        .anyMatch(h -> i + h.length() <= thing.from()));
    }

    /** Whether a subject is told to be at a place that nothing promised by an act names. */
    private boolean isPlaced(Entry e, Statement s) {
        return s.has(Type.TOPIC)
                && !s.has(Type.PERSON)
                && !s.says(MAKING)
                && places.isNowhere(e, s);
    }

    /** Whether an act is told to be signed of which only that it was announced is held. */
    private static boolean isAnnounced(Decision d, Statement s) {
        DateKind is = d.entry().instrument().dateKind();
        return is == DateKind.ANNOUNCED
                && left(d, s, Type.CUE).anyMatch(m -> m.is(Type.CUE, "signed"));
    }

    /**
     * By how much better than is asked the odds must be: where one thing said leans to being wrong,
     * or what names nothing is of another act than the one told of last.
     */
    static double asked(Decision d) {
        boolean wrong = d.rulings().stream().anyMatch(r -> r.lean() == Truth.FALSE);
        Map<String, Double> by =
                d.grounds().all().isEmpty() ? Map.of() : d.grounds().all().get(0).features();
        boolean earlier = EARLIER.stream().anyMatch(by::containsKey);
        return wrong || earlier ? BETTER : 0;
    }

    private static Stream<Mark> left(Decision d, Statement s, Type type) {
        return s.of(type).stream()
                .filter(m -> d.rulings().stream().noneMatch(r -> r.marks().contains(m)));
    }

    static boolean isKind(Mark kind) {
        return !GENERIC.contains(kind.value());
    }

    /** Whether it is told that an act ended that none followed. */
    private static boolean isOfEnd(Entry e, Statement s) {
        return e.isAct() && s.says(ENDED) && e.life().successor().isEmpty();
    }
}
