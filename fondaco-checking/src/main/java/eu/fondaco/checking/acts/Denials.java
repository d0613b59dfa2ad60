// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Sayable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a statement denies: "not the Region but its chamber", "e non della Regione", "Corvia isn't
 * among its targets". What is denied holds where the register excludes it.
 */
final class Denials {

    private static final Set<Type> NAMED =
            Set.of(Type.AREA, Type.BODY, Type.NAME, Type.PERSON, Type.TOPIC, Type.KIND);

    private static final Map<Type, String> SLIPS = new EnumMap<>(Type.class);

    static {
        SLIPS.put(Type.PERSON, "wrong_name");
        SLIPS.put(Type.TOPIC, "wrong_scope");
        SLIPS.put(Type.KIND, "wrong_kind");
    }

    /** How many small words may stand between a negation and what it denies. */
    private static final int NEAR = 3;

    private final Register register;

    Denials(Register register) {
        this.register = register;
    }

    /** The same rulings, those on what is denied turned to their opposite. */
    List<Ruling> turned(Entry e, Statement s, List<Ruling> rulings) {
        return rulings.stream()
                .map(r -> isDenied(e, s, r) ? opposite(r).on(answered(e, s, r)) : r)
                .toList();
    }

    /** The one word of denial that what is denied leaves nothing to. */
    private List<Mark> answered(Entry e, Statement s, Ruling r) {
        boolean country = e.strategy() != null && r.marks().stream().anyMatch(m -> m.is(Type.AREA));
        List<Mark> not = s.of(Type.NEGATION);
        boolean before =
                r.truth() != Truth.OPEN
                        && not.stream()
                                .anyMatch(n -> r.marks().stream().anyMatch(m -> isBefore(s, n, m)));
        return not.size() == 1 && (country || before) ? not : List.of();
    }

    /** Whether a comma stands between two marks. */
    private static boolean isParted(Statement s, Mark a, Mark b) {
        int from = Math.min(a.to(), b.to());
        int to = Math.max(a.from(), b.from());
        return from < to && s.sentence().subList(from, to).stream().anyMatch(t -> t.is(","));
    }

    private boolean isDenied(Entry e, Statement s, Ruling r) {
        List<Mark> named = r.marks().stream().filter(m -> NAMED.contains(m.type())).toList();
        if (named.size() != 1) {
            return false;
        }
        Mark m = named.get(0);
        if (isElliptic(s, m)) {
            return true;
        }
        List<Mark> not = s.of(Type.NEGATION);
        boolean aim =
                e.strategy() != null
                        && m.is(Type.AREA)
                        && not.size() == 1
                        && !isParted(s, not.get(0), m);
        return aim || s.of(Type.NEGATION).stream().anyMatch(n -> isBefore(s, n, m));
    }

    /**
     * Whether a clause ends with what it names and a bare denial: "ports have stayed, wine not".
     */
    private boolean isElliptic(Statement s, Mark m) {
        List<Token> t = s.sentence();
        return m.to() < t.size()
                && register.says(t.get(m.to()), "elliptic")
                && (m.to() + 1 >= t.size() || t.get(m.to() + 1).kind() == Token.Kind.MARK);
    }

    /** Whether only small words stand between a negation and what it denies. */
    private boolean isBefore(Statement s, Mark not, Mark m) {
        return not.to() <= m.from()
                && m.from() - not.to() <= NEAR
                && s.sentence().subList(not.to(), m.from()).stream()
                        .allMatch(t -> register.says(t, "the"));
    }

    /** What of a sort is denied, and the words that deny it: "a twinning, not a memorandum". */
    List<Mark> denied(Statement s, Type type) {
        List<Mark> out = new ArrayList<>();
        for (Mark m : s.of(type)) {
            for (Mark n : s.of(Type.NEGATION)) {
                if (isBefore(s, n, m)) {
                    out.add(n);
                    out.add(m);
                }
            }
        }
        return out;
    }

    private static Ruling opposite(Ruling r) {
        Mark m = r.marks().stream().filter(x -> NAMED.contains(x.type())).findFirst().orElseThrow();
        String slip = SLIPS.getOrDefault(m.type(), "wrong_party");
        Sayable told = r.words();
        Ruling turned =
                r.lean() == Truth.FALSE
                        ? Ruling.yes(told)
                        : r.lean() == Truth.TRUE ? Ruling.no(slip, told) : r;
        boolean open = r.truth() == Truth.OPEN && r.lean() != Truth.OPEN;
        Ruling out = turned == r ? r : turned.on(r.marks());
        return open ? out.loose("denied") : out;
    }
}
