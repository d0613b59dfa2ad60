// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Levels, changes, balances and shares of the same flow, of the same and the same years, wherever
 * in a text they are told: what they make together must agree.
 */
final class Sums {

    private final List<Telling> told;
    private final Map<String, Telling> levels = new HashMap<>();
    private final Map<Sentence, List<Telling>> beside = new IdentityHashMap<>();
    private final List<Clash> out = new ArrayList<>();

    private Sums(List<Telling> told) {
        this.told = told;
        for (Telling telling : told) {
            beside.computeIfAbsent(telling.in(), s -> new ArrayList<>()).add(telling);
        }
    }

    private List<Telling> beside(Telling telling) {
        return beside.get(telling.in());
    }

    /** The clashes between what the numbers of these sentences tell. */
    static List<Clash> in(List<Sentence> sentences, Lang lang) {
        Sums sums = new Sums(Tellings.of(sentences, lang));
        sums.levels();
        sums.told.forEach(sums::weigh);
        return sums.out;
    }

    /**
     * The levels by what they are of; the first is taken for all that stands elsewhere. Where one
     * sentence has two for the same it isn't known which is meant. What the title says is told
     * again in the text.
     */
    private void levels() {
        Set<String> unclear = new HashSet<>();
        for (Telling now : told) {
            if (now.role() != Role.LEVEL) {
                continue;
            }
            String key = key(now.flow(), now.who(), now.year());
            Telling before = levels.putIfAbsent(key, now);
            if (before == null) {
                continue;
            }
            if (before.in() == now.in()) {
                unclear.add(key);
            } else if (before.in().heading() && now.year() > 0) {
                again(before, now);
            }
        }
        levels.keySet().removeAll(unclear);
    }

    private void again(Telling before, Telling now) {
        if (!before.isLike(now) || before.number().interval().meets(now.number().interval())) {
            return;
        }
        clash(
                "twice",
                before,
                now,
                Say.of(
                        "The same quantity is told as \u201c"
                                + before.words()
                                + "\u201d and as \u201c"
                                + now.words()
                                + "\u201d.",
                        "La stessa grandezza \u00e8 detta \u201c"
                                + before.words()
                                + "\u201d e \u201c"
                                + now.words()
                                + "\u201d."));
    }

    private static String key(String flow, Set<String> who, int year) {
        return flow + who + year;
    }

    /** A level beside what it is set against, or else elsewhere in the text. */
    private Optional<Telling> level(Telling of, int year) {
        List<Telling> here =
                beside(of).stream()
                        .filter(t -> t.role() == Role.LEVEL)
                        .filter(t -> t.flow().equals(of.flow()) && t.year() == year)
                        .toList();
        if (!here.isEmpty()) { // in another run: who knows of what
            return here.size() == 1 && here.get(0).isBeside(of)
                    ? Optional.of(here.get(0))
                    : Optional.empty();
        }
        return elsewhere(of.flow(), of.who(), year);
    }

    private Optional<Telling> elsewhere(String flow, Set<String> who, int year) {
        return Optional.ofNullable(levels.get(key(flow, who, year)));
    }

    private void weigh(Telling t) {
        Deadline.check();
        switch (t.role()) {
            case GROWTH -> growth(t);
            case CHANGE -> change(t);
            case BALANCE -> balance(t);
            case SHARE -> share(t);
            case LEVEL -> {}
        }
    }

    private void growth(Telling g) {
        Optional<Telling> to = level(g, g.year());
        Optional<Telling> from = level(g, g.base());
        if (to.isEmpty() || from.isEmpty() || !from.get().isLike(to.get())) {
            return;
        }
        Interval made = from.get().number().interval().growthTo(to.get().number().interval());
        if (agrees(made, g)) {
            return;
        }
        Label makes = Say.range(made, "%", 1);
        String a = from.get().words();
        String b = to.get().words();
        clash(
                "change",
                to.get().isBefore(g) ? to.get() : from.get(),
                g,
                Say.of(
                        "From "
                                + a
                                + " to "
                                + b
                                + " is "
                                + makes.en()
                                + ", counting all that the printed digits leave open; the text"
                                + " says \u201c"
                                + g.words()
                                + "\u201d.",
                        "Da "
                                + a
                                + " a "
                                + b
                                + " fa "
                                + makes.it()
                                + ", contando tutto ci\u00f2 che le cifre stampate lasciano"
                                + " aperto; il testo dice \u201c"
                                + g.words()
                                + "\u201d."));
    }

