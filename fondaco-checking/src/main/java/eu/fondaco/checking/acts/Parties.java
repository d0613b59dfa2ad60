// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a body or place that a statement names is a party of an entry. */
final class Parties {

    /** A body that begins with one isn't of the place that stands before it. */
    static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "il", "lo", "la", "l", "i", "gli", "le", "un", "una", "uno");

    /** What the government of a region is called. */
    static final Set<String> GOVERNING = Set.of("government", "region");

    /** Bodies that govern, which texts call in many ways. */
    private static final Set<String> PUBLIC =
            Set.of("government", "region", "state", "council", "municipality", "union");

    private final Register register;

    /** The names of parties as words alone, by how the register has them. */
    private final Map<String, String> called = new ConcurrentHashMap<>();

    Parties(Register register) {
        this.register = register;
    }

    /** Whether a place is the observatory's own region, a part of it or the country around it. */
    boolean isOurs(Mark area) {
        return register.isHome(area.codes().get(0));
    }

    boolean isParty(Mark m) {
        return m.is(Type.BODY) || m.is(Type.NAME);
    }

    /** Whether it is what some party of the register is called, more than a word for its kind. */
    boolean isNamed(Mark m, Statement s) {
        return m.is(Type.BODY) && register.named(said(m, s)).stream().anyMatch(this::isParty);
    }

    /** What two marks share that mean one body. */
    String key(Mark m, Statement s) {
        return isNamed(m, s) ? said(m, s) : m.value();
    }

    /** Whether one of the entry's parties may be called so. */
    boolean fits(Entry e, Mark m, Statement s) {
        if (e.treaty() != null) {
            return m.is(Type.BODY, "union");
        }
        if (m.is(Type.NAME)) {
            return e.parties().stream().anyMatch(p -> p.words().contains(m.value()));
        }
        Set<String> names = register.named(said(m, s));
        if (names.stream().anyMatch(n -> isParty(n))) {
            return e.parties().stream().anyMatch(p -> isCalled(p, names));
        }
        if (isAnother(e, m, names)) {
            return false;
        }
        List<String> place = place(m, s);
        if (m.is(Type.BODY, "government")) {
            return isGovernment(e, place);
        }
        if (m.is(Type.BODY, "state")) {
            return e.parties().stream()
                    .anyMatch(
                            p ->
                                    !p.ours()
                                            && p.areas().stream().anyMatch(a -> !a.contains("-"))
                                            && (p.types().isEmpty()
                                                    || p.types().contains("state")
                                                    || p.types().contains("government")
                                                    || p.types().contains("ministry")));
        }
        boolean abroad = !place.isEmpty() && !register.isHome(place.get(0));
        if (m.is(Type.BODY, "region") && !abroad) {
            return e.activity() != null
                    || e.parties().stream().anyMatch(p -> p.ours() && p.types().contains("region"));
        }
        return e.parties().stream()
                .anyMatch(
                        p ->
                                isOfType(p, m.value())
                                        && !isLarger(p, m, s)
                                        && (place.isEmpty()
                                                || p.areas().stream()
                                                        .anyMatch(a -> register.within(a, place))
                                                || place.stream()
                                                        .anyMatch(
                                                                c ->
                                                                        register.within(
                                                                                c, p.areas()))));
    }

    /**
     * Whether the government of a place has a part in an entry: ours only where it made the act.
     */
    private boolean isGovernment(Entry e, List<String> place) {
        boolean national = place.stream().anyMatch(c -> !c.contains("-"));
        boolean home = !place.isEmpty() && register.isHome(place.get(0));
        return national
                ? e.areas().stream().anyMatch(place::contains)
                : !home || !e.isAct() || isOfRegion(e);
    }

    /**
     * Whether a body that the register knows by its own name is told where all of its sort that
     * made an act are others that it knows as well.
     */
    private boolean isAnother(Entry e, Mark m, Set<String> names) {
        boolean proper = m.to() - m.from() > 1 && !PUBLIC.contains(m.value());
        List<Entry.Party> alike =
                e.parties().stream()
                        .filter(p -> p.ours() == register.isOurBody(names))
                        .filter(p -> isOfType(p, m.value()))
                        .toList();
        return proper
                && !names.isEmpty()
                && alike.stream()
                        .allMatch(p -> !register.named(Register.plain(p.name())).isEmpty());
    }

    /** Whether the region itself made an act, not a body in it. */
    boolean isOfRegion(Entry e) {
        return e.parties().stream().anyMatch(p -> p.ours() && isRegion(p));
    }

    /** Whether a party on our side is the region itself. */
    boolean isRegion(Entry.Party p) {
        return p.types().stream().anyMatch(GOVERNING::contains)
                || p.types().isEmpty() && register.isCalled(register.home, p.name());
    }

    /** Whether a body is told with a place abroad: "the Region of Corvia". */
    boolean isAbroad(Mark body, Statement s) {
        List<String> place = place(body, s);
        return !place.isEmpty() && !register.isHome(place.get(0));
    }

    private static String said(Mark m, Statement s) {
        return String.join(
                " ",
                s.sentence().subList(m.from(), m.to()).stream()
                        .filter(Token::isWord)
                        .map(Token::fold)
                        .toList());
    }

    /** Whether some act of the register has a party of that name. */
    private boolean isParty(String name) {
        return register.entries.stream()
                .flatMap(e -> e.parties().stream())
                .anyMatch(p -> isCalled(p, Set.of(name)));
    }

    private boolean isCalled(Entry.Party party, Set<String> names) {
        String name = called.computeIfAbsent(party.name(), n -> " " + Register.plain(n) + " ");
        return names.stream().anyMatch(n -> name.contains(" " + n + " "));
    }

    /** Whether a party is of a province or a state where a city is said: "the city of Corvia". */
    private boolean isLarger(Entry.Party p, Mark m, Statement s) {
        boolean city =
                s.sentence().subList(m.from(), m.to()).stream()
                        .anyMatch(t -> register.says(t, "urban"));
        List<Token> name = Words.tokens(p.name());
        return city
                && name.stream().anyMatch(t -> register.says(t, "territory"))
                && name.stream().noneMatch(t -> register.says(t, "urban"));
    }

    boolean isOfType(Entry.Party p, String type) {
        if (p.types().contains(type)) {
            return !type.equals("region") || p.types().size() == 1 || p.ours();
        }
        return type.equals("region") && !p.ours() && p.types().isEmpty();
    }

    /** The place that a body's name goes on with: "Chamber of Padua". */
    private List<String> place(Mark body, Statement s) {
        for (Mark m : s.all()) {
            int gap = m.from() - body.to();
            boolean after = gap == 0 || gap == 1 && !register.joins(s.sentence().get(body.to()));
            boolean there =
                    gap == 1
                            && body.is(Type.BODY, "region")
                            && register.says(s.sentence().get(body.to()), "locative");
            boolean own = ARTICLES.contains(s.sentence().get(body.from()).fold());
            boolean before = m.to() == body.from() && !own;
            if (m.is(Type.AREA) && !there && (after || before && !isOurs(m))) {
                return m.codes();
            }
        }
        return List.of();
    }
}
