// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which act of a chain is told by its age: "the present text", "the old one", "the second pact", or
 * by the one just spoken of: "its successor".
 */
final class Ages {

    /** How far from the word for an act one for its age may stand. */
    private static final int NEAR = 3;

    /** What any act may be called. */
    private static final Set<String> GENERIC = Set.of("act", "agreement", "renewal");

    /** Sorts of words before which a noun has ended. */
    private static final List<String> ENDING =
            List.of("copula", "auxiliary", "helping", "past", "present");

    private final Register register;

    Ages(Register register) {
        this.register = register;
    }

    /** What speaks for or against an entry by its place in a chain. */
    void add(Map<String, Double> f, Entry e, Statement s, Memory before) {
        if (!e.isAct()) {
            return;
        }
        String at = place(e);
        int nth = nth(e);
        for (int i = s.from(); i < s.to(); i++) {
            if (!isOfAct(s, i)) {
                continue;
            }
            Token t = s.sentence().get(i);
            if (register.says(t, "lately")) {
                f.put("age.late." + at, 1.0);
            }
            if (register.says(t, "formerly")) {
                f.put("age.early." + at, 1.0);
            }
            if (register.says(t, "second")) {
                f.put(nth == 2 ? "age.second" : "age.second.other", 1.0);
            }
            if (register.says(t, "third")) {
                f.put(nth == 3 ? "age.third" : "age.third.other", 1.0);
            }
        }
        Entry last = before.entry();
        String how = s.isCarried() ? ".carried" : "";
        if (last != null && last.isAct() && e != last) {
            boolean next = e.follows().equals(last.id());
            boolean earlier = last.follows().equals(e.id());
            String to = next ? "next" : earlier ? "earlier" : "far";
            f.put("from." + to + how, 1.0);
        }
        f.put("place." + at + how, 1.0);
    }

    /** Whether a word stands near one for an act, or a pronoun for it, or for the act itself. */
    private boolean isOfAct(Statement s, int i) {
        return isAlone(s, i)
                || s.marks().stream()
                        .filter(m -> m.is(Type.KIND) || m.is(Type.ANAPHORA))
                        .anyMatch(m -> m.from() - i <= NEAR && i - m.to() < NEAR);
    }

    /**
     * Whether a word stands for the act itself: "the first had lapsed", "quello vecchio scadde".
     */
    private boolean isAlone(Statement s, int i) {
        Token next = i + 1 < s.to() ? s.sentence().get(i + 1) : null;
        boolean led = i > 0 && register.says(s.sentence().get(i - 1), "leading");
        boolean ends =
                next == null
                        || next.kind() == Token.Kind.MARK
                        || ENDING.stream().anyMatch(c -> register.says(next, c))
                        || s.marks().stream().anyMatch(m -> m.is(Type.CUE) && m.from() == i + 1);
        return led && ends;
    }

    /**
     * The act of a chain just spoken of that is told by its place in it and by nothing else: "the
     * first had lapsed", "il testo precedente"; null for none.
     */
    Entry told(Statement s, Memory before) {
        Entry last = before.held();
        boolean named =
                s.marks().stream()
                        .anyMatch(
                                m ->
                                        m.is(Type.AREA)
                                                || m.is(Type.NAME)
                                                || m.is(Type.BODY)
                                                || m.is(Type.STRATEGY)
                                                || m.is(Type.TREATY));
        if (last == null || !last.isAct() || named || s.of(Type.KIND).size() > 1) {
            return null;
        }
        List<Entry> chain = chain(last);
        boolean changes = s.says("in", "out", "swap", "stay", "follows");
        Set<Entry> out = new LinkedHashSet<>();
        for (int i = s.from(); i < s.to() && chain.size() > 1; i++) {
            if (opens(s, i) && (isAlone(s, i) || isBeside(s, i))) {
                place(s.sentence().get(i), chain, last, changes).ifPresent(out::add);
            }
        }
        return out.size() == 1 && isKind(s, out) ? out.iterator().next() : null;
    }

    /** Whether a word of that sort, that begins a clause, stands for what it is about. */
    boolean tells(Statement s, String sort) {
        for (int i = s.from(); i < s.to(); i++) {
            boolean one = isAlone(s, i) || s.marks().stream().anyMatch(isOne(i + 1));
            if (register.says(s.sentence().get(i), sort) && opens(s, i) && one) {
                return true;
            }
        }
        return false;
    }

    /** "The older one": a number that stands for what is spoken of. */
    private static Predicate<Mark> isOne(int at) {
        return m -> m.is(Type.NUMBER) && m.number() == 1 && m.from() == at;
    }

    private static boolean isKind(Statement s, Set<Entry> one) {
        return s.of(Type.KIND).stream()
                .allMatch(
                        k ->
                                GENERIC.contains(k.value())
                                        || one.stream().anyMatch(e -> e.kind().equals(k.value())));
    }

    /** All acts of a chain, the first of them first. */
    private List<Entry> chain(Entry e) {
        List<Entry> out = new ArrayList<>(List.of(e));
        Entry o = register.byId.get(e.follows());
        for (; o != null && !out.contains(o); o = register.byId.get(o.follows())) {
            out.add(0, o);
        }
        o = register.byId.get(e.life().successor());
        for (; o != null && !out.contains(o); o = register.byId.get(o.life().successor())) {
            out.add(o);
        }
        return out;
    }

    private Optional<Entry> place(Token t, List<Entry> chain, Entry last, boolean changes) {
        int at =
                register.says(t, "eldest") && !changes
                        ? 0
                        : register.says(t, "second")
                                ? 1
                                : register.says(t, "third")
                                        ? 2
                                        : register.says(t, "formerly") && !changes
                                                ? Math.max(0, chain.indexOf(last) - 1)
                                                : chain.size();
        return at < chain.size() ? Optional.of(chain.get(at)) : Optional.empty();
    }

    /** Whether the words for the act, of which this is one, begin a clause: as who does it. */
    private boolean opens(Statement s, int i) {
        int from = i;
        while (from > s.from()
                && (register.says(s.sentence().get(from - 1), "leading") || isAct(s, from - 1))) {
            from--;
        }
        return from == s.from() || register.joins(s.sentence().get(from - 1));
    }

    /** Whether a token is of a word for an act: "text", "old text". */
    private static boolean isAct(Statement s, int i) {
        return s.marks().stream()
                .filter(m -> m.is(Type.KIND) || m.is(Type.CUE, "earlier"))
                .anyMatch(m -> m.from() <= i && i < m.to());
    }

    /** Whether a word stands right at one for an act: "that first text", "testo precedente". */
    private static boolean isBeside(Statement s, int i) {
        return isAct(s, i - 1) || isAct(s, i) || isAct(s, i + 1);
    }

    private static String place(Entry e) {
        boolean first = e.follows().isEmpty();
        boolean last = e.life().successor().isEmpty();
        return first ? last ? "alone" : "first" : last ? "last" : "mid";
    }

    private int nth(Entry e) {
        int n = 1;
        for (Entry o = e; o != null && !o.follows().isEmpty() && n < 9; n++) {
            o = register.byId.get(o.follows());
        }
        return n;
    }
}