    private static boolean agrees(Interval made, Telling told) {
        Interval size = Interval.printed(told.number().value(), told.number().step());
        boolean up = told.way() >= 0 && made.meets(size);
        boolean down = told.way() <= 0 && made.meets(size.negative());
        return up || down;
    }

    private void change(Telling c) {
        Optional<Telling> to = level(c, c.year());
        Optional<Telling> from = level(c, c.base());
        if (to.isEmpty()) {
            return;
        }
        if (from.isEmpty()) {
            for (Telling g : beside(c)) {
                if (g.isBeside(c) && g.role() == Role.GROWTH && g.flow().equals(c.flow())) {
                    Changes.difference(c.in(), c.number(), to.get().number(), g.number())
                            .ifPresent(out::add);
                    return;
                }
            }
            return;
        }
        Interval made = to.get().number().interval().minus(from.get().number().interval());
        if (agrees(made, c) || !from.get().isLike(to.get())) {
            return;
        }
        left("difference", to.get(), from.get(), made, c);
    }

    private void balance(Telling b) {
        Optional<Telling> exports = elsewhere("X", b.who(), b.year());
        Optional<Telling> imports = elsewhere("M", b.who(), b.year());
        if (exports.isEmpty()
                || imports.isEmpty()
                || !exports.get().isLike(imports.get())
                || !mayBeOf(b, exports.get())
                || !mayBeOf(b, imports.get())) {
            return;
        }
        Interval made = exports.get().number().interval().minus(imports.get().number().interval());
        if (!agrees(made, b)) {
            left("balance", exports.get(), imports.get(), made, b);
        }
    }

    /** Within a sentence nothing may stand between that makes it the balance of something else. */
    private static boolean mayBeOf(Telling balance, Telling level) {
        return level.in() != balance.in() || level.isBeside(balance);
    }

    private void left(String kind, Telling whole, Telling less, Interval made, Telling stated) {
        Label makes =
                Say.amount(
                        made,
                        Say.scale(stated.number().value()),
                        Say.scaleName(stated.number().value()));
        clash(
                kind,
                whole.isBefore(stated) ? whole : less,
                stated,
                Say.of(
                        whole.words()
                                + " less "
                                + less.words()
                                + " leaves "
                                + makes.en()
                                + "; the text says \u201c"
                                + stated.words()
                                + "\u201d.",
                        whole.words()
                                + " meno "
                                + less.words()
                                + " lascia "
                                + makes.it()
                                + "; il testo dice \u201c"
                                + stated.words()
                                + "\u201d."));
    }

    /** A share right behind its part, of a whole that is told elsewhere. */
    private void share(Telling share) {
        Optional<Telling> whole = elsewhere(share.flow(), Set.of(), share.year());
        Optional<Telling> part =
                beside(share).stream()
                        .filter(t -> t.role() == Role.LEVEL)
                        .filter(t -> isBeside(share, t))
                        .findFirst();
        if (whole.isEmpty()
                || part.isEmpty()
                || share.who().isEmpty()
                || whole.get().in() == share.in()
                || !whole.get().isLike(part.get())) {
            return;
        }
        Interval made = part.get().number().interval().shareOf(whole.get().number().interval());
        if (made.meets(share.number().interval())) {
            return;
        }
        Label makes = Say.range(made, "%", 1);
        clash(
                "share",
                whole.get(),
                share,
                Say.of(
                        part.get().words()
                                + " of "
                                + whole.get().words()
                                + " is "
                                + makes.en()
                                + "; the text says \u201c"
                                + share.words()
                                + "\u201d.",
                        part.get().words()
                                + " su "
                                + whole.get().words()
                                + " fa "
                                + makes.it()
                                + "; il testo dice \u201c"
                                + share.words()
                                + "\u201d."));
    }

    private static boolean isBeside(Telling share, Telling part) {
        int from = part.number().end();
        int to = share.number().start();
        return from <= to
                && to - from <= 30
                && share.in().text().substring(from, to).chars().noneMatch(Character::isUpperCase);
    }

    private void clash(String kind, Telling first, Telling second, Label words) {
        out.add(
                first.isBefore(second)
                        ? new Clash(kind, first.span(), second.span(), words)
                        : new Clash(kind, second.span(), first.span(), words));
    }
}
