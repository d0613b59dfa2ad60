// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text has spoken of so far: whose trade, when, and what was said last. */
final class PlainSpoken {

    /** How many tokens may stand between "than" and a time. */
    private static final int BESIDE = 1;

    private final Scene scene;
    private final Map<Integer, List<Mention>> mentions;
    private final List<List<Codes>> homes = new ArrayList<>();
    private final Set<Period> times = new LinkedHashSet<>();
    private List<List<Codes>> near = List.of();
    private boolean nation;
    private boolean partner;
    private Period recent;
    private List<PlainTold> said = List.of();

    /**
     * @param mentions by their sentence
     */
    PlainSpoken(Scene scene, Map<Integer, List<Mention>> mentions) {
        this.scene = scene;
        this.mentions = mentions;
    }

    void newParagraph() {
        times.clear();
        said = List.of();
    }

    /** What was said before a sentence. */
    PlainContext before(int from, int to, PlainWords words) {
        PlainTold told = said.isEmpty() ? null : said.get(said.size() - 1);
        PlainTold order = said.stream().filter(PlainTold::isRank).reduce((x, y) -> y).orElse(null);
        List<Codes> home =
                homes.size() == 1
                        ? homes.get(0)
                        : near.size() == 1 && !said.isEmpty() ? near.get(0) : null;
        boolean lone = homes.size() == 1 && !nation;
        return new PlainContext(
                told, order, home, lone, partner, when(from, to, words), recent, false);
    }

    /** When a sentence is of that names no time; null where that can't be told. */
    private Period when(int from, int to, PlainWords words) {
        boolean since = scene.times.isEmpty() || isSinceThen(from);
        if (since && scene.main.isYear() && !scene.isSparse()) {
            return scene.main;
        }
        boolean latest = scene.open != null && words.isNow(scene.text.tokens(), from, to);
        return times.isEmpty() && latest
                ? scene.open
                : times.size() == 1 ? times.iterator().next() : null;
    }

    /** "Every year since 2014", where nothing else says when: to the latest. */
    private boolean isSinceThen(int from) {
        return mentions.getOrDefault(scene.text.sentence(from), List.of()).stream()
                        .anyMatch(m -> m.is("unbroken"))
                && scene.times.stream()
                        .allMatch(
                                m ->
                                        scene.text.isSetAgainst(m)
                                                || scene.prep(m).equals("prep.from"));
    }

    /** Takes a sentence for spoken, with what it says; null for nothing that is read. */
    void add(int from, int to, PlainReader.Sentence s) {
        said = s == null || s.to() < to && names(s.to(), to) ? List.of() : s.told();
        Set<Period> own = new LinkedHashSet<>();
        List<List<Codes>> named = new ArrayList<>();
        for (Mention m : mentions.getOrDefault(scene.text.sentence(from), List.of())) {
            if (m.list() || m.from() < from || m.to() > to) {
                continue;
            }
            if (m.kind() == Mention.Kind.TIME) {
                boolean when = m.time().kind() == TimeRef.Kind.PERIOD && !isBase(m);
                times.add(when ? m.time().period() : null);
                own.add(when ? m.time().period() : null);
            }
            nation |= scene.nation != null && m.offers(scene.nation) && !isKind(m);
            partner |= m.values().stream().anyMatch(this::isPartner);
            List<Codes> home =
                    m.values().stream()
                            .filter(c -> m.kind() == Mention.Kind.AREA)
                            .filter(c -> c.list().stream().allMatch(scene.holdings::isReporter))
                            .filter(c -> !c.equals(scene.nation))
                            .toList();
            if (!home.isEmpty()) {
                join(named, home);
            }
        }
        near = named.stream().filter(h -> !isAround(h, named)).toList();
        near.forEach(h -> join(homes, h));
        recent = own.isEmpty() ? recent : own.size() == 1 ? own.iterator().next() : null;
    }

    private boolean isPartner(Codes c) {
        return scene.canPartner(c) && !c.equals(scene.every) && !c.equals(scene.nation);
    }

    /** Whether something is named that isn't read: then it may be spoken of next. */
    private boolean names(int from, int to) {
        return mentions.getOrDefault(scene.text.sentence(from), List.of()).stream()
                .filter(m -> m.from() >= from && m.to() <= to)
                .anyMatch(m -> m.kind() != Mention.Kind.CUE && m.kind() != Mention.Kind.NUMBER);
    }

    /** Adds a name; two of which something may be both are the same. */
    private static void join(List<List<Codes>> names, List<Codes> name) {
        for (int i = 0; i < names.size(); i++) {
            List<Codes> both = names.get(i).stream().filter(name::contains).toList();
            if (!both.isEmpty()) {
                names.set(i, both);
                return;
            }
        }
        names.add(name);
    }

    /** "Una regione del Regno Unito", "an English region": only what it is one of. */
    private boolean isKind(Mention nation) {
        return mentions.get(scene.text.sentence(nation.from())).stream()
                .filter(m -> m.to() <= nation.from() && nation.from() - m.to() <= BESIDE)
                .anyMatch(m -> m.is("kind"));
    }

    /** Whether others that are named are parts of it: "the North East of England". */
    private boolean isAround(List<Codes> home, List<List<Codes>> named) {
        return named.stream()
                .filter(o -> !o.equals(home))
                .anyMatch(
                        o ->
                                home.stream()
                                        .allMatch(
                                                c ->
                                                        o.stream()
                                                                .allMatch(
                                                                        h ->
                                                                                scene.holdings.isIn(
                                                                                        h, c))));
    }

    /** "Than in 2017", "rispetto al 2017": what is compared with, and nothing is of. */
    private boolean isBase(Mention time) {
        return mentions.get(scene.text.sentence(time.from())).stream()
                .filter(m -> m.to() <= time.from() && time.from() - m.to() <= BESIDE)
                .anyMatch(m -> m.isAny("time.vs", "time.since", "than"));
    }
}
